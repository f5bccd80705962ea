using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Analyzers.Engine.Words;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>What a symbol says: members of the frameworks first, then <c>[Bounded]</c>, then the words of its name.</summary>
internal sealed class SymbolEstimates(CardinalityOptions options)
{
    public const string StatusCode = "status code";
    public const int TypeNames = 50;

    public const int StatusCodes = 60;

    private const int HttpMethods = 10;
    private const int ExceptionTypes = 20;
    private const int Endpoints = 100;

    private static readonly (string Namespace, string Type, string Member, Estimate Estimate)[] Members =
    [
        ("Microsoft.AspNetCore.Http", "HttpRequest", "Method", Estimate.Of(HttpMethods, "HTTP method")),
        ("Microsoft.AspNetCore.Http", "HttpRequest", "Scheme", Estimate.Of(2, "scheme")),
        ("Microsoft.AspNetCore.Http", "HttpRequest", "Protocol", Estimate.Of(4, "protocol")),
        ("Microsoft.AspNetCore.Http", "HttpRequest", "Path", Estimate.Unbounded("a request path")),
        ("Microsoft.AspNetCore.Http", "HttpRequest", "PathBase", Estimate.Deployment("a path base")),
        ("Microsoft.AspNetCore.Http", "HttpRequest", "QueryString", Estimate.Unbounded("a query string")),
        ("Microsoft.AspNetCore.Http", "PathString", "Value", Estimate.Unbounded("a request path")),
        ("Microsoft.AspNetCore.Http", "QueryString", "Value", Estimate.Unbounded("a query string")),
        ("Microsoft.AspNetCore.Http", "HttpRequest", "Host", Estimate.Unbounded("a host that the client names")),
        ("Microsoft.AspNetCore.Http", "HttpResponse", "StatusCode", Estimate.Of(StatusCodes, StatusCode)),
        ("System.Net.Http", "HttpResponseMessage", "ReasonPhrase", Estimate.Unbounded("a text that the server writes")),
        ("Microsoft.AspNetCore.Http", "HttpContext", "TraceIdentifier", Estimate.Unbounded("a request's id")),
        ("Microsoft.AspNetCore.Http", "ConnectionInfo", "Id", Estimate.Unbounded("a connection's id")),
        ("Microsoft.AspNetCore.Routing.Patterns", "RoutePattern", "RawText", Estimate.Of(Endpoints, "route template")),
        ("Microsoft.AspNetCore.Mvc.Routing", "AttributeRouteInfo", "Template", Estimate.Of(Endpoints, "route template")),
        ("System", "Exception", "Message", Estimate.Unbounded("an exception's message")),
        ("System", "Exception", "StackTrace", Estimate.Unbounded("a stack trace")),
        ("System", "Exception", "HResult", Estimate.Of(ExceptionTypes, "HResult")),
        ("System", "Environment", "TickCount", Estimate.Unbounded("a clock")),
        ("System", "Environment", "TickCount64", Estimate.Unbounded("a clock")),
        ("System", "Environment", "ProcessId", Estimate.Growing("a process id")),
        ("System", "Environment", "MachineName", Estimate.Growing("a machine's name")),
        ("System", "Environment", "CurrentManagedThreadId", Estimate.Unbounded("a thread's id")),
        ("System.Diagnostics", "Process", "Id", Estimate.Growing("a process id")),
        ("System.Net", "Dns", "GetHostName", Estimate.Growing("a machine's name")),
        ("System.Threading", "Thread", "ManagedThreadId", Estimate.Unbounded("a thread's id")),
        ("System.Diagnostics", "Activity", "Id", Estimate.Unbounded("a span's id")),
        ("System.Diagnostics", "Activity", "TraceId", Estimate.Unbounded("a trace's id")),
        ("System.Diagnostics", "Activity", "SpanId", Estimate.Unbounded("a span's id")),
        ("System.Diagnostics", "Activity", "OperationName", Estimate.Of(Endpoints, "span name")),
        ("System.Data.Common", "DbCommand", "CommandText", Estimate.Unbounded("an SQL text")),
        ("System.Security.Claims", "ClaimsIdentity", "Name", Estimate.Unbounded("a user's name")),
        ("System.Security.Principal", "IIdentity", "Name", Estimate.Unbounded("a user's name")),
        ("Microsoft.Extensions.Hosting", "IHostEnvironment", "EnvironmentName", Estimate.Deployment("the environment")),
        ("Microsoft.Extensions.Hosting", "IHostEnvironment", "ApplicationName", Estimate.Deployment("the application")),
        ("Microsoft.Extensions.Configuration", "IConfiguration", "this[]", Estimate.Deployment("configuration")),
        ("System", "Object", "GetHashCode", Estimate.Unbounded("a hash code")),
        ("System", "Random", "Next", Estimate.Unbounded("a random number")),
    ];

