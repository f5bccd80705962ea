using System.Globalization;
using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Generator.Parsing;

/// <summary>Reads an instrumented method and what its attributes say.</summary>
internal sealed class OperationParser(Compilation compilation, CancellationToken cancellationToken)
{
    /// <returns>The operation, or <see langword="null"/> if the method is not instrumented or cannot be.</returns>
    public OperationModel? Parse(IMethodSymbol method)
    {
        if (OperationAttributes.Of(method) is not { } attributes
            || MethodShape.NoEffectReason(method) is not null
            || MethodShape.Refusal(method, cancellationToken) is not null
            || BrokenCode.IsIn(method))
        {
            return null;
        }

        var model = MethodParser.Parse(method, compilation, cancellationToken);
        return Parse(method, attributes, model, ScopeParser.ScopeOf(method.ContainingAssembly, compilation), model.IsInOwnType ? "this" : model.Receiver);
    }

    /// <summary>Reads what the attributes say of a method that is known to be an operation.</summary>
    /// <param name="method">The method.</param>
    /// <param name="attributes">The attributes that count for it.</param>
    /// <param name="model">Its signature.</param>
    /// <param name="scope">The scope that it belongs to.</param>
    /// <param name="receiver">The C# expression by which generated code reads members of the method's type.</param>
    public OperationModel Parse(IMethodSymbol method, OperationAttributes attributes, MethodModel model, ScopeModel scope, string receiver)
    {
        var captured = CapturedValues.Of(method, attributes, compilation, cancellationToken);
        var (logger, loggerAccessor) = attributes.Logged is not null || RecordsExceptionsInLog(attributes.Traced)
            ? ParseLogger(method, model, receiver)
            : (null, null);
        var name = attributes.Traced?.Text(0) is { Length: > 0 } given ? given : $"{method.ContainingType.Name}.{method.Name}";
        var functionName = $"{model.Type.DisplayName}.{method.Name}";
        var called = PartialMethods.Takes(method) ? PartialMethods.FindCore(method) ?? method : method;
        return new OperationModel(
            model,
            scope,
            name,
            functionName,
            ParseSpan(attributes.Traced),
            ParseMetrics(attributes.Metered),
            ParseLog(attributes.Logged, functionName),
            captured.Values.Select(value => ParseTag(value, model, receiver)).ToEquatableArray(),
            method.Parameters.Where(IsToken).Select(parameter => model.Parameters[parameter.Ordinal].Name).ToEquatableArray(),
            logger,
            loggerAccessor,
            captured.ErrorWhen is { } errorWhen ? errorWhen.Expression + (errorWhen.Expression.Contains("?.") ? " == true" : "") : null,
            captured.ErrorWhen?.Member is { } member ? $"{member.ContainingType.FullName()}.{member.Name}" : null,
            MethodShape.IsCertainlyAsync(called),
            MethodShape.NeverThrowsAtOnce(called));
    }

    private static bool RecordsExceptionsInLog(AttributeData? traced) => traced is not null && ExceptionsOf(traced) == "Log";

    private static string ExceptionsOf(AttributeData traced) => traced.NamedEnum("Exceptions", 0) switch
    {
        1 => "Event",
        2 => "Log",
        3 => "None",
        _ => "Auto",
    };

    private static SpanModel? ParseSpan(AttributeData? traced) =>
        traced is null ? null : new SpanModel(traced.NamedEnum("Kind", 0), traced.Named<bool>("Root"), ExceptionsOf(traced));

    private static MetricsModel? ParseMetrics(AttributeData? metered)
    {
        if (metered is null)
        {
            return null;
        }

        var buckets = metered.NamedArguments
            .Where(static argument => argument is { Key: "Buckets", Value: { Kind: TypedConstantKind.Array, IsNull: false } })
            .SelectMany(static argument => argument.Value.Values)
            .Select(static value => ParseBucket((double)value.Value!));
        return new MetricsModel(
            metered.Text(0), metered.Named<string>("Description"), buckets.ToEquatableArray(), metered.Named("Active", otherwise: true));
    }

    private static string ParseBucket(double bound) =>
        double.IsNaN(bound) || double.IsInfinity(bound)
            ? "double." + (double.IsNaN(bound) ? nameof(double.NaN) : bound > 0 ? nameof(double.PositiveInfinity) : nameof(double.NegativeInfinity))
            : bound.ToString("R", CultureInfo.InvariantCulture) + "D";

    private static LogModel? ParseLog(AttributeData? logged, string functionName)
    {
        if (logged is null)
        {
            return null;
        }

        var eventId = logged.Named<int>("EventId");
        return new LogModel(
            logged.Text(0) is { } message && MessageTemplate.Parse(message).Error is null ? message : null,
            logged.NamedEnum("Level", 2),
            logged.NamedEnum("Start", 6),
            logged.NamedEnum("Failure", 4),
            eventId != 0 ? eventId : StableHash.PositiveOf(functionName));
    }

    private static TagModel ParseTag(CapturedValue value, MethodModel model, string receiver)
    {
        // A receiver that is a parameter can be null until the call of the user's method has thrown.
        var mayThrow = value.MayThrow || (value.Source is ValueSource.Property && receiver != "this" && model.ReceiverModifier.Length == 0);
        var root = value.Source switch
        {
            ValueSource.Parameter => model.Parameters[((IParameterSymbol)value.Root!).Ordinal].Name,
            ValueSource.Property => $"{receiver}.{Identifiers.Escape(value.Root!.Name)}",
            _ => "",
        };
        return new TagModel(
            value.Name,
            value.Signals,
            value.Bound,
            root + value.Path.Expression,
            value.IsKnownAtEnd,
            value.Source is ValueSource.Result,
            mayThrow,
            value.Sensitivity is { } sensitivity ? new RedactionModel(sensitivity.Redaction, sensitivity.Classification) : null,
            value.IsCleared);
    }

    private static bool IsToken(IParameterSymbol parameter) =>
        parameter.RefKind is not RefKind.Out && parameter.Type.Is("System.Threading", "CancellationToken");

    private (string? Expression, AccessorModel? Accessor) ParseLogger(IMethodSymbol method, MethodModel model, string receiver)
    {
        var found = LoggerLookup.Find(method, compilation, cancellationToken);
        if (found is null)
        {
            return (null, null);
        }

        if (found is IParameterSymbol parameter)
        {
            // Else it is one of the type's primary constructor.
            return (parameter.ContainingSymbol.Same(method) ? model.Parameters[parameter.Ordinal].Name : Identifiers.Escape(found.Name), null);
        }

        var owner = found.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var isReachable = compilation.IsSymbolAccessibleWithin(found, WrapperHome.Of(method, compilation, cancellationToken));
        if (isReachable)
        {
            return ($"{(found.IsStatic ? owner : receiver)}.{Identifiers.Escape(found.Name)}", null);
        }

        var field = (IFieldSymbol)found;
        var accessor = new AccessorModel(field.Name, field.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), owner, field.IsStatic);
        return ($"{AccessorNames.Field(field.Name)}({(found.IsStatic ? "null!" : receiver)})", accessor);
    }
}
