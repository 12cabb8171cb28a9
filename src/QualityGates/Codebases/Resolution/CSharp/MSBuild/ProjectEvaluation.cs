namespace QualityGates.Codebases.Resolution.CSharp.MSBuild;

/// <summary>
/// Evaluates one project as MSBuild does: first the properties, through every import in document order, then the items, which see the
/// final value of each property. Targets are not run, so what a build makes is not known.
/// </summary>
internal sealed class ProjectEvaluation
{
    /// <summary>Deeper chains of imports and of <c>Choose</c> than anybody writes are not followed.</summary>
    private const int DeepestNesting = 64;

    private readonly RepositoryFiles _files;
    private readonly int _project;
    private readonly HashSet<int> _imported = [];
    private readonly List<ItemGroup> _groups = [];
    private readonly List<BrokenImport> _broken = [];
    private int _depth;
    private bool _hasCommonProps, _hasCommonTargets;

    private ProjectEvaluation(RepositoryFiles files, int project)
    {
        (_files, _project, Properties) = (files, project, new ProjectProperties(files));
        var path = files.PathOf(project);
        Properties.Fix("MSBuildProjectFullPath", path);
        Properties.Fix("MSBuildProjectDirectory", Folder(path));
        Properties.Fix("MSBuildProjectFile", Path.GetFileName(path));
        Properties.Fix("MSBuildProjectName", Path.GetFileNameWithoutExtension(path));
        Properties.Fix("MSBuildProjectExtension", Path.GetExtension(path));
        foreach (var (name, value) in WellKnown.Properties) Properties[name] = value;
    }

    /// <summary>The properties, final after <see cref="Of"/>.</summary>
    public ProjectProperties Properties { get; }

    /// <summary>The groups of items whose condition has still to be seen, in order.</summary>
    public IReadOnlyList<ItemGroup> Groups => _groups;

    /// <summary>Imports of files that the repository should have, and has not.</summary>
    public IReadOnlyList<BrokenImport> Broken => _broken;

    /// <summary>The files that were imported, and the project itself.</summary>
    public IReadOnlyCollection<int> Imported => _imported;

    /// <summary>The folder of the project, absolute.</summary>
    public string ProjectFolder => Properties["MSBuildProjectDirectory"];

    /// <summary>Evaluates the properties of a project.</summary>
    /// <param name="files">The repository.</param>
    /// <param name="project">The number of the project file.</param>
    /// <param name="framework">One of its target frameworks, or null to leave the choice to the project.</param>
    public static ProjectEvaluation Of(RepositoryFiles files, int project, string? framework)
    {
        var evaluation = new ProjectEvaluation(files, project);
        if (framework is not null) evaluation.Properties.Fix("TargetFramework", framework);
        if (files.TextOf(project)?.Root is { } root) evaluation.Run(root);
        return evaluation;
    }

    /// <summary>Whether a condition holds now.</summary>
    public bool Holds(ProjectElement element, string? folder = null) =>
        element["Condition"] is not { } condition || new ProjectCondition(Properties, folder ?? ProjectFolder, condition).Holds();

    private void Run(ProjectElement root)
    {
        var sdks = Sdk.NamesIn(root);
        foreach (var sdk in sdks) ImportProps(sdk);
        Walk(_project, root);
        for (var i = sdks.Count - 1; i >= 0; i--) ImportTargets();
    }

    private void ImportProps(string sdk)
    {
        if (!Sdk.IsProjectSdk(sdk))
        {
            ImportLayout(sdk);
            return;
        }

        var isFirst = Properties["UsingMicrosoftNETSdk"].Length == 0;
        Properties["UsingMicrosoftNETSdk"] = "true";
        ImportCommonProps();
        Sdk.AddDefaults(Properties, sdk);
        if (Properties["MSBuildProjectExtension"] != ".csproj") return;
        if (isFirst) AddGroups(Sdk.CommonItems);
        AddGroups(Sdk.ItemsOf(sdk));
    }

