using System.Text;
using Instrumentation.Generator.Emitting;
using Instrumentation.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Generator;

/// <summary>Turns models into files, or into none where the build or the language does not allow for them.</summary>
internal static class Output
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static void Scopes(SourceProductionContext output, ScopesModel scopes, (BuildModel Build, PlatformModel Platform) target)
    {
        if (target.Platform.HasRuntime)
        {
            Add(output, "Instrumentation.Scopes.g.cs", ScopesEmitter.Emit(scopes, target.Build, target.Platform));
        }
    }

    public static void PartialType(SourceProductionContext output, PartialTypeModel type, (BuildModel Build, PlatformModel Platform) target)
    {
        if (target.Platform.SupportsLanguage || !target.Build.Enabled)
        {
            Add(output, type.HintName, PartialEmitter.Emit(type, target.Build, target.Platform));
        }
    }

    public static void Decorator(SourceProductionContext output, DecoratorModel decorator, (BuildModel Build, PlatformModel Platform) target)
    {
        if (target is { Build.Enabled: true, Platform.SupportsLanguage: true })
        {
            Add(output, decorator.HintName, DecoratorEmitter.Emit(decorator, target.Platform));
        }
    }

    public static void DecoratorList(SourceProductionContext output, DecoratorListModel decorators, (BuildModel Build, PlatformModel Platform) target)
    {
        if (!decorators.AreAskedFor)
        {
            return;
        }

        var isEnabled = target is { Build.Enabled: true, Platform.SupportsLanguage: true };
        Add(output, "Instrumentation.Decorators.g.cs", DecoratorListEmitter.Emit(decorators, isEnabled, target.Platform));
        if (isEnabled && target.Platform.HasServices)
        {
            Add(output, "Instrumentation.Services.g.cs", ServiceDecorationEmitter.Emit(decorators, target.Platform));
        }
    }

    public static void WrappedType(SourceProductionContext output, WrappedTypeModel type, (BuildModel Build, PlatformModel Platform) target)
    {
        if (target is { Build.Enabled: true, Platform.SupportsLanguage: true })
        {
            Add(output, type.HintName, CallsEmitter.Emit(type, target.Platform));
        }
    }

    public static void Interceptors(SourceProductionContext output, InterceptorsModel interceptors, (BuildModel Build, PlatformModel Platform) target)
    {
        if (target is { Build.Enabled: true, Platform.SupportsLanguage: true })
        {
            Add(output, interceptors.HintName, InterceptorsEmitter.Emit(interceptors, target.Platform));
        }
    }

    public static void Report(SourceProductionContext output, ReportModel? report)
    {
        if (report is not null)
        {
            Add(output, "Instrumentation.Report.g.cs", ReportEmitter.Emit(report));
        }
    }

    private static void Add(SourceProductionContext output, string hintName, string text) => output.AddSource(hintName, SourceText.From(text, Utf8));
}
