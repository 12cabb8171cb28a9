using System.Text;
using QualityGates.Text;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>The files of a configuration: its <c>files</c>, <c>include</c> and <c>exclude</c>.</summary>
internal sealed class FileSelection
{
    private readonly HashSet<string> _files;
    private readonly List<GlobProgram> _include;
    private readonly List<GlobProgram> _exclude;

    private FileSelection(HashSet<string> files, List<GlobProgram> include, List<GlobProgram> exclude) =>
        (_files, _include, _exclude) = (files, include, exclude);

    /// <summary>Every file.</summary>
    public static FileSelection All { get; } = new([], [GlobCompiler<char>.Compile("**", false, out _)!], []);

    /// <summary>The selection of these lists.</summary>
    /// <param name="files">Paths of the repository.</param>
    /// <param name="include">Patterns from the root of the repository, see <see cref="Pattern"/>.</param>
    /// <param name="exclude">The same of what is left out of them; folders with all below them.</param>
    public static FileSelection Of(IEnumerable<string> files, IEnumerable<string> include, IEnumerable<string> exclude) =>
        new(new HashSet<string>(files, StringComparer.Ordinal), Compile(include.Select(WholeFolder)), Compile(exclude));

    /// <summary>Whether a file is in it.</summary>
    public bool Contains(string path)
    {
        if (_files.Contains(path)) return true;
        foreach (var pattern in _include)
            if (pattern.IsMatch(path.AsSpan())) return !IsExcluded(path);
        return false;
    }

    /// <summary>The pattern of a folder and what is written in a file of it; null where it leads out of the repository.</summary>
    public static string? Pattern(string folder, string written)
    {
        var special = written.AsSpan().IndexOfAny('*', '?');
        var literal = special < 0 ? written.Length : written.LastIndexOf('/', special) + 1;
        if (WrittenPath.Join(folder, written.AsSpan(0, literal)) is not { } start) return null;
        var rest = written[literal..].TrimEnd('/');
        return start.Length == 0 ? Escape(rest, "[\\") : rest.Length == 0 ? Escape(start, "[\\*?") : $"{Escape(start, "[\\*?")}/{Escape(rest, "[\\")}";
    }

    /// <summary>A text of which these characters mean themselves.</summary>
    public static string Escape(string text, string special)
    {
        if (text.AsSpan().IndexOfAny(special) < 0) return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (special.Contains(character)) escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>A last name without an extension or a wildcard is a folder to TypeScript.</summary>
    private static string WholeFolder(string pattern) =>
        pattern.Length == 0 ? "**"
        : pattern.AsSpan(pattern.LastIndexOf('/') + 1).IndexOfAny('.', '*', '?') < 0 ? pattern + "/**" : pattern;

    private static List<GlobProgram> Compile(IEnumerable<string> patterns)
    {
        var programs = new List<GlobProgram>();
        foreach (var pattern in patterns)
            if (GlobCompiler<char>.Compile(pattern, ignoreCase: false, out _) is { } program) programs.Add(program);
        return programs;
    }

    private bool IsExcluded(string path)
    {
        foreach (var pattern in _exclude)
            if (pattern.IsMatch(path.AsSpan(), orFolder: true)) return true;
        return path.Contains("node_modules/", StringComparison.Ordinal);
    }
}
