namespace Instrumentation.Analyzers.Privacy.Terms;

/// <summary>The words that decide without being terms.</summary>
internal static class Vocabulary
{
    /// <summary>Say nothing at the start of a name.</summary>
    public static readonly HashSet<string> Noise = Set("a an the my our your his her their m s p raw old new current input incoming outgoing given supplied self tmp temp original actual initial final default existing requested last first next previous");

    /// <summary>Say nothing at the end of a name.</summary>
    public static readonly HashSet<string> Tails = Set("value text string raw normalized trimmed received expected provided sent decrypted original issued input str val data plain plaintext lower upper cleaned formatted unescaped decoded encoded utf8 base64 lookup async safe");

    /// <summary>What such a name begins with answers yes or no.</summary>
    public static readonly HashSet<string> BooleanPrefixes = Set("is has can use allow allowed require required validate include skip should must was were will need enable disable do does did support contain show hide force ignore exclude no non without try missing invalid");

    /// <summary>The name goes on to say what for, with what, from where.</summary>
    public static readonly HashSet<string> Prepositions = Set("by with for from to in on at without per via into using of as after before against over under between during when if where than");

    /// <summary>Before "in" and "on" they make a verb: <c>signInToken</c>.</summary>
    public static readonly HashSet<string> BeforeParticles = Set("sign signed log logged check checked plug opt opted built add");

    /// <summary>A value that such a word describes has been made safe.</summary>
    public static readonly HashSet<string> Sanitized = Set("masked redacted hashed hash encrypted obfuscated anonymised anonymized anonymous pseudonymised pseudonymized scrubbed sanitized sanitised protected digest checksum thumbprint tokenized tokenised truncated shortened abbreviated censored");

    /// <summary>Words of methods that make a value safe.</summary>
    public static readonly HashSet<string> Sanitizers = Set("mask redact redacted hash hashed encrypt obfuscate anonymise anonymize pseudonymise pseudonymize scrub sanitize sanitise protect masked sanitized encrypted digest sha1 sha256 sha384 sha512 md5 hmac");

    /// <summary>Words of methods that undo it.</summary>
    public static readonly HashSet<string> Unsanitizers = Set("unprotect decrypt unmask unhash dehash");

    /// <summary>A name that ends in such a word is about the thing, and not the thing.</summary>
    public static readonly HashSet<string> NeutralHeads = Set("""
        id count length size type kind policy template provider sender setting option config configuration enabled required confirmed verified exist missing present
        hash hashed encrypted masked redacted expiry expire expiration lifetime endpoint url uri format validator service handler factory store manager repository
        scheme hint index position parameter field column property subject body domain language version prefix suffix description timeout cache limit rate question reset book
        family list
        client generator builder parser reader writer formatter converter serializer helper middleware filter attribute result response request status state flag mode level
        event command query message notification exception error reason context metadata schema table view model dto collection dictionary map set queue topic
        path file folder directory extension date time utc duration interval day hour minute second old action method function operation task job worker
        group role permission grant scope usage use source target destination link page route controller regex pattern rule constraint check test
        characteristic requirement purpose identifier guid uuid valid invalid allowed changed updated created deleted removed revoked expired supported available used disabled needed found
        strength complexity attempt retry failure success validation verification confirmation generation rotation
        """);

    /// <summary>Names behind these words are names of things.</summary>
    public static readonly HashSet<string> NamedThings = Set("secret token file host class template key cookie password credential scheme policy queue topic table column field property method type assembly module machine computer server cluster service app application product company event header role group parameter member certificate algorithm container blob bucket index database schema index job task plugin package provider claim variable category tag");

    /// <summary>Phrases that end in a term and mean something else.</summary>
    public static readonly HashSet<string> Exceptions = Set(
        "cancellation token", "sequence token", "continuation token", "page token", "next token", "change token", "json token", "syntax token", "lexer token", "concurrency token", "sync token",
        "stream token", "pagination token", "skip token", "stop token", "reload token", "cancel token", "abort token", "stopping token", "shutdown token", "start token", "end token", "metadata token", "public key token", "xml token", "node token",
        "silo address", "activation address", "grain address", "listen address", "base address", "server address", "host address", "bind address", "memory address", "return address", "endpoint address",
        "local ip", "local ip address", "advertised ip", "advertised ip address", "server ip", "server ip address", "host ip address", "gateway ip address", "silo ip address", "bind ip address", "listen ip address", "machine ip address", "pod ip", "node ip", "network address", "service address", "actor address", "queue address", "destination address", "source address", "message address", "input address", "fault address", "response address",
        "public key", "primary key", "foreign key", "partition key", "row key", "cache key", "routing key", "sort key", "composite key", "alternate key", "lookup key", "dictionary key", "grain key", "map key", "json key",
        "status code", "error code", "exit code", "result code", "response code", "country code", "language code", "currency code", "reason code", "hash code", "http code", "source code", "op code", "state code", "product code", "event code",
        "member name", "client name", "method signature", "error condition", "retry condition", "where condition", "stored procedure", "profile picture url", "cookie policy", "cookie scheme");

    /// <summary>What a person is called in code.</summary>
    public static readonly HashSet<string> Persons = Set("user customer client patient employee member contact person people profile subscriber buyer owner applicant student guest passenger driver payee recipient author candidate");

    /// <summary>Types and variables that end in such a word and are no person.</summary>
    public static readonly HashSet<string> NotPersons = Set("cluster member", "class member", "type member", "silo member", "data member", "enum member", "group member", "http client", "grpc client", "web client", "api client", "cluster client", "web driver", "device driver", "database driver", "process owner", "lock owner", "lease owner");

    /// <summary>Those that mean a person also in front of a term: <c>customerName</c>, but not <c>clientName</c> or <c>memberName</c>.</summary>
    public static readonly HashSet<string> PersonPrefixes = Set("user customer patient employee contact person subscriber buyer applicant student guest passenger payee recipient candidate");

    /// <summary>Endings of the names of types that hold somebody's data.</summary>
    public static readonly HashSet<string> TypeTails = Set("dto model entity vm view record request response command event message info information detail data input output arg argument summary create update base extended account");

    /// <summary>Names that say nothing, so that the hole or the initializer decides.</summary>
    public static readonly HashSet<string> Opaque = Set("value val arg argument data item obj object str text string it result param this entry element content input output s o x y a b v e k current other temp tmp res ret who what");

    private static HashSet<string> Set(string words) => Set(words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static HashSet<string> Set(params string[] phrases) => new(phrases, StringComparer.Ordinal);
}