    /// <summary>The SDK in which .NET's own repositories share how they are laid out.</summary>
    private void ImportLayout(string sdk)
    {
        if (!sdk.Equals("Microsoft.DotNet.Arcade.Sdk", StringComparison.OrdinalIgnoreCase)) return;
        Properties.Default("RepoRoot", (_files.FolderAbove(ProjectFolder, "global.json") ?? RepositoryFiles.Root) + "/");
        Properties.Default("RepositoryEngineeringDir", Properties["RepoRoot"] + "eng/");
        ImportIfThere(Properties["RepositoryEngineeringDir"] + "Versions.props");
    }

    private void ImportCommonProps()
    {
        if (_hasCommonProps) return;
        _hasCommonProps = true;
        ImportNearest("Directory.Build.props", "ImportDirectoryBuildProps", "DirectoryBuildPropsPath");
        ImportNearest("Directory.Packages.props", "ImportDirectoryPackagesProps", "DirectoryPackagesPropsPath");
    }

    private void ImportTargets()
    {
        if (_hasCommonTargets) return;
        _hasCommonTargets = true;
        foreach (var file in Properties["CustomBeforeMicrosoftCommonTargets"].Split(';')) ImportIfThere(file);
        var framework = TargetFramework.Parse(Properties["TargetFramework"]);
        Properties.Default("TargetFrameworkIdentifier", framework.Identifier);
        if (framework.Identifier.Length > 0) Properties.Default("TargetFrameworkVersion", "v" + framework.Version.ToString(2));
        else if (Properties["UsingMicrosoftNETSdk"].Length == 0) Properties.Default("TargetFrameworkIdentifier", ".NETFramework");
        Properties.Default("TargetPlatformIdentifier", framework.Platform);
        Properties.Default("AssemblyName", Properties["MSBuildProjectName"]);
        Properties.Default("RootNamespace", Properties["MSBuildProjectName"].Replace(' ', '_'));
        Properties.Default("OutputType", "Library");
        foreach (var file in Properties["CustomAfterMicrosoftCommonTargets"].Split(';')) ImportIfThere(file);
        ImportNearest("Directory.Build.targets", "ImportDirectoryBuildTargets", "DirectoryBuildTargetsPath");
    }

    private void ImportNearest(string name, string isWanted, string path)
    {
        if (Properties[isWanted].Equals("false", StringComparison.OrdinalIgnoreCase)) return;
        Properties.Default(isWanted, "true");
        if (Properties[path].Length == 0 && _files.FolderAbove(ProjectFolder, name) is { } folder) Properties[path] = $"{folder}/{name}";
        ImportIfThere(Properties[path]);
    }

    private void ImportIfThere(string path)
    {
        if (path.Trim().Length > 0 && _files.Find(RepositoryFiles.Absolute(ProjectFolder, path.Trim())) is >= 0 and var file) Import(file);
    }

    private void Import(int file)
    {
        // A file is imported once: MSBuild warns of the second time, and leaves it out. So circles end.
        if (_depth >= DeepestNesting || !_imported.Add(file) || _files.TextOf(file)?.Root is not { } root) return;
        var sdks = Sdk.NamesIn(root);
        foreach (var sdk in sdks) ImportProps(sdk);
        Walk(file, root);
        if (sdks.Count > 0) ImportTargets();
    }

    private void Walk(int file, ProjectElement parent)
    {
        if (_depth >= DeepestNesting) return;
        _depth++;
        if (parent.Name == "Project") _imported.Add(file);
        Enter(file);
        foreach (var element in parent.Children)
        {
            switch (element.Name)
            {
                case "PropertyGroup" when Holds(element):
                    SetProperties(element);
                    break;
                case "ItemGroup":
                    _groups.Add(new ItemGroup(file, element));
                    break;
                case "Import" when Holds(element, Folder(_files.PathOf(file))):
                    FollowImport(file, element);
                    Enter(file);
                    break;
                case "ImportGroup" when Holds(element, Folder(_files.PathOf(file))):
                    Walk(file, element);
                    break;
                case "Choose" when element.Children.Find(branch => branch.Name == "Otherwise" || (branch.Name == "When" && Holds(branch))) is { } branch:
                    Walk(file, branch);
                    break;
            }
        }

        _depth--;
    }

