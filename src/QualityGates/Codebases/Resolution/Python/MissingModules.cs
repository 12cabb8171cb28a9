using QualityGates.Codebases.Graphs;
using QualityGates.Configuration;
using QualityGates.Facts;

namespace QualityGates.Codebases.Resolution.Python;

/// <summary>A file whose imports are followed.</summary>
/// <param name="File">Its number.</param>
/// <param name="Root">The innermost source root around it.</param>
internal sealed record Importer(int File, SourceRoot Root);

/// <summary>
/// Imports that no file answers: of the standard library, of a package from elsewhere, spelled in another case, or broken. A mere
/// folder does not keep a package of its name from being imported: <c>alembic/</c> with its scripts, and <c>from alembic import op</c>.
/// So where only a folder has the name, it counts as this repository's only if some import finds a file through it.
/// </summary>
internal sealed class MissingModules(GraphBuilder graph, ModuleNames modules)
{
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _packagesByTop =
        new Dictionary<string, string?>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _used =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<Undecided> _undecided = [];
    private string _lastUsed = "";

    /// <summary>The first part of a name.</summary>
    public static ReadOnlySpan<char> TopOf(ReadOnlySpan<char> name) => name.IndexOf('/') is >= 0 and var slash ? name[..slash] : name;

    /// <summary>Notes that an import found a file through the topmost folder of this name.</summary>
    public void MarkUsed(ReadOnlySpan<char> top)
    {
        if (top.SequenceEqual(_lastUsed)) return;
        _lastUsed = top.ToString();
        _used.Add(_lastUsed);
    }

    /// <summary>Adds an import of which this repository has not even the first part.</summary>
    public void AddForeign(Importer from, Import import, ReadOnlySpan<char> name)
    {
        if (!IsMiscased(from, import, name)) AddPackage(from, import, TopOf(name));
    }

    /// <summary>Adds an import of a mere folder.</summary>
    public void AddNamespace(Importer from, Import import, ReadOnlySpan<char> name) =>
        _undecided.Add(new Undecided(from, import, name.ToString(), IsBroken: false));

    /// <summary>Adds an import of something that is not in a folder or package that exists.</summary>
    public void Add(Importer from, Import import, ReadOnlySpan<char> name, bool isRelative)
    {
        if (IsMiscased(from, import, name)) return;
        if (isRelative)
        {
            // Which package a call means is in another argument.
            if ((import.Kind & ImportKind.Dynamic) == 0) AddBroken(from, import, name.ToString());
        }
        else if (modules.Find(TopOf(name), from.Root) >= 0)
        {
            AddBroken(from, import, name.ToString());
        }
        else
        {
            _undecided.Add(new Undecided(from, import, name.ToString(), IsBroken: true));
        }
    }

    /// <summary>Decides about imports through mere folders.</summary>
    public void Settle()
    {
        foreach (var (from, import, name, isBroken) in _undecided)
        {
            var top = TopOf(name);
            if (!_used.Contains(top)) AddPackage(from, import, top);
            else if (isBroken) AddBroken(from, import, name);
        }
    }

    /// <summary>The outermost package around a file, in words.</summary>
    public string OutermostPackage(Importer from, ReadOnlySpan<char> package) =>
        package.IsEmpty ? $"{graph.Files.PathOf(from.File).Value} is in no package" : $"the outermost package around it is {TopOf(package)}";

    private void AddPackage(Importer from, Import import, ReadOnlySpan<char> top)
    {
        if (PackageOf(top) is { } package) graph.AddPackage(from.File, package, import);
    }

    /// <summary>How the package of a module is called, or null for one of the standard library.</summary>
    private string? PackageOf(ReadOnlySpan<char> top)
    {
        if (_packagesByTop.TryGetValue(top, out var package)) return package;
        package = top.IsEmpty || StandardLibrary.Contains(top) ? null : $"python:{top}";
        _packagesByTop[top] = package;
        return package;
    }

    /// <summary>Whether a file answers once upper and lower case are one. Then the import is added, and whatever of it is still missing.</summary>
    private bool IsMiscased(Importer from, Import import, ReadOnlySpan<char> name)
    {
        if (!modules.ContainsIgnoringCase(TopOf(name))) return false;
        var (written, missing) = (name.ToString(), new List<string>());
        foreach (var taken in import.Names)
        {
            var below = modules.FindIgnoringCase($"{written}/{taken}", from.Root);
            if (below < 0) missing.Add(taken);
            else graph.AddMiscased(from.File, below, import with { Names = [taken] });
        }

        var isFound = missing.Count < import.Names.Length;
        if (isFound && missing.Count == 0) return true;
        var rest = isFound ? import with { Names = [.. missing] } : import;
        var file = modules.FindIgnoringCase(written, from.Root);
        if (file >= 0) graph.AddMiscased(from.File, file, rest);
        else if (isFound) AddBroken(from, rest, written);
        return isFound || file >= 0;
    }

    private void AddBroken(Importer from, Import import, string name) =>
        graph.AddUnresolved(from.File, import, UnresolvedReason.NotFound, Nearest(name, import));

    /// <summary>What exists of a name, and what in it is spelled most like the part that does not.</summary>
    private string Nearest(string name, Import import)
    {
        var wanted = import.Names is [var first, ..] && modules.Contains(name) ? $"{name}/{first}" : name;
        var start = 0;
        while (wanted.IndexOf('/', start) is >= 0 and var slash && modules.Contains(wanted.AsSpan(0, slash))) start = slash + 1;
        var end = wanted.IndexOf('/', start) is >= 0 and var next ? next : wanted.Length;
        var (parent, part) = (wanted[..Math.Max(start - 1, 0)], wanted[start..end]);
        var meant = NearestName.Find(part, modules.Below(parent));
        var where = parent.Length == 0 ? "the source root" : parent.Replace('/', '.');
        return meant is null ? $"there is no {part} in {where}" : $"there is no {part} in {where}, nearest is {meant}";
    }

    private sealed record Undecided(Importer From, Import Import, string Name, bool IsBroken);
}
