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

    public static void WrappedType(SourceProductionContext output, WrappedTypeModel type, (BuildModel Build, PlatformModel Platform) target)
    {
        if (target is { Build.Enabled: true, Platform.SupportsLanguage: true })
        {
            Add(output, type.HintName, CallsEmitter.Emit(type, target.Platform));
        }
    }

    public static void InterceptedFile(SourceProductionContext output, InterceptedFileModel file, (BuildModel Build, PlatformModel Platform) target)
    {
        if (target is { Build.Enabled: true, Platform.SupportsLanguage: true })
        {
            Add(output, file.HintName, InterceptorsEmitter.Emit(file, target.Platform));
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
