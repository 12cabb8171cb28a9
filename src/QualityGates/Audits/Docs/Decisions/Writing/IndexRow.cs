using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Decisions.Writing;

/// <summary>Adds a decision to the index of its folder, in a row like those that are there.</summary>
internal static class IndexRow
{
    /// <summary>The index with the row; null where it lists none to follow.</summary>
    /// <param name="index">Where it is.</param>
    /// <param name="text">Its text as it is.</param>
    /// <param name="folder">The decisions of its folder.</param>
    /// <param name="entry">What is written.</param>
    public static DocumentRewrite? Add(RepoPath index, string text, DecisionFolder folder, NewEntry entry)
    {
        var lines = new EditedLines(text);
        var rows = RowsOf(lines, folder);
        if (rows.Count == 0) return null;
        var replacements = ImmutableArray.CreateBuilder<Replacement>();
        if (entry.Old is { Status: { } status } && rows.Find(row => row.Decision == entry.Old) is { } outdated)
        {
            var before = lines[outdated.Line];
            lines[outdated.Line] = WithStatus(before, status.Word);
            if (lines[outdated.Line] != before) replacements.Add(new Replacement(outdated.Line + 1, status.Word, "superseded"));
        }

        var block = LongestBlock(rows);
        var isFalling = block.Count > 1 && folder.Decisions.IndexOf(block[0].Decision) > folder.Decisions.IndexOf(block[^1].Decision);
        var like = isFalling ? block[0] : block[^1];
        var at = isFalling ? like.Line : like.Line + 1;
        var row = lines[like.Line].TrimStart().StartsWith('|') ? TableRow(lines, like, entry) : ListRow(lines[like.Line], like.Decision, entry);
        lines.Insert(at, row);
        replacements.Add(new Replacement(at + 1, "", row));
        return new DocumentRewrite(index, text, lines.ToString(), replacements.DrainToImmutable());
    }

    private static List<Row> RowsOf(EditedLines lines, DecisionFolder folder)
    {
        var rows = new List<Row>();
        for (var line = 0; line < lines.Count; line++)
        {
            var text = lines[line].AsSpan().TrimStart();
            if (text.IsEmpty || !(text[0] == '|' || text is ['-' or '*' or '+', ' ', ..])) continue;
            foreach (var decision in folder.Decisions)
            {
                if (!DecisionIndex.Lists(lines[line], decision)) continue;
                rows.Add(new Row(line, decision));
                break;
            }
        }

        return rows;
    }

    /// <summary>An index may have several tables: the longest is the one of all, or of those that hold.</summary>
    private static List<Row> LongestBlock(List<Row> rows)
    {
        List<Row> longest = [], block = [];
        foreach (var row in rows)
        {
            if (block.Count > 0 && row.Line != block[^1].Line + 1) block = [];
            block.Add(row);
            if (block.Count > longest.Count) longest = block;
        }

        return longest;
    }

    private static string ListRow(string like, Decision decision, NewEntry entry)
    {
        var indent = like[..(like.Length - like.AsSpan().TrimStart().Length + 2)];
        return indent + Cell(like[indent.Length..], decision, entry, "link");
    }

    private static string TableRow(EditedLines lines, Row like, NewEntry entry)
    {
        var cells = CellsOf(lines[like.Line]);
        var heads = HeadsOf(lines, like.Line);
        var row = new StringBuilder("|");
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = Cell(cells[i].Trim(), like.Decision, entry, i < heads.Length ? Words.Key(heads[i]) : "");
            row.Append(cell.Length == 0 ? " " : $" {cell} ").Append('|');
        }

