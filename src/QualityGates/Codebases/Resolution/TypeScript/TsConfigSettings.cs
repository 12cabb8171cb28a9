using QualityGates.Configuration;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>One setting of a configuration, and where it is written, because its paths are meant from there.</summary>
/// <param name="Value">The value.</param>
/// <param name="File">The number of the file that holds it.</param>
/// <param name="Folder">That file's folder.</param>
internal sealed record TsConfigSetting(ConfigNode Value, int File, string Folder)
{
    private const string ConfigFolder = "${configDir}";

    /// <summary>The path that a text of it means; null where it leads out of the repository.</summary>
    /// <param name="written">The text.</param>
    /// <param name="leaf">The folder of the configuration that is read, for which <c>${configDir}</c> stands.</param>
    public string? Path(string written, string leaf) => WrittenPath.Join(BaseOf(ref written, leaf), written);

    /// <summary>The pattern that a text of it means.</summary>
    public string? Pattern(string written, string leaf) => FileSelection.Pattern(BaseOf(ref written, leaf), written);

    /// <summary>The texts of a list; empty where it is none.</summary>
    public IEnumerable<string> Texts => (Value as ConfigList)?.Items.OfType<ConfigText>().Select(static item => item.Value) ?? [];

    /// <summary>Cuts <c>${configDir}</c> off, and says from which folder the rest is meant.</summary>
    private string BaseOf(ref string written, string leaf)
    {
        written = WrittenPath.Normalize(written.Replace('\\', '/'));
        if (!written.StartsWith(ConfigFolder, StringComparison.OrdinalIgnoreCase)) return Folder;
        written = written[ConfigFolder.Length..];
        return leaf;
    }
}

/// <summary>The settings of one file, those that it extends among them: the last one to name a setting has the say.</summary>
internal sealed class TsConfigSettings
{
    private readonly Dictionary<string, TsConfigSetting> _settings = new(StringComparer.Ordinal);

    /// <summary>A setting, or null.</summary>
    public TsConfigSetting? this[string name] => _settings.GetValueOrDefault(name);

    /// <summary>Takes over what an extended file says.</summary>
    public void Inherit(TsConfigSettings extended)
    {
        foreach (var (name, setting) in extended._settings) _settings[name] = setting;
    }

    /// <summary>Takes what an object of a file says.</summary>
    public void Add(ConfigNode? json, int file, string folder)
    {
        if (json is not ConfigObject options) return;
        foreach (var member in options.Members)
            _settings[member.Name] = new TsConfigSetting(member.Value, file, folder);
    }
}
