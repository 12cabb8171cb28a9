using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace QualityGates.Oracles.CSharpTypes;

/// <summary>One compilation per project and target framework, referring to those of the projects that it references, transitively.</summary>
internal sealed class Compilations(string root, Project[] projects)
{
    // No symbols: our scanner takes the branches of #if that hold where nothing is defined but what the file itself defines.
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview, DocumentationMode.None);

    private static readonly string[] FrameworkNames = ["Microsoft.NETCore.App", "Microsoft.AspNetCore.App"];

    private readonly Dictionary<string, SyntaxTree?> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<Project, CSharpCompilation> _made = [];
    private readonly MetadataReference[] _framework = Framework();
    private readonly ILookup<string, Project> _byPath = projects.ToLookup(project => project.Path, StringComparer.OrdinalIgnoreCase);

    public CSharpCompilation Of(Project project)
    {
        if (_made.TryGetValue(project, out var made)) return made;
        _made[project] = CSharpCompilation.Create("cycle"); // projects that reference each other end here
        var references = new List<MetadataReference>(_framework);
        references.AddRange(Packages(project));
        foreach (var one in Referenced(project)) references.Add(Of(one).ToMetadataReference());
        var compilation = CSharpCompilation.Create(
            project.Assembly, project.Compile.Select(Tree).OfType<SyntaxTree>().Append(Generated(project)), references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, concurrentBuild: true));
        return _made[project] = compilation;
    }

    /// <summary>References are transitive in projects of the SDK's style.</summary>
    private HashSet<Project> Referenced(Project project)
    {
        var all = new HashSet<Project>();
        var open = new Stack<Project>([project]);
        while (open.TryPop(out var next))
        {
            foreach (var path in next.References)
                if (Nearest(_byPath[path], project.Framework) is { } one && one.Path != project.Path && all.Add(one)) open.Push(one);
        }

        return all;
    }

    private static Project? Nearest(IEnumerable<Project> candidates, string framework) =>
        candidates.OrderByDescending(one => one.Framework == framework)
            .ThenByDescending(one => one.Framework.StartsWith("net", StringComparison.Ordinal) && one.Framework.Contains('.') && !one.Framework.StartsWith("netstandard", StringComparison.Ordinal))
            .ThenByDescending(one => one.Framework, StringComparer.Ordinal).FirstOrDefault();

    private SyntaxTree? Tree(string path)
    {
        if (_trees.TryGetValue(path, out var tree)) return tree;
        var full = Path.Combine(root, path);
        if (!File.Exists(full)) return _trees[path] = null;
        using var stream = File.OpenRead(full);
        return _trees[path] = CSharpSyntaxTree.ParseText(SourceText.From(stream), Parsing, path);
    }

    private SyntaxTree Generated(Project project)
    {
        var text = new StringBuilder();
        foreach (var name in project.Usings) text.AppendLine($"global using {(name.Contains('=') || name.StartsWith("static ", StringComparison.Ordinal) ? name.Replace("static ", "static global::") : "global::" + name)};");
        foreach (var name in project.Friends.Concat(project.Compile.Select(Tree).OfType<SyntaxTree>().SelectMany(Friends))) text.AppendLine($"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{name.Split(',')[0]}\")]");
        return CSharpSyntaxTree.ParseText(text.ToString(), Parsing, "");
    }

    /// <summary>
    /// The friends that a file itself names. Nothing is signed here, so that a friend with a key would be none: each is named once more
    /// without it.
    /// </summary>
    private static IEnumerable<string> Friends(SyntaxTree tree) =>
        from list in tree.GetCompilationUnitRoot().AttributeLists
        from attribute in list.Attributes
        where attribute.Name.ToString().Split('.')[^1] is "InternalsVisibleTo" or "InternalsVisibleToAttribute"
        from text in attribute.DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken)).Take(1)
        select text.ValueText;

    private static MetadataReference[] Framework()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var dotnet = Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
        var folders = FrameworkNames
            .Select(name => Pack(dotnet, name) ?? Path.Combine(dotnet, "shared", name, Path.GetFileName(runtime)))
            .Where(Directory.Exists);
        return [.. folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll")).Where(IsManaged).Select(file => MetadataReference.CreateFromFile(file))];
    }

    private static string? Pack(string dotnet, string name)
    {
        var packs = Path.Combine(dotnet, "packs", name + ".Ref");
        return !Directory.Exists(packs) ? null
            : Directory.EnumerateDirectories(packs).SelectMany(version => Directory.EnumerateDirectories(Path.Combine(version, "ref"))).Max(StringComparer.Ordinal);
    }

    private static bool IsManaged(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new System.Reflection.PortableExecutable.PEReader(stream);
        return image.HasMetadata;
    }

    /// <summary>The compile assemblies of a restored project; none where nobody restored it, or packages are missing.</summary>
    private IEnumerable<MetadataReference> Packages(Project project)
    {
        var assets = Path.Combine(root, Path.GetDirectoryName(project.Path)!, "obj", "project.assets.json");
        if (!File.Exists(assets)) yield break;
        using var document = JsonDocument.Parse(File.ReadAllBytes(assets));
        var folders = document.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToArray();
        foreach (var target in document.RootElement.GetProperty("targets").EnumerateObject().Take(1))
        {
            foreach (var library in target.Value.EnumerateObject())
            {
                if (!library.Value.TryGetProperty("compile", out var compile)) continue;
                foreach (var assembly in compile.EnumerateObject())
                {
                    var found = folders.Select(folder => Path.Combine(folder, library.Name.ToLowerInvariant(), assembly.Name)).FirstOrDefault(File.Exists);
                    if (found is not null && found.EndsWith(".dll", StringComparison.Ordinal)) yield return MetadataReference.CreateFromFile(found);
                }
            }
        }
    }
}
