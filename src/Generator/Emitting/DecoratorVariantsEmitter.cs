using Instrumentation.Generator.Model;

namespace Instrumentation.Generator.Emitting;

/// <summary>
/// Writes the classes by which a container gets decorators. They differ in who disposes what is behind them: a container disposes
/// everything disposable that it makes or that a factory hands it, and nothing may be disposed twice, or not at all.
/// </summary>
internal static class DecoratorVariantsEmitter
{
    /// <summary>How many registrations of one open generic interface can be decorated: each needs a class of its own.</summary>
    public const int OpenVariants = 8;

    private const string Services = "global::Microsoft.Extensions.DependencyInjection";
    private const string Disposable = "global::System.IDisposable";
    private const string AsyncDisposable = "global::System.IAsyncDisposable";
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";
    private const string Provider = "global::System.IServiceProvider";

    public static string Owner(DecoratedInterfaceModel type) => $"{type.ClassName}_Owner";

    public static string Prototype(DecoratedInterfaceModel type) => $"{type.ClassName}_Prototype";

    public static string Open(DecoratedInterfaceModel type, int number) => $"{type.ClassName}_Open{number}";

    public static void Emit(CodeWriter writer, DecoratedInterfaceModel type, PlatformModel platform)
    {
        EmitOwner(writer, type, platform);
        if (type.OpenInterface is null)
        {
            return;
        }

        if (IsDisposable(type))
        {
            EmitBorrower(writer, type, platform);
        }

        EmitPrototype(writer, type, platform);
        for (var number = 1; number <= OpenVariants; number++)
        {
            EmitOpen(writer, type, number, platform);
        }
    }

    private static bool IsDisposable(DecoratedInterfaceModel type) => type.IsDisposable || type.IsAsyncDisposable;

    private static string Borrower(DecoratedInterfaceModel type) => $"{type.ClassName}_Borrower";

    private static void EmitOwner(CodeWriter writer, DecoratedInterfaceModel type, PlatformModel platform)
    {
        using (OpenClass(writer, type, Owner(type), type.ClassName, platform, isSealed: true, Disposable, AsyncDisposable))
        {
            EmitConstructor(writer, Owner(type), $"{type.Interface} inner", "inner", isPublic: false);
            writer.Line($"void {Disposable}.Dispose() => {Names.Generated}.Disposal.Dispose(this._inner);");
            writer.Blank();
            writer.Line($"{ValueTask} {AsyncDisposable}.DisposeAsync() => {Names.Generated}.Disposal.DisposeAsync(this._inner);");
        }
    }

    // The container disposes what is behind it; a user who disposes the decorator means that too.
    private static void EmitBorrower(CodeWriter writer, DecoratedInterfaceModel type, PlatformModel platform)
    {
        using (OpenClass(writer, type, Borrower(type), type.ClassName, platform, isSealed: false, Disposables(type)))
        {
            writer.Line($"private readonly {Provider} _provider;");
            writer.Blank();
            using (writer.Open($"internal {Borrower(type)}({type.Interface} inner, {Provider} provider) : base(inner)"))
            {
                writer.Line("this._provider = provider;");
            }

            writer.Blank();
            if (type.IsDisposable)
            {
                using (writer.Open($"void {Disposable}.Dispose()"))
                {
                    using (writer.Open($"if ({Names.Generated}.Disposal.IsOpen(this._provider))"))
                    {
                        writer.Line($"(({Disposable})this._inner).Dispose();");
                    }
                }

                writer.Blank();
            }

            if (type.IsAsyncDisposable)
            {
                writer.Line($"{ValueTask} {AsyncDisposable}.DisposeAsync()");
                using (writer.Indent())
                {
                    writer.Line($"=> {Names.Generated}.Disposal.IsOpen(this._provider) ? (({AsyncDisposable})this._inner).DisposeAsync() : default;");
                }
            }
        }
    }

    private static void EmitPrototype(CodeWriter writer, DecoratedInterfaceModel type, PlatformModel platform)
    {
        const string Prototypes = Names.Generated + ".IDecoratorPrototype";
        var arguments = Signature.TypeParameters(type.TypeParameters);
        using (OpenClass(writer, type, Prototype(type), type.ClassName, platform, isSealed: true, [.. Disposables(type), Prototypes]))
        {
            EmitConstructor(writer, Prototype(type), "", "null!", isPublic: true);
            writer.Line($"object {Prototypes}.Decorate(object inner) => new {type.ClassName}{arguments}(({type.Interface})inner);");
            writer.Blank();
            writer.Line($"object {Prototypes}.Own(object inner) => new {Owner(type)}{arguments}(({type.Interface})inner);");
            writer.Blank();
            writer.Line(IsDisposable(type)
                ? $"object {Prototypes}.Borrow(object inner, {Provider} provider) => new {Borrower(type)}{arguments}(({type.Interface})inner, provider);"
                : $"object {Prototypes}.Borrow(object inner, {Provider} provider) => new {type.ClassName}{arguments}(({type.Interface})inner);");
            writer.Blank();
            if (type.IsDisposable)
            {
                using (writer.Open($"void {Disposable}.Dispose()"))
                {
                }

                writer.Blank();
            }

            if (type.IsAsyncDisposable)
            {
                writer.Line($"{ValueTask} {AsyncDisposable}.DisposeAsync() => default;");
            }
        }
    }

    private static void EmitOpen(CodeWriter writer, DecoratedInterfaceModel type, int number, PlatformModel platform)
    {
        var name = Open(type, number);
        var inner = $"[{Services}.FromKeyedServices({Literals.Text($"{type.ServiceKey}#{number}")})] {type.Interface} inner";
        var isDisposable = IsDisposable(type);
        using (OpenClass(writer, type, name, isDisposable ? Borrower(type) : type.ClassName, platform, isSealed: true))
        {
            EmitConstructor(writer, name, isDisposable ? $"{inner}, {Provider} provider" : inner, isDisposable ? "inner, provider" : "inner", isPublic: true);
        }
    }

    private static string[] Disposables(DecoratedInterfaceModel type) =>
        (type.IsDisposable, type.IsAsyncDisposable) switch
        {
            (true, true) => [Disposable, AsyncDisposable],
            (true, false) => [Disposable],
            (false, true) => [AsyncDisposable],
            _ => [],
        };

    private static CodeWriter.Block OpenClass(
        CodeWriter writer, DecoratedInterfaceModel type, string name, string baseClass, PlatformModel platform, bool isSealed, params string[] interfaces)
    {
        writer.Blank();
        DecoratorEmitter.EmitClassAttributes(writer, platform);
        var arguments = Signature.TypeParameters(type.TypeParameters);
        var declared = Signature.TypeParameters(type.TypeParameters, withAttributes: true);
        var bases = string.Join(", ", interfaces.Prepend(baseClass + arguments));
        return writer.Open($"internal {(isSealed ? "sealed " : "")}class {name}{declared} : {bases}{Signature.Constraints(type.TypeParameters)}");
    }

    private static void EmitConstructor(CodeWriter writer, string name, string parameters, string arguments, bool isPublic)
    {
        using (writer.Open($"{(isPublic ? "public" : "internal")} {name}({parameters}) : base({arguments})"))
        {
        }

        writer.Blank();
    }
}
