using Dapper;
using Npgsql;
using Shop.Orders;

namespace Shop.Storage;

/// <summary>Npgsql writes a span for every statement; they become children of this store's.</summary>
public sealed partial class PostgresOrderStore(NpgsqlDataSource database) : IOrderStore
{
    private const string Columns = "id, sku, quantity, total, status";

    public async Task SaveAsync(Order order, CancellationToken cancellationToken)
    {
        const string Upsert = $"""
            insert into orders ({Columns}) values (@Id, @Sku, @Quantity, @Total, @Status)
            on conflict (id) do update set status = excluded.status
            """;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var values = new { order.Id, order.Sku, order.Quantity, order.Total, Status = order.Status.ToString() };
        await connection.ExecuteAsync(new CommandDefinition(Upsert, values, cancellationToken: cancellationToken));
    }

    public async Task<Order?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<Order>(
            new CommandDefinition($"select {Columns} from orders where id = @id", new { id }, cancellationToken: cancellationToken));
    }

    public async Task<IReadOnlyList<Order>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var orders = await connection.QueryAsync<Order>(
            new CommandDefinition($"select {Columns} from orders order by id", cancellationToken: cancellationToken));
        return orders.AsList();
    }
}
