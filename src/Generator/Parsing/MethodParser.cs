using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>Reads a method's signature.</summary>
internal static class MethodParser
{
    /// <summary>What the class of a file's operations has already: its own name, its source, what every class inherits.</summary>
    public static readonly HashSet<string> ReservedMemberNames = new(StringComparer.Ordinal)
    {
        "Operations", "Source", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <param name="method">The method's definition.</param>
    /// <param name="compilation">The compilation that code is generated for.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static MethodModel Parse(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        var typeParameters = method.ContainingType.TypesFromOutermost().SelectMany(static type => type.TypeParameters).Concat(method.TypeParameters).ToList();
        var names = new TypeNames(typeParameters);
        var isInOwnType = WrapperHome.IsOwnType(method, compilation, cancellationToken);
        var root = CallRoots.Of(method, isInOwnType ? method.ContainingType : compilation.Assembly, compilation);
        return new MethodModel(
            KeyOf(method),
            TypeParser.Parse(method.ContainingType, names),
            Identifiers.Escape(method.Name),
            MemberNameOf(method),
            method.IsStatic,
            ReceiverModifierOf(method),
            ReturnTypeOf(method, names),
            method.ReturnsByRef || method.ReturnsByRefReadonly,
            MethodShape.HasPointers(method),
            MethodShape.ReturnKindOf(method, cancellationToken),
            typeParameters.Select(parameter => new TypeParameterModel(names.Of(parameter), names.ConstraintsOf(parameter), CopiedAttributes.OfParameter(parameter))).ToEquatableArray(),
            method.TypeParameters.Length,
            method.Parameters.Select(parameter => ParseParameter(parameter, names) with { Name = NameOf(parameter, method) }).ToEquatableArray(),
            WrapperClassOf(method.ContainingType, compilation),
            isInOwnType,
            InterceptorRoute.Refusal(method, compilation, cancellationToken) is null,
            root is null ? null : names.Of(root),
            !isInOwnType && !compilation.IsSymbolAccessibleWithin(method, compilation.Assembly),
            WrapperSuffixOf(method),
            AttributesOf(method),
            CopiedAttributes.OfMember(method).ToEquatableArray(),
            ExperimentParser.Of(method));
    }

    /// <summary>Reads the signature that an explicit implementation of an interface member has.</summary>
    /// <param name="member">The member, of the interface as the type implements it.</param>
    /// <param name="implementation">The class's method, whose parameter names are used.</param>
    /// <param name="names">Names types as the class does.</param>
    public static MethodModel ParseInterfaceMember(IMethodSymbol member, IMethodSymbol implementation, TypeNames names) => new(
        KeyOf(member.OriginalDefinition),
        TypeParser.Parse(member.ContainingType, names),
        Identifiers.Escape(member.Name),
        member.Name,
        member.IsStatic,
        ReceiverModifier: "",
        ReturnTypeOf(member, names),
        member.ReturnsByRef || member.ReturnsByRefReadonly,
        MethodShape.HasPointers(member),
        MethodShape.ReturnKindOf(member),
        member.TypeParameters.Select(parameter => new TypeParameterModel(names.Of(parameter.OriginalDefinition), "", CopiedAttributes.OfParameter(parameter))).ToEquatableArray(),
        member.TypeParameters.Length,
        member.Parameters.Select((parameter, i) => ParseParameter(parameter, names) with { Name = Identifiers.Escape(implementation.Parameters[i].Name) }).ToEquatableArray(),
        WrapperClass: "",
        IsInOwnType: true,
        IsAccessible: true,
        CallRoot: null,
        UsesAccessor: false,
        WrapperSuffix: "",
        AttributesOf(member),
        CopiedAttributes.OfMember(member).ToEquatableArray(),
        ExperimentParser.Of(member, implementation));

    /// <summary>Identifies a method among those of a compilation and its references.</summary>
    public static string KeyOf(IMethodSymbol method) => method.GetDocumentationCommentId() + "@" + method.ContainingAssembly.Name;

