namespace Instrumentation.Behaviour.Tests.Privacy;

/// <summary>
/// A way in which a value is sensitive. The tag is named <c>who</c>; <c>[S]</c> stands for <c>[Sensitive]</c> with the redaction of the test.
/// </summary>
/// <param name="Parameters">The parameters of the method.</param>
/// <param name="Arguments">What it is called with.</param>
/// <param name="Text">The text of the value.</param>
public sealed record SensitiveSource(string Parameters, string Arguments = "", string Text = SensitiveSource.Canary)
{
    public const string Canary = "canary-0123456789";

    private const string Mail = "public class Mail { public override string ToString() => \"canary-0123456789\"; }";

    private const string Customer = "public class Customer { public string Email { get; set; } = \"canary-0123456789\"; }";

    public string Types { get; init; } = "";

    public string Members { get; init; } = "";

    public string Return { get; init; } = "";

    public string Result { get; init; } = "void";

    public string Body { get; init; } = "{ }";

    public static Dictionary<string, SensitiveSource> All { get; } = new(StringComparer.Ordinal)
    {
        ["Parameter"] = new("[Tag(\"who\", On = Signals.All), S] string who", "\"canary-0123456789\""),
        ["ReferenceParameter"] = new("[Tag(\"who\"), S] ref string who", "ref who"),
        ["OutParameter"] = new("[Tag(\"who\"), S] out string who", "out _") { Body = "{ who = \"canary-0123456789\"; }" },
        ["Property"] = new("[Tag(\"who\", \"Email\")] Customer customer", "new()") { Types = "public class Customer { [S] public string Email => \"canary-0123456789\"; }" },
        ["Field"] = new("[Tag(\"who\", \"Email\")] Customer customer", "new()") { Types = "public class Customer { [S] public string Email = \"canary-0123456789\"; }" },
        ["RecordParameter"] = new("[Tag(\"who\", \"Email\")] Customer customer", "new(\"canary-0123456789\")") { Types = "public record Customer([S] string Email);" },
        ["RecordStructProperty"] = new("[Tag(\"who\", \"Email\")] Customer? customer", "new Customer(\"canary-0123456789\")") { Types = "public readonly record struct Customer([property: S] string Email);" },
        ["StepOfPath"] = new("[Tag(\"who\", \"Customer.Email\")] Order order", "new()") { Types = $"public class Order {{ [S] public Customer Customer => new(); }} {Customer}" },
        ["RootOfPath"] = new("[Tag(\"who\", \"Email\"), S] Customer customer", "new()") { Types = Customer },
        ["TypeOnPath"] = new("[Tag(\"who\", \"Email\")] Customer customer", "new()") { Types = $"[S] {Customer}" },
        ["TypeInMiddleOfPath"] = new("[Tag(\"who\", \"Customer.Email\")] Order order", "new()") { Types = $"public class Order {{ public Customer Customer => new(); }} [S] {Customer}" },
        ["OverriddenProperty"] = new("[Tag(\"who\", \"Email\")] Customer customer", "new()")
        {
            Types = "public abstract class Person { [S] public abstract string Email { get; } } public class Customer : Person { public override string Email => \"canary-0123456789\"; }",
        },
        ["PropertyOfInterface"] = new("[Tag(\"who\", \"Email\")] Customer customer", "new()")
        {
            Types = "public interface IPerson { [S] string Email { get; } } public class Customer : IPerson { public string Email => \"canary-0123456789\"; }",
        },
        ["PropertyTaggedInItsType"] = new("[Tag(\"customer\")] Customer customer", "new()") { Types = "public class Customer { [Tag(\"who\"), S] public string Email => \"canary-0123456789\"; }" },
        ["Type"] = new("[Tag(\"who\", On = Signals.All)] Mail who", "new()") { Types = $"[S] {Mail}" },
        ["BaseType"] = new("[Tag(\"who\")] Letter who", "new()") { Types = $"[S] {Mail} public class Letter : Mail;" },
        ["InterfaceOfType"] = new("[Tag(\"who\")] Letter who", "new()") { Types = $"[S] public interface IPersonal; {Mail} public class Letter : Mail, IPersonal;" },
        ["ConstraintOfTypeParameter"] = new("[Tag(\"who\")] T who", "new Mail()") { Types = $"[S] {Mail}" },
        ["NullableStruct"] = new("[Tag(\"who\")] Code? who", "new Code()") { Types = "[S] public struct Code { public override string ToString() => \"canary-0123456789\"; }" },
        ["Enum"] = new("[Tag(\"who\", On = Signals.All), Bounded(2)] Blood who", "default", "ZeroNegativeRare") { Types = "[S] public enum Blood { ZeroNegativeRare }" },
        ["Tuple"] = new("[Tag(\"who\")] (Mail, int) who", "(new Mail(), 1)", $"({Canary}, 1)") { Types = $"[S] {Mail}" },
        ["Number"] = new("[Tag(\"who\"), S] long who", "4111111111111111", "4111111111111111"),
        ["Dynamic"] = new("[Tag(\"who\"), S] dynamic who", "\"canary-0123456789\""),
        ["PropertyOfService"] = new("") { Members = "[Tag(\"who\"), S] public string Tenant => \"canary-0123456789\";" },
        ["Result"] = new("") { Return = "[return: Tag(\"who\"), S]", Result = "string", Body = "=> \"canary-0123456789\";" },
        ["PathOfResult"] = new("") { Return = "[return: Tag(\"who\", \"Email\")]", Result = "Customer", Body = "=> new();", Types = "public class Customer { [S] public string Email => \"canary-0123456789\"; }" },
        ["ResultOfTask"] = new("") { Return = "[return: Tag(\"who\"), S]", Result = "async Task<string>", Body = "{ await Task.Yield(); return \"canary-0123456789\"; }" },
        ["TypeOfResultOfValueTask"] = new("") { Return = "[return: Tag(\"who\")]", Result = "ValueTask<Mail>", Body = "=> new(new Mail());", Types = $"[S] {Mail}" },
    };

    public override string ToString() => Parameters;
}
