using QualityGates.Codebases.Resolution;
using QualityGates.Facts;

namespace QualityGates.Codebases.Documents;

/// <summary>One document with where its links lead.</summary>
/// <param name="File">Its number.</param>
/// <param name="Facts">What it says.</param>
/// <param name="Links">Where each of its links leads, in order.</param>
internal sealed record LinkedDocument(int File, DocumentFacts Facts, ResolvedLink[] Links);

/// <summary>The documents of a codebase as a graph: what one comes to by following links.</summary>
internal sealed class LinkedDocuments
{
    private readonly SourceTree _files;
    private readonly PathNames _names;
    private readonly LinkedDocument?[] _documents;

    /// <summary>Follows every link of every document.</summary>
    /// <param name="files">All files.</param>
    /// <param name="names">The same by their names.</param>
    /// <param name="resolver">Follows links.</param>
    /// <param name="isLookedAt">Which documents are looked at; the others are there and say nothing.</param>
    public LinkedDocuments(SourceTree files, PathNames names, LinkResolver resolver, Func<int, bool> isLookedAt)
    {
        (_files, _names) = (files, names);
        _documents = new LinkedDocument?[files.Count];
        var all = new List<LinkedDocument>();
        for (var file = 0; file < files.Count; file++)
        {
            if (!files.IsJudged(file) || files.SourceOf(file)?.Facts.Document is not { } facts || !isLookedAt(file)) continue;
            var links = new ResolvedLink[facts.Links.Length];
            for (var i = 0; i < links.Length; i++) links[i] = resolver.Resolve(file, facts.Links[i]);
            all.Add(_documents[file] = new LinkedDocument(file, facts, links));
        }

        All = all;
    }

    /// <summary>All of them, in order of path.</summary>
    public IReadOnlyList<LinkedDocument> All { get; }

    /// <summary>The document with this number; null where there is none, or it is not looked at.</summary>
    public LinkedDocument? Find(int file) => file < 0 ? null : _documents[file];

    /// <summary>Marks what one comes to from some documents, by links and by mentions, however far; circles of links end.</summary>
    /// <param name="starts">Where one starts; they are reached too.</param>
    /// <param name="passes">Whether one goes on from a document that one came to.</param>
    /// <param name="opensFolders">Whether whoever comes to this folder sees what is in it.</param>
    /// <param name="follows">Whether one follows this link of this document.</param>
    public bool[] ReachedFrom(
        IEnumerable<int> starts, Func<int, bool> passes, Func<string, bool> opensFolders, Func<LinkedDocument, int, bool>? follows = null)
    {
        var reached = new bool[_documents.Length];
        var waiting = new Stack<int>();
        foreach (var start in starts) Reach(start);
        while (waiting.TryPop(out var file))
        {
            if (_documents[file] is not { } document) continue;
            for (var i = 0; i < document.Links.Length; i++)
            {
                var link = document.Links[i];
                if (link.File >= 0 && link.File == file || follows?.Invoke(document, i) == false) continue;
                if (link.File >= 0) Reach(link.File);
                if (link.Outcome == LinkOutcome.Folder && opensFolders(link.Path))
                    foreach (var inside in _files.FilesIn(link.Path)) Reach(inside);
                // What is spelled in another case is mended where it stands, not linked anew.
                if (link is { Outcome: LinkOutcome.Miscased, Suggestion: { } spelled } && _files.Find(spelled) is >= 0 and var meant) Reach(meant);
            }

            if (follows is not null) continue;
            foreach (var mention in document.Facts.Mentions)
                if (DocumentOf(mention, file) is >= 0 and var mentioned) Reach(mentioned);
        }

        return reached;

        void Reach(int file)
        {
            if (reached[file]) return;
            reached[file] = true;
            if (_documents[file] is not null && passes(file)) waiting.Push(file);
        }
    }

    /// <summary>The document that a mention means: by its path from here or from the root, or as the only one of its name; or -1.</summary>
    private int DocumentOf(Mention mention, int from)
    {
        var text = mention.Text.Replace('\\', '/');
        if (!text.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) return -1;
        if (WrittenPath.Join(_files.PathOf(from).Folder, text) is { } near && _files.Find(near) is >= 0 and var here) return here;
        if (WrittenPath.Join("", text) is not { } path) return -1;
        if (_files.Find(path) is >= 0 and var there) return there;
        var name = path[(path.LastIndexOf('/') + 1)..];
        var alike = _names.Files.EndingWith(name).Where(file => _documents[file] is not null && _files.PathOf(file).FileName.SequenceEqual(name)).Take(2).ToList();
        return alike is [var only] && _files.PathOf(only).Value.EndsWith(path, StringComparison.Ordinal) ? only : -1;
    }
}
