namespace QualityGates.Codebases.Resolution.Python;

/// <summary>A file that a name means in one source root.</summary>
internal sealed class Module(int file, int rank, SourceRoot root, Module? next)
{
    /// <summary>The number of the file.</summary>
    public int File { get; set; } = file;

    /// <summary>Which file wins where several have one name: the largest.</summary>
    public int Rank { get; set; } = rank;

    /// <summary>Where the name is looked up.</summary>
    public SourceRoot Root => root;

    /// <summary>What the name means in another root, or null.</summary>
    public Module? Next => next;
}

/// <summary>
/// Names of modules and what they mean: a file per source root, or only a folder, which is a namespace package. Names are written
/// as paths, <c>a/b/c</c>, so that a dot in the name of a folder is no step.
/// </summary>
internal sealed class ModuleNames
{
    private readonly Dictionary<string, Module?> _modules;
    private readonly Dictionary<string, Module?>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private Dictionary<string, Module?>? _ignoringCase;

    public ModuleNames()
    {
        _modules = new Dictionary<string, Module?>(StringComparer.Ordinal);
        _byName = _modules.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Gives a file a name in a source root.</summary>
    /// <returns>The file that keeps the name or loses it to this one, where both have it; else -1.</returns>
    public int Add(ReadOnlySpan<char> name, int file, int rank, SourceRoot root)
    {
        if (_byName.TryGetValue(name, out var first))
        {
            for (var module = first; module is not null; module = module.Next)
                if (module.Root == root) return Contest(module, file, rank);
            _byName[name] = new Module(file, rank, root, first);
            return -1;
        }

        _modules.Add(name.ToString(), new Module(file, rank, root, null));
        while (name.LastIndexOf('/') is > 0 and var slash)
        {
            name = name[..slash];
            if (!_byName.TryAdd(name, null)) break;
        }

        return -1;
    }

    private static int Contest(Module module, int file, int rank)
    {
        if (rank <= module.Rank) return file;
        var loser = module.File;
        (module.File, module.Rank) = (file, rank);
        return loser;
    }

    /// <summary>Whether a name means anything: a file or a folder.</summary>
    public bool Contains(ReadOnlySpan<char> name) => _byName.ContainsKey(name);

    /// <summary>
    /// The file that a name means to whoever imports it from a source root, or -1: one in that root, else in the nearest around it,
    /// else in any.
    /// </summary>
    public int Find(ReadOnlySpan<char> name, SourceRoot from) => _byName.TryGetValue(name, out var first) ? Nearest(first, from) : -1;

    /// <summary>Whether a name means anything, upper and lower case being one.</summary>
    public bool ContainsIgnoringCase(ReadOnlySpan<char> name) =>
        (_ignoringCase ??= IndexIgnoringCase()).GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name);

    /// <summary>As <see cref="Find"/>, with upper and lower case being one.</summary>
    public int FindIgnoringCase(string name, SourceRoot from) =>
        (_ignoringCase ??= IndexIgnoringCase()).TryGetValue(name, out var first) ? Nearest(first, from) : -1;

    /// <summary>The names directly below a name that means a folder or package; the last part of each.</summary>
    public IEnumerable<string> Below(string name)
    {
        var prefix = name.Length == 0 ? "" : name + "/";
        return _modules.Keys
            .Where(known => known.Length > prefix.Length && known.StartsWith(prefix, StringComparison.Ordinal) && known.IndexOf('/', prefix.Length) < 0)
            .Select(known => known[prefix.Length..])
            .Order(StringComparer.Ordinal);
    }

    private static int Nearest(Module? first, SourceRoot from)
    {
        if (first?.Next is null) return first?.File ?? -1;
        for (var root = from; root is not null; root = root.Outer)
        {
            for (var module = first; module is not null; module = module.Next)
                if (module.Root == root) return module.File;
        }

        // The chain is in reverse order of path.
        var last = first;
        while (last.Next is not null) last = last.Next;
        return last.File;
    }

    private Dictionary<string, Module?> IndexIgnoringCase()
    {
        var index = new Dictionary<string, Module?>(_modules.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, module) in _modules)
            if (!index.TryAdd(name, module)) index[name] ??= module;
        return index;
    }
}
