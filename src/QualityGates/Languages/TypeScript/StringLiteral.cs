using System.Globalization;
using System.Text;
using QualityGates.Text;

namespace QualityGates.Languages.TypeScript;

/// <summary>What the bytes between quotes mean.</summary>
internal static class StringLiteral
{
    /// <summary>The text with its escapes resolved: <c>\x2e/a</c> is <c>./a</c>.</summary>
    public static string Text(ReadOnlySpan<byte> literal, StringPool strings) =>
        literal.Contains((byte)'\\') ? Unescaped(Encoding.UTF8.GetString(literal)) : strings.Get(literal);

    private static string Unescaped(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] != '\\') result.Append(text[i++]);
            else i += 1 + AppendEscape(text.AsSpan(i + 1), result);
        }

        // Half of a surrogate pair is no text that could be written anywhere.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(result.ToString()));
    }

    /// <summary>Appends what an escape means; <paramref name="rest"/> is what follows the backslash. Returns how much of it was read.</summary>
    private static int AppendEscape(ReadOnlySpan<char> rest, StringBuilder result)
    {
        if (rest.IsEmpty) return 0;
        if (rest[0] is 'x' or 'u' && AppendCode(rest, result) is var length and > 0) return length;
        if (rest.StartsWith("\r\n")) return 2;
        if (!IsLineBreak(rest[0])) result.Append(Meaning(rest[0]));
        return 1;
    }

    private static bool IsLineBreak(char character) => character is '\n' or '\r' or '\u2028' or '\u2029';

    private static char Meaning(char escaped) => escaped switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        'v' => '\v',
        '0' => '\0',
        _ => escaped,
    };

    /// <summary>Appends <c>x2e</c>, <c>u002e</c> or <c>u{2e}</c> and returns its length, or 0 when it is none of them.</summary>
    private static int AppendCode(ReadOnlySpan<char> rest, StringBuilder result)
    {
        var isBraced = rest.StartsWith("u{");
        var start = isBraced ? 2 : 1;
        var end = isBraced ? rest.IndexOf('}') : rest[0] == 'x' ? 3 : 5;
        if (end <= start || end > rest.Length || !TryAppendCode(rest[start..end], result)) return 0;
        return isBraced ? end + 1 : end;
    }

    private static bool TryAppendCode(ReadOnlySpan<char> digits, StringBuilder result)
    {
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return false;
        if (code is < 0 or > 0x10FFFF) return false;
        if (code > 0xFFFF) result.Append(char.ConvertFromUtf32(code));
        else result.Append((char)code);
        return true;
    }
}
