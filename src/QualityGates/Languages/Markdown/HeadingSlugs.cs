using System.Globalization;
using System.Text;

namespace QualityGates.Languages.Markdown;

/// <summary>The anchors that GitHub gives to the headings of one document.</summary>
internal sealed class HeadingSlugs
{
    private const int MostOnStack = 256;

    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);

    /// <summary>The next heading's anchor: its slug, numbered where the document has that already.</summary>
    public string Next(string text)
    {
        var slug = Of(text);
        if (_given.TryAdd(slug, 0)) return slug;
        string numbered;
        do
        {
            numbered = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++_given[slug]}");
        }
        while (!_given.TryAdd(numbered, 0));
        return numbered;
    }

    /// <summary>
    /// What GitHub makes of a heading's text: lower case, blanks to hyphens, and only letters, marks, digits, <c>_</c> and <c>-</c>.
    /// </summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text)) return OfAscii(text);
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ') slug.Append('-');
            else if (IsKept(rune)) slug.Append(Rune.ToLowerInvariant(rune));
        }

        return slug.ToString();
    }

    private static string OfAscii(string text)
    {
        var slug = text.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_') slug[length++] = character;
            else if (character is >= 'A' and <= 'Z') slug[length++] = (char)(character | ' ');
            else if (character == ' ') slug[length++] = '-';
        }

        return new string(slug[..length]);
    }

    /// <summary>Letters in circles and squares, such as Ⓐ: symbols that Unicode counts as alphabetic.</summary>
    private static bool IsEncircled(int character) => character is
        (>= 0x24B6 and <= 0x24E9) or (>= 0x1F130 and <= 0x1F149) or (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189);

    private static bool IsKept(Rune rune) =>
        rune.Value is '-' or '_' || IsEncircled(rune.Value) || IsKept(Rune.GetUnicodeCategory(rune));

    private static bool IsKept(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or
        UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;
}
