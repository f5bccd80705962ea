using Instrumentation;
using Microsoft.AspNetCore.Mvc;
using Shop.Storage;

namespace Shop.Orders;

/// <summary>
/// Partial route: MVC finds actions by reflection, so an action is declared <c>partial</c> and has its body in <c>…Core</c>.
/// </summary>
[ApiController]
[Route("orders")]
public sealed partial class OrdersController(IOrderStore store) : ControllerBase
{
    [HttpGet("{id}")]
    [Traced, Metered, Logged("Order {order.id} looked up")]
    public partial Task<ActionResult<Order>> Get([Tag("order.id")] string id, CancellationToken cancellationToken);

    [HttpGet]
    [Traced, Metered]
    public partial Task<IReadOnlyList<Order>> List(CancellationToken cancellationToken);

    private async Task<ActionResult<Order>> GetCore(string id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } order ? order : NotFound();

    private Task<IReadOnlyList<Order>> ListCore(CancellationToken cancellationToken) => store.ListAsync(cancellationToken);
}
