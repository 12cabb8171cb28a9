namespace QualityGates.Codebases.Resolution.CSharp.MSBuild;

/// <summary>A reference to another project.</summary>
/// <param name="Path">Its absolute path, which may lead to no file.</param>
/// <param name="File">The number of the file that says so: the project, or one that it imports.</param>
/// <param name="Line">The line there.</param>
/// <param name="IsCompiledAgainst">Whether its types can be used, rather than its being built before alone.</param>
/// <param name="IsCertain">Whether every property in its path is known.</param>
internal sealed record ReferencedProject(string Path, int File, int Line, bool IsCompiledAgainst, bool IsCertain);

/// <summary>A reference to a package.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="File">The number of the file that says so: the project, or one that it imports.</param>
/// <param name="Line">The line there.</param>
internal sealed record ReferencedPackage(string Name, int File, int Line);

/// <summary>The items of one project that matter to dependencies.</summary>
internal sealed class ProjectItems
{
    private readonly ProjectEvaluation _project;
    private readonly RepositoryFiles _files;
    private readonly HashSet<int> _sources = [];
    private readonly List<ReferencedProject> _references = [];
    private readonly List<ReferencedPackage> _packages = [];
    private readonly List<GlobalUsing> _usings = [];
    private readonly Dictionary<string, List<string>> _others = new(StringComparer.OrdinalIgnoreCase);

    private ProjectItems(ProjectEvaluation project, RepositoryFiles files) => (_project, _files) = (project, files);

    /// <summary>The numbers of the C# files that it compiles, in no order.</summary>
    public IReadOnlyCollection<int> Sources => _sources;

    /// <summary>The projects that it references.</summary>
    public IReadOnlyList<ReferencedProject> References => _references;

    /// <summary>The packages that it references.</summary>
    public IReadOnlyList<ReferencedPackage> Packages => _packages;

    /// <summary>What is in scope in every file of it.</summary>
    public IReadOnlyList<GlobalUsing> Usings => _usings;

    /// <summary>The assemblies that may use its internal types, without their keys.</summary>
    public IEnumerable<string> Friends =>
        _others.GetValueOrDefault("InternalsVisibleTo", []).Select(static one => one.Split(',', 2)[0].Trim()).Where(static one => one.Length > 0);

    /// <summary>Collects the items of a project whose properties are final.</summary>
    public static ProjectItems Of(ProjectEvaluation project, RepositoryFiles files)
    {
        var items = new ProjectItems(project, files);
        foreach (var group in project.Groups)
        {
            project.Enter(group.File);
            if (!project.Holds(group.Element)) continue;
            foreach (var item in group.Element.Children)
                if (project.Holds(item)) items.Apply(group.File, item);
        }

        return items;
    }

    private void Apply(int file, ProjectElement item)
    {
        if (item["Include"] is { } include)
        {
            _project.Properties.HasMetUndefined = false;
            var texts = Texts(include);
            var isCertain = !_project.Properties.HasMetUndefined;
            Include(file, item, texts, isCertain);
        }
        else if (item["Remove"] is { } remove) Remove(item.Name, Texts(remove));
        else if (item["Update"] is { } update && item.Name == "Using") Update(item, Texts(update));
    }

    private void Include(int file, ProjectElement item, List<string> texts, bool isCertain)
    {
        switch (item.Name)
        {
            case "Compile":
                IncludeSources(texts, Texts(item["Exclude"] ?? ""));
                break;
            case "ProjectReference":
                IncludeProjects(file, item, texts, isCertain);
                break;
            case "PackageReference" or "GlobalPackageReference":
                foreach (var name in texts) _packages.Add(new ReferencedPackage(name, file, item.Line));
                break;
            case "Using":
                foreach (var name in texts) _usings.Add(Using(item, name));
                break;
            default:
                if (!_others.TryGetValue(item.Name, out var others)) _others[item.Name] = others = [];
                others.AddRange(texts);
                break;
        }
    }

    private void IncludeSources(List<string> texts, List<string> excluded)
    {
        var patterns = excluded.ConvertAll(text => new ItemPattern(_project.ProjectFolder, text));
        foreach (var text in texts)
        {
            foreach (var file in _files.Matching(_project.ProjectFolder, text))
            {
                var path = _files.Tree.PathOf(file).Value;
                if (path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && !patterns.Exists(pattern => pattern.IsMatch(path))) _sources.Add(file);
            }
        }
    }

