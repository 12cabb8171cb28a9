using System.Buffers;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Finds the files that <c>import.meta.glob</c> loads: one dependency for each.</summary>
internal sealed class GlobImports(GraphBuilder graph, FrameworkFolders frameworks)
{
    /// <summary>What ends the part of a pattern that is a plain path.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create("*?[{(!@+\\");

    private readonly SourceTree _files = graph.Files;

    /// <summary>Adds every file that matches a pattern of the import and none of those with <c>!</c>.</summary>
    public void Add(int file, string folder, ImportScope scope, Import import)
    {
        var written = import.Names.IsDefaultOrEmpty ? [import.Specifier] : import.Names;
        var (wanted, unwanted) = (new List<Pattern>(), new List<Pattern>());
        foreach (var text in written)
        {
            if (text.StartsWith('!')) unwanted.AddRange(Compile(text[1..], folder, scope.Config));
            else wanted.AddRange(Compile(text, folder, scope.Config));
        }

        var found = new HashSet<int>();
        foreach (var pattern in wanted)
        {
            for (var i = FirstBelow(pattern.Folder); i < _files.Count; i++)
            {
                var path = _files.PathOf(i).Value;
                if (!path.StartsWith(pattern.Folder, StringComparison.Ordinal)) break;
                if (pattern.IsMatch(path) && !unwanted.Exists(other => other.IsMatch(path)) && found.Add(i)) graph.AddDependency(file, i, import);
            }
        }
    }

    /// <summary>The number of the first file whose path starts with a text, or comes after all that do.</summary>
    private int FirstBelow(string start)
    {
        var (low, high) = (0, _files.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_files.PathOf(middle).Value, start) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private List<Pattern> Compile(string text, string folder, TsConfig config)
    {
        var patterns = new List<Pattern>();
        if (GlobBraces.Expand(Locate(ref folder, text, config), out _) is not { } expanded) return patterns;
        foreach (var one in expanded)
        {
            var special = one.AsSpan().IndexOfAny(Special);
            var literal = special < 0 ? one.Length : one.LastIndexOf('/', special) + 1;
            if (WrittenPath.Join(folder, one.AsSpan(0, literal)) is not { } start) continue;
            if (start.Length > 0 && special >= 0) start += '/';
            var program = GlobCompiler<char>.Compile(FileSelection.Escape(start, "[\\*?") + one[literal..], ignoreCase: false, out _);
            if (program is not null) patterns.Add(new Pattern(start, program, one.Contains("/.", StringComparison.Ordinal)));
        }

        return patterns;
    }

    /// <summary>From which folder a pattern is meant: the file's, the site's (<c>/x</c>), or where <c>paths</c> lead.</summary>
    private string Locate(ref string folder, string text, TsConfig config)
    {
        if (Specifier.IsRelative(text)) return text;
        if (text.StartsWith('/') || text.StartsWith("**", StringComparison.Ordinal))
        {
            folder = frameworks.Site(folder);
            return text;
        }

        if (config.Mapping(text) is not { Targets: [var target, ..] } mapping) return text;
        var star = target.IndexOf('*');
        folder = star < 0 ? target : target[..star].TrimEnd('/');
        return star < 0 ? "" : string.Concat(mapping.Match(text), target.AsSpan(star + 1));
    }

    /// <summary>A pattern, and the path with which all that it matches starts.</summary>
    private sealed record Pattern(string Folder, GlobProgram Program, bool WantsHidden)
    {
        /// <summary>Hidden files and what is installed are left out, as the bundler does.</summary>
        public bool IsMatch(string path) =>
            Program.IsMatch(path.AsSpan())
            && (WantsHidden || path.AsSpan(Math.Max(Folder.Length - 1, 0)).IndexOf("/.") < 0)
            && !path.Contains("node_modules/", StringComparison.Ordinal);
    }
}
