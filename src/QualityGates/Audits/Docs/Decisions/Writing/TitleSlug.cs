using System.Globalization;
using System.Text;

namespace QualityGates.Audits.Docs.Decisions.Writing;

/// <summary>The part of a file's name that is made of a title.</summary>
internal static class TitleSlug
{
    private const int Longest = 60;

    /// <summary>
    /// Letters and digits of any script in lower case, and dashes between words; cut at a word. Accents stay: whether they could be taken
    /// off depends on the machine, and the name must not.
    /// </summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var letter in title)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(letter);
            if (char.IsLetterOrDigit(letter) || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) slug.Append(char.ToLowerInvariant(letter));
            else if (letter is '\'' or '\u2019' or '"') continue;
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var text = slug.ToString().Normalize(NormalizationForm.FormC).Trim('-');
        if (text.Length <= Longest) return text;
        var cut = text.LastIndexOf('-', Longest);
        return text[..(cut > 0 ? cut : Longest)].TrimEnd('-');
    }
}