    /// <summary>The estimate by an operation's symbol; <see langword="null"/> if the symbol says nothing and its type has to.</summary>
    public Estimate? Of(IOperation operation)
    {
        var symbol = SymbolOf(operation);
        if (symbol is null)
        {
            return null;
        }

        if (OfDeclared(symbol) is { } declared)
        {
            return declared;
        }

        if (NameOfType(operation) is { } typeName)
        {
            return typeName;
        }

        foreach (var row in Members)
        {
            if (symbol.MetadataName == row.Member || symbol.Name == row.Member)
            {
                for (var type = symbol.ContainingType; type is not null; type = type.BaseType)
                {
                    if (type.Is(row.Namespace, row.Type))
                    {
                        return row.Estimate;
                    }
                }
            }
        }

        if (symbol is IParameterSymbol parameter && parameter.GetAttributes().Any(static attribute => attribute.AttributeClass.Is(typeof(CallerMemberNameAttribute).Namespace!, nameof(CallerMemberNameAttribute))))
        {
            return Estimate.Of(TypeNames, "a caller's name");
        }

        if (symbol is IParameterSymbol { Type.SpecialType: SpecialType.System_String } value && CatchAllRoutes.Fill(value))
        {
            return Estimate.Unbounded("the rest of a path");
        }

        if (symbol is IFieldSymbol { IsReadOnly: true, IsStatic: true } field && IsConstantText(field))
        {
            return Estimate.Constant;
        }

        return ByWords(symbol, operation.Type);
    }

    /// <summary>What <c>[Bounded]</c> or an option says of a symbol, its type or its return value.</summary>
    public Estimate? OfDeclared(ISymbol symbol)
    {
        if (TypeEstimates.Declared(symbol) is { } own)
        {
            return own;
        }

        if (symbol is IMethodSymbol method && TypeEstimates.CountOf(method.FindReturnAttribute(KnownNames.Bounded)) is { } count)
        {
            return Estimate.Of(count, $"[Bounded({count})]");
        }

        return options.IsBounded(symbol) ? Estimate.Of(options.PerTag, "instrumentation.cardinality.bounded_symbols") : null;
    }

    private static Estimate? ByWords(ISymbol symbol, ITypeSymbol? type)
    {
        var typed = TypeEstimates.Of(type);
        if (typed is { Growth: Growth.Bounded })
        {
            return typed;
        }

        if (symbol is IMethodSymbol)
        {
            return typed;
        }

        if (IsConfiguration(symbol))
        {
            return Estimate.Deployment("configuration");
        }

        return typed is { Reason: "a number" } && NameEstimates.IsSmallNumber(symbol.Name) ? Estimate.Unknown : NameEstimates.Of(symbol.Name) ?? typed;
    }

    // GetConfig().GraphQLPath has one value in a process, whatever it is called.
    private static bool IsConfiguration(ISymbol symbol) =>
        symbol is IPropertySymbol or IFieldSymbol && symbol.ContainingType is { } type && NameWords.Of(type.Name) is { Count: > 0 } words && words[words.Count - 1] is "config" or "configuration" or "option" or "setting";

    // x.GetType().Name, typeof(T).Name
    private static Estimate? NameOfType(IOperation operation)
    {
        if (operation is not IPropertyReferenceOperation { Property.Name: "Name" or "FullName" or "AssemblyQualifiedName" } name || name.Receiver()?.Unwrapped() is not { } receiver)
        {
            return null;
        }

        return receiver switch
        {
            IInvocationOperation { TargetMethod.Name: "GetType" } call when IsException(call.Receiver()?.Type) => Estimate.Of(ExceptionTypes, "an exception's type"),
            IInvocationOperation { TargetMethod.Name: "GetType" } => Estimate.Of(TypeNames, "a type's name"),
            ITypeOfOperation { TypeOperand: not ITypeParameterSymbol } => Estimate.Constant,
            ITypeOfOperation => Estimate.Of(TypeNames, "a type's name"),
            { Type: { } type } when type.Is("System", "Type") || type.BaseType.Is("System.Reflection", "MemberInfo") || type.Is("System.Reflection", "MethodInfo") => Estimate.Of(TypeNames, "a type's name"),
            _ => null,
        };
    }

    private static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Is("System", "Exception"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsConstantText(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Initializer.Value: Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax });

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        IInvocationOperation call => call.TargetMethod,
        _ => null,
    };
}
