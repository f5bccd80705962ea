namespace Instrumentation.Analyzers.Usage;

/// <summary>Calls that no route reaches.</summary>
/// <param name="Problem">What is wrong with the method, as the predicate of a sentence.</param>
/// <param name="Consequence">What follows for which calls.</param>
/// <param name="Advice">What to do.</param>
/// <param name="PartialTypeHelps">Whether it helps to make the type partial.</param>
/// <param name="PartialMethodHelps">Whether it helps to make the method partial.</param>
/// <param name="IsRecorded">Whether the calls are recorded after all, if not as the method's.</param>
internal sealed record MissingPath(
    string Problem, string Consequence, string Advice, bool PartialTypeHelps = false, bool PartialMethodHelps = false, bool IsRecorded = false);
