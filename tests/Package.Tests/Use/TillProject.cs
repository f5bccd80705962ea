namespace Instrumentation.Package.Tests.Use;

/// <summary>The project <c>Programs/Till</c>, whose program calls one instrumented method once.</summary>
internal static class TillProject
{
    public const string Path = "Till";

    public static readonly string[] Observed =
    [
        "log Till.Pay.completed",
        "measurement operation.duration code.function.name=Till.Pay",
        "span Till.Pay code.function.name=Till.Pay",
    ];
}