        return row.ToString();
    }

    /// <summary>What a cell says of the new decision, if it is to say the same as of another one.</summary>
    private static string Cell(string like, Decision decision, NewEntry entry, string head)
    {
        var title = entry.Title.Replace("|", "\\|", StringComparison.Ordinal);
        var open = like.IndexOf("](", StringComparison.Ordinal);
        var start = open < 0 ? -1 : like.LastIndexOf('[', open);
        if (open >= 0 && start >= 0 && like.IndexOf(')', open) is > 0 and var close)
        {
            var target = like[(open + 2)..close];
            var name = entry.Name.Stem + entry.Name.Extension;
            var slash = target.LastIndexOf('/');
            return $"[{Called(like[(start + 1)..open], decision, entry, title)}]({target[..(slash + 1)]}{name.Replace(" ", "%20", StringComparison.Ordinal)})";
        }

        var plain = like.Trim('`', '*', ' ');
        if (head == "status" || (plain.Length > 0 && DecisionStatus.Vocabulary.Contains(Words.Key(plain)))) return DraftHeader.Cased("proposed", like);
        if (head is "date" or "decided" or "created" || DecisionDates.IsDay(plain) && plain.Length == 10) return entry.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (head is "title" or "decision" or "name" or "adr title" or "subject" or "topic") return title;
        if (plain.Length == 0) return "";
        if (plain.Contains(decision.Name.Stem, StringComparison.Ordinal)) return like.Replace(decision.Name.Stem, entry.Name.Stem, StringComparison.Ordinal);
        if (decision.Title.EndsWith(plain, StringComparison.OrdinalIgnoreCase) && plain.Any(char.IsLetter)) return title;
        return IdIn(plain, decision) ? Called(like, decision, entry, title) : "";
    }

    /// <summary>The text of a link: an id in the same width, a title, or both.</summary>
    private static string Called(string like, Decision decision, NewEntry entry, string title)
    {
        title = title.AsSpan().IndexOfAny("[]") >= 0 ? title.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal) : title;
        if (like.Contains(decision.Name.Stem, StringComparison.Ordinal)) return like.Replace(decision.Name.Stem, entry.Name.Stem, StringComparison.Ordinal);
        if (!IdIn(like, decision)) return title;
        var start = like.AsSpan().IndexOfAnyInRange('0', '9');
        var end = start;
        while (end < like.Length && char.IsAsciiDigit(like[end])) end++;
        var id = entry.Name.Number.ToString(CultureInfo.InvariantCulture).PadLeft(end - start, '0');
        var rest = like[end..];
        var words = 0;
        while (words < rest.Length && !char.IsLetterOrDigit(rest[words])) words++;
        return like[..start] + id + (words == rest.Length ? rest : rest[..words] + title);
    }

    /// <summary>Whether a text begins with the number of a decision, perhaps after <c>ADR-</c>.</summary>
    private static bool IdIn(string text, Decision decision)
    {
        var rest = text.AsSpan().TrimStart("`*[ ");
        if (rest.StartsWith("ADR", StringComparison.OrdinalIgnoreCase)) rest = rest[3..].TrimStart("-_ #");
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        if (end < 0) end = rest.Length;
        return end is > 0 and <= 5 && int.Parse(rest[..end], CultureInfo.InvariantCulture) == decision.Name.Number;
    }

    private static string WithStatus(string row, string word)
    {
        var cells = CellsOf(row);
        foreach (var cell in cells)
        {
            if (Words.Key(cell) != word) continue;
            var at = row.IndexOf(cell, StringComparison.Ordinal);
            var start = at + cell.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            return row[..start] + DraftHeader.Cased("superseded", row[start..]) + row[(start + word.Length)..];
        }

        return row;
    }

    private static string[] CellsOf(string row) => row.TrimStart().StartsWith('|') ? row.Trim().Trim('|').Split('|') : [];

    private static string[] HeadsOf(EditedLines lines, int line)
    {
        while (line > 0 && lines[line - 1].TrimStart().StartsWith('|')) line--;
        return CellsOf(lines[line]);
    }

    /// <summary>A row of the index.</summary>
    /// <param name="Line">Its line, from 0.</param>
    /// <param name="Decision">The decision that it lists.</param>
    private sealed record Row(int Line, Decision Decision);
}
