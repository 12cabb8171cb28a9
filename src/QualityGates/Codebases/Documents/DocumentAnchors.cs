using QualityGates.Facts;

namespace QualityGates.Codebases.Documents;

/// <summary>Where one can jump to in one document.</summary>
internal sealed class DocumentAnchors
{
    /// <summary>Nobody types more, and comparing costs more the longer a name is.</summary>
    private const int LongestCompared = 200;

    /// <summary>
    /// Names that no heading has are compared with all headings until that took so many letters; a document with more of both is no work
    /// of people.
    /// </summary>
    private const int MostCompared = 2_000_000;

    private const string VariationSelector = "\uFE0F";

    private readonly HashSet<string> _names;
    private readonly DocumentFacts _document;
    private readonly HashSet<string>?[] _letters = new HashSet<string>?[2];
    private int _compared;

    /// <summary>The places of a document.</summary>
    public DocumentAnchors(DocumentFacts document)
    {
        _document = document;
        // GitHub writes the anchors of headings in lower case and finds them in any.
        _names = new HashSet<string>(document.Headings.Length + document.Anchors.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var heading in document.Headings) _names.Add(WithoutSelector(heading.Slug));
        foreach (var anchor in document.Anchors) _names.Add(WithoutPrefix(WithoutSelector(anchor)));
    }

    /// <summary>Whether a program shows a part of the document, so that there may be places of any name.</summary>
    public bool HasAny => _names.Contains(DocumentFacts.AnyAnchor);

    /// <summary>Whether a jump lands.</summary>
    public bool Has(string anchor) => _names.Contains(WithoutPrefix(WithoutSelector(anchor)));

    /// <summary>Whether a heading has the same letters and digits: generators of sites differ in what they make of the rest.</summary>
    /// <param name="anchor">The anchor.</param>
    /// <param name="keepsUnderscores">Whether <c>_</c> counts as a letter, but for the one before the number of a repeated heading.</param>
    public bool HasLettersOf(string anchor, bool keepsUnderscores)
    {
        var letters = _letters[keepsUnderscores ? 1 : 0] ??= LettersOfAll(keepsUnderscores);
        if (letters.Contains(Letters(anchor, keepsUnderscores))) return true;
        return keepsUnderscores && anchor.LastIndexOf('_') is > 0 and var last && !anchor.AsSpan(last + 1).ContainsAnyExceptInRange('0', '9') && letters.Contains(Letters(anchor.Remove(last, 1), true));
    }

    private HashSet<string> LettersOfAll(bool keepsUnderscores)
    {
        var letters = new HashSet<string>(_names.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var name in _names) letters.Add(Letters(name, keepsUnderscores));
        foreach (var heading in _document.Headings) letters.Add(Letters(heading.Text, keepsUnderscores));
        return letters;
    }

    /// <summary>The name that was probably meant, or null.</summary>
    public string? Nearest(string anchor)
    {
        if (anchor.Length is < 3 or > LongestCompared || _compared > MostCompared) return null;
        _compared += _document.Headings.Length * anchor.Length;
        string? containing = null;
        foreach (var heading in _document.Headings)
        {
            if (heading.Slug.Length == 0 || !heading.Slug.Contains(anchor, StringComparison.OrdinalIgnoreCase)) continue;
            if (containing is not null) return null;
            containing = heading.Slug;
        }

        // Other digits are another version or another number, and not a typing error.
        return containing ?? Configuration.NearestName.Find(
            anchor, _document.Headings.Select(static heading => heading.Slug).Where(slug => slug.Length is > 0 and <= LongestCompared && Digits(slug) == Digits(anchor)));
    }

    private static string WithoutSelector(string name) =>
        name.Contains(VariationSelector, StringComparison.Ordinal) ? name.Replace(VariationSelector, "", StringComparison.Ordinal) : name;

    private static string WithoutPrefix(string name) =>
        name.StartsWith("user-content-", StringComparison.OrdinalIgnoreCase) ? name["user-content-".Length..] : name;

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Letters(string text, bool keepsUnderscores) =>
        string.Concat(text.Where(c => char.IsLetterOrDigit(c) || (keepsUnderscores && c == '_')));
}
