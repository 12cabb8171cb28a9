using System.Collections.Frozen;
using System.Text.Json;
using QualityGates.Codebases.Resolution;
using QualityGates.Text;

namespace QualityGates.Codebases.Graphs;

/// <summary>
/// The components of a repository that configures none. A file belongs to the deepest folder around it that holds a project (C#) or names a
/// package (Python, npm). Where there is none, because the root does not count, it belongs to the topmost folder, and below <c>src</c> and
/// other folders that only gather components, if there is source in folders there, to the folder below that. Where all source is in one component, the folders
/// in it take its place, if there are several. Files in no folder belong to none, so that a <c>main.ts</c> which brings everything together is no part of a cycle. A component
/// holds source that is judged and whose imports are followed.
/// </summary>
internal sealed class DefaultComponents
{
    private static readonly FrozenSet<string> Gatherers = FrozenSet.ToFrozenSet(
        ["apps", "lib", "libs", "modules", "packages", "plugins", "services", "source", "sources", "src"], StringComparer.Ordinal);

    private readonly SourceTree _files;
    private readonly bool[] _isSource;
    private readonly Dictionary<string, bool> _gathers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ComponentKind> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ComponentKind>.AlternateLookup<ReadOnlySpan<char>> _unitOf;

    /// <summary>Looks for the projects and packages of a codebase.</summary>
    public DefaultComponents(SourceTree files)
    {
        _files = files;
        _isSource = new bool[files.Count];
        _unitOf = _units.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var file = 0; file < files.Count; file++)
        {
            if (!files.IsJudged(file)) continue;
            _isSource[file] = LanguageFamily.Of(files.SourceOf(file)!.Facts.Language).Length > 0;
            var folder = files.PathOf(file).Folder;
            if (folder.IsEmpty || KindOfManifest(file) is not { } kind) continue;
            if (kind == ComponentKind.Project || !_unitOf.ContainsKey(folder)) _unitOf[folder] = kind;
        }
    }

    /// <summary>The component of each file, or null.</summary>
    public Component?[] Find()
    {
        var found = Assign(UnitOrTopFolder);
        var parts = found;
        while (OnlyComponentOf(parts) is { } whole) parts = Assign(path => FolderBelow(whole.Name, path));
        return Array.TrueForAll(parts, static part => part is null) ? found : parts;
    }

    private delegate Component? Assignment(RepoPath path);

    private Component?[] Assign(Assignment assign)
    {
        var byName = new Dictionary<string, Component>(StringComparer.Ordinal);
        var owners = new Component?[_files.Count];
        var withSource = new HashSet<Component>();
        for (var file = 0; file < owners.Length; file++)
        {
            if (assign(_files.PathOf(file)) is not { } found) continue;
            if (!byName.TryGetValue(found.Name, out var owner)) byName.Add(found.Name, owner = found);
            owners[file] = owner;
            if (_isSource[file]) withSource.Add(owner);
        }

        return Array.ConvertAll(owners, owner => owner is not null && withSource.Contains(owner) ? owner : null);
    }

    private Component? UnitOrTopFolder(RepoPath path)
    {
        for (var folder = path.Folder; !folder.IsEmpty; folder = RepoPath.FolderOf(folder))
            if (_unitOf.TryGetValue(folder, out var kind)) return new Component(folder.ToString(), kind);
        return FolderBelow("", path);
    }

    /// <summary>The folder that is directly in another one; below one there that only gathers others, the folder in that.</summary>
    private Component? FolderBelow(string parent, RepoPath path)
    {
        var folder = path.Folder;
        if (parent.Length > 0 && !(folder.StartsWith(parent) && folder.Length > parent.Length && folder[parent.Length] == '/')) return null;
        var end = EndOfName(folder, parent.Length == 0 ? 0 : parent.Length + 1);
        if (end > 0 && IsGatherer(folder[..end])) end = end < folder.Length ? EndOfName(folder, end + 1) : 0;
        return end > 0 ? new Component(folder[..end].ToString(), ComponentKind.Folder) : null;
    }

    private static int EndOfName(ReadOnlySpan<char> folder, int start)
    {
        if (start >= folder.Length) return 0;
        var slash = folder[start..].IndexOf('/');
        return slash < 0 ? folder.Length : start + slash;
    }

    /// <summary>Whether a folder is called as those are that gather others, and there is source in folders in it.</summary>
    private bool IsGatherer(ReadOnlySpan<char> folder)
    {
        if (!Gatherers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folder[(folder.LastIndexOf('/') + 1)..])) return false;
        var key = folder.ToString();
        if (_gathers.TryGetValue(key, out var gathers)) return gathers;
        for (var file = 0; file < _isSource.Length && !gathers; file++)
        {
            var around = _files.PathOf(file).Folder;
            gathers = _isSource[file] && around.Length > key.Length && around[key.Length] == '/' && around.StartsWith(key);
        }

        _gathers.Add(key, gathers);
        return gathers;
    }

    /// <summary>The component that has all the source that is in any; null where there are several or none.</summary>
    private static Component? OnlyComponentOf(Component?[] owners)
    {
        Component? only = null;
        foreach (var owner in owners)
        {
            if (owner is null || owner == only) continue;
            if (only is not null) return null;
            only = owner;
        }

        return only;
    }

    private ComponentKind? KindOfManifest(int file)
    {
        var name = _files.PathOf(file).FileName;
        if (name.EndsWith(".csproj") || name.EndsWith(".fsproj") || name.EndsWith(".vbproj")) return ComponentKind.Project;
        return name is "pyproject.toml" or "setup.py" || (name is "package.json" && HasName(_files.SourceOf(file)!.Facts.Manifest.Span))
            ? ComponentKind.Package
            : null;
    }

    /// <summary>Whether a package.json names a package; one without a name only says how files are read. What does not parse says nothing.</summary>
    private static bool HasName(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("name"u8)) continue;
                return reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length > 0;
            }

            return false;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
