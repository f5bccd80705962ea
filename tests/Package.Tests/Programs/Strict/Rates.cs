using Instrumentation;
using Microsoft.Extensions.Logging;

namespace Strict;

/// <summary>Tells rates, by all routes.</summary>
public sealed partial class Rates : IRates
{
    private readonly int _first;
    private readonly ILogger<Rates> _logger;

    /// <summary>Makes it.</summary>
    /// <param name="first">The first year.</param>
    /// <param name="logger">Where the operations log.</param>
    public Rates(int first, ILogger<Rates> logger)
    {
        _first = first;
        _logger = logger;
    }

    /// <inheritdoc/>
    [Traced, Metered, Logged("Rate of {year} found")]
    public async ValueTask<int> FindAsync([Tag] int year, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return Difference(year);
    }

    /// <summary>Tells the rate of the first year.</summary>
    /// <returns>The rate.</returns>
    [Traced, Metered, Logged]
    public partial int First();

    private int FirstCore() => Difference(_first);

    [Traced, Metered]
    private int Difference(int year) => year - _first;
}
