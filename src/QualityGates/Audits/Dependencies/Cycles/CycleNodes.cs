namespace QualityGates.Audits.Dependencies.Cycles;

/// <summary>What the nodes of a search for cycles are: files, or groups of files.</summary>
/// <param name="Names">How each node is called, the same before and after a change.</param>
/// <param name="OfFile">The node of each file, or -1.</param>
internal sealed record CycleNodes(IReadOnlyList<string> Names, int[] OfFile)
{
    /// <summary>The nodes on one level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="model">The files.</param>
    /// <param name="now">
    /// The files after the change, where <paramref name="model"/> has those before: what is one component now counts as one before too,
    /// so that a folder that becomes a package does not make cycles of imports that nobody touched. A file that somebody moved away from
    /// others, though, was where it was.
    /// </param>
    public static CycleNodes Of(CycleLevel level, DependencyModel model, DependencyModel? now = null) => level switch
    {
        CycleLevel.File => Files(model),
        CycleLevel.Folder => Folders(model, now ?? model),
        _ => Components(model, now ?? model),
    };

    private static CycleNodes Files(DependencyModel model)
    {
        var files = model.Graph.Files;
        var (names, nodes) = (new string[files.Count], new int[files.Count]);
        for (var file = 0; file < names.Length; file++) (names[file], nodes[file]) = (files.PathOf(file).Value, file);
        return new CycleNodes(names, nodes);
    }

    private static CycleNodes Folders(DependencyModel model, DependencyModel now)
    {
        var files = model.Graph.Files;
        var folders = new string[files.Count];
        for (var file = 0; file < folders.Length; file++)
        {
            var folder = model.MovedFrom.TryGetValue(file, out var left) && IsStillThere(left) ? left : files.PathOf(file).Folder;
            folders[file] = folder.IsEmpty ? "." : folder.ToString();
        }

        var names = folders.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return new CycleNodes(names, Array.ConvertAll(folders, folder => Array.BinarySearch(names, folder, StringComparer.Ordinal)));

        bool IsStillThere(string folder)
        {
            for (var file = 0; file < now.Graph.Files.Count; file++)
                if (now.Graph.Files.PathOf(file).Folder.SequenceEqual(folder)) return true;
            return false;
        }
    }

    private static CycleNodes Components(DependencyModel model, DependencyModel now)
    {
        var names = now.Components.Components.Select(static component => component.Name).ToList();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++) numbers.TryAdd(names[i], i);
        var nodes = new int[model.Graph.Files.Count];
        for (var file = 0; file < nodes.Length; file++)
        {
            var today = now == model ? file : now.Graph.Files.Find(model.Graph.Files.PathOf(file).Value);
            nodes[file] = today < 0 || HasLeft(file) ? NumberOf(model.Components.Of(file)) : now.Components.Of(today);
        }

        return new CycleNodes(names, nodes);

        bool HasLeft(int file) => model.MovedFrom.ContainsKey(file) && model.Components.Of(file) is >= 0 and var left
            && numbers.ContainsKey(model.Components.Components[left].Name);

        int NumberOf(int component)
        {
            if (component < 0) return -1;
            var name = model.Components.Components[component].Name;
            if (numbers.TryGetValue(name, out var number)) return number;
            numbers.Add(name, names.Count);
            names.Add(name);
            return names.Count - 1;
        }
    }
}
