using System.Collections.Immutable;
using QualityGates.Codebases.Resolution;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents.Decisions;

/// <summary>All the architecture decisions of a repository. They are read when somebody asks, and only once.</summary>
internal sealed class DecisionLog
{
    /// <summary>A document among decisions matches a form by this much.</summary>
    private const double LeastAmongDecisions = 0.3;

    /// <summary>A document anywhere is a decision by its form alone only if all of that is there.</summary>
    private const double LeastAnywhere = 0.9;

    private readonly SourceTree _files;
    private readonly Func<RepoPath, bool> _isPlace;
    private readonly Func<RepoPath, bool> _isIgnored;
    private readonly Lazy<ImmutableArray<DecisionFolder>> _folders;
    private readonly Dictionary<int, Decision> _read = [];
    private Dictionary<string, Decision>? _byPath;

    /// <summary>The decisions of a repository.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="isPlace">Whether decisions are kept where a file is, besides the usual places.</param>
    /// <param name="isIgnored">Whether a file is not to be looked at.</param>
    public DecisionLog(SourceTree files, Func<RepoPath, bool>? isPlace = null, Func<RepoPath, bool>? isIgnored = null)
    {
        _files = files;
        _isPlace = isPlace ?? (static _ => false);
        _isIgnored = isIgnored ?? (static _ => false);
        _folders = new(Read);
    }

    /// <summary>The decisions by folder, in order of path; only of files that are judged.</summary>
    public ImmutableArray<DecisionFolder> Folders => _folders.Value;

    /// <summary>The decision that has a path, among those of <see cref="Folders"/>; null where there is none.</summary>
    public Decision? At(string path)
    {
        _byPath ??= Folders.SelectMany(static folder => folder.Decisions).ToDictionary(static decision => decision.Path.Value, StringComparer.Ordinal);
        return _byPath.GetValueOrDefault(path);
    }

    /// <summary>Whether a document is a decision, be it one that is not looked at. The others are not read for that.</summary>
    public bool Has(RepoPath path) => _files.Find(path.Value) is >= 0 and var file && MayBeDecision(file) && Candidate(file, path) is not null;

    /// <summary>The decision that somebody names, or null where there is none. The others are not read for that.</summary>
    /// <param name="reference">A path from the root, or an id: <c>ADR-0007</c>, <c>0007</c>, the name of the file.</param>
    public Decision? Find(string reference) => FileOf(reference.Trim()) is >= 0 and var file ? ReadFile(file) : null;

    private int FileOf(string reference)
    {
        var path = reference.StartsWith("./", StringComparison.Ordinal) ? reference[2..] : reference.TrimStart('/');
        if (_files.Find(path) is >= 0 and var exact) return exact;
        if (path.Contains('/', StringComparison.Ordinal)) return -1;
        var digits = path.StartsWith("ADR", StringComparison.OrdinalIgnoreCase) ? path[3..].TrimStart('-', '_', ' ', '#') : path;
        var isNumber = digits.Length > 0 && digits.All(char.IsAsciiDigit);
        for (var file = 0; file < _files.Count; file++)
        {
            if (!IsMarkdown(file) || !IsPlace(_files.PathOf(file))) continue;
            var fileName = _files.PathOf(file).FileName;
            var name = DecisionName.Of(fileName);
            if (fileName.SequenceEqual(path) || name.Stem == path) return file;
            if (isNumber && name.Id.AsSpan().TrimStart('0').SequenceEqual(digits.AsSpan().TrimStart('0')) && name.Id.Length > 0) return file;
        }

        return -1;
    }

    private bool IsPlace(RepoPath path) => DecisionPlaces.IsUsual(path) || _isPlace(path);

    private bool IsMarkdown(int file) => _files.SourceOf(file)?.Facts.Language == "Markdown";

    private Decision ReadFile(int file)
    {
        if (_read.TryGetValue(file, out var decision)) return decision;
        var path = _files.PathOf(file);
        return _read[file] = Decision.Read(path, (_files.SourceOf(file)?.Facts.Manifest ?? default).Span, IsPlace(path) ? LeastAmongDecisions : LeastAnywhere);
    }

    private bool MayBeDecision(int file) =>
        IsMarkdown(file) && _files.IsJudged(file) && !DecisionPlaces.IsExempt(_files.PathOf(file)) && !DecisionPlaces.IsMaterial(_files.PathOf(file));

    private ImmutableArray<DecisionFolder> Read()
    {
        var byFolder = new SortedDictionary<string, List<Decision>>(StringComparer.Ordinal);
        for (var file = 0; file < _files.Count; file++)
        {
            var path = _files.PathOf(file);
            if (!MayBeDecision(file) || _isIgnored(path) || Candidate(file, path) is not { } decision) continue;
            var folder = path.Folder.ToString();
            if (!byFolder.TryGetValue(folder, out var decisions)) byFolder.Add(folder, decisions = []);
            decisions.Add(decision);
        }

        return [.. byFolder.Select(pair => new DecisionFolder(pair.Key, [.. pair.Value], IndexOf(pair.Key)))];
    }

    /// <summary>
    /// The decision that a document is; null where it is none. Among decisions it takes an id, a form or a status; elsewhere it takes an
    /// id, all of a form and a status.
    /// </summary>
    private Decision? Candidate(int file, RepoPath path)
    {
        var name = DecisionName.Of(path.FileName);
        if (IsPlace(path))
        {
            var decision = ReadFile(file);
            return name.Kind != DecisionIdKind.None || decision.Form is not null || decision.Status is not null ? decision : null;
        }

        if (name.Kind == DecisionIdKind.None || _files.SourceOf(file)!.Facts.Manifest.IsEmpty) return null;
        var other = ReadFile(file);
        return other is { Form: not null, Status.IsKnown: true } ? other : null;
    }

    private RepoPath? IndexOf(string folder)
    {
        foreach (var file in _files.FilesIn(folder))
            if (IsMarkdown(file) && DecisionPlaces.IsIndex(_files.PathOf(file))) return _files.PathOf(file);
        return null;
    }
}
