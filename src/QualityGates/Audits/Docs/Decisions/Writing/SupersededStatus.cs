using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Decisions.Writing;

/// <summary>Marks a decision as superseded, and changes nothing else in it.</summary>
internal static class SupersededStatus
{
    /// <summary>The decision with its new status.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="text">Its text as it is.</param>
    /// <param name="successor">The name of the decision that takes its place.</param>
    /// <param name="title">The title of that one.</param>
    public static DocumentRewrite In(RepoPath path, string text, DecisionName successor, string title)
    {
        var old = Decision.Read(path, DecisionTextReader.Read(text), 0);
        var lines = new EditedLines(text);
        if (old.Statements.IsEmpty)
        {
            var below = (old.Text.Title?.Line ?? old.Text.FrontMatter.Lines - 1) + 1;
            var added = $"Status: superseded by {DecisionLink.To(successor, title)}";
            lines.Insert(below, below == 0 ? [added, ""] : ["", added]);
            return new DocumentRewrite(path, text, lines.ToString(), [new Replacement(below + 1, "", added)]);
        }

        var statement = old.Statements[0];
        var by = statement.IsYaml ? $"superseded by {DecisionLink.IdOf(successor)}" : $"superseded by {DecisionLink.To(successor, title)}";
        var raw = lines[statement.Line];
        var word = DecisionStatus.Read(statement.Value, statement.Line)?.Word ?? "";
        var from = raw.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && !IsInSection(old, statement) ? colon : 0;
        var at = word.Length == 0 ? -1 : raw.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);
        var (start, length) = at >= 0 ? (at, word.Length) : (raw.Length, 0);
        var said = raw.Substring(start, length);
        var to = said.Length == 0 ? " " + by : DraftHeader.Cased(by, said);
        lines[statement.Line] = raw[..start] + to + raw[(start + length)..];
        return new DocumentRewrite(path, text, lines.ToString(), [new Replacement(statement.Line + 1, said, to.Trim())]);
    }

    /// <summary>Whether the status stands alone in a section for it.</summary>
    private static bool IsInSection(Decision decision, DecisionField statement) => !decision.Fields.Contains(statement);
}

/// <summary>The lines of a text, each with the end that it had.</summary>
internal sealed class EditedLines
{
    private readonly List<string> _lines = [];
    private readonly List<string> _ends = [];
    private readonly string _usualEnd;

    /// <summary>Takes a text apart.</summary>
    public EditedLines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : start + end;
            var length = end == text.Length ? 0 : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
            _lines.Add(text[start..end]);
            _ends.Add(text.Substring(end, length));
            start = end + length;
        }

        _usualEnd = _ends.Find(static end => end.Length > 0) ?? "\n";
    }

    /// <summary>How many there are.</summary>
    public int Count => _lines.Count;

    /// <summary>A line without its end, by its number from 0.</summary>
    public string this[int line]
    {
        get => _lines[line];
        set => _lines[line] = value;
    }

    /// <summary>Adds lines before one.</summary>
    public void Insert(int line, params ReadOnlySpan<string> added)
    {
        // The last line may have had no end.
        if (line == _lines.Count && line > 0 && _ends[^1].Length == 0) _ends[^1] = _usualEnd;
        for (var i = 0; i < added.Length; i++)
        {
            _lines.Insert(line + i, added[i]);
            _ends.Insert(line + i, _usualEnd);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Concat(_lines.Zip(_ends, static (line, end) => line + end));
}
