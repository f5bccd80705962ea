using Instrumentation.Generator.Model;

namespace Instrumentation.Generator.Parsing;

/// <summary>Sorts what the pipeline found into outputs. Every order is a total, ordinal one, so that the same input gives the same bytes.</summary>
internal static class Grouping
{
    // A location begins with the hash of its file's content, 16 bytes in Base64.
    private const int ContentHashLength = 21;

    // Each output declares the attribute of interception for itself, and the compiler looks for it among all declarations of that name.
    // What that costs grows with the square of the outputs; below this number it is nothing.
    private const int MostFilesWithAnOutputEach = 64;
    private const int FilesPerOutput = 16;

    public static IEnumerable<PartialTypeModel> PartialTypes(IEnumerable<PartialMethodModel> methods, EquatableArray<LocationModel> locations)
    {
        var hints = new HintNames("Partial");
        foreach (var group in methods.GroupBy(static method => method.Operation.Method.Type.MetadataName).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var ordered = group.OrderBy(static method => method.Operation.Method.Key, StringComparer.Ordinal).ToEquatableArray();
            yield return new PartialTypeModel(
                hints.For(group.Key), ordered[0].Operation.Method.Type, ordered, LocationsOf(ordered.Select(static method => method.Operation), locations));
        }
    }

    public static IEnumerable<WrappedTypeModel> WrappedTypes(
        IEnumerable<EquatableArray<OperationModel>> called, IEnumerable<ShimmedTypeModel> shimmed, EquatableArray<LocationModel> locations)
    {
        var shims = shimmed.ToDictionary(static type => type.WrapperClass, StringComparer.Ordinal);
        var operations = called.SelectMany(static operations => operations)
            .Concat(shims.Values.SelectMany(static type => type.Operations))
            .GroupBy(static operation => operation.Method.Key)
            .Select(static group => group.First())
            .ToLookup(static operation => operation.Method.WrapperClass);
        var hints = new HintNames("Calls");
        foreach (var name in operations.Select(static group => group.Key).Union(shims.Keys).OrderBy(static name => name, StringComparer.Ordinal))
        {
            shims.TryGetValue(name, out var shim);
            var ordered = operations[name].OrderBy(static operation => operation.Method.Key, StringComparer.Ordinal).ToEquatableArray();
            var type = shim?.Type ?? ordered[0].Method.Type;
            yield return new WrappedTypeModel(
                hints.For(type.MetadataName), name, type, shim?.Relisted ?? default, shim?.Shims ?? default, ordered, LocationsOf(ordered, locations));
        }
    }

    /// <param name="filePath">The file.</param>
    /// <param name="calls">Its calls, at least one.</param>
    public static FileCallsModel FileCalls(string filePath, IReadOnlyCollection<CallSiteModel> calls)
    {
        var methods = calls.GroupBy(static call => call.Operation.Method.Key).OrderBy(static method => method.Key, StringComparer.Ordinal).ToList();
        var data = calls.First().Site.Data;
        return new FileCallsModel(
            filePath,
            data.Substring(0, Math.Min(data.Length, ContentHashLength)),
            calls.Select(static call => call.ContainingType).OrderBy(static name => name, StringComparer.Ordinal).First(),
            methods.Select(static method => new InterceptedMethodModel(
                method.First().Operation.Method,
                method.OrderBy(static call => call.Position).Select(static call => call.Site).ToEquatableArray())).ToEquatableArray(),
            methods.Select(static method => method.First().Operation).ToEquatableArray());
    }

    /// <summary>An output for each file, as long as there are not too many of them.</summary>
    public static IEnumerable<InterceptorsModel> Interceptors(IEnumerable<FileCallsModel> files)
    {
        var ordered = WithoutCopies(files)
            .OrderBy(static file => file.FilePath, StringComparer.Ordinal)
            .ThenBy(static file => file.ContentHash, StringComparer.Ordinal)
            .ToList();

        // Named by type and not by path, which differs from machine to machine.
        if (ordered.Count <= MostFilesWithAnOutputEach)
        {
            var hints = new HintNames("Interceptors");
            return ordered.Select(file => new InterceptorsModel(hints.For(file.ContainingType), new EquatableArray<EquatableArray<InterceptedMethodModel>>([file.Methods])));
        }

        // A power of two, so that one file more rarely moves others.
        var outputs = 1u;
        while (outputs * FilesPerOutput < ordered.Count)
        {
            outputs *= 2;
        }

        return ordered
            .GroupBy(file => StableHash.Of(file.ContainingType) % outputs)
            .OrderBy(static group => group.Key)
            .Select(static group => new InterceptorsModel($"Instrumentation.{group.Key + 1}.Interceptors.g.cs", group.Select(static file => file.Methods).ToEquatableArray()));
    }

    public static DecoratorsModel Decorators(IReadOnlyCollection<EquatableArray<DecoratorModel>> files)
    {
        var hints = new HintNames("Decorator");
        var decorators = files.SelectMany(static file => file)
            .GroupBy(static decorator => decorator.Interface.ClassName)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => group.First() with { HintName = hints.For(group.First().Interface.MetadataName) });
        return new DecoratorsModel(files.Count > 0, decorators.ToEquatableArray());
    }

    /// <summary>The decorated interfaces: where both an open interface and one that is made of it are decorated, the latter goes first.</summary>
    public static DecoratorListModel DecoratorList(DecoratorsModel decorators) => new(
        decorators.AreAskedFor,
        decorators.Decorators.Select(static decorator => decorator.Interface).OrderBy(static type => type.OpenInterface is not null).ToEquatableArray());

    // Of two files with one content the compiler cannot tell which a location means (CS9233); their calls stay as they are.
    private static IEnumerable<FileCallsModel> WithoutCopies(IEnumerable<FileCallsModel> files) => files
        .GroupBy(static file => file.ContentHash)
        .Where(static copies => !copies.Skip(1).Any())
        .SelectMany(static copies => copies);

    private static EquatableArray<LocationModel> LocationsOf(IEnumerable<OperationModel> operations, EquatableArray<LocationModel> locations)
    {
        if (locations.Count == 0)
        {
            return locations;
        }

        var keys = new HashSet<string>(operations.Select(static operation => operation.Method.Key), StringComparer.Ordinal);
        return locations.Where(location => keys.Contains(location.Key)).ToEquatableArray();
    }

    /// <summary>Names outputs after types; Roslyn compares the names without case.</summary>
    private sealed class HintNames(string kind)
    {
        private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);

        public string For(string metadataName)
        {
            var name = $"{metadataName}.{kind}.g.cs";
            for (var i = 2; !_used.Add(name); i++)
            {
                name = $"{metadataName}.{kind}.{i}.g.cs";
            }

            return name;
        }
    }
}
