using QualityGates.Codebases.Resolution;

namespace QualityGates.Codebases.Guides;

/// <summary>The targets of Makefiles, justfiles and Taskfiles, each read once and only when it is asked for.</summary>
internal sealed class NamedTargets(SourceTree files)
{
    private readonly Dictionary<string, HashSet<string>?> _read = new(StringComparer.Ordinal);

    /// <summary>What the tool looks for in a folder.</summary>
    public static ReadOnlySpan<string> FileNames(string tool) => tool switch
    {
        "make" => new[] { "GNUmakefile", "makefile", "Makefile" },
        "just" => new[] { "justfile", "Justfile", ".justfile" },
        "task" => new[] { "Taskfile.yml", "Taskfile.yaml", "taskfile.yml", "taskfile.yaml" },
        _ => [],
    };

    /// <summary>The file of a tool in a folder; null where there is none.</summary>
    public string? FileIn(string tool, string folder)
    {
        foreach (var name in FileNames(tool))
            if (ManifestTexts.Within(folder, name) is var path && files.Find(path) >= 0) return path;
        return null;
    }

    /// <summary>The targets of a file; null where it includes others, or makes them by rules, so that nobody can list them.</summary>
    public HashSet<string>? Of(string tool, string path)
    {
        if (_read.TryGetValue(path, out var targets)) return targets;
        var text = files.TextAt(path);
        return _read[path] = text is null ? null : tool == "task" ? Tasks(text) : Recipes(text, tool);
    }

    private static HashSet<string>? Recipes(string text, string tool)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimEnd();
            if (line.IsEmpty || char.IsWhiteSpace(line[0]) || line[0] == '#') continue;
            if (IsInclude(line)) return null;
            if (tool == "just" && line.StartsWith("alias "))
            {
                targets.Add(line["alias ".Length..].Trim().ToString().Split(' ', ':')[0]);
                continue;
            }

            var colon = line.IndexOf(':');
            if (colon <= 0 || colon + 1 < line.Length && line[colon + 1] == '=') continue;
            var names = line[..colon];
            if (names.Contains('=') && tool == "make" || names.StartsWith("define ")) continue;
            if (tool == "make" && names.IndexOfAny('%', '$') >= 0) return null;
            var listed = names.StartsWith(".PHONY") ? line[(colon + 1)..] : names;
            foreach (var name in listed.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                targets.Add(name.TrimStart('@'));
                if (tool == "just") break;
            }
        }

        return targets;
    }

    private static bool IsInclude(ReadOnlySpan<char> line) =>
        line.StartsWith("include ") || line.StartsWith("-include ") || line.StartsWith("sinclude ") || line.StartsWith("import ") || line.StartsWith("mod ")
        || line.StartsWith("import?") || line.StartsWith("mod?") || line.StartsWith("$(eval");

    private static HashSet<string>? Tasks(string text)
    {
        if (YamlNode.Parse(text) is not { } root || root["includes"] is not null || root["tasks"] is not { } tasks) return null;
        var targets = new HashSet<string>(tasks.Keys.Keys, StringComparer.Ordinal);
        foreach (var task in tasks.Keys.Values)
            foreach (var alias in task["aliases"]?.Items ?? []) targets.Add(alias.Text);
        return targets.Any(static target => target.Contains('*')) ? null : targets;
    }
}
