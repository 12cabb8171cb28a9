using QualityGates.Configuration;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Finds the workspaces of a codebase and the packages in them.</summary>
internal sealed class WorkspaceReader(SourceTree files, ManifestReader manifests, PackageCatalog packages, Action<int, int, string> addProblem)
{
    private readonly List<string> _folders = [];
    private readonly SortedDictionary<string, List<string>> _patterns = new(StringComparer.Ordinal);

    /// <summary>Every workspace, an outer one before those in it.</summary>
    public List<Workspace> Read()
    {
        for (var file = 0; file < files.Count; file++) ReadPatterns(file);
        var workspaces = new List<Workspace>(_patterns.Count);
        foreach (var (folder, patterns) in _patterns) workspaces.Add(new Workspace(folder, Members(folder, patterns)));
        return workspaces;
    }

    private void ReadPatterns(int file)
    {
        var path = files.PathOf(file);
        var folder = path.Folder.ToString();
        switch (path.FileName)
        {
            case "package.json":
                _folders.Add(folder);
                var workspaces = packages.At(folder)?.Json["workspaces"];
                Add(folder, (workspaces as ConfigObject)?["packages"] ?? workspaces);
                break;
            case "lerna.json":
                Add(folder, manifests.Read(file)["packages"]);
                break;
            case "pnpm-workspace.yaml" or "pnpm-workspace.yml":
                AddAll(folder, ReadYaml(file));
                break;
        }
    }

    private void Add(string folder, ConfigNode? listed)
    {
        if (listed is ConfigList list) AddAll(folder, list.Items.OfType<ConfigText>().Select(static item => item.Value));
    }

    private void AddAll(string folder, IEnumerable<string> patterns)
    {
        if (!_patterns.TryGetValue(folder, out var all)) _patterns.Add(folder, all = []);
        all.AddRange(patterns);
    }

    /// <summary>The list below <c>packages</c>, taken from the parser's events, because a model of the whole file would cost more than everything else here.</summary>
    private List<string> ReadYaml(int file)
    {
        var patterns = new List<string>();
        var text = System.Text.Encoding.UTF8.GetString(manifests.TextOf(file).Span);
        try
        {
            var parser = new Parser(new StringReader(text));
            var (depth, inPackages, isKey) = (0, false, true);
            while (parser.MoveNext())
            {
                switch (parser.Current)
                {
                    case MappingStart or SequenceStart:
                        depth++;
                        continue;
                    case MappingEnd or SequenceEnd:
                        depth--;
                        break;
                    case Scalar scalar when depth == 1 && isKey:
                        inPackages = scalar.Value == "packages";
                        isKey = false;
                        continue;
                    case Scalar scalar when depth == 2 && inPackages:
                        patterns.Add(scalar.Value);
                        break;
                }

                if (depth == 1) isKey = true;
            }
        }
        catch (YamlException exception)
        {
            addProblem(file, (int)exception.Start.Line, "The file is not valid YAML from here on, so that packages may be missing from the workspace.");
        }

        return patterns;
    }

    private Dictionary<string, PackageManifest> Members(string workspace, List<string> written)
    {
        var members = new Dictionary<string, PackageManifest>(StringComparer.Ordinal);
        var patterns = new WorkspacePatterns(workspace, written);
        foreach (var folder in _folders)
        {
            // The folder of the workspace is a member of its own.
            if (!WrittenPath.IsWithin(folder, workspace) || (folder != workspace && !patterns.Contains(folder))) continue;
            if (packages.At(folder) is not { Name.Length: > 0 } package || members.TryAdd(package.Name, package)) continue;
            var first = files.PathOf(members[package.Name].File).Value;
            manifests.AddProblem(package.File, $"The package name {Quotation.Quote(package.Name)} is taken already by {first}: imports of it mean that one. Rename one of them.", "name");
        }

        return members;
    }
}
