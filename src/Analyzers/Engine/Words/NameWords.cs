using System.Collections.Concurrent;

namespace Instrumentation.Analyzers.Engine.Words;

/// <summary>
/// A name as the words that it is made of: lower case, singular, in order. <c>userIP</c> is "user ip", <c>OAuth2Token</c> "oauth token",
/// <c>e_mail</c> "email". Rules compare words, never parts of words: <c>ClassName</c> has no "ssn" in it.
/// </summary>
internal static class NameWords
{
    private static readonly ConcurrentDictionary<string, string[]> Cache = new(StringComparer.Ordinal);

    /// <summary>Words that are written together, and what they are.</summary>
    private static readonly Dictionary<string, string[]> RunTogether = new(StringComparer.Ordinal)
    {
        ["accesstoken"] = ["access", "token"],
        ["apikey"] = ["api", "key"],
        ["authtoken"] = ["auth", "token"],
        ["birthdate"] = ["birth", "date"],
        ["cardnumber"] = ["card", "number"],
        ["cellphone"] = ["cell", "phone"],
        ["clientsecret"] = ["client", "secret"],
        ["connectionstring"] = ["connection", "string"],
        ["creditcard"] = ["credit", "card"],
        ["dateofbirth"] = ["date", "of", "birth"],
        ["deviceid"] = ["device", "id"],
        ["displayname"] = ["display", "name"],
        ["emailaddress"] = ["email", "address"],
        ["familyname"] = ["family", "name"],
        ["filename"] = ["file", "name"],
        ["firstname"] = ["first", "name"],
        ["fullname"] = ["full", "name"],
        ["givenname"] = ["given", "name"],
        ["hostname"] = ["host", "name"],
        ["ipaddress"] = ["ip", "address"],
        ["ipv4"] = ["ip"],
        ["ipv6"] = ["ip"],
        ["lastname"] = ["last", "name"],
        ["middlename"] = ["middle", "name"],
        ["mobilephone"] = ["mobile", "phone"],
        ["nickname"] = ["nick", "name"],
        ["phonenumber"] = ["phone", "number"],
        ["postcode"] = ["postal", "code"],
        ["privatekey"] = ["private", "key"],
        ["refreshtoken"] = ["refresh", "token"],
        ["secretkey"] = ["secret", "key"],
        ["securitystamp"] = ["security", "stamp"],
        ["sessionid"] = ["session", "id"],
        ["useragent"] = ["user", "agent"],
        ["useremail"] = ["user", "email"],
        ["userid"] = ["user", "id"],
        ["username"] = ["user", "name"],
        ["zipcode"] = ["zip", "code"],
    };

    /// <summary>Two words that are one.</summary>
    private static readonly Dictionary<(string, string), string> Joined = new()
    {
        [("e", "mail")] = "email",
        [("o", "auth")] = "oauth",
        [("pass", "word")] = "password",
        [("pass", "phrase")] = "passphrase",
        [("pass", "code")] = "passcode",
        [("sur", "name")] = "surname",
        [("web", "hook")] = "webhook",
    };

    /// <summary>Words whose last letters look like a plural and are none, or like the plural of another word.</summary>
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["cookies"] = "cookie",
        ["diagnoses"] = "diagnosis",
        ["dns"] = "dns",
        ["does"] = "does",
        ["gps"] = "gps",
        ["has"] = "has",
        ["nhs"] = "nhs",
        ["res"] = "res",
        ["sas"] = "sas",
        ["sms"] = "sms",
        ["statuses"] = "status",
        ["tls"] = "tls",
        ["uris"] = "uri",
        ["was"] = "was",
    };

    /// <summary>Words whose digits are part of the name.</summary>
    private static readonly HashSet<string> WithDigits = new(StringComparer.Ordinal) { "base64", "ipv4", "ipv6", "md5", "sha1", "sha256", "sha384", "sha512", "utf8", "x509" };

    public static IReadOnlyList<string> Of(string name) => Cache.GetOrAdd(name, static text => Split(text));

    private static string[] Split(string name)
    {
        var words = new List<string>();
        var start = 0;
        while (start < name.Length)
        {
            if (!char.IsLetterOrDigit(name[start]))
            {
                start++;
                continue;
            }

            var end = EndOfWord(name, start);
            Add(words, name.Substring(start, end - start).ToLowerInvariant());
            start = end;
        }

        return [.. words];
    }

    private static int EndOfWord(string name, int start)
    {
        var end = start + 1;
        if (char.IsUpper(name[start]) && end < name.Length && char.IsUpper(name[end]))
        {
            while (end < name.Length && char.IsUpper(name[end]))
            {
                end++;
            }

            // IDs, SSNs: the plural of an acronym.
            if (end < name.Length && name[end] == 's' && (end + 1 == name.Length || !char.IsLower(name[end + 1])))
            {
                return end + 1;
            }

            // IPv4, IPv6
            if (end + 1 < name.Length && name[end] == 'v' && char.IsDigit(name[end + 1]))
            {
                return DigitsFrom(name, end + 1);
            }

            // The last capital of IPAddress begins the next word.
            return end < name.Length && char.IsLower(name[end]) ? end - 1 : DigitsFrom(name, end);
        }

        while (end < name.Length && char.IsLetter(name[end]) && !char.IsUpper(name[end]))
        {
            end++;
        }

        return DigitsFrom(name, end);
    }

    private static int DigitsFrom(string name, int end)
    {
        while (end < name.Length && char.IsDigit(name[end]))
        {
            end++;
        }

        return end;
    }

    private static void Add(List<string> words, string word)
    {
        if (!WithDigits.Contains(word))
        {
            word = word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        }

        word = Singular(word);
        if (word.Length == 0)
        {
            return;
        }

        if (words.Count > 0 && Joined.TryGetValue((words[words.Count - 1], word), out var joined))
        {
            words[words.Count - 1] = joined;
        }
        else if (RunTogether.TryGetValue(word, out var several))
        {
            words.AddRange(several);
        }
        else
        {
            words.Add(word);
        }
    }

    private static string Singular(string word)
    {
        if (Irregular.TryGetValue(word, out var irregular))
        {
            return irregular;
        }

        if (word.Length < 3 || word[word.Length - 1] != 's' || EndsWith(word, "ss") || EndsWith(word, "us") || EndsWith(word, "is"))
        {
            return word;
        }

        return EndsWith(word, "ies") && word.Length > 4 ? word.Substring(0, word.Length - 3) + "y"
            : EndsWith(word, "sses") || EndsWith(word, "shes") || EndsWith(word, "ches") ? word.Substring(0, word.Length - 2)
            : word.Substring(0, word.Length - 1);
    }

    private static bool EndsWith(string word, string end) => word.EndsWith(end, StringComparison.Ordinal);
}
