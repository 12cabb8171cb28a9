using System.Globalization;
using QualityGates.Codebases.Resolution;

namespace QualityGates.Codebases.Guides;

/// <summary>One service of a compose file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Ports">The ports of the host that lead to it.</param>
internal sealed record ComposeService(string Name, List<SetPort> Ports);

/// <summary>A port that a file sets.</summary>
/// <param name="Variable">The variable that can change it; empty where none can.</param>
/// <param name="Port">The number.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">Where, from 1.</param>
internal sealed record SetPort(string Variable, int Port, string Path, int Line);

/// <summary>The compose files of a codebase, each read once and only when it is asked for.</summary>
internal sealed class ComposeFiles(SourceTree files)
{
    private readonly Dictionary<string, List<ComposeService>?> _read = new(StringComparer.Ordinal);

    /// <summary>The names that docker looks for itself, with those that it adds to them.</summary>
    public static ReadOnlySpan<string> UsualNames => new[]
    {
        "compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml",
        "compose.override.yaml", "compose.override.yml", "docker-compose.override.yml", "docker-compose.override.yaml",
    };

    /// <summary>The compose files that docker would use in a folder.</summary>
    public List<string> UsualIn(string folder)
    {
        var found = new List<string>();
        foreach (var name in UsualNames)
            if (ManifestTexts.Within(folder, name) is var path && files.Find(path) >= 0) found.Add(path);
        return found;
    }

    /// <summary>The services of a file; null where it cannot be read, or takes in others, so that nobody can list them.</summary>
    public List<ComposeService>? Of(string path)
    {
        if (_read.TryGetValue(path, out var services)) return services;
        return _read[path] = files.TextAt(path) is { } text && YamlNode.Parse(text) is { } root && root["include"] is null ? Services(path, root["services"]) : null;
    }

    private static List<ComposeService>? Services(string path, YamlNode? listed)
    {
        if (listed is null) return null;
        var services = new List<ComposeService>();
        foreach (var (name, service) in listed.Keys)
        {
            var ports = new List<SetPort>();
            foreach (var item in service["ports"]?.Items ?? [])
                if (PortOf(item.Text.Length > 0 ? item.Text : item["published"]?.Text ?? "", item.Text.Length == 0, path, item.Line) is { } port) ports.Add(port);
            services.Add(new ComposeService(name, ports));
        }

        return services;
    }

    /// <summary>The port of the host: <c>5435:5432</c>, <c>127.0.0.1:5435:5432</c>, <c>${POSTGRES_PORT:-5435}:5432</c>.</summary>
    private static SetPort? PortOf(string text, bool isPublished, string path, int line)
    {
        if (text.IndexOf("${", StringComparison.Ordinal) is >= 0 and var start && text.IndexOf('}', start) is > 0 and var end)
        {
            // Of two variables the first is the host's, unless an address is in front.
            var content = text[(start + 2)..end];
            var dash = content.IndexOf('-', StringComparison.Ordinal);
            if (start > 0 || dash < 0) return null;
            var variable = content[..dash].TrimEnd(':');
            if (!int.TryParse(content[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var usual)) return null;
            return isPublished || text.IndexOf(':', end) > 0 ? new SetPort(variable, usual, path, line) : null;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var parts = (slash < 0 ? text : text[..slash]).Split(':');
        if (!isPublished && parts.Length < 2) return null;
        var host = isPublished ? parts[0] : parts[^2];
        return int.TryParse(host, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? new SetPort("", port, path, line) : null;
    }
}
