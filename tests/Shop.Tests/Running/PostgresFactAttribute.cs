using Xunit;

namespace Instrumentation.Shop.Tests.Running;

/// <summary>A fact that needs a PostgreSQL server; <c>postgres.sh</c> starts one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    private const string Variable = "SHOP_TEST_POSTGRES";

    public PostgresFactAttribute()
    {
        if (string.IsNullOrEmpty(ConnectionString))
        {
            Skip = $"{Variable} holds no connection string.";
        }
    }

    public static string? ConnectionString { get; } = Environment.GetEnvironmentVariable(Variable);
}
