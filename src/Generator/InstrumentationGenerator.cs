using Instrumentation.Generator.Emitting;
using Instrumentation.Generator.Model;
using Instrumentation.Generator.Parsing;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator;

/// <summary>Generates the instrumentation of attributed methods. This file is the table of contents of its pipeline.</summary>
[Generator]
public sealed class InstrumentationGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddEmbeddedAttributeDefinition());

        var options = context.AnalyzerConfigOptionsProvider.Select(BuildOptions.Parse);
        var build = options.Select(static (options, _) => options.Build).WithTrackingName(Steps.Build);
        var platform = context.CompilationProvider.Select(PlatformParser.Parse).WithTrackingName(Steps.Platform);
        var target = build.Combine(platform);
        var scopes = context.CompilationProvider.Select(ScopeParser.Parse).WithTrackingName(Steps.Scopes);

        var files = context.CompilationProvider.SelectMany(FileParser.ParseAll).WithTrackingName(Steps.Files);
        var partialMethods = files.SelectMany(static (file, _) => file.PartialMethods).WithTrackingName(Steps.PartialMethods);
        var shimmedTypes = files.SelectMany(static (file, _) => file.ShimmedTypes).WithTrackingName(Steps.ShimmedTypes);
        var calls = files.Select(static (file, _) => file.Calls).WhereNotNull().WithTrackingName(Steps.Calls);
        var locations = context.CompilationProvider.Combine(options)
            .Select(static (pair, cancellationToken) => LocationParser.Parse(pair.Left, pair.Right, cancellationToken));

        var partialTypes = partialMethods.Collect().Combine(locations)
            .SelectMany(static (pair, _) => Grouping.PartialTypes(pair.Left, pair.Right))
            .WithTrackingName(Steps.PartialTypes);
        var shims = shimmedTypes.Collect().Combine(build).Select(static (pair, _) => pair.Right.EmitsShims ? pair.Left : []);
        var wrappedTypes = calls.Select(static (file, _) => file.Operations).Collect().Combine(shims).Combine(locations)
            .SelectMany(static (pair, _) => Grouping.WrappedTypes(pair.Left.Left, pair.Left.Right, pair.Right))
            .WithTrackingName(Steps.WrappedTypes);
        var interceptors = calls.Collect()
            .SelectMany(static (files, _) => Grouping.Interceptors(files))
            .WithTrackingName(Steps.Interceptors);

        var decorators = context.SyntaxProvider
            .ForAttributeWithMetadataName($"{KnownNames.Namespace}.{KnownNames.Decorate}", static (node, _) => DecoratorParser.IsCandidate(node), DecoratorParser.Parse)
            .Collect()
            .Select(static (files, _) => Grouping.Decorators(files))
            .WithTrackingName(Steps.Decorators);
        var decoratorList = decorators
            .Select(static (decorators, _) => Grouping.DecoratorList(decorators))
            .WithTrackingName(Steps.DecoratorList);

        var report = context.CompilationProvider.Combine(options).Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (input, cancellationToken) => ReportParser.Parse(input.Left.Left, input.Left.Right, input.Right, cancellationToken))
            .WithTrackingName(Steps.Report);

        // What user code can name or needs to compile.
        context.RegisterSourceOutput(scopes.Combine(target), static (output, pair) => Output.Scopes(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(partialTypes.Combine(target), static (output, pair) => Output.PartialType(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(decorators.SelectMany(static (all, _) => all.Decorators).Combine(target), static (output, pair) => Output.Decorator(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(decoratorList.Combine(target), static (output, pair) => Output.DecoratorList(output, pair.Left, pair.Right));

        // What changes no meaning, so that an IDE does not pay for it.
        context.RegisterImplementationSourceOutput(wrappedTypes.Combine(target), static (output, pair) => Output.WrappedType(output, pair.Left, pair.Right));
        context.RegisterImplementationSourceOutput(interceptors.Combine(target), static (output, pair) => Output.Interceptors(output, pair.Left, pair.Right));
        context.RegisterImplementationSourceOutput(report, static (output, report) => Output.Report(output, report));
    }
}
