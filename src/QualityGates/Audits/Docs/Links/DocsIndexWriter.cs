using System.Collections.Immutable;
using System.Text;
using QualityGates.Codebases.Documents;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Links;

/// <summary>What an update of the indexes writes, and why it leaves some alone.</summary>
/// <param name="Rewrites">The indexes that change, in order of path; none where every index is as it should be.</param>
/// <param name="Problems">The indexes that are left alone, one sentence each.</param>
internal sealed record DocsIndexUpdate(ImmutableArray<DocumentRewrite> Rewrites, ImmutableArray<string> Problems);

/// <summary>
/// Writes the indexes of folders of documents: each document is listed in the nearest index around it, unless that leads to it
/// already. Only what stands between the two comments of <see cref="IndexBlock"/> is written; a second run changes nothing.
/// </summary>
internal sealed class DocsIndexWriter
{
    private readonly DocsLinks _links;
    private readonly Func<RepoPath, string?> _readText;
    private readonly List<string> _problems = [];
    private readonly Dictionary<int, IndexBlock?> _blocks = [];

    private DocsIndexWriter(DocsLinks links, Func<RepoPath, string?> readText) => (_links, _readText) = (links, readText);

    /// <summary>What the indexes of a codebase are to become.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="readText">The whole text of a file; null where it cannot be read as text, and then it is left alone.</param>
    public static DocsIndexUpdate Update(DocsModel model, Func<RepoPath, string?> readText)
    {
        var writer = new DocsIndexWriter(model.Links, readText);
        var rewrites = new List<DocumentRewrite>();
        foreach (var folder in writer._links.Folders)
            if (!folder.HasOtherIndex) rewrites.AddRange(writer.Update(folder));
        rewrites.Sort(static (one, other) => one.Path.CompareTo(other.Path));
        return new DocsIndexUpdate([.. rewrites], [.. writer._problems]);
    }

    private IEnumerable<DocumentRewrite> Update(DocsFolder folder)
    {
        var byIndex = new SortedDictionary<string, List<int>>(StringComparer.Ordinal) { [folder.Path] = [] };
        var atTheTop = folder.Index >= 0 ? Known(folder.Index, folder.Path) : null;
        foreach (var document in folder.Documents)
        {
            var path = _links.PathOf(document);
            var own = RepoPath.FolderOf(path.Value);
            // An index that lists nothing any more is to be emptied.
            if (DocumentRole.IsIndex(path) && IndexOf(own) == document) byIndex.TryAdd(own, []);
            if (document == folder.Index || (DocumentRole.IsFoundByName(path) && !DocumentRole.IsIndex(path))) continue;
            var owner = OwnerOf(document, folder);
            if (owner != folder.Path && atTheTop?[document] == true && !DocumentRole.IsIndex(path)) continue;
            if (byIndex.TryGetValue(owner, out var listed)) listed.Add(document);
            else byIndex.Add(owner, [document]);
        }

        foreach (var (owner, documents) in byIndex)
            if (Rewrite(owner, documents) is { } rewrite) yield return rewrite;
    }

    /// <summary>The innermost folder with an index that is to list a document; an index itself belongs to the one above it.</summary>
    private string OwnerOf(int document, DocsFolder root)
    {
        var path = _links.PathOf(document).Value;
        for (var folder = RepoPath.FolderOf(path); folder.Length > root.Path.Length; folder = RepoPath.FolderOf(folder))
            if (IndexOf(folder) is >= 0 and var index && index != document) return folder;
        return root.Path;
    }

    private int IndexOf(string folder) => DocsFolder.IndexOf(_links.Model.Files, _links.Documents, folder);

    private DocumentRewrite? Rewrite(string folder, List<int> documents)
    {
        var index = IndexOf(folder);
        if (index < 0) return New(folder, documents);
        var path = _links.PathOf(index);
        if (_readText(path) is not { } text) return LeaveAlone(path, "is not text in UTF-8");
        // Git and most tools take such a document for one line.
        if (text.EndsWith('\r') || (text.Contains('\r') && !text.Contains('\n'))) return LeaveAlone(path, "has lines that end as on old Macs, with CR alone");
        var block = IndexBlock.Find(text, out var problem);
        if (problem is not null) return LeaveAlone(path, problem);
        var known = Known(index, folder);
        var listed = documents.Where(document => !known[document]).ToList();
        var newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var list = List(path, folder, listed, newline);
        if (block is null)
        {
            if (listed.Count == 0) return null;
            var appended = Appended(path, text, list, newline);
            return IndexBlock.Find(appended.After, out _) is null ? LeaveAlone(path, "ends within a block of code, where no list can follow") : appended;
        }

        var (before, now) = (text[block.Begin..block.End], $"{newline}{list}{newline}");
        if (before == now) return null;
        var after = string.Concat(text.AsSpan(0, block.Begin), now, text.AsSpan(block.End));
        return new DocumentRewrite(path, text, after, Difference(before, now, block.FirstLine + 1));
    }

    private DocumentRewrite? LeaveAlone(RepoPath index, string why)
    {
        _problems.Add($"{index} {why}, so it is left as it is.");
        return null;
    }

