using Instrumentation;

namespace Shop.Payments;

/// <summary>A card network that decides by <see cref="TestCards"/>. Interceptor route: a plain class, called directly.</summary>
internal sealed class CardNetwork
{
    private readonly TaskCompletionSource _firstUnanswered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a call that will never be answered has arrived.</summary>
    public Task FirstUnanswered => _firstUnanswered.Task;

    [Traced, Metered]
    public async Task<PaymentOutcome> AuthorizeAsync(string card, CancellationToken cancellationToken)
    {
        if (card == TestCards.Unanswered)
        {
            _firstUnanswered.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        return card == TestCards.Good ? PaymentOutcome.Approved : PaymentOutcome.Declined;
    }
}
