using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>The part of a split method that has the body: private, with nothing but what the body needs to compile as it did.</summary>
internal static class CoreMethod
{
    /// <summary>Attributes of the platform that tell the compiler how to compile or to judge a body. By name, since no other has such a name by accident.</summary>
    private static readonly HashSet<string> OfBodies = new(StringComparer.Ordinal)
    {
        "AsyncMethodBuilder", "DoesNotReturn", "Experimental", "MemberNotNull", "MemberNotNullWhen", "MethodImpl", "Obsolete", "RequiresAssemblyFiles", "RequiresDynamicCode",
        "RequiresUnreferencedCode", "SkipLocalsInit", "SuppressMessage", "SupportedOSPlatform", "UnconditionalSuppressMessage", "UnscopedRef",
    };

    private static readonly HashSet<string> OfParametersAndResults = new(StringComparer.Ordinal)
    {
        "AllowNull", "ConstantExpected", "DisallowNull", "DoesNotReturnIf", "DynamicallyAccessedMembers", "EnumeratorCancellation", "MaybeNull", "MaybeNullWhen", "NotNull",
        "NotNullIfNotNull", "NotNullWhen", "UnscopedRef",
    };

    public static MethodDeclarationSyntax Of(MethodDeclarationSyntax method, string name)
    {
        var lineEnd = Layout.LineEndOf(method);
        var indentation = Layout.IndentationOf(method);
        var lists = Kept(method.AttributeLists, OfBodies, lineEnd, indentation);
        var core = Modifiers.Replace(method, KindsOf(method))
            .WithAttributeLists(lists)
            .WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(method.Identifier))
            .WithParameterList(method.ParameterList.ReplaceNodes(method.ParameterList.Parameters, static (parameter, _) => Plain(parameter)));
        if (core.TypeParameterList is { } typeParameters)
        {
            core = core.WithTypeParameterList(typeParameters.ReplaceNodes(typeParameters.Parameters, static (parameter, _) => Plain(parameter)));
        }

        if (lists.Count > 0)
        {
            core = core.ReplaceToken(core.Modifiers[0], core.Modifiers[0].WithLeadingTrivia(indentation));
        }

        return core.WithLeadingTrivia(SyntaxFactory.TriviaList(lineEnd).AddRange(indentation));
    }

    private static IEnumerable<SyntaxKind> KindsOf(MethodDeclarationSyntax method)
    {
        yield return SyntaxKind.PrivateKeyword;
        foreach (var modifier in method.Modifiers)
        {
            if (modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.UnsafeKeyword or SyntaxKind.AsyncKeyword)
            {
                yield return modifier.Kind();
            }
        }
    }

    private static ParameterSyntax Plain(ParameterSyntax parameter)
    {
        // An array is handed over as it is; a span keeps 'params', which also says that it does not escape.
        var isParamsArray = parameter.Type is ArrayTypeSyntax;
        var modifiers = parameter.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.ThisKeyword) && !(isParamsArray && modifier.IsKind(SyntaxKind.ParamsKeyword)));
        var plain = parameter
            .WithAttributeLists(Kept(parameter.AttributeLists, OfParametersAndResults, SyntaxFactory.Space, default))
            .WithModifiers(SyntaxFactory.TokenList(modifiers));
        if (parameter.Default is { } value)
        {
            plain = plain.WithDefault(null).WithIdentifier(parameter.Identifier.WithTrailingTrivia(value.GetTrailingTrivia()));
        }

        return plain.WithLeadingTrivia(parameter.GetLeadingTrivia());
    }

    private static TypeParameterSyntax Plain(TypeParameterSyntax parameter) => parameter
        .WithAttributeLists(Kept(parameter.AttributeLists, OfParametersAndResults, SyntaxFactory.Space, default))
        .WithLeadingTrivia(parameter.GetLeadingTrivia());

    /// <summary>The attributes with the given names, each in a list of its own.</summary>
    private static SyntaxList<AttributeListSyntax> Kept(SyntaxList<AttributeListSyntax> lists, HashSet<string> names, SyntaxTrivia separator, SyntaxTriviaList indentation)
    {
        var kept =
            from list in lists
            let isOfResult = list.Target?.Identifier.IsKind(SyntaxKind.ReturnKeyword) is true
            from attribute in list.Attributes
            where (isOfResult ? OfParametersAndResults : names).Contains(NameOf(attribute))
            let target = isOfResult ? list.Target : null
            select SyntaxFactory.AttributeList(target, [attribute.WithoutTrivia()]).WithLeadingTrivia(indentation).WithTrailingTrivia(separator);
        return SyntaxFactory.List(kept);
    }

    private static string NameOf(AttributeSyntax attribute)
    {
        const string Suffix = "Attribute";
        var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : (attribute.Name as SimpleNameSyntax)?.Identifier.ValueText ?? "";
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }
}
