using System.Globalization;
using QualityGates.Codebases.Documents.Decisions;

namespace QualityGates.Audits.Docs.Decisions.Writing;

/// <summary>Writes what stands before the first section of a decision like that of another one.</summary>
internal static class DraftHeader
{
    private static readonly string[] DateNames = ["date", "decision date", "date decided", "decided", "decided on", "created", "last updated", "updated", "last modified"];
    private static readonly string[] OfOthers = ["supersedes", "superseded by", "superseded-by", "supersededby", "superseded_by", "replaces", "replaced by", "amends", "amended by"];

    /// <summary>Adds the lines.</summary>
    public static void Add(List<string> lines, Decision example, DecisionFolder folder, NewEntry entry)
    {
        var day = entry.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (text, hasStatus, hasDate) = (example.Text, example.Statements.Any(statement => !example.Fields.Contains(statement)), entry.Name.IsDated);
        if (text.FrontMatter.Lines > 0) AddYaml(lines, example, folder, entry, day, ref hasStatus, ref hasDate);
        var at = -1;
        for (var line = text.FrontMatter.Lines; line < text.HeaderEnd; line++)
        {
            var raw = text.Lines[line];
            if (text.Title?.Line == line)
            {
                lines.Add($"# {HeadingOf(example.Title, entry)}");
                // An underlined heading takes two lines.
                if (line + 1 < text.HeaderEnd && text.Roles[line + 1] == LineRole.Heading) line++;
                at = lines.Count;
            }
            else if (DecisionField.Of(raw, line) is { } field && text.IsRead(line) && example.Fields.Contains(field))
            {
                if (OfOthers.Contains(field.Name) || !IsUsual(field, folder)) continue;
                var isStatus = example.Statements.Contains(field);
                var isDate = DateNames.Contains(field.Name);
                (hasStatus, hasDate) = (hasStatus || isStatus, hasDate || isDate);
                lines.Add(With(raw, field, isStatus ? Cased("proposed", field.Value) : isDate ? day : ""));
                if (isStatus && entry.Old is { } old) lines.AddRange(Supersedes(raw, field, DecisionLink.To(old.Name, old.Title)));
            }
            else if (text.Roles[line] == LineRole.Blank && raw.Trim().Length == 0)
            {
                lines.Add("");
            }
            else if (text.Roles[line] == LineRole.Table)
            {
                lines.Add(raw);
            }
        }

        if (at < 0 && !text.FrontMatter.Fields.Any(static field => field.Key.Equals("title", StringComparison.OrdinalIgnoreCase)))
        {
            lines.Add($"# {entry.Title}");
            at = lines.Count;
        }

        var missing = new List<string>();
        if (!hasStatus) missing.AddRange(["", "Status: proposed"]);
        if (!hasStatus && entry.Old is { } successor) missing.AddRange(["", $"Supersedes: {DecisionLink.To(successor.Name, successor.Title)}"]);
        if (!hasDate) missing.AddRange(["", $"Date: {day}"]);
        if (missing.Count > 0) missing.Add("");
        lines.InsertRange(at < 0 ? lines.Count : at, missing);
    }

    /// <summary>A word with a capital where another one has it.</summary>
    public static string Cased(string word, string like)
    {
        foreach (var letter in like)
            if (char.IsLetter(letter)) return char.IsUpper(letter) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
        return word;
    }

    /// <summary>The heading with the id in the place where the example has it.</summary>
    private static string HeadingOf(string example, NewEntry entry)
    {
        if (DecisionHeadingId.In(example) is { } id && entry.Name.Number >= 0)
        {
            var start = example.IndexOf(id, StringComparison.Ordinal);
            var after = start + id.Length;
            while (after < example.Length && !char.IsLetterOrDigit(example[after]) && example[after] is not ('`' or '"' or '*' or '_' or '<' or '@')) after++;
            return example[..start] + entry.Name.Number.ToString(CultureInfo.InvariantCulture).PadLeft(id.Length, '0') + example[(start + id.Length)..after] + entry.Title;
        }

        var colon = example.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && example[..colon] is "ADR" or "Decision" or "Decision Record" or "Architecture Decision Record" ? $"{example[..colon]}: {entry.Title}" : entry.Title;
    }

    private static void AddYaml(List<string> lines, Decision example, DecisionFolder folder, NewEntry entry, string day, ref bool hasStatus, ref bool hasDate)
    {
        lines.Add("---");
        foreach (var field in example.Text.FrontMatter.Fields)
        {
            var name = field.Key.Trim().ToLowerInvariant();
            if (OfOthers.Contains(name) || !IsUsual(new DecisionField(name, "", 0, true), folder)) continue;
            var quote = example.Text.Lines[field.Line - 1].Contains('"', StringComparison.Ordinal) ? "\"" : "";
            if (name is "status" or "state")
            {
                hasStatus = true;
                lines.Add($"{field.Key}: {quote}{Cased("proposed", field.Value)}{quote}");
                if (entry.Old is { } old) lines.Add($"supersedes: {quote}{DecisionLink.IdOf(old.Name)}{quote}");
            }
            else if (DateNames.Contains(name))
            {
                hasDate = true;
                lines.Add($"{field.Key}: {quote}{day}{quote}");
            }
            else if (name == "title")
            {
                lines.Add($"{field.Key}: \"{entry.Title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
            }
            else
            {
                lines.Add($"{field.Key}:");
            }
        }

        lines.Add("---");
    }

    /// <summary>Whether most decisions of a folder say this about themselves, or it has too few to tell.</summary>
    private static bool IsUsual(DecisionField field, DecisionFolder folder) =>
        folder.Decisions.Length < 3 || folder.Mostly(decision => decision.Fields.Any(other => other.Name == field.Name), 50);

    private static string With(string raw, DecisionField field, string value)
    {
        var start = raw.LastIndexOf(field.Value, StringComparison.Ordinal);
        if (field.Value.Length == 0 || start < 0) return value.Length == 0 ? raw : $"{raw.TrimEnd()} {value}";
        return (raw[..start] + value + raw[(start + field.Value.Length)..]).TrimEnd();
    }

    /// <summary>The line of the status with another name and value.</summary>
    private static string[] Supersedes(string raw, DecisionField field, string link)
    {
        var at = raw.IndexOf("status", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return ["", $"Supersedes: {link}"];
        var line = With(raw, field, link);
        var renamed = line[..at] + Cased("supersedes", line[at..]) + line[(at + "status".Length)..];
        // Lines of plain text flow together where nothing parts them.
        return Words.WithoutBullet(raw.AsSpan().Trim()).Length == raw.Trim().Length && raw.TrimStart()[0] != '|' ? ["", renamed] : [renamed];
    }
}
