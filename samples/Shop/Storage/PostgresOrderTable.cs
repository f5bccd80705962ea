using Dapper;
using Instrumentation;
using Npgsql;

namespace Shop.Storage;

/// <summary>Creates the table before the service takes requests. The host calls it through an interface: interface route.</summary>
public sealed partial class PostgresOrderTable(NpgsqlDataSource database) : IHostedService
{
    [Traced, Logged("Order table is there")]
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        const string Create = """
            create table if not exists orders (
                id text primary key,
                sku text not null,
                quantity integer not null,
                total numeric(12, 2) not null,
                status text not null)
            """;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(Create, cancellationToken: cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
