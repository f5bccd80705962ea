namespace Gate;

public sealed record Order(Guid Id, string Email);
