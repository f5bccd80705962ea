namespace Instrumentation.Generator.Model;

/// <summary>What the build asks for.</summary>
/// <param name="Enabled">Whether anything is instrumented; else partial methods only call their bodies.</param>
/// <param name="EmitsShims">Whether the Interface route's members are generated; not in an IDE's design-time builds.</param>
internal sealed record BuildModel(bool Enabled, bool EmitsShims);

/// <summary>What the compilation's framework and language offer.</summary>
/// <param name="HasStackTraceHidden">Whether <c>[StackTraceHidden]</c> exists.</param>
/// <param name="HasNullableAnnotations">Whether the language knows nullable reference types.</param>
/// <param name="SupportsLanguage">Whether the language version is new enough for generated code.</param>
/// <param name="HasRuntime">Whether the runtime package is referenced.</param>
/// <param name="HasServices">Whether the abstractions of Microsoft.Extensions.DependencyInjection are there, with keyed services.</param>
internal sealed record PlatformModel(
    bool HasStackTraceHidden, bool HasNullableAnnotations, bool SupportsLanguage, bool HasRuntime, bool HasServices);

/// <summary>The scopes of the compilation.</summary>
/// <param name="Own">Its own.</param>
/// <param name="Referenced">Those of the assemblies it refers to and calls.</param>
/// <param name="HasOperations">Whether the compilation declares operations itself.</param>
internal sealed record ScopesModel(ScopeModel Own, EquatableArray<ReferencedScopeModel> Referenced, bool HasOperations);

/// <param name="Scope">The scope of an assembly that is referred to.</param>
/// <param name="IsRecorded">Whether that assembly was compiled with instrumentation.</param>
internal sealed record ReferencedScopeModel(ScopeModel Scope, bool IsRecorded);
