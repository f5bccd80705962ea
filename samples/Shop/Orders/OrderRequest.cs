namespace Shop.Orders;

/// <summary>What a client sends. No attribute asks for the card, so no signal ever carries it.</summary>
public sealed record OrderRequest(string Id, string Sku, int Quantity, string Card);
