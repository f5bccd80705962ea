using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.Analyzers.Tests.Fixes.Privacy;

public sealed class CallRemovalTests
{
    private const string Key = "Removal";

    private static readonly CodeFixHost Host = new("INS2004");

    [Theory]
    [InlineData("activity?.SetTag(\"a\", count).SetTag(\"email\", [|user.Email|]).SetTag(\"b\", count);", "activity?.SetTag(\"a\", count).SetTag(\"b\", count);")]
    [InlineData("activity?.SetTag(\"email\", [|user.Email|]).SetTag(\"b\", count);", "activity?.SetTag(\"b\", count);")]
    [InlineData("activity?.SetTag(\"a\", count)?.SetTag(\"email\", [|user.Email|]);", "activity?.SetTag(\"a\", count);")]
    [InlineData("activity?.SetTag(\"email\", [|user.Email|])?.SetTag(\"b\", count);", "activity?.SetTag(\"b\", count);")]
    [InlineData("activity!.SetTag(\"a\", count).AddBaggage(\"email\", [|user.Email|]);", "activity!.SetTag(\"a\", count);")]
    [InlineData("var same = activity?.SetTag(\"email\", [|user.Email|]);", "var same = activity;")]
    public async Task Link_GoesFromItsChain(string before, string after) => await Host.VerifyFixAsync(PrivacyProgram.Of(before), PrivacyProgram.Of(after), equivalenceKey: Key);

    [Theory]
    [InlineData("activity?.SetTag(\"email\", [|user.Email|]);")]
    [InlineData("activity?.SetBaggage(\"email\", [|user.Email|]);")]
    [InlineData("activity!.DisplayName = [|user.Email|];")]
    public async Task Statement_Goes(string statement) => await Host.VerifyFixAsync(
        PrivacyProgram.Of($"count++;\n{statement}\ncount--;"), PrivacyProgram.Of("count++;\ncount--;"), equivalenceKey: Key);

    [Fact]
    public async Task DataOfAnException_Goes() => await new CodeFixHost("INS2005").VerifyFixAllAsync(
        PrivacyProgram.Of(
            """
            error.Data["Email"] = [|user.Email|];
            error.Data.Add("Phone", [|user.Phone|]);
            throw error;
            """),
        PrivacyProgram.Of("throw error;"),
        equivalenceKey: Key);

    [Theory]
    [InlineData("if (count > 1) activity?.SetTag(\"email\", [|user.Email|]);")]
    [InlineData("Action later = () => activity?.SetTag(\"email\", [|user.Email|]);")]
    public async Task WhatIsNeeded_Stays(string statement) => await Host.VerifyNoFixAsync(PrivacyProgram.Of(statement));

    [Fact]
    public async Task StatementOfASwitch_Goes() => await Host.VerifyFixAsync(
        PrivacyProgram.Of(
            """
            switch (count)
            {
                case 1:
                    activity?.SetTag("email", [|user.Email|]);
                    break;
            }
            """),
        PrivacyProgram.Of(
            """
            switch (count)
            {
                case 1:
                    break;
            }
            """),
        equivalenceKey: Key);

    [Fact]
    public async Task Lines_AreKept() => await Host.VerifyFixAllAsync(
        PrivacyProgram.Of(
            """
            count++;

            // What was asked for.
            activity?.SetTag("email", [|user.Email|]); // by mail
            activity?
                .SetTag("a", count) // one
                .SetTag("phone", [|user.Phone|]) // two
                .SetTag("b", count)
                .SetTag("email", [|user.Email|]);

            activity?.SetTag("email", [|user.Email|]).SetTag("phone", [|user.Phone|]);
            count--;
            """),
        PrivacyProgram.Of(
            """
            count++;

            // What was asked for.
            activity?
                .SetTag("a", count) // one
                .SetTag("b", count);

            count--;
            """),
        FixAllScope.Document,
        equivalenceKey: Key);
}
