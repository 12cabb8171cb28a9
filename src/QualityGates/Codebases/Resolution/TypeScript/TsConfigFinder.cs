namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Says which configuration a file is compiled with.</summary>
internal sealed class TsConfigFinder(SourceTree files, TsConfigReader reader)
{
    private readonly Dictionary<string, TsConfig> _nearest = new(StringComparer.Ordinal);

    /// <summary>
    /// The nearest configuration above a file. Where that is a mere list of references, the first of them that is for the file; the
    /// first one at all where none is.
    /// </summary>
    public TsConfig Of(string path, string folder)
    {
        var nearest = Nearest(folder);
        return nearest.References.IsEmpty || nearest.Selection.Contains(path) ? nearest : Referenced(nearest, path, [nearest.File]) ?? reader.Read(nearest.References[0]);
    }

    /// <summary>The first configuration for a file among those that one refers to, directly or through others; null without one.</summary>
    private TsConfig? Referenced(TsConfig config, string path, HashSet<int> seen)
    {
        var pending = new Queue<TsConfig>([config]);
        while (pending.TryDequeue(out var next))
        {
            foreach (var reference in next.References)
            {
                if (!seen.Add(reference)) continue;
                var referenced = reader.Read(reference);
                if (referenced.Selection.Contains(path)) return referenced;
                pending.Enqueue(referenced);
            }
        }

        return null;
    }

    private TsConfig Nearest(string folder)
    {
        if (_nearest.TryGetValue(folder, out var config)) return config;
        var at = In(folder);
        if (at < 0)
        {
            foreach (var outer in WrittenPath.FoldersAround(folder))
                if ((at = In(outer)) >= 0) break;
        }

        return _nearest[folder] = at < 0 ? TsConfig.None : reader.Read(at);
    }

    private int In(string folder)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        return files.Find(prefix + "tsconfig.json") is >= 0 and var typed ? typed : files.Find(prefix + "jsconfig.json");
    }
}
