using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using QualityGates.Codebases.Resolution;

namespace QualityGates.Codebases.Guides;

/// <summary>A version of a tool that a file asks for.</summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second; -1 where there is none.</param>
/// <param name="IsMinimum">Whether later ones will do.</param>
/// <param name="Text">As written.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">Where, from 1; 1 where nobody looked.</param>
internal sealed record SetVersion(int Major, int Minor, bool IsMinimum, string Text, string Path, int Line);

/// <summary>Which versions of Node, Python and .NET the files of a folder ask for.</summary>
internal sealed partial class VersionSettings(SourceTree files, NodePackages packages)
{
    private readonly Dictionary<string, List<SetVersion>> _read = new(StringComparer.Ordinal);

    /// <summary>The versions of a tool that are asked for in a folder.</summary>
    /// <param name="tool"><c>Node</c>, <c>Python</c> or <c>.NET</c>.</param>
    /// <param name="folder">The folder.</param>
    public IReadOnlyList<SetVersion> Of(string tool, string folder)
    {
        var key = $"{tool} {folder}";
        if (_read.TryGetValue(key, out var versions)) return versions;
        versions = [];
        switch (tool)
        {
            case "Node":
                AddPlain(ManifestTexts.Within(folder, ".nvmrc"), versions);
                AddPlain(ManifestTexts.Within(folder, ".node-version"), versions);
                if (packages.At(folder) is { NodeVersions: { } range } package) AddRange(range, package.Path, versions, LineOf(package.Path, "\"node\"", "\"engines\""));
                break;
            case "Python":
                AddPlain(ManifestTexts.Within(folder, ".python-version"), versions);
                AddPython(ManifestTexts.Within(folder, "pyproject.toml"), versions);
                break;
            default:
                AddSdk(ManifestTexts.Within(folder, "global.json"), versions);
                break;
        }

        return _read[key] = versions;
    }

    private void AddPlain(string path, List<SetVersion> versions)
    {
        if (files.TextAt(path) is not { } text) return;
        var first = text.Split('\n', 2)[0].Trim().TrimStart('v');
        if (Parse(first, isMinimum: false, path, 1) is { } version) versions.Add(version);
    }

    /// <summary>Only a range with one lower end says what is asked for.</summary>
    private static void AddRange(string range, string path, List<SetVersion> versions, int line = 1)
    {
        if (range.Contains("||", StringComparison.Ordinal)) range = range.Split("||")[0];
        var text = range.Trim();
        var isMinimum = text.StartsWith(">=", StringComparison.Ordinal) || text.StartsWith('>');
        if (!isMinimum && !(text.StartsWith('^') || text.StartsWith('~') || text.Length > 0 && char.IsAsciiDigit(text[0]))) return;
        if (Parse(text.TrimStart('>', '=', '^', '~', ' ', 'v'), isMinimum || range.Contains('|', StringComparison.Ordinal), path, line) is { } version)
            versions.Add(version with { Text = text });
    }

    private void AddPython(string path, List<SetVersion> versions)
    {
        if (files.TextAt(path) is not { } text) return;
        if (RequiresPython().Match(text) is { Success: true } match)
            AddRange(match.Groups[1].Value.Split(',')[0], path, versions, text.AsSpan(0, match.Index).Count('\n') + 1);
    }

    private void AddSdk(string path, List<SetVersion> versions)
    {
        if (files.TextAt(path) is not { } text) return;
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("sdk", out var sdk) && sdk.ValueKind == JsonValueKind.Object
                && sdk.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String && Parse(version.GetString()!, isMinimum: true, path, LineOf(path, "\"version\"", "\"sdk\"")) is { } found)
            {
                versions.Add(found);
            }
        }
        catch (JsonException)
        {
            return; // What cannot be read contradicts nothing.
        }
    }

    /// <summary>The line of the first of two words that comes after the second; 1 where there is none.</summary>
    private int LineOf(string path, string word, string after)
    {
        var text = files.TextAt(path) ?? "";
        var start = Math.Max(text.IndexOf(after, StringComparison.Ordinal), 0);
        var found = text.IndexOf(word, start, StringComparison.Ordinal);
        return text.AsSpan(0, Math.Max(found, 0)).Count('\n') + 1;
    }

    private static SetVersion? Parse(string text, bool isMinimum, string path, int line)
    {
        var parts = text.Split('.', '-', ' ', '<');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)) return null;
        var minor = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var second) ? second : -1;
        return new SetVersion(major, minor, isMinimum, text, path, line);
    }

    [GeneratedRegex("""^requires-python\s*=\s*["']([^"'\r\n]{1,60})["']""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex RequiresPython();
}