    /// <summary>What an index leads to within its folder, without the lists that are written here.</summary>
    private bool[] Known(int index, string folder)
    {
        return _links.Documents.ReachedFrom(
            [index], file => file == index || _links.PathOf(file).Value.StartsWith(folder + "/", StringComparison.Ordinal), static _ => false,
            (document, i) => BlockOf(document.File) is not { } block
                || document.Facts.Links[i].Line <= block.FirstLine || document.Facts.Links[i].Line >= block.LastLine);
    }

    private IndexBlock? BlockOf(int file)
    {
        if (_blocks.TryGetValue(file, out var block)) return block;
        var path = _links.PathOf(file);
        return _blocks[file] = DocumentRole.IsIndex(path) && _readText(path) is { } text ? IndexBlock.Find(text, out _) : null;
    }

    private DocumentRewrite? New(string folder, List<int> documents)
    {
        var path = new RepoPath($"{folder}/README.md");
        if (_links.Model.Files.HasFolder(path.Value)) return LeaveAlone(path, "is a folder");
        if (_links.Model.Files.FindIgnoringCase(path.Value) >= 0) return LeaveAlone(path, "is a file that is not looked at");
        var list = List(path, folder, documents, "\n");
        var title = folder[(folder.LastIndexOf('/') + 1)..] is "doc" or "docs" or "Docs" or "Doc" or "documentation" or "Documentation"
            ? "Documentation" : folder[(folder.LastIndexOf('/') + 1)..];
        return new DocumentRewrite(path, null, $"# {Escape(title)}\n\n{IndexBlock.BeginMarker}\n\n{list}\n{IndexBlock.EndMarker}\n", []);
    }

    private static DocumentRewrite Appended(RepoPath path, string text, string list, string newline)
    {
        var gap = text.Length == 0 ? "" : text.EndsWith("\n\n", StringComparison.Ordinal) || text.EndsWith("\n\r\n", StringComparison.Ordinal) ? ""
            : text.EndsWith('\n') ? newline : newline + newline;
        var added = $"{gap}{IndexBlock.BeginMarker}{newline}{newline}{list}{newline}{IndexBlock.EndMarker}{newline}";
        return new DocumentRewrite(path, text, text + added, Difference("", list, text.Count(static c => c == '\n') + 1));
    }

    /// <summary>One line for each document, first those of the folder itself, then folder by folder, each in order of path.</summary>
    private string List(RepoPath index, string folder, List<int> documents, string newline)
    {
        var list = new StringBuilder();
        var last = folder;
        foreach (var document in documents.OrderBy(document => GroupOf(document, folder), StringComparer.Ordinal).ThenBy(document => _links.PathOf(document).Value, StringComparer.Ordinal))
        {
            var group = GroupOf(document, folder);
            if (group != last) list.Append(list.Length > 0 ? newline : "").Append($"**{Escape(group[(folder.Length + 1)..])}**{newline}{newline}");
            last = group;
            var path = _links.PathOf(document);
            list.Append($"- [{Escape(TitleOf(document))}]({RelativeLink.Between(index, path.Value)}){newline}");
        }

        return list.ToString();
    }

    /// <summary>The folder under whose name a document is listed; the index of a folder stands for it.</summary>
    private string GroupOf(int document, string folder)
    {
        var path = _links.PathOf(document);
        var group = RepoPath.FolderOf(path.Value);
        return group.Length > folder.Length ? group : folder;
    }

    private string TitleOf(int document)
    {
        var headings = _links.Documents.Find(document)!.Facts.Headings;
        foreach (var heading in headings)
            if (heading.Level == 1 && heading.Text.Trim().Length > 0) return LinkWording.Plain(heading.Text.Trim());
        return Path.GetFileNameWithoutExtension(_links.PathOf(document).FileName).ToString();
    }

    /// <summary>A title as text of a link, on one line, whatever is in it.</summary>
    private static string Escape(string title)
    {
        var text = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            if (c is '\\' or '[' or ']' or '*' or '_' or '`' or '<' or '>' or '~' or '|' or '&') text.Append('\\');
            text.Append(char.IsControl(c) ? ' ' : c);
        }

        return text.ToString();
    }

    /// <summary>The targets that go and those that come: nothing else of a line is anybody's business.</summary>
    private static ImmutableArray<Replacement> Difference(string before, string now, int firstLine)
    {
        var (old, young) = (Targets(before), Targets(now));
        var replacements = ImmutableArray.CreateBuilder<Replacement>();
        for (var i = 0; i < old.Length; i++)
            if (old[i].Length > 0 && !young.Contains(old[i])) replacements.Add(new Replacement(firstLine + i, old[i], ""));
        for (var i = 0; i < young.Length; i++)
            if (young[i].Length > 0 && !old.Contains(young[i])) replacements.Add(new Replacement(firstLine + i, "", young[i]));
        return replacements.DrainToImmutable();
    }

    /// <summary>What the row in each line links to; empty for a line that is no row.</summary>
    private static string[] Targets(string list) => [.. list.Split('\n').Select(static line =>
        line.LastIndexOf("](", StringComparison.Ordinal) is >= 0 and var start && line.LastIndexOf(')') is var end && end > start ? line[(start + 2)..end] : "")];
}
