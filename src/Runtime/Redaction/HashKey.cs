using System.Security.Cryptography;
using System.Text;

namespace Instrumentation.Runtime;

/// <summary>The key of <see cref="Redaction.Hash"/>. Never changes, so that any number of threads hash with it.</summary>
internal sealed class HashKey
{
    public const int MinimumLength = 32;

    private const string Prefix = "hmac:";

    // Of 32. The chance that two of a billion values share a hash is below 1 in 10^10.
    private const int KeptBytes = 12;

    private readonly byte[] _key;

    public HashKey(byte[] key, string parameterName)
    {
        if (key.Length < MinimumLength)
        {
            throw new ArgumentException($"A hash key has at least {MinimumLength} bytes; this one has {key.Length}.", parameterName);
        }

        if (Array.TrueForAll(key, each => each == key[0]))
        {
            throw new ArgumentException("A hash key is random; all bytes of this one are the same.", parameterName);
        }

        _key = (byte[])key.Clone();
    }

    public static byte[] Decode(string base64, string parameterName)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            // Without the inner exception and the text, which is a secret.
            throw new ArgumentException("The hash key is not valid base64.", parameterName);
        }
    }

    public string Hash(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
#if NET
        var hash = HMACSHA256.HashData(_key, bytes);
#else
        using var algorithm = new HMACSHA256(_key);
        var hash = algorithm.ComputeHash(bytes);
#endif
        var result = new StringBuilder(Prefix, Prefix.Length + (2 * KeptBytes));
        for (var i = 0; i < KeptBytes; i++)
        {
            result.Append(HexDigit(hash[i] >> 4)).Append(HexDigit(hash[i] & 0xF));
        }

        return result.ToString();
    }

    private static char HexDigit(int value) => (char)(value < 10 ? '0' + value : 'a' + value - 10);
}
