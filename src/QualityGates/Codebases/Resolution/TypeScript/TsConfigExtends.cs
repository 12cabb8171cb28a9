using QualityGates.Configuration;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Reads configurations together with those that they extend.</summary>
internal sealed class TsConfigExtends(SourceTree files, ManifestReader manifests, Workspaces workspaces, BuildOutputs outputs)
{
    /// <summary>Longer chains are a mistake, or meant to exhaust the reader.</summary>
    private const int LongestChain = 100;

    private static readonly string[] Inherited = ["files", "include", "exclude"];

    // Null while a file is being read: who meets itself again there goes in a circle.
    private readonly Dictionary<int, TsConfigSettings?> _read = [];

    /// <summary>The settings of a file; none of its own where it is broken.</summary>
    public TsConfigSettings Read(int file) => Read(file, 0);

    private TsConfigSettings Read(int file, int depth)
    {
        if (_read.TryGetValue(file, out var known)) return known ?? new TsConfigSettings();
        _read[file] = null;
        var folder = files.PathOf(file).Folder.ToString();
        var json = manifests.Read(file);
        var settings = new TsConfigSettings();
        foreach (var extended in Extended(json))
        {
            if (Find(extended, folder, file) is not (>= 0 and var target)) continue;
            if (_read.TryGetValue(target, out var reading) && reading is null)
                manifests.AddProblem(file, $"It extends {Quotation.Quote(extended)}, which leads back to itself. Take it out of one of the files of the circle.", "extends");
            else if (depth == LongestChain)
                manifests.AddProblem(file, $"More than {LongestChain} configurations extend one another here; the rest is not read.", "extends");
            else
                settings.Inherit(Read(target, depth + 1));
        }

        settings.Add(json["compilerOptions"], file, folder);
        settings.Add(new ConfigObject(0, [.. json.Members.Where(static member => Inherited.Contains(member.Name))]), file, folder);
        return _read[file] = settings;
    }

    private static IEnumerable<string> Extended(ConfigObject json) => json["extends"] switch
    {
        ConfigText one => [one.Value],
        ConfigList many => many.Items.OfType<ConfigText>().Select(static item => item.Value),
        _ => [],
    };

    /// <summary>The file that <c>extends</c> means, or -1. A package that the repository does not hold is nobody's mistake.</summary>
    private int Find(string written, string folder, int file)
    {
        var extended = WrittenPath.Normalize(written.Replace('\\', '/'));
        if (!IsRelative(extended)) return workspaces.FindFile(extended, folder);
        var path = WrittenPath.Join(folder, extended);
        if (path is not null && FindAt(path) is >= 0 and var found) return found;
        if (extended.StartsWith('/') || extended.Contains(':') || extended.Contains("node_modules/", StringComparison.Ordinal)) return -1;
        if (path is null || !outputs.IsOutput(path))
            manifests.AddProblem(file, $"It extends {Quotation.Quote(written)}, which does not exist. Correct the path, or take the line out: the settings it should bring are missing.", "extends");
        return -1;
    }

    private int FindAt(string path)
    {
        if (files.Find(path) is >= 0 and var exact) return exact;
        if (files.Find(path + ".json") is >= 0 and var extended) return extended;
        return files.Find(path.Length == 0 ? "tsconfig.json" : path + "/tsconfig.json");
    }

    private static bool IsRelative(string text) => text is "" or "." or ".." || text.StartsWith("./", StringComparison.Ordinal)
        || text.StartsWith("../", StringComparison.Ordinal) || text.StartsWith('/') || text.Contains(':');
}
