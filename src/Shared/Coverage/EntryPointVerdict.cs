namespace Instrumentation.Shared.Coverage;

/// <summary>What was found at an entry point.</summary>
/// <param name="Counts">Whether it is one to observe at all.</param>
/// <param name="By">What instruments it, or <see langword="null"/>.</param>
internal readonly record struct EntryPointVerdict(bool Counts, string? By)
{
    /// <summary>There is nothing to observe, or somebody has said so.</summary>
    public static EntryPointVerdict LeftOut => default;

    public bool IsDark => Counts && By is null;
}
