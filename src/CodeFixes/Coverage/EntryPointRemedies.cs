using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Instrumentation.Shared.Coverage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Coverage;

/// <summary>What can be done about an entry point that records nothing.</summary>
/// <param name="document">The document that the diagnostic is in.</param>
/// <param name="diagnostic">The diagnostic.</param>
/// <param name="node">Its node.</param>
/// <param name="model">The document's.</param>
/// <param name="cancellationToken">Cancels it.</param>
internal sealed class EntryPointRemedies(Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
{
    private const string Exclusion = KnownNames.NotInstrumented;

    private IMethodSymbol? Method { get; } = model.GetDeclaredSymbol(node, cancellationToken) as IMethodSymbol ?? (node is SimpleNameSyntax or MemberAccessExpressionSyntax ? model.GetSymbolInfo(node, cancellationToken).Symbol as IMethodSymbol : null);

    private string? Attributes { get; } = diagnostic.Properties.TryGetValue(Remedies.Attributes, out var attributes) ? attributes : null;

    /// <summary>Puts the attributes on a method that a framework calls, in the form that its calls reach.</summary>
    public Remedy? OnMethod()
    {
        if (Method is null || Attributes is null || Loop is not null)
        {
            return null;
        }

        if (ImplementsInterface(Method) && DeclarationOf(Method) is { Parent: TypeDeclarationSyntax type } declaration)
        {
            return new Remedy(Title, nameof(OnMethod), document, declaration, editor =>
            {
                editor.ReplaceNode(declaration, (current, generator) => AttributeAddition.AddTo((MethodDeclarationSyntax)current, declaration, Attributes, generator, model.Compilation));
                PartialTypes.MakePartial(editor, type);
            });
        }

        return Split(Method) is { } split ? split with { Title = $"{Title} and make '{Method.Name}' partial", Key = nameof(OnMethod) } : null;
    }

    /// <summary>Makes an operation of each pass of the loop that the method spends its life in.</summary>
    public Remedy? OnLoop() =>
        Attributes is null || Loop is not { } loop || loop.SyntaxTree != node.SyntaxTree ? null : LoopPass.For(document, loop, Attributes, model, cancellationToken);

    /// <summary>Makes a method of the lambda expression that the framework calls.</summary>
    public Remedy? OnLambda() => Attributes is null ? null : LambdaBody.For(document, node, Attributes, model, cancellationToken);

    /// <summary>Puts the attributes on the method that a job calls, which may be in another file, in the form that calls by reflection reach.</summary>
    public Remedy? OnJob() =>
        Attributes is null || node is not InvocationExpressionSyntax || model.GetOperation(node, cancellationToken) is not { } call || MappedEntryPoints.In(call, cancellationToken) is not { Method: var job, Body: MethodDeclarationSyntax declaration } ? null
        : SplitMethod.For(job, document.Project.Solution, model.Compilation, (part, generator) => AttributeAddition.AddTo(part, declaration, Attributes, generator, model.Compilation), cancellationToken) is { } split
            ? split with { Title = $"{Title} and make '{job.Name}' partial", Key = nameof(OnJob) }
            : null;

    /// <summary>Puts the attributes on a method that user code calls.</summary>
    public Remedy? OnService()
    {
        if (Method is null || Attributes is null || ImplementsInterface(Method) || DeclarationOf(Method) is not { } declaration)
        {
            return OnMethod();
        }

        return new Remedy(Title, nameof(OnMethod), document, declaration, editor => editor.ReplaceNode(
            declaration, (current, generator) => AttributeAddition.AddTo((MethodDeclarationSyntax)current, declaration, Attributes, generator, model.Compilation)));
    }

    /// <summary>Puts the attributes on the class, and splits all of its entry points.</summary>
    public Remedy? OnClass()
    {
        if (Method is null || Attributes is null || DeclarationOf(Method)?.Parent is not TypeDeclarationSyntax type || Method.ContainingType.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        var splits = new List<Remedy?>();
        foreach (var entry in new EntryPointFinder(model.Compilation).In(Method.ContainingType, cancellationToken))
        {
            if (!PartialMethods.Takes(entry.Method) && !entry.Method.HasAttribute(Exclusion))
            {
                splits.Add(SplitMethod.For(entry.Method, document.Project.Solution, model.Compilation, cancellationToken));
            }
        }

        return splits.Count == 0 || splits.Contains(null) ? null : new Remedy($"{Title} to '{Method.ContainingType.Name}' and make its endpoints partial", nameof(OnClass), document, type, editor =>
        {
            foreach (var split in splits)
            {
                split!.Edit(editor);
            }

            editor.ReplaceNode(type, (current, generator) => AttributeAddition.AddTo((TypeDeclarationSyntax)current, type, Attributes, generator, model.Compilation));
        });
    }

    /// <summary>Puts the attributes on the class, whose methods user code calls.</summary>
    public Remedy? OnServiceClass() =>
        Method is null || Attributes is null || DeclarationOf(Method)?.Parent is not TypeDeclarationSyntax type ? null : new Remedy($"{Title} to '{Method.ContainingType.Name}'", nameof(OnClass), document, type, editor =>
        {
            editor.ReplaceNode(type, (current, generator) => AttributeAddition.AddTo((TypeDeclarationSyntax)current, type, Attributes, generator, model.Compilation));
            if (!Method.ContainingType.Interfaces.IsEmpty)
            {
                PartialTypes.MakePartial(editor, type);
            }
        });

    /// <summary>Says that there is nothing to record, with the reason to be filled in.</summary>
    public Remedy? Exclude() =>
        Method is null || DeclarationOf(Method) is not { } declaration ? null : new Remedy("Exclude it with [NotInstrumented]", nameof(Exclude), document, declaration, editor => editor.ReplaceNode(
            declaration, (current, generator) => AttributeAddition.AddTo((MethodDeclarationSyntax)current, declaration, "NotInstrumented(\"reason\")", generator, model.Compilation)));

    private SyntaxNode? Loop => Method is null ? null : new EntryPointFinder(model.Compilation).In(Method.ContainingType, cancellationToken).FirstOrDefault(entry => entry.Method.Same(Method))?.Loop;

    private string Title => $"Add [{Attributes}]";

    private Remedy? Split(IMethodSymbol method) => DeclarationOf(method) is not { } declaration ? null : SplitMethod.For(
        method,
        document.Project.Solution,
        model.Compilation,
        (part, generator) => AttributeAddition.AddTo(part, declaration, Attributes!, generator, model.Compilation),
        cancellationToken);

    // In this document only: an edit of another one would be a surprise.
    private MethodDeclarationSyntax? DeclarationOf(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences is { Length: 1 } references && references[0].SyntaxTree == node.SyntaxTree ? references[0].GetSyntax(cancellationToken) as MethodDeclarationSyntax : null;

    private static bool ImplementsInterface(IMethodSymbol method) =>
        method is { IsOverride: false, MethodKind: MethodKind.Ordinary, ContainingType: { } type }
        && type.AllInterfaces.SelectMany(each => each.GetMembers(method.Name)).Any(member => method.Same(type.FindImplementationForInterfaceMember(member)));
}
