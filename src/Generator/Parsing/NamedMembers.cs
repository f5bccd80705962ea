using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>The members that only code which says their names can mean.</summary>
internal static class NamedMembers
{
    /// <summary>The members that C# uses without their names being written, and those that say what a value shows of itself.</summary>
    private static readonly HashSet<string> CalledUnnamed = new(StringComparer.Ordinal)
    {
        "Add", "AppendFormatted", "AppendLiteral", "Cast", "Count", "Create", "Current", "Deconstruct", "Dispose", "DisposeAsync", "EnterScope", "Equals", "GetAsyncEnumerator",
        "GetAwaiter", "GetEnumerator", "GetHashCode", "GetPinnableReference", "GetResult", "GroupBy", "GroupJoin", "IsCompleted", "Join", "Length", "MoveNext", "MoveNextAsync", "OnCompleted",
        "OrderBy", "OrderByDescending", "PrintMembers", "Select", "SelectMany", "Slice", "ThenBy", "ThenByDescending", "ToString", "UnsafeOnCompleted", "Where",
    };

    // An interface's members also matter to types that do not name them.
    public static bool IsMethod(SyntaxNode node) =>
        node is MethodDeclarationSyntax { Parent: ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax, ExplicitInterfaceSpecifier: null } method
        && !CalledUnnamed.Contains(method.Identifier.ValueText);

    /// <summary>
    /// Whether it is such a field or property. Those of a struct say what the struct can be used for, those of a record what its text shows, and constants
    /// are part of others.
    /// </summary>
    public static bool IsValue(SyntaxNode node) => node switch
    {
        FieldDeclarationSyntax { Parent: ClassDeclarationSyntax, AttributeLists.Count: 0 } field =>
            !field.Modifiers.Any(SyntaxKind.ConstKeyword) && !NamesOf(field).Any(CalledUnnamed.Contains),
        PropertyDeclarationSyntax { Parent: ClassDeclarationSyntax, AttributeLists.Count: 0, ExplicitInterfaceSpecifier: null } property =>
            !CalledUnnamed.Contains(property.Identifier.ValueText) && property.AccessorList?.Accessors.Any(static accessor => accessor.AttributeLists.Count > 0) is not true,
        _ => false,
    };

    /// <summary>The names of a field or property.</summary>
    public static IEnumerable<string> NamesOf(SyntaxNode member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText),
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        _ => [],
    };
}
