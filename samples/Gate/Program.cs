using Gate;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<OrderService>();
var app = builder.Build();

// INS1002: records nothing of its own.
app.MapPost("/orders/{id}/cancel", (Guid id, OrderService orders) => orders.Cancel(id));
app.MapPost("/orders", (Order order, OrderService orders) => orders.Place(order));
app.Run();
