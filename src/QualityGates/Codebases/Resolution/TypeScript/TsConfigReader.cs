using System.Collections.Immutable;
using QualityGates.Configuration;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Turns the settings of a configuration into what resolution needs, and says where they lead nowhere.</summary>
internal sealed class TsConfigReader(
    SourceTree files, ManifestReader manifests, TsConfigExtends extends, ModuleFinder modules, BuildOutputs outputs)
{
    private readonly Dictionary<int, TsConfig> _read = [];

    /// <summary>The configuration that a file holds.</summary>
    public TsConfig Read(int file)
    {
        if (_read.TryGetValue(file, out var config)) return config;
        var folder = files.PathOf(file).Folder.ToString();
        var settings = extends.Read(file);
        var outDir = Path(settings["outDir"], folder);
        return _read[file] = new TsConfig
        {
            File = file,
            Folder = folder,
            BaseUrl = Path(settings["baseUrl"], folder),
            Paths = ReadPaths(settings, folder),
            RootDirs = settings["rootDirs"] is { } roots ? [.. roots.Texts.Select(root => roots.Path(root, folder)).OfType<string>()] : [],
            OutDir = outDir,
            RootDir = Path(settings["rootDir"], folder),
            Conditions = settings["customConditions"] is { } conditions ? [.. conditions.Texts] : [],
            IgnoresExports = IsOldNode(Text(settings["moduleResolution"])),
            IsNode = IsNode(Text(settings["moduleResolution"]) ?? Text(settings["module"])),
            Selection = ReadSelection(settings, folder, outDir),
            References = ReadReferences(manifests.Read(file), folder),
        };
    }

    private static bool IsOldNode(string? mode) => mode?.ToUpperInvariant() is "NODE" or "NODE10" or "CLASSIC";

    private static bool IsNode(string? mode) => mode?.ToUpperInvariant() is "NODE16" or "NODE18" or "NODE20" or "NODENEXT";

    private static string? Text(TsConfigSetting? setting) => (setting?.Value as ConfigText)?.Value;

    private static string? Path(TsConfigSetting? setting, string leaf) => Text(setting) is { } text ? setting!.Path(text, leaf) : null;

    private ImmutableArray<PathMapping> ReadPaths(TsConfigSettings settings, string leaf)
    {
        if (settings["paths"] is not { Value: ConfigObject paths } setting) return [];
        // Targets are meant from baseUrl, whoever sets it; without one from the file that holds them.
        var origin = Path(settings["baseUrl"], leaf) is { } baseUrl ? setting with { Folder = baseUrl } : setting;
        var mappings = ImmutableArray.CreateBuilder<PathMapping>(paths.Members.Length);
        foreach (var (key, _, value) in paths.Members)
        {
            var star = key.IndexOf('*');
            var written = (value as ConfigList)?.Items.OfType<ConfigText>().Select(static item => item.Value).ToArray() ?? [];
            var targets = written.Select(target => origin.Path(target, leaf)).OfType<string>().ToImmutableArray();
            mappings.Add(new PathMapping(star < 0 ? key : key[..star], star < 0 ? null : key[(star + 1)..], targets));
            if (written.Length > 0 && !written.Any(IsForeign) && !targets.Any(LeadsSomewhere))
                manifests.AddProblem(setting.File, $"The path {Quotation.Quote(key)} leads to {Quotation.Quote(written[0])}, and there is no such file or folder: no import finds anything by it. Correct or remove it.", "compilerOptions", "paths", key);
        }

        return mappings.DrainToImmutable();
    }

    /// <summary>What is installed or absolute is not in a clone.</summary>
    private static bool IsForeign(string target) => target.Contains("node_modules", StringComparison.Ordinal) || target.StartsWith('/') || target.Contains(':');

    private bool LeadsSomewhere(string target)
    {
        var star = target.IndexOf('*');
        var place = star < 0 ? target : target[..Math.Max(target.LastIndexOf('/', star), 0)];
        return files.HasFolder(place) || (star < 0 && modules.Find(target) >= 0) || outputs.IsBuiltHere(target);
    }

    private static FileSelection ReadSelection(TsConfigSettings settings, string leaf, string? outDir)
    {
        var listed = settings["files"] is { } explicitly ? explicitly.Texts.Select(text => explicitly.Path(text, leaf)).OfType<string>() : [];
        string[] include = settings["include"] is { } included ? [.. included.Texts.Select(text => included.Pattern(text, leaf)).OfType<string>()]
            : settings["files"] is null ? [FileSelection.Pattern(leaf, "**/*")!]
            : [];
        var exclude = settings["exclude"] is { } excluded ? excluded.Texts.Select(text => excluded.Pattern(text, leaf)).OfType<string>()
            : outDir is { Length: > 0 } ? [FileSelection.Escape(outDir, "[\\*?")]
            : [];
        return FileSelection.Of(listed, include, exclude);
    }

    private ImmutableArray<int> ReadReferences(ConfigObject json, string folder)
    {
        if (json["references"] is not ConfigList listed) return [];
        var references = ImmutableArray.CreateBuilder<int>();
        foreach (var item in listed.Items)
        {
            if ((item as ConfigObject)?["path"] is not ConfigText path) continue;
            if (WrittenPath.Join(folder, WrittenPath.Normalize(path.Value.Replace('\\', '/'))) is not { } target) continue;
            var file = files.Find(target);
            if (file < 0) file = files.Find(target.Length == 0 ? "tsconfig.json" : target + "/tsconfig.json");
            if (file >= 0) references.Add(file);
        }

        return references.DrainToImmutable();
    }
}
