namespace QualityGates.Codebases.Resolution.CSharp.MSBuild;

/// <summary>What the SDKs of .NET add to a project: default properties, the files that it compiles, usings that need not be written.</summary>
internal static class Sdk
{
    /// <summary>SDKs that add something to a project, but are not what builds it.</summary>
    private static readonly HashSet<string> AddOns = new(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.DotNet.Arcade.Sdk", "Microsoft.DotNet.Helix.Sdk", "Microsoft.Build.Traversal", "Microsoft.Build.CentralPackageVersions",
    };

    /// <summary>The names of the SDKs that a project asks for, in order, without versions.</summary>
    public static List<string> NamesIn(ProjectElement project)
    {
        var names = new List<string>();
        foreach (var name in (project["Sdk"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            names.Add(name.Split('/')[0].Trim());
        foreach (var child in project.Children)
            if (child.Name == "Sdk" && child["Name"] is { } name) names.Add(name.Trim());
        return names;
    }

    /// <summary>Whether an SDK builds projects. Those that we do not know build upon <c>Microsoft.NET.Sdk</c> as a rule.</summary>
    public static bool IsProjectSdk(string sdk) => !AddOns.Contains(sdk);

    /// <summary>Sets the properties that an SDK sets before the project is read.</summary>
    public static void AddDefaults(ProjectProperties properties, string sdk)
    {
        properties.Default("Configuration", "Debug");
        properties.Default("Platform", "AnyCPU");
        properties.Default("AssemblyName", properties["MSBuildProjectName"]);
        properties.Default("RootNamespace", properties["MSBuildProjectName"].Replace(' ', '_'));
        properties.Default("BaseIntermediateOutputPath", "obj/");
        properties.Default("BaseOutputPath", "bin/");
        if (sdk.Equals("Microsoft.Build.NoTargets", StringComparison.OrdinalIgnoreCase)) properties.Default("EnableDefaultCompileItems", "false");
    }

    /// <summary>The groups of items that every SDK adds to a project of C#, before those of the project.</summary>
    public static ReadOnlySpan<ProjectElement> CommonItems => new([Files, Usings, FormsUsings, PresentationUsings]);

    /// <summary>The groups of items that one SDK adds to a project of C#, before those of the project.</summary>
    public static ReadOnlySpan<ProjectElement> ItemsOf(string sdk) => new(sdk.ToLowerInvariant() switch
    {
        "microsoft.net.sdk.web" => [WebFiles, WebUsings],
        "microsoft.net.sdk.razor" => [WebFiles],
        "microsoft.net.sdk.blazorwebassembly" => [WebFiles, BlazorUsings],
        "microsoft.net.sdk.worker" => [WorkerUsings],
        "mstest.sdk" => [TestUsings],
        _ => (ProjectElement[])[],
    });

    private const string Implicit = "'$(ImplicitUsings)' == 'true' or '$(ImplicitUsings)' == 'enable'";

    private static readonly ProjectElement Files = Group(
        "'$(EnableDefaultItems)' != 'false' and '$(EnableDefaultCompileItems)' != 'false'",
        Item("Compile", "Include", "**/*.cs",
            "$(DefaultItemExcludes);$(BaseOutputPath)/**;$(BaseIntermediateOutputPath)/**;$(DefaultExcludesInProjectFolder);$(DefaultItemExcludesInProjectFolder);**/.*/**"));

    private static readonly ProjectElement WebFiles = Group(
        "'$(EnableDefaultItems)' != 'false'",
        Item("Compile", "Remove", "wwwroot/**;**/node_modules/**;**/jspm_packages/**;**/bower_components/**"));

    private static readonly ProjectElement Usings = Group(
        Implicit,
        [
            .. Included("System", "System.Collections.Generic", "System.IO", "System.Linq"),
            Item("Using", "Include", "System.Net.Http", condition: "'$(TargetFrameworkIdentifier)' != '.NETFramework'"),
            .. Included("System.Threading", "System.Threading.Tasks"),
        ]);

    private static readonly ProjectElement WebUsings = Group(Implicit, Included(
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging"));

    private static readonly ProjectElement WorkerUsings = Group(Implicit, Included(
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting",
        "Microsoft.Extensions.Logging"));

    private static readonly ProjectElement BlazorUsings = Group(Implicit, Included(
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Logging"));

    private static readonly ProjectElement TestUsings = Group(Implicit, Included("Microsoft.VisualStudio.TestTools.UnitTesting"));

    private static readonly ProjectElement FormsUsings = Group(
        $"({Implicit}) and '$(UseWindowsForms)' == 'true'", Included("System.Drawing", "System.Windows.Forms"));

    private static readonly ProjectElement PresentationUsings = Group(
        $"({Implicit}) and '$(UseWPF)' == 'true'", Item("Using", "Remove", "System.IO;System.Net.Http"));

    private static ProjectElement[] Included(params string[] namespaces) =>
        [.. namespaces.Select(static name => Item("Using", "Include", name))];

    private static ProjectElement Group(string condition, params ProjectElement[] items)
    {
        var group = new ProjectElement("ItemGroup", 1);
        group.Add("Condition", condition);
        group.Children.AddRange(items);
        return group;
    }

    private static ProjectElement Item(string type, string operation, string value, string? exclude = null, string? condition = null)
    {
        var item = new ProjectElement(type, 1);
        item.Add(operation, value);
        if (exclude is not null) item.Add("Exclude", exclude);
        if (condition is not null) item.Add("Condition", condition);
        return item;
    }
}
