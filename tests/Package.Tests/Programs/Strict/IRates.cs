namespace Strict;

/// <summary>Tells rates.</summary>
public interface IRates
{
    /// <summary>Tells the rate of a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The rate.</returns>
    ValueTask<int> FindAsync(int year, CancellationToken cancellationToken);
}
