using Npgsql;

namespace Shop.Storage;

internal static class StorageRegistration
{
    /// <summary>PostgreSQL if there is a connection string named <c>Shop</c>, else memory.</summary>
    public static void AddOrderStore(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetConnectionString("Shop") is not { Length: > 0 } connectionString)
        {
            services.AddSingleton<IOrderStore, InMemoryOrderStore>();
            return;
        }

        services.AddSingleton(_ => Connect(connectionString));
        services.AddSingleton<IOrderStore, PostgresOrderStore>();
        services.AddHostedService<PostgresOrderTable>();
    }

    /// <summary>Npgsql's spans are called after what they do and to what, <c>insert orders</c>; there is one table.</summary>
    private static NpgsqlDataSource Connect(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.ConfigureTracing(tracing => tracing
            .EnableFirstResponseEvent(false)
            .ConfigureCommandSpanNameProvider(command => command.CommandText.Split(' ', 2)[0] + " orders"));
        return builder.Build();
    }
}
