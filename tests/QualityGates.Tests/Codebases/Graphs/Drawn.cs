using System.Text;
using QualityGates.Audits.Dependencies;
using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;
using QualityGates.Facts;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Codebases.Graphs;

/// <summary>
/// Graphs drawn as text. A line is a file, or an import: <c>a.ts -> b.ts</c>, <c>a.ts -> b.ts (lazy)</c>, <c>(types)</c>, <c>(mock)</c>,
/// <c>(reexport)</c>; <c>a.ts -> npm:react</c> is a package. The n-th import of a file stands on its line n. What is in a folder
/// <c>generated</c> is generated. <c>web/package.json = {"name": "web"}</c> is a file with a text.
/// </summary>
internal static class Drawn
{
    public static DependencyModel Model(params string[] lines) => Model([], lines);

    public static DependencyModel Model(ComponentDefinition[] components, params string[] lines)
    {
        var graph = Graph(lines);
        return new DependencyModel(graph, ComponentMap.Of(graph.Files, [.. components]));
    }

    public static DependencyGraph Graph(params string[] lines)
    {
        var files = Tree(lines);
        var builder = new GraphBuilder(files);
        var lineOf = new Dictionary<string, int>();
        foreach (var line in lines.Where(static line => line.Contains(" -> ", StringComparison.Ordinal)))
        {
            var (from, to, how) = Read(line);
            var import = new Import($"./{to}", lineOf[from] = lineOf.GetValueOrDefault(from) + 1) { Kind = how, Names = ["thing"] };
            if (to.StartsWith("npm:", StringComparison.Ordinal)) builder.AddPackage(files.Find(from), to, import);
            else builder.AddDependency(files.Find(from), files.Find(to), import);
        }

        return builder.Build();
    }

    public static SourceTree Tree(params string[] lines)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Contains(" = ", StringComparison.Ordinal))
            {
                texts[line[..line.IndexOf(" = ", StringComparison.Ordinal)]] = line[(line.IndexOf(" = ", StringComparison.Ordinal) + 3)..];
                continue;
            }

            var (from, to, _) = line.Contains(" -> ", StringComparison.Ordinal) ? Read(line) : (line, line, ImportKind.Plain);
            texts.TryAdd(from, "");
            if (!to.StartsWith("npm:", StringComparison.Ordinal)) texts.TryAdd(to, "");
        }

        return new SourceTree(new Codebase([.. texts.Select(static file => File(file.Key, file.Value))], [], "test", []));
    }

    private static (string From, string To, ImportKind How) Read(string line)
    {
        var arrow = line.IndexOf(" -> ", StringComparison.Ordinal);
        var how = line.IndexOf(" (", StringComparison.Ordinal);
        var to = line[(arrow + 4)..(how < 0 ? line.Length : how)];
        return (line[..arrow], to, how < 0 ? ImportKind.Plain : line[(how + 2)..^1] switch
        {
            "lazy" => ImportKind.Lazy,
            "types" => ImportKind.TypeOnly,
            "mock" => ImportKind.Mock,
            "reexport" => ImportKind.Reexport,
            var other => throw new ArgumentException(other),
        });
    }

    private static SourceFile File(string path, string text)
    {
        var language = Path.GetExtension(path) switch
        {
            ".py" => "Python",
            ".ts" => "TypeScript",
            ".tsx" => "TSX",
            ".svelte" => "Svelte",
            ".cs" => "C#",
            _ => "Text",
        };
        var exclusion = path.StartsWith("generated/", StringComparison.Ordinal) || path.Contains("/generated/", StringComparison.Ordinal)
            ? Exclusion.Generated
            : Exclusion.None;
        return new SourceFile(new RepoPath(path), new FileFacts(language, default, 0, exclusion, [], [], []) { Manifest = Encoding.UTF8.GetBytes(text) });
    }
}