    /// <summary>Names the class of ours for a type's wrappers.</summary>
    public static string WrapperClassOf(INamedTypeSymbol type, Compilation compilation) =>
        (type.ContainingAssembly.Same(compilation.Assembly) ? "" : Mangling.ToIdentifier(type.ContainingAssembly.Name) + "_")
        + Mangling.ToIdentifier(TypeNames.MetadataNameOf(type)) + "_Calls";

    private static string ReturnTypeOf(IMethodSymbol method, TypeNames names) =>
        (method.ReturnsByRef ? "ref " : method.ReturnsByRefReadonly ? "ref readonly " : "") + names.Of(method.ReturnType);

    private static EquatableArray<string> AttributesOf(IMethodSymbol method) =>
        CopiedAttributes.Of(method).Select(static attribute => $"[{attribute}]").Concat(CopiedAttributes.OfReturn(method)).ToEquatableArray();

    public static ParameterModel ParseParameter(IParameterSymbol parameter, TypeNames names)
    {
        var isScoped = parameter is { ScopedKind: ScopedKind.ScopedRef or ScopedKind.ScopedValue, RefKind: not RefKind.Out, IsParams: false };
        var reference = parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => "",
        };
        return new ParameterModel(
            Identifiers.Escape(parameter.Name),
            names.Of(parameter.Type),
            (parameter.IsParams ? "params " : isScoped ? "scoped " : "") + reference,
            parameter.RefKind is RefKind.RefReadOnlyParameter ? "in " : reference,
            IsThis: parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } },
            parameter.Type.TypeKind is TypeKind.Dynamic && parameter.RefKind is RefKind.None,
            CopiedAttributes.OfParameter(parameter));
    }

    // Where the receiver is a parameter it is called '@this', and a parameter of the user's of that name makes way. Not in a partial
    // method's own signature, whose names frameworks read.
    private static string NameOf(IParameterSymbol parameter, IMethodSymbol method)
    {
        var name = parameter.Name;
        if (name == "this" && !PartialMethods.Takes(method))
        {
            do
            {
                name += "_";
            }
            while (method.Parameters.Any(other => other.Name == name));
        }

        return Identifiers.Escape(name);
    }

    // A struct's own method changes the caller's copy; a readonly one must not take it by ref.
    private static string ReceiverModifierOf(IMethodSymbol method) =>
        method.IsStatic || !method.ContainingType.IsValueType ? "" : method.ContainingType.IsReadOnly || method.IsReadOnly ? "in " : "ref ";

    private static string WrapperSuffixOf(IMethodSymbol method)
    {
        var suffix = "";
        while (!method.ContainingType.GetMembers($"{method.Name}__Instrumented{suffix}").IsEmpty || !method.ContainingType.GetMembers($"{method.Name}__Observed{suffix}").IsEmpty)
        {
            suffix += "_";
        }

        return suffix;
    }

    private static string MemberNameOf(IMethodSymbol method)
    {
        var siblings = new HashSet<string>(method.ContainingType.GetMembers().OfType<IMethodSymbol>().Select(static sibling => sibling.Name), StringComparer.Ordinal);
        var overloads = method.ContainingType.GetMembers(method.Name)
            .OfType<IMethodSymbol>()
            .Select(static overload => overload.GetDocumentationCommentId() ?? "")
            .OrderBy(static id => id, StringComparer.Ordinal)
            .ToList();
        var index = overloads.IndexOf(method.GetDocumentationCommentId() ?? "");
        var name = index <= 0 ? method.Name : $"{method.Name}_{index + 1}";
        while (ReservedMemberNames.Contains(name) || (name != method.Name && siblings.Contains(name)) || IsDurationOf(siblings, name))
        {
            name += "_";
        }

        return name;
    }

    // The histogram of a method 'X' is kept in 'XDuration'.
    private static bool IsDurationOf(HashSet<string> siblings, string name)
    {
        const string Duration = "Duration";
        return name.EndsWith(Duration, StringComparison.Ordinal) && siblings.Contains(name.Substring(0, name.Length - Duration.Length));
    }
}
