using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Xunit;

namespace Instrumentation.TestKit;

/// <summary>Applies the product's refactorings where <c>[|…|]</c> in the first file marks what the user has selected.</summary>
public static class RefactoringHost
{
    /// <summary>Applies the one refactoring that is offered and compares every file, character by character. What it makes must build cleanly.</summary>
    /// <param name="program">The program with one mark.</param>
    /// <param name="changed">The program afterwards; of it only the files count.</param>
    /// <returns>The refactoring that was applied, for assertions on its title.</returns>
    public static async Task<CodeAction> VerifyAsync(TestProgram program, TestProgram changed)
    {
        var (workspace, original, offers) = await OffersAsync(program);
        using (workspace)
        {
            var action = Assert.Single(offers);
            var solution = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>()).ChangedSolution;
            var actual = await FixWorkspace.ReadAsync(solution.GetProject(workspace.Project.Id)!, original);
            ProgramText.AssertSameFiles(original with { Files = changed.Files }, actual);
            GeneratorHost.Run(actual).AssertCompiles();
            return action;
        }
    }

    /// <summary>Asserts that no refactoring is offered.</summary>
    public static async Task VerifyNoneAsync(TestProgram program)
    {
        var (workspace, _, offers) = await OffersAsync(program);
        using (workspace)
        {
            Assert.True(offers.IsEmpty, $"Offered: {string.Join(", ", offers.Select(static offer => $"'{offer.Title}'"))}");
        }
    }

    private static async Task<(FixWorkspace Workspace, TestProgram Program, ImmutableArray<CodeAction> Offers)> OffersAsync(TestProgram program)
    {
        var marked = MarkupParser.Parse(program.Files[0].Text);
        var unmarked = program.WithFile(program.Files[0].Path, marked.Text);
        var workspace = new FixWorkspace(unmarked);
        var document = workspace.Project.Documents.Single(each => each.FilePath!.EndsWith("/" + program.Files[0].Path, StringComparison.Ordinal));
        var offers = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (var provider in Product.Refactorings)
        {
            await provider.ComputeRefactoringsAsync(new CodeRefactoringContext(document, Assert.Single(marked.Spans).Span, offers.Add, CancellationToken.None));
        }

        return (workspace, unmarked, offers.ToImmutable());
    }
}
