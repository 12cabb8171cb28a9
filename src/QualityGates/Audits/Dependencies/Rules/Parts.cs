using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>
/// The parts that patterns cut a repository into: a component is one part; a pattern of folders (<c>features/*</c>,
/// <c>packages/ui/**</c>) makes one of each outermost folder it matches; one that matches only files makes one of each file.
/// </summary>
internal sealed class Parts
{
    private readonly int[] _partOf;
    private readonly int[] _lengthOf;

    private Parts(int[] partOf, int[] lengthOf, ImmutableArray<string> names, bool[] isAlive) =>
        (_partOf, _lengthOf, Names, IsAlive) = (partOf, lengthOf, names, isAlive);

    /// <summary>The names of the parts: folders, files or components.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Of each pattern, whether it makes any part.</summary>
    public bool[] IsAlive { get; }

    /// <summary>The part that a node is in, or -1.</summary>
    public int Of(int node) => node < _partOf.Length ? _partOf[node] : -1;

    /// <summary>How many characters of a file's path are the path of its part; 0 for a component.</summary>
    public int LengthOf(int file) => _lengthOf[file];

    /// <summary>The parts of a repository's files. A file is in the part of the first pattern that names it.</summary>
    public static Parts Of(DependencyGraph graph, ImmutableArray<ModulePattern> patterns)
    {
        var files = graph.Files.Count;
        var (partOf, lengthOf, isAlive) = (new int[files], new int[files], new bool[patterns.Length]);
        var (names, numbers) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        Array.Fill(partOf, -1);
        for (var i = 0; i < patterns.Length; i++)
        {
            var pattern = AsFolders(patterns[i]);
            isAlive[i] = Assign(pattern, pattern.Kind == ModuleKind.Component ? AnyLength : FolderIn);
            if (!isAlive[i]) isAlive[i] = Assign(pattern, AnyLength);
        }

        return new Parts(partOf, lengthOf, [.. names], isAlive);

        bool Assign(ModulePattern pattern, Func<ModulePattern, string, int> lengthIn)
        {
            var found = false;
            for (var file = 0; file < files; file++)
            {
                var path = graph.Files.PathOf(file).Value;
                var length = lengthIn(pattern, path);
                found |= length > 0;
                if (length == 0 || partOf[file] >= 0) continue;
                var isComponent = pattern.Kind == ModuleKind.Component;
                partOf[file] = NumberOf(isComponent ? pattern.Text : path[..length]);
                lengthOf[file] = isComponent ? 0 : length;
            }

            return found;
        }

        int NumberOf(string name)
        {
            if (numbers.TryGetValue(name, out var number)) return number;
            numbers.Add(name, names.Count);
            names.Add(name);
            return names.Count - 1;
        }
    }

    private static int AnyLength(ModulePattern pattern, string path) => pattern.IsMatch(path) ? path.Length : 0;

    /// <summary>The length of the outermost folder around a file that a pattern matches, or 0.</summary>
    private static int FolderIn(ModulePattern pattern, string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
            if (pattern.IsMatch(path.AsSpan(0, slash))) return slash;
        return 0;
    }

    /// <summary>
    /// The pattern as one of folders: <c>a/**</c> is everything in <c>a</c>, and so the part <c>a</c>, rather than a part of each
    /// folder in it; so is <c>a/</c>.
    /// </summary>
    public static ModulePattern AsFolders(ModulePattern pattern)
    {
        if (pattern.Kind != ModuleKind.Files) return pattern;
        var text = pattern.Text;
        if (text.EndsWith("/**", StringComparison.Ordinal)) text = text[..^3];
        text = text.TrimEnd('/');
        if (text.Length == pattern.Text.Length) return pattern;
        // What had a slash in it started at the root, and shall do so without it.
        if (!text.Contains('/', StringComparison.Ordinal) && pattern.Text.EndsWith("/**", StringComparison.Ordinal)) text = "/" + text;
        return Glob.TryParse(text, out var glob, out _) ? pattern with { Globs = [glob] } : pattern;
    }
}
