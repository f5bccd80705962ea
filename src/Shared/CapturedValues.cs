using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>Something an attribute names that does not exist or cannot be used (INS0004).</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="What">What it names: <c>tag path 'Ids'</c>.</param>
/// <param name="Reason">Why it does not bind.</param>
internal sealed record BindingError(AttributeData Attribute, string What, string Reason);

/// <summary>Binds everything that an operation's attributes name: tags, message holes, <c>ErrorWhen</c>.</summary>
internal sealed class CapturedValues
{
    private readonly IMethodSymbol _method;
    private readonly Compilation _compilation;
    private readonly ISymbol _within;
    private readonly CancellationToken _cancellationToken;
    private readonly List<CapturedValue> _values = [];
    private readonly List<BindingError> _errors = [];

    private CapturedValues(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        _method = method;
        _compilation = compilation;
        _within = WrapperHome.Of(method, compilation, cancellationToken);
        _cancellationToken = cancellationToken;
    }

    /// <summary>What binds, in slot order. Names are unique.</summary>
    public IReadOnlyList<CapturedValue> Values => _values;

    public IReadOnlyList<BindingError> Errors => _errors;

    /// <summary>The member of the result that says that the call failed, or <see langword="null"/>.</summary>
    public MemberPath? ErrorWhen { get; private set; }

    public static CapturedValues Of(IMethodSymbol method, OperationAttributes attributes, Compilation compilation, CancellationToken cancellationToken)
    {
        var captured = new CapturedValues(method, compilation, cancellationToken);
        captured.AddTypeProperties();
        captured.AddParameters();
        captured.AddResult();
        captured.AddHoles(attributes.Logged);
        captured.BindErrorWhen(attributes.Traced);
        captured.BindErrorWhen(attributes.Metered);
        return captured;
    }

    private void AddTypeProperties()
    {
        if (_method.IsStatic)
        {
            return;
        }

        for (var type = _method.ContainingType; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is not IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } property)
                {
                    continue;
                }

