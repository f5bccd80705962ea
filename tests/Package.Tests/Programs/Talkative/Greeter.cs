using Microsoft.Extensions.Logging;

namespace Talkative;

public sealed record User(int Id, string Email, string Name);

public sealed class Greeter(ILogger<Greeter> logger)
{
    public void Greet(User user) => logger.LogInformation("Hello {Name} at {Email}", user.Name, user.Email);
}
