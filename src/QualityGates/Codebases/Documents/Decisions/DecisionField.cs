using System.Collections.Immutable;

namespace QualityGates.Codebases.Documents.Decisions;

/// <summary>One thing that a decision says about itself.</summary>
/// <param name="Name">What: <c>status</c>, <c>date</c>; in lower case.</param>
/// <param name="Value">Its value without the marks around it.</param>
/// <param name="Line">Where, from 0.</param>
/// <param name="IsYaml">Whether it stands in the front matter.</param>
internal sealed record DecisionField(string Name, string Value, int Line, bool IsYaml)
{
    private const int LongestName = 32;

    /// <summary>
    /// The fields of a decision: keys of its front matter, and before its first section, or in a section for them, lines such as
    /// <c>Status: accepted</c>, <c>- **Date:** 2025-11-21</c> and <c>| Owner | core |</c>.
    /// </summary>
    public static ImmutableArray<DecisionField> Read(DecisionText text)
    {
        var fields = ImmutableArray.CreateBuilder<DecisionField>();
        foreach (var field in text.FrontMatter.Fields)
            fields.Add(new DecisionField(field.Key.Trim().ToLowerInvariant(), field.Value.Trim(), field.Line - 1, true));
        AddLines(text, 0, text.HeaderEnd, fields);
        foreach (var heading in text.Headings)
        {
            if (heading.Level == 1 && heading == text.Title) continue;
            var key = heading.Key;
            if (key is "metadata" or "meta" or "info" or "document" or "about" || Words.StartsWithWord(key, "status"))
                AddLines(text, heading.Line + 1, text.OwnEndOf(heading), fields);
        }

        return fields.DrainToImmutable();
    }

    /// <summary>The field that a line is, or null.</summary>
    public static DecisionField? Of(string line, int number)
    {
        var rest = Words.WithoutBullet(Words.WithoutComments(line).AsSpan().Trim());
        if (rest.IsEmpty) return null;
        if (rest[0] == '|') return OfRow(rest, number);
        var colon = rest.IndexOf(':');
        if (colon <= 0) return null;
        var name = rest[..colon].Trim("*_ `");
        if (!IsName(name)) return null;
        return new DecisionField(name.ToString().ToLowerInvariant(), Unwrap(rest[(colon + 1)..].TrimStart("*_ ")), number, false);
    }

    private static DecisionField? OfRow(ReadOnlySpan<char> row, int number)
    {
        var cells = row.Trim('|').ToString().Split('|');
        if (cells.Length < 2) return null;
        var name = cells[0].AsSpan().Trim("*_ `:");
        return IsName(name) ? new DecisionField(name.ToString().ToLowerInvariant(), Unwrap(cells[1]), number, false) : null;
    }

    private static string Unwrap(ReadOnlySpan<char> value) => value.Trim().ToString();

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > LongestName || !char.IsLetter(name[0])) return false;
        foreach (var letter in name)
            if (!char.IsLetter(letter) && letter is not (' ' or '-' or '_' or '/' or '(' or ')')) return false;
        return true;
    }

    private static void AddLines(DecisionText text, int start, int end, ImmutableArray<DecisionField>.Builder fields)
    {
        for (var i = start; i < end; i++)
            if (text.IsRead(i) && Of(text.Lines[i], i) is { } field) fields.Add(field);
    }
}
