using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Instrumentation.TestKit;

/// <summary>
/// Applies the code fixes of one rule to programs whose markup says where the rule reports. The markup of the fixed program
/// says what is still reported: normally nothing, and then it must also build cleanly with its generators.
/// </summary>
/// <param name="rule">The rule; <c>[|…|]</c> stands for it.</param>
public sealed class CodeFixHost(string rule)
{
    /// <summary>Default: the product's.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; init; } = Product.Analyzers;

    /// <summary>Default: the product's.</summary>
    public ImmutableArray<CodeFixProvider> CodeFixes { get; init; } = Product.CodeFixes;

    /// <summary>Applies one fix to the one marked diagnostic and compares every file, character by character.</summary>
    /// <param name="program">The program with one mark.</param>
    /// <param name="fixedProgram">The program afterwards; of it only the files count.</param>
    /// <param name="index">Which of the fixes offered.</param>
    /// <param name="equivalenceKey">Picks the fix by its key instead.</param>
    /// <returns>The fix that was applied, for assertions on its title.</returns>
    public async Task<CodeAction> VerifyFixAsync(TestProgram program, TestProgram fixedProgram, int index = 0, string? equivalenceKey = null)
    {
        var marked = new MarkedProgram(program, rule, []);
        using var workspace = new FixWorkspace(marked.Program);
        var diagnostic = Assert.Single(await MatchAsync(marked, workspace), diagnostic => diagnostic.Id == rule);
        var offer = Pick(await OffersAsync(workspace.Project, diagnostic), index, equivalenceKey);
        await AssertResultAsync(offer.Action, workspace, marked.Program, fixedProgram);
        return offer.Action;
    }

    /// <summary>Applies one fix to all marked diagnostics in the scope and compares every file, character by character.</summary>
    /// <param name="program">The program with any number of marks; the fix is the one offered for the first.</param>
    /// <param name="fixedProgram">The program afterwards; of it only the files count.</param>
    /// <param name="scope">The first mark's document, or the project.</param>
    /// <param name="index">Which of the fixes offered.</param>
    /// <param name="equivalenceKey">Picks the fix by its key instead.</param>
    public async Task VerifyFixAllAsync(
        TestProgram program, TestProgram fixedProgram, FixAllScope scope = FixAllScope.Project, int index = 0, string? equivalenceKey = null)
    {
        var marked = new MarkedProgram(program, rule, []);
        using var workspace = new FixWorkspace(marked.Program);
        var first = (await MatchAsync(marked, workspace)).First(diagnostic => diagnostic.Id == rule);
        var (provider, action) = Pick(await OffersAsync(workspace.Project, first), index, equivalenceKey);

        var fixAll = provider.GetFixAllProvider();
        Assert.True(fixAll is not null, $"{provider.GetType().Name} has no Fix All.");
        Assert.Contains(scope, fixAll.GetSupportedFixAllScopes());
        var fixes = await fixAll.GetFixAsync(new FixAllContext(
            DocumentOf(workspace.Project, first),
            provider,
            scope,
            action.EquivalenceKey,
            [rule],
            new WorkspaceDiagnostics(Analyzers, rule),
            CancellationToken.None));
        Assert.True(fixes is not null, "Fix All changes nothing.");
        await AssertResultAsync(fixes, workspace, marked.Program, fixedProgram);
    }

    /// <summary>Asserts that the marked diagnostics are reported and that no fix is offered for any of them.</summary>
    public async Task VerifyNoFixAsync(TestProgram program)
    {
        var marked = new MarkedProgram(program, rule, []);
        using var workspace = new FixWorkspace(marked.Program);
        var diagnostics = (await MatchAsync(marked, workspace)).Where(diagnostic => diagnostic.Id == rule).ToList();
        Assert.NotEmpty(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            var offers = await OffersAsync(workspace.Project, diagnostic);
            Assert.True(offers.IsEmpty, $"Offered: {string.Join(", ", offers.Select(static offer => $"'{offer.Action.Title}'"))}");
        }
    }

    private async Task<ImmutableArray<Diagnostic>> MatchAsync(MarkedProgram marked, FixWorkspace workspace)
    {
        var diagnostics = await new WorkspaceDiagnostics(Analyzers, rule).OfAsync(workspace.Project);
        marked.AssertMatches(diagnostics);
        return diagnostics;
    }

    private async Task<ImmutableArray<Offer>> OffersAsync(Project project, Diagnostic diagnostic)
    {
        var offers = ImmutableArray.CreateBuilder<Offer>();
        foreach (var provider in CodeFixes.Where(provider => provider.FixableDiagnosticIds.Contains(rule)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(
                DocumentOf(project, diagnostic),
                diagnostic,
                (action, _) => offers.AddRange(Leaves(action).Select(leaf => new Offer(provider, leaf))),
                CancellationToken.None));
        }

        return offers.ToImmutable();
    }

    private static IEnumerable<CodeAction> Leaves(CodeAction action) =>
        action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Leaves);

    private static Offer Pick(ImmutableArray<Offer> offers, int index, string? equivalenceKey)
    {
        var matching = offers.Where(offer => equivalenceKey is null || offer.Action.EquivalenceKey == equivalenceKey).ToList();
        var offered = offers.Select(static offer => $"'{offer.Action.Title}' ({offer.Action.EquivalenceKey})");
        Assert.True(index < matching.Count, $"There is no such fix. Offered: {string.Join(", ", offered)}");
        return matching[index];
    }

    private async Task AssertResultAsync(CodeAction action, FixWorkspace workspace, TestProgram original, TestProgram expected)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var solution = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        var actual = await FixWorkspace.ReadAsync(solution.GetProject(workspace.Project.Id)!, original);
        var marked = new MarkedProgram(original with { Files = expected.Files }, rule, []);
        ProgramText.AssertSameFiles(marked.Program, actual);

        var diagnostics = await new AnalyzerHost(rule) { Analyzers = Analyzers }.RunAsync(actual);
        marked.AssertMatches(diagnostics);
        if (diagnostics.All(diagnostic => diagnostic.Id == rule))
        {
            GeneratorHost.Run(actual).AssertCompiles();
        }
    }

    private static Document DocumentOf(Project project, Diagnostic diagnostic) =>
        project.GetDocument(diagnostic.Location.SourceTree)
        ?? throw new InvalidOperationException($"The diagnostic is in no document: {DiagnosticText.Describe(diagnostic)}");

    private sealed record Offer(CodeFixProvider Provider, CodeAction Action);
}
