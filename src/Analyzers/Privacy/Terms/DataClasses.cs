using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Privacy.Terms;

/// <summary>The term table. Terms are words as <see cref="Engine.Words.NameWords"/> splits them: lower case and singular.</summary>
internal static class DataClasses
{
    public static DataClass Secret { get; } = new(
        "secret",
        "a secret",
        DiagnosticSeverity.Warning,
        Strong:
        [
            "password", "passwd", "pwd", "passphrase", "passcode", "secret", "client secret", "api key", "access key", "private key", "signing key",
            "secret key", "encryption key", "subscription key", "account key", "shared access key", "access token", "refresh token", "id token", "auth token", "oauth token", "authentication token", "authorization token",
            "bearer token", "session token", "csrf token", "xsrf token", "antiforgery token", "reset token", "password token", "confirmation token", "invitation token", "invite token",
            "security token", "api token", "jwt", "jwt token", "otp", "totp", "mfa code", "recovery code", "device code", "backup code", "verification code", "security stamp", "connection string", "connection url", "connection uri",
            "sas url", "sas token", "credential", "authorization", "authorization header", "cookie", "cvv", "cvc", "cvv code", "cvc code", "security code", "card security number", "card security code", "pin code",
        ],
        Weak: ["token", "key", "code", "nonce", "salt", "signature", "pin"]);

    public static DataClass Contact { get; } = new(
        "contact",
        "contact data",
        DiagnosticSeverity.Warning,
        Strong:
        [
            "email", "email address", "mail address", "phone", "phone number", "mobile", "mobile number", "mobile phone", "cell phone", "telephone", "telephone number", "fax number",
            "msisdn", "home address", "postal address", "billing address", "shipping address", "delivery address", "street address", "mailing address", "residential address", "emergency contact",
        ],
        Weak: ["address", "address line", "street", "street name", "city", "zip", "zip code", "postal code", "house number"]);

    public static DataClass Government { get; } = new(
        "government",
        "a government identifier",
        DiagnosticSeverity.Warning,
        Strong:
        [
            "ssn", "social security", "social security number", "national insurance", "national insurance number", "nino", "passport", "passport number", "driving licence", "driving license",
            "driver licence", "driver license", "driving licence number", "driving license number", "driver licence number", "driver license number", "national id", "national id number", "national identification number", "personnummer", "pesel", "bsn", "cpf", "aadhaar",
            "aadhaar number", "nif", "nie", "fiscal code", "nhs number", "medicare", "medicare number", "itin", "tax id", "tax number", "voter id", "residence permit", "vehicle registration", "license plate",
            "licence plate",
        ],
        Weak: ["tin", "sin", "vat number"]);

    public static DataClass Financial { get; } = new(
        "financial",
        "financial data",
        DiagnosticSeverity.Warning,
        Strong:
        [
            "credit card", "debit card", "credit card number", "debit card number", "card number", "pan number", "iban", "bank account", "bank account number", "account number", "routing number", "sort code",
            "salary", "income", "credit score", "tax return",
        ],
        Weak: ["account", "balance", "amount"]);

    public static DataClass Health { get; } = new(
        "health",
        "health data",
        DiagnosticSeverity.Warning,
        Strong:
        [
            "diagnosis", "medical record", "medical record number", "medical history", "medical condition", "prescription", "medication", "allergy", "blood type", "blood pressure", "blood glucose",
            "disability", "patient id", "health insurance", "health insurance number", "pregnancy", "treatment", "vaccination",
        ],
        Weak: ["condition", "procedure", "note"]);

    public static DataClass Biometric { get; } = new(
        "biometric",
        "biometric data",
        DiagnosticSeverity.Warning,
        Strong: ["fingerprint", "voiceprint", "face id", "face template", "retina", "retina scan", "iris scan", "dna", "biometric"],
        Weak: ["photo", "picture", "avatar"]);

    public static DataClass Birth { get; } = new(
        "birth",
        "birth data",
        DiagnosticSeverity.Warning,
        Strong: ["date of birth", "birth date", "dob", "birthday", "place of birth"],
        Weak: ["year of birth", "birth year"]);

    public static DataClass Sensitive { get; } = new(
        "sensitive",
        "sensitive data",
        DiagnosticSeverity.Info,
        Strong:
        [
            "religion", "ethnicity", "race", "nationality", "sexual orientation", "political affiliation", "union membership", "criminal record", "gender identity",
        ],
        Weak: ["gender", "sex", "age", "marital status"]);

    public static DataClass Direct { get; } = new(
        "direct",
        "a person's name",
        DiagnosticSeverity.Info,
        Strong: ["first name", "last name", "given name", "family name", "middle name", "maiden name", "legal name", "surname", "card holder name", "cardholder name"],
        Weak: ["full name", "name", "display name", "nick name", "user name", "login", "login name", "initial"]);

    public static DataClass Location { get; } = new(
        "location",
        "a location",
        DiagnosticSeverity.Info,
        Strong: ["latitude", "longitude", "gps", "geolocation", "coordinate"],
        Weak: ["lat", "lon", "location", "region"]);

    public static DataClass Online { get; } = new(
        "online",
        "an online identifier",
        DiagnosticSeverity.Info,
        Strong:
        [
            "remote ip", "remote ip address", "client ip", "client ip address", "user ip", "user ip address", "ip address", "x forwarded for", "forwarded for", "mac address", "imei", "imsi", "idfa", "advertising id",
            "device fingerprint", "browser fingerprint", "user agent",
        ],
        Weak: ["ip", "device id", "session id", "visitor id"]);

    public static DataClass Pseudonymous { get; } = new(
        "pseudonymous",
        "a pseudonymous identifier",
        Severity: null,
        Strong: [],
        Weak: ["user id", "customer id", "subject id", "account id", "tenant id"]);

    /// <summary>Raw request data (INS2007). Told by symbols first; these are the names that leave no doubt.</summary>
    public static DataClass Raw { get; } = new(
        "raw",
        "raw request data",
        DiagnosticSeverity.Info,
        Strong: ["request body", "response body", "request payload", "message payload", "request header", "query string", "form data", "post data"],
        Weak: []);

    /// <summary>Told by an attribute, never by a word.</summary>
    public static DataClass Classified { get; } = new("classified", "classified", DiagnosticSeverity.Warning, Strong: [], Weak: []);

    /// <summary>All classes that words can tell, in the order of the documentation.</summary>
    public static IReadOnlyList<DataClass> All { get; } =
        [Secret, Contact, Government, Financial, Health, Biometric, Birth, Sensitive, Direct, Location, Online, Pseudonymous, Raw];
}
