using Instrumentation.Generator.Model;

namespace Instrumentation.Generator.Emitting;

/// <summary>Writes what user code calls to get decorators. Where nothing is instrumented it is there as well and does nothing.</summary>
internal static class DecoratorListEmitter
{
    private const string Collection = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";

    public static string Emit(DecoratorListModel decorators, bool isEnabled, PlatformModel platform)
    {
        var writer = GeneratedFile.Begin("What puts decorators around objects.", platform, decorators.Interfaces.SelectMany(static type => type.Experiments));
        using (writer.Open($"namespace {Instrumentation.Shared.KnownNames.Namespace}"))
        {
            EmitFactories(writer, decorators, isEnabled, platform);
            if (platform.HasServices)
            {
                writer.Blank();
                EmitRegistration(writer, decorators, isEnabled, platform);
            }
        }

        return writer.ToString();
    }

    private static void EmitFactories(CodeWriter writer, DecoratorListModel decorators, bool isEnabled, PlatformModel platform)
    {
        writer.Line("/// <summary>Decorates single objects.</summary>");
        EmitClassAttributes(writer, platform);
        using (writer.Open("internal static class InstrumentedDecorators"))
        {
            foreach (var type in decorators.Interfaces)
            {
                var arguments = Signature.TypeParameters(type.TypeParameters);
                writer.Line("/// <summary>An object that records the calls of the interface and hands them on; the given one if it does so already.</summary>");
                writer.Line($"public static {type.Interface} Decorate{Signature.TypeParameters(type.TypeParameters, withAttributes: true)}({type.Interface} inner){Signature.Constraints(type.TypeParameters)}");
                using (writer.Indent())
                {
                    writer.Line(isEnabled
                        ? $"=> (inner is null or {Names.Runtime}.IInstrumentedDecorator) ? inner! : new {Names.Generated}.{type.ClassName}{arguments}(inner);"
                        : "=> inner;");
                }

                writer.Blank();
            }
        }
    }

    private static void EmitRegistration(CodeWriter writer, DecoratorListModel decorators, bool isEnabled, PlatformModel platform)
    {
        writer.Line("/// <summary>Decorates what is registered.</summary>");
        EmitClassAttributes(writer, platform);
        using (writer.Open("internal static class InstrumentedServices"))
        {
            writer.Line("/// <summary>Puts the decorators around all registrations of their interfaces that were made so far; those that have theirs are left alone.</summary>");
            using (writer.Open($"public static {Collection} DecorateInstrumented(this {Collection} services)"))
            {
                if (isEnabled)
                {
                    foreach (var type in decorators.Interfaces)
                    {
                        EmitDecoration(writer, type);
                    }
                }

                writer.Line("return services;");
            }
        }
    }

    private static void EmitDecoration(CodeWriter writer, DecoratedInterfaceModel type)
    {
        var isDisposable = type.IsDisposable || type.IsAsyncDisposable ? "true" : "false";
        if (type.OpenInterface is not { } open)
        {
            writer.Line($"new {Names.Generated}.ClosedServiceDecoration(");
            using (writer.Indent())
            {
                writer.Line($"typeof({type.Interface}),");
                writer.Line($"isDisposable: {isDisposable},");
                writer.Line($"static inner => new {Names.Generated}.{type.ClassName}(({type.Interface})inner),");
                writer.Line($"static inner => new {Names.Generated}.{DecoratorVariantsEmitter.Owner(type)}(({type.Interface})inner)).Apply(services);");
            }

            writer.Blank();
            return;
        }

        const string Descriptor = "global::Microsoft.Extensions.DependencyInjection.ServiceDescriptor";
        const string Singleton = "global::Microsoft.Extensions.DependencyInjection.ServiceLifetime.Singleton";
        var arguments = $"<{new string(',', type.TypeParameters.Count - 1)}>";
        var key = Literals.Text(type.ServiceKey);
        writer.Line($"new {Names.Generated}.OpenServiceDecoration(");
        using (writer.Indent())
        {
            writer.Line($"typeof({open}),");
            writer.Line($"isDisposable: {isDisposable},");
            writer.Line($"{key},");
            writer.Line($"static () => new {Descriptor}(typeof({open}), {key}, typeof({Names.Generated}.{DecoratorVariantsEmitter.Prototype(type)}{arguments}), {Singleton}),");
            using (writer.Open("static (number, key, lifetime) => number switch", "}).Apply(services);"))
            {
                for (var number = 1; number <= DecoratorVariantsEmitter.OpenVariants; number++)
                {
                    writer.Line($"{number} => new {Descriptor}(typeof({open}), key, typeof({Names.Generated}.{DecoratorVariantsEmitter.Open(type, number)}{arguments}), lifetime),");
                }

                writer.Line("_ => null,");
            }
        }

        writer.Blank();
    }

    private static void EmitClassAttributes(CodeWriter writer, PlatformModel platform)
    {
        writer.Line("[global::Microsoft.CodeAnalysis.Embedded]");
        writer.Line(GeneratedFile.ClassAttributes(platform));
    }
}