    private void IncludeProjects(int file, ProjectElement item, List<string> texts, bool isCertain)
    {
        var isCompiledAgainst = !_project.Properties.Expand(item.Metadata("ReferenceOutputAssembly")).Trim().Equals("false", StringComparison.OrdinalIgnoreCase);
        foreach (var text in texts)
        {
            if (ItemPattern.IsPattern(text))
            {
                foreach (var found in _files.Matching(_project.ProjectFolder, text)) Add(_files.PathOf(found));
                continue;
            }

            var path = RepositoryFiles.Absolute(_project.ProjectFolder, text);
            // A property that only the build server knows is the root of the repository more often than anything else.
            if (!isCertain && _files.Find(path) < 0) path = RepositoryFiles.Absolute(RepositoryFiles.Root, text.TrimStart('/', '\\'));
            Add(path);
        }

        void Add(string path) => _references.Add(new ReferencedProject(path, file, item.Line, isCompiledAgainst, isCertain));
    }

    private GlobalUsing Using(ProjectElement item, string name)
    {
        var alias = _project.Properties.Expand(item.Metadata("Alias")).Trim();
        if (alias.Length > 0) return new GlobalUsing(UsingKind.Alias, name, alias);
        var isStatic = _project.Properties.Expand(item.Metadata("Static")).Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
        return new GlobalUsing(isStatic ? UsingKind.Static : UsingKind.Namespace, name);
    }

    private void Remove(string type, List<string> texts)
    {
        switch (type)
        {
            case "Compile":
                foreach (var text in texts)
                {
                    var pattern = new ItemPattern(_project.ProjectFolder, text);
                    _sources.RemoveWhere(file => pattern.IsMatch(_files.Tree.PathOf(file).Value));
                }

                break;
            case "ProjectReference":
                foreach (var text in texts)
                {
                    var pattern = new ItemPattern(_project.ProjectFolder, text);
                    _references.RemoveAll(one => RepositoryFiles.Within(one.Path) is { } path && pattern.IsMatch(path));
                }

                break;
            case "PackageReference" or "GlobalPackageReference":
                _packages.RemoveAll(package => texts.Contains(package.Name, StringComparer.OrdinalIgnoreCase));
                break;
            case "Using":
                _usings.RemoveAll(one => texts.Contains(one.Name, StringComparer.OrdinalIgnoreCase));
                break;
            default:
                if (_others.TryGetValue(type, out var others)) others.RemoveAll(one => texts.Contains(one, StringComparer.OrdinalIgnoreCase));
                break;
        }
    }

    private void Update(ProjectElement item, List<string> texts)
    {
        for (var i = 0; i < _usings.Count; i++)
            if (texts.Contains(_usings[i].Name, StringComparer.OrdinalIgnoreCase)) _usings[i] = Using(item, _usings[i].Name);
    }

    /// <summary>The parts of a list, with properties and items expanded. An item's transformation is taken for the item itself.</summary>
    private List<string> Texts(string list)
    {
        var texts = new List<string>();
        foreach (var text in _project.Properties.Expand(list).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (text.StartsWith("@(", StringComparison.Ordinal)) texts.AddRange(ItemsOf(text));
            else if (!text.Contains("%(", StringComparison.Ordinal)) texts.Add(text.Contains('%') ? Uri.UnescapeDataString(text) : text);
        }

        return texts;
    }

    private IEnumerable<string> ItemsOf(string reference)
    {
        var end = reference.AsSpan().IndexOfAny('-', ',', ')');
        var type = end < 0 ? "" : reference[2..end].Trim();
        return type switch
        {
            "Compile" => [.. _sources.Select(_files.PathOf)],
            "ProjectReference" => [.. _references.Select(static one => one.Path)],
            "PackageReference" => [.. _packages.Select(static one => one.Name)],
            "Using" => [.. _usings.Select(static one => one.Name)],
            _ => _others.TryGetValue(type, out var others) ? [.. others] : [],
        };
    }
}
