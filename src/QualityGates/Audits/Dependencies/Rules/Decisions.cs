using System.Text;
using QualityGates.Codebases.Resolution;
using QualityGates.Languages;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>The architecture decisions of a repository, found by path or by id.</summary>
internal sealed class Decisions(SourceTree files)
{
    private readonly Dictionary<string, DecisionRecord?> _found = new(StringComparer.Ordinal);

    /// <summary>The decision that a rule names, or null where there is none.</summary>
    /// <param name="reference">A path from the root, or an id: <c>ADR-0007</c>, <c>0007</c>, the name of the file.</param>
    public DecisionRecord? Find(string reference)
    {
        if (!_found.TryGetValue(reference, out var decision))
            _found.Add(reference, decision = FileOf(reference.Trim()) is >= 0 and var file ? DecisionRecord.Read(files, file) : null);
        return decision;
    }

    /// <summary>How a message cites a decision, with a space before it; nothing where no decision is named.</summary>
    public string Citation(string? reference)
    {
        if (reference is null) return "";
        if (Find(reference) is not { } decision) return $" It cites {reference}.";
        return decision.Title.Length > 0 ? $" See {decision.Path}: {RuleWords.Sentence(decision.Title)}" : $" See {decision.Path}.";
    }

    private int FileOf(string reference)
    {
        var path = reference.StartsWith("./", StringComparison.Ordinal) ? reference[2..] : reference.TrimStart('/');
        if (files.Find(path) is >= 0 and var exact) return exact;
        if (path.Contains('/', StringComparison.Ordinal)) return -1;
        var digits = path.StartsWith("ADR", StringComparison.OrdinalIgnoreCase) ? path[3..].TrimStart('-', '_', ' ', '#') : path;
        var isNumber = digits.Length > 0 && digits.All(char.IsAsciiDigit);
        for (var file = 0; file < files.Count; file++)
        {
            if (files.SourceOf(file)?.Facts.Language != "Markdown" || !Manifest.IsDecision(files.PathOf(file))) continue;
            var name = files.PathOf(file).FileName;
            var stem = name[..name.LastIndexOf('.')];
            if (stem.SequenceEqual(path) || name.SequenceEqual(path)) return file;
            if (isNumber && NumberOf(stem).SequenceEqual(digits.AsSpan().TrimStart('0'))) return file;
        }

        return -1;
    }

    /// <summary>The number that a file's name begins with, perhaps after <c>ADR-</c>, without leading zeros.</summary>
    private static ReadOnlySpan<char> NumberOf(ReadOnlySpan<char> stem)
    {
        if (stem.StartsWith("adr", StringComparison.OrdinalIgnoreCase)) stem = stem[3..].TrimStart("-_ ");
        var end = stem.IndexOfAnyExceptInRange('0', '9');
        return (end < 0 ? stem : stem[..end]).TrimStart('0');
    }
}

/// <summary>An architecture decision.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Title">Its heading; empty where it has none, or its text is not kept.</param>
/// <param name="Retired">The word that says that it does not hold any more; null while it holds.</param>
internal sealed record DecisionRecord(string Path, string Title, string? Retired)
{
    private static readonly string[] Words = ["superseded", "superceded", "deprecated", "rejected", "obsolete", "withdrawn", "retired", "replaced"];

    /// <summary>Reads a decision as people write them: a heading, and a status in a line, a section, a table or the front matter.</summary>
    public static DecisionRecord Read(SourceTree files, int file)
    {
        var text = files.SourceOf(file) is { } source ? Encoding.UTF8.GetString(source.Facts.Manifest.Span) : "";
        var (title, retired) = ("", (string?)null);
        var (inSection, hasStatus, fenced) = (false, false, false);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            if (line.StartsWith("```") || line.StartsWith("~~~")) fenced = !fenced;
            if (fenced || line.IsEmpty) continue;
            var isHeading = line[0] == '#';
            if (title.Length == 0 && line.StartsWith("# ")) title = line[2..].Trim().ToString();
            var words = line.Trim("#*-_>|\"' \t");
            if (!hasStatus && IsStatus(words))
            {
                var value = words["status".Length..].Trim(":*_| \t\"'");
                (inSection, hasStatus) = (value.IsEmpty, true);
                retired ??= RetiredBy(value);
            }
            else if (isHeading)
            {
                inSection = false;
            }
            else if (inSection)
            {
                retired ??= RetiredBy(words);
            }
        }

        return new DecisionRecord(files.PathOf(file).Value, title, retired);
    }

    /// <summary>The word alone, or before a colon or the bar of a table: "Status quo is …" is none.</summary>
    private static bool IsStatus(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("status", StringComparison.OrdinalIgnoreCase)) return false;
        var rest = line["status".Length..].TrimStart("*_ ");
        return rest.IsEmpty || rest[0] is ':' or '|' or '"';
    }

    private static string? RetiredBy(ReadOnlySpan<char> status)
    {
        // ~~Accepted~~ Superseded by …
        while (status.StartsWith("~~") && status[2..].IndexOf("~~") is >= 0 and var end) status = status[(end + 4)..].TrimStart();
        status = status.TrimStart("*_`:❌🚫⛔ ");
        foreach (var word in Words)
            if (status.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return word == "superceded" ? "superseded" : word;
        return null;
    }
}
