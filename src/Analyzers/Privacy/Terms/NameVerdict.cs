namespace Instrumentation.Analyzers.Privacy.Terms;

/// <summary>What a name by itself says.</summary>
/// <param name="Class">The class whose term it ends in, or <see langword="null"/>.</param>
/// <param name="Term">The term.</param>
/// <param name="IsWeak">Whether the term counts only of a person.</param>
/// <param name="IsClean">Whether the name says that it is no such value: <c>passwordLength</c>.</param>
internal sealed record NameVerdict(DataClass? Class, string? Term, bool IsWeak, bool IsClean)
{
    public static NameVerdict Clean { get; } = new(Class: null, Term: null, IsWeak: false, IsClean: true);

    public static NameVerdict Unknown { get; } = new(Class: null, Term: null, IsWeak: false, IsClean: false);
}
