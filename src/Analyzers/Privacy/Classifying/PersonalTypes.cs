using Instrumentation.Analyzers.Privacy.Terms;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Privacy.Classifying;

/// <summary>Types and members of the frameworks that are personal, secret or raw by themselves, whatever a variable of them is called.</summary>
internal static class PersonalTypes
{
    private static readonly (string Namespace, string Name, DataClass Class)[] Types =
    [
        ("System.Net.Mail", "MailAddress", DataClasses.Contact),
        ("System.Security.Claims", "ClaimsPrincipal", DataClasses.Direct),
        ("System.Security.Claims", "ClaimsIdentity", DataClasses.Direct),
        ("System.Security.Claims", "Claim", DataClasses.Direct),
        ("System.Net", "NetworkCredential", DataClasses.Secret),
        ("System.Security", "SecureString", DataClasses.Secret),
        ("System.Net.Http.Headers", "AuthenticationHeaderValue", DataClasses.Secret),
        ("System.Net", "Cookie", DataClasses.Secret),
        ("System.Net", "CookieCollection", DataClasses.Secret),
        ("Microsoft.AspNetCore.Http", "IRequestCookieCollection", DataClasses.Secret),
        ("Microsoft.IdentityModel.Tokens", "SecurityToken", DataClasses.Secret),
        ("System.Data.Common", "DbConnectionStringBuilder", DataClasses.Secret),
        ("Microsoft.AspNetCore.Http", "IFormCollection", DataClasses.Raw),
        ("Microsoft.AspNetCore.Http", "IHeaderDictionary", DataClasses.Raw),
        ("Microsoft.AspNetCore.Http", "IQueryCollection", DataClasses.Raw),
        ("Microsoft.AspNetCore.Http", "QueryString", DataClasses.Raw),
        ("System.Net.Http.Headers", "HttpHeaders", DataClasses.Raw),
        ("Grpc.Core", "Metadata", DataClasses.Raw),
    ];

    private static readonly (string Namespace, string Type, string Member, DataClass Class)[] Members =
    [
        ("Microsoft.AspNetCore.Http", "ConnectionInfo", "RemoteIpAddress", DataClasses.Online),
        ("System.Net.Http", "HttpContent", "ReadAsStringAsync", DataClasses.Raw),
        ("System.Data.Common", "DbCommand", "CommandText", DataClasses.Raw),
        ("System.Data", "IDbCommand", "CommandText", DataClasses.Raw),
        ("Azure.Messaging.ServiceBus", "ServiceBusReceivedMessage", "Body", DataClasses.Raw),
        ("RabbitMQ.Client.Events", "BasicDeliverEventArgs", "Body", DataClasses.Raw),
    ];

    /// <summary>The class of a type that says it all, and its name.</summary>
    public static (DataClass Class, string Name)? Of(ITypeSymbol type, TermTable terms)
    {
        foreach (var current in TypesOf(ValueShapes.Inner(type)).Concat(TypesOf(type)))
        {
            foreach (var row in Types)
            {
                if (current.Is(row.Namespace, row.Name))
                {
                    return (row.Class, row.Name);
                }
            }
        }

        // A value object: its type's name is the term, and it prints what it holds.
        return ValueShapes.Inner(type) is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } named
            && ValueShapes.Of(named) is ValueShape.Object
            && terms.Judge(named.Name) is { Class: { } found, IsWeak: false }
            && ValueShapes.PrintsItself(named)
            && !IsOfFramework(named)
                ? (found, named.Name)
                : null;
    }

    public static DataClass? OfMember(ISymbol member)
    {
        foreach (var row in Members)
        {
            if (member.Name == row.Member && TypesOf(member.ContainingType).Any(type => type.Is(row.Namespace, row.Type)))
            {
                return row.Class;
            }
        }

        return null;
    }

    /// <summary>Whether a value is what a principal was asked for: <c>User.FindFirst("email")</c> says by its key.</summary>
    public static string? KeyOf(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments.Length: 1 } indexer => indexer.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string key } ? key : null,
        IInvocationOperation { TargetMethod: { Name: "FindFirst" or "FindFirstValue" or "GetValue" or "GetString" or "Get" or "GetClaim" or "GetSection" or "GetEnvironmentVariable" or "GetConnectionString" } } call =>
            call.Arguments.Select(static argument => argument.Value.ConstantValue is { HasValue: true, Value: string key } ? key : null).FirstOrDefault(static key => key is not null),
        _ => null,
    };

    private static bool IsOfFramework(INamedTypeSymbol type) => type.ContainingNamespace is { } containing && (containing.FullName() is "System" || containing.FullName().StartsWith("System.", StringComparison.Ordinal));

    private static IEnumerable<ITypeSymbol> TypesOf(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            yield return current;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            yield return implemented;
        }
    }
}
