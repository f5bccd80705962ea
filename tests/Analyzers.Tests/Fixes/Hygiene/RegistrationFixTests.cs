using Instrumentation.Analyzers.Tests.Hygiene;

namespace Instrumentation.Analyzers.Tests.Fixes.Hygiene;

/// <summary>INS4005: registers the scopes behind what is registered already.</summary>
public sealed class RegistrationFixTests
{
    private static readonly CodeFixHost Host = new("INS4005");

    [Theory]
    [InlineData("[Traced]", "tracing.[|AddSource|](\"Other\"); // these", "tracing.AddSource(\"Other\").AddSource([.. InstrumentationScopes.All]); // these", "Register all scopes")]
    [InlineData("[Metered]", "metrics.[|AddMeter|](\"Other\");", "metrics.AddMeter(\"Other\").AddMeter([.. InstrumentationScopes.All]);", "Register all scopes")]
    [InlineData("", "tracing.[|AddHttp|](); Use(new System.Diagnostics.ActivitySource(\"Hand\"));", "tracing.AddHttp().AddSource(\"Hand\"); Use(new System.Diagnostics.ActivitySource(\"Hand\"));", "Register \"Hand\"")]
    [InlineData("[Traced]", "tracing.[|AddHttp|](); Use(new System.Diagnostics.ActivitySource(\"Hand\"));", "tracing.AddHttp().AddSource([\"Hand\", .. InstrumentationScopes.All]); Use(new System.Diagnostics.ActivitySource(\"Hand\"));", "Register all scopes")]
    public async Task Scopes_AreRegistered(string attributes, string before, string after, string title)
    {
        var action = await Host.VerifyFixAsync(UnregisteredScopeTests.Program(attributes, before), UnregisteredScopeTests.Program(attributes, after));

        Assert.Equal(title, action.Title);
    }

    [Fact]
    public async Task FixAll_RegistersBothSignals() => await Host.VerifyFixAllAsync(
        UnregisteredScopeTests.Program("[Traced, Metered]", "tracing.[|AddHttp|](); metrics.[|AddMeter|](\"Other\");"),
        UnregisteredScopeTests.Program("[Traced, Metered]", "tracing.AddHttp().AddSource([.. InstrumentationScopes.All]); metrics.AddMeter(\"Other\").AddMeter([.. InstrumentationScopes.All]);"),
        equivalenceKey: "Register");

    [Fact]
    public async Task OlderLanguage_HasNoFix()
    {
        var program = UnregisteredScopeTests.Program("[Traced]", "tracing.[|AddSource|](\"Other\");");
        await Host.VerifyNoFixAsync(program with { ParseOptions = program.ParseOptions.WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11) });
    }
}