    /// <summary>The properties that say which file is being read.</summary>
    public void Enter(int file)
    {
        var path = _files.PathOf(file);
        Properties["MSBuildThisFileFullPath"] = path;
        Properties["MSBuildThisFileDirectory"] = Folder(path) + "/";
        Properties["MSBuildThisFile"] = Path.GetFileName(path);
        Properties["MSBuildThisFileName"] = Path.GetFileNameWithoutExtension(path);
        Properties["MSBuildThisFileExtension"] = Path.GetExtension(path);
    }

    private void SetProperties(ProjectElement group)
    {
        foreach (var property in group.Children)
            if (Holds(property)) Properties[property.Name] = Properties.Expand(property.Text.Trim());
    }

    private void FollowImport(int file, ProjectElement element)
    {
        if (element["Sdk"] is { } sdk)
        {
            if (element["Project"]?.EndsWith(".targets", StringComparison.OrdinalIgnoreCase) == true) ImportSdkTargets(sdk);
            else ImportProps(sdk.Split('/')[0].Trim());
            return;
        }

        foreach (var path in Properties.Expand(element["Project"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var here = Folder(_files.PathOf(file));
            var found = false;
            foreach (var one in _files.Matching(here, path))
            {
                found = true;
                Import(one);
            }

            if (!found) ImportFromElsewhere(file, element, path, RepositoryFiles.Absolute(here, path));
        }
    }

    private void ImportSdkTargets(string sdk)
    {
        if (Sdk.IsProjectSdk(sdk.Split('/')[0].Trim())) ImportTargets();
    }

    /// <summary>What MSBuild brings itself is known by its name; what a package brings is not there, and nobody's mistake.</summary>
    private void ImportFromElsewhere(int file, ProjectElement element, string path, string absolute)
    {
        switch (Path.GetFileName(absolute).ToLowerInvariant())
        {
            case "microsoft.common.props":
                ImportCommonProps();
                return;
            case "microsoft.csharp.targets" or "microsoft.visualbasic.targets" or "microsoft.fsharp.targets" or "microsoft.common.targets":
                ImportTargets();
                return;
        }

        if (element["Condition"] is not null || ItemPattern.IsPattern(path) || !IsFixed(element["Project"]!)) return;
        var within = RepositoryFiles.Within(absolute);
        _broken.Add(new BrokenImport(file, element.Line, within ?? path, within is null));
    }

    /// <summary>
    /// Whether a path is the same for every project. With any other property in it, it may well lead to a folder that the build makes.
    /// </summary>
    private static bool IsFixed(string written) =>
        !written.Replace("$(MSBuildThisFileDirectory)", "", StringComparison.OrdinalIgnoreCase).Contains("$(", StringComparison.Ordinal);

    private void AddGroups(ReadOnlySpan<ProjectElement> groups)
    {
        foreach (var group in groups) _groups.Add(new ItemGroup(_project, group));
    }

    private static string Folder(string path) => path[..path.LastIndexOf('/')];
}

/// <summary>A group of items and the file that it stands in.</summary>
internal sealed record ItemGroup(int File, ProjectElement Element);

/// <summary>An import that leads to no file.</summary>
/// <param name="File">The number of the file that imports.</param>
/// <param name="Line">The line of the import.</param>
/// <param name="Path">What is imported: its path in the repository, or as written where that leads out of it.</param>
/// <param name="IsBeyondRoot">Whether it leads out of the repository.</param>
internal sealed record BrokenImport(int File, int Line, string Path, bool IsBeyondRoot);