                foreach (var tag in TagsOf(property.GetAttributes()))
                {
                    if (_compilation.IsSymbolAccessibleWithin(property, _within))
                    {
                        Add(tag, ValueSource.Property, property, property.Type, property.Name);
                    }
                    else
                    {
                        _errors.Add(new BindingError(tag, $"tag '{property.Name}'", $"make '{_method.ContainingType.Name}' partial, so that generated code can read it"));
                    }
                }
            }
        }
    }

    private void AddParameters()
    {
        // Of a partial method, the attributes of both declarations count.
        foreach (var parameter in _method.Parameters)
        {
            foreach (var (tag, method) in Inherited(method => method.Parameters[parameter.Ordinal].GetAttributes()))
            {
                // Named as where it is written, so that an override has the tags of the method that it overrides.
                Add(tag, ValueSource.Parameter, parameter, parameter.Type, method.Parameters[parameter.Ordinal].Name);
            }
        }
    }

    private void AddResult()
    {
        foreach (var (tag, _) in Inherited(static method => method.GetReturnTypeAttributes()))
        {
            if (MethodShape.ResultTypeOf(_method) is { } type)
            {
                Add(tag, ValueSource.Result, root: null, type, "result");
            }
            else
            {
                _errors.Add(new BindingError(tag, "the tag of the return value", $"'{_method.Name}' returns no value"));
            }
        }
    }

    private void Add(AttributeData tag, ValueSource source, ISymbol? root, ITypeSymbol type, string rootName)
    {
        var name = tag.Text(0);
        var path = tag.Text(1);
        if (path is null && TaggedProperties(type) is { Count: > 0 } properties)
        {
            AddTaggedProperties(source, root, type, [], name ?? Identifiers.ToDotted(rootName), properties);
            return;
        }

        var rootPath = path is null ? rootName : source is ValueSource.Result ? path : rootName + "." + path;
        AddBound(
            name ?? Identifiers.ToDotted(rootPath), tag, source, root, MemberPath.Bind(type, path, _within, _compilation),
            path is null ? $"tag '{rootName}'" : $"tag path '{path}'");
    }

    /// <summary>Adds the tagged properties of a value's type, and those of their types, instead of the value itself.</summary>
    private void AddTaggedProperties(
        ValueSource source, ISymbol? root, ITypeSymbol type, List<IPropertySymbol> above, string prefix, List<(IPropertySymbol Property, AttributeData Tag)> properties)
    {
        foreach (var (property, tag) in properties)
        {
            var path = property.Name + (tag.Text(1) is { } below ? "." + below : "");
            var name = tag.Text(0) ?? prefix + "." + Identifiers.ToDotted(path);
            if (tag.Text(1) is null && TaggedProperties(property.Type) is { Count: > 0 } inner)
            {
                // A type that refers to itself is followed once.
                if (!above.Contains(property, SymbolEqualityComparer.Default))
                {
                    AddTaggedProperties(source, root, type, [.. above, property], name, inner);
                }

                continue;
            }

            var fullPath = string.Join(".", above.Select(static each => each.Name).Append(path));
            AddBound(name, tag, source, root, MemberPath.Bind(type, fullPath, _within, _compilation), $"tag '{name}'");
        }
    }

    private void AddBound(string name, AttributeData tag, ValueSource source, ISymbol? root, MemberPath path, string what)
    {
        if (path.Error is not null)
        {
            _errors.Add(new BindingError(tag, what, path.Error));
            return;
        }

        if (_values.Exists(value => value.Name == name))
        {
            _errors.Add(new BindingError(tag, what, $"another value of the operation is named '{name}' already"));
            return;
        }

        var signals = tag.NamedEnum("On", 0);
        var bound = BoundOf(source, root, path);
        if (signals == 0)
        {
            signals = CapturedValue.Traces | CapturedValue.Logs | (bound is null ? 0 : CapturedValue.Metrics);
        }

        var value = Sensitivity.Judge(new CapturedValue(name, signals, bound, source, root, path, tag), _method, _cancellationToken);
        if (value is { Sensitivity: not null, Signals: CapturedValue.Metrics })
        {
            _errors.Add(new BindingError(tag, what, "a sensitive value does not go to metrics"));
            return;
        }

        // A hash is unbounded and a constant says nothing.
        _values.Add(value.Sensitivity is null ? value : value with { Signals = signals & ~CapturedValue.Metrics });
    }

    private void AddHoles(AttributeData? logged)
    {
        if (logged?.Text(0) is not { } message)
        {
            return;
        }

        var template = MessageTemplate.Parse(message);
        if (template.Error is { } error)
        {
            _errors.Add(new BindingError(logged, "the message", error));
            return;
        }

        foreach (var hole in template.Holes)
        {
            // What every record has: a hole may show it.
            if (hole != "duration" && !TryReuse(hole))
            {
                AddHole(hole, logged);
            }
        }
    }

    private bool TryReuse(string hole)
    {
        var index = _values.FindIndex(value => value.Name == hole);
        if (index >= 0)
        {
            _values[index] = _values[index] with { Signals = _values[index].Signals | CapturedValue.Logs };
        }

        return index >= 0;
    }

    private void AddHole(string hole, AttributeData logged)
    {
        var dot = hole.IndexOf('.');
        var rootName = dot < 0 ? hole : hole.Substring(0, dot);
        var what = $"message hole '{{{hole}}}'";
        var parameter = FindParameter(rootName);
        if (parameter is null)
        {
            _errors.Add(new BindingError(logged, what, $"'{_method.Name}' has no parameter '{rootName}'"));
            return;
        }

        var path = MemberPath.Bind(parameter.Type, dot < 0 ? null : hole.Substring(dot + 1), _within, _compilation);
        if (path.Error is not null)
        {
            _errors.Add(new BindingError(logged, what, path.Error));
            return;
        }

        var value = new CapturedValue(hole, CapturedValue.Logs, Bound: null, ValueSource.Parameter, parameter, path, logged);
        _values.Add(Sensitivity.Judge(value, _method, _cancellationToken));
    }

    // Message templates are often written in Pascal case, as for the LoggerMessage generator.
    private IParameterSymbol? FindParameter(string name)
    {
        // A message that an override inherits names the parameters of the method that it was written for.
        for (var method = _method; method is not null; method = method.OverriddenMethod)
        {
            var found = method.Parameters.FirstOrDefault(parameter => parameter.Name == name)
                ?? method.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase));
            if (found is not null)
            {
                return _method.Parameters[found.Ordinal];
            }
        }

        return null;
    }

    /// <summary>The tags of the method, or of the nearest method that it overrides and that has any.</summary>
    private IEnumerable<(AttributeData Tag, IMethodSymbol Method)> Inherited(Func<IMethodSymbol, System.Collections.Immutable.ImmutableArray<AttributeData>> attributesOf)
    {
        for (var method = _method; method is not null; method = method.OverriddenMethod)
        {
            var tags = TagsOf(attributesOf(method)).ToList();
            if (tags.Count > 0)
            {
                return tags.Select(tag => (tag, method));
            }
        }

        return [];
    }

    private void BindErrorWhen(AttributeData? attribute)
    {
        if (attribute?.Named<string>("ErrorWhen") is not { } member)
        {
            return;
        }

        var what = $"ErrorWhen '{member}'";
        if (MethodShape.ResultTypeOf(_method) is not { } type)
        {
            _errors.Add(new BindingError(attribute, what, $"'{_method.Name}' returns no value"));
            return;
        }

        var path = MemberPath.Bind(type, member, _within, _compilation);
        if (path.Error is not null)
        {
            _errors.Add(new BindingError(attribute, what, path.Error));
        }
        else if (path.Type.SpecialType is not SpecialType.System_Boolean)
        {
            _errors.Add(new BindingError(attribute, what, $"'{member}' is no bool"));
        }
        else if (ErrorWhen is not null && ErrorWhen.Expression != path.Expression)
        {
            _errors.Add(new BindingError(attribute, what, "[Traced] and [Metered] name different members"));
        }
        else
        {
            ErrorWhen = path;
        }
    }

    /// <summary>The number of distinct values, if that is provably small: then the value may tag metrics.</summary>
    private int? BoundOf(ValueSource source, ISymbol? root, MemberPath path)
    {
        var type = path.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : path.Type;
        if (type.TypeKind is TypeKind.Enum)
        {
            return type.GetMembers().Count(static member => member is IFieldSymbol { HasConstantValue: true });
        }

        if (type.SpecialType is SpecialType.System_Boolean)
        {
            return 2;
        }

        var stated = path.Member is not null
            ? path.Member.FindAttribute(KnownNames.Bounded)
            : source is ValueSource.Result
                ? _method.FindReturnAttribute(KnownNames.Bounded)
                : root!.FindAttribute(KnownNames.Bounded);
        stated ??= type.FindAttribute(KnownNames.Bounded);
        return stated is null ? null : stated.ConstructorArguments is { Length: 1 } arguments && arguments[0].Value is int count ? count : 0;
    }

    private static IEnumerable<AttributeData> TagsOf(System.Collections.Immutable.ImmutableArray<AttributeData> attributes) =>
        attributes.Where(static attribute => attribute.AttributeClass.Is(KnownNames.Namespace, KnownNames.Tag));

    private static List<(IPropertySymbol Property, AttributeData Tag)> TaggedProperties(ITypeSymbol type)
    {
        var found = new List<(IPropertySymbol, AttributeData)>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } property)
                {
                    found.AddRange(TagsOf(property.GetAttributes()).Select(tag => (property, tag)));
                }
            }
        }

        return found;
    }
}
