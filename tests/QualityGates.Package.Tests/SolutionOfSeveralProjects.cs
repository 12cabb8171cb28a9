using System.Text;

namespace QualityGates.Package.Tests;

/// <summary>However a solution is built, its repository is judged once.</summary>
public sealed class SolutionOfSeveralProjects(CSharpRepository repository) : IClassFixture<CSharpRepository>
{
    [Theory]
    [InlineData("All.sln", "-m:4")]
    [InlineData("slnx/All.slnx", "-m:4")]
    [InlineData("slnx/All.slnx", "-m:4", "-graph")]
    [InlineData("App/App.csproj", "-m:4", "-graph")]
    [InlineData("All.sln", "-mt", "-m:4")]
    [InlineData("Both/Both.csproj")]
    public void IsJudgedOncePerBuild(params string[] arguments) =>
        Assert.Equal(1, repository.Build(["--no-restore", .. arguments]).Succeeds().TaskRuns);

    [Theory]
    [InlineData("All.sln")]
    [InlineData("slnx/All.slnx")]
    [InlineData("Both/Both.csproj")]
    [InlineData("Leaf/Leaf.csproj")]
    [InlineData("mixed/Mixed.slnx")]
    public void IsAuditedOnceOnRequest(string target) =>
        Assert.Equal(1, repository.Build("--no-restore", target, "-m:4", "-t:Audit").Succeeds().Audits);

    [Fact]
    public void IsJudgedOnceThoughOneProjectLacksThePackage() =>
        Assert.Equal(1, repository.Build("--no-restore", "mixed/Mixed.slnx", "-m:4").Succeeds().TaskRuns);

    [Fact]
    public void IsNotJudgedByADesignTimeBuild() =>
        Assert.Equal(0, repository.Build("--no-restore", "App/App.csproj", "-p:DesignTimeBuild=true").Succeeds().TaskRuns);

    [Fact]
    public void IsNotJudgedWhenOnlyCompiled() =>
        Assert.Equal(0, repository.Build("--no-restore", "Leaf/Leaf.csproj", "-t:Compile").Succeeds().TaskRuns);

    [Fact]
    public void MergesTheBaselineOnce()
    {
        Directory.CreateDirectory(repository["obj"]);
        foreach (var (side, lines) in ((string, int)[])[("ancestor", 900), ("ours", 800), ("theirs", 700)])
        {
            repository.Tolerate(("old.py", lines));
            File.Move(repository["qualitygates.baseline.json"], repository[$"obj/{side}"], overwrite: true);
        }

        var build = repository.Build("--no-restore", "All.sln", "-m:4", "-t:MergeBaseline",
            "-p:QualityGatesMergeAncestor=obj/ancestor", "-p:QualityGatesMergeOurs=obj/ours", "-p:QualityGatesMergeTheirs=obj/theirs").Succeeds();

        Assert.Equal(1, build.TaskRuns);
        Assert.Contains("\"lines\": 700", File.ReadAllText(repository["obj/ours"]), StringComparison.Ordinal);
    }

    [Fact]
    public void SaysEachErrorOnceHoweverManyProjectsThereAre()
    {
        repository.Tolerate();
        repository.WritePython("tools/new.py", 700);
        try
        {
            var build = repository.Build("--no-restore", "All.sln", "-m:4").Fails();

            Assert.Single(build.Errors("QG0101"));
            Assert.Contains("1 Error(s)", build.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(repository["tools/new.py"]);
            File.Delete(repository["qualitygates.baseline.json"]);
        }
    }
}

/// <summary>
/// <c>App</c> uses <c>Leaf</c> and <c>Both</c>, which targets two frameworks; <c>Bare</c> is without the package. <c>All.sln</c>
/// always builds <c>Leaf</c> for release. All are restored, and all but <c>Bare</c> built.
/// </summary>
public sealed class CSharpRepository : TemporaryRepository
{
    public CSharpRepository()
    {
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework Condition="'$(MSBuildProjectName)' != 'Both'">net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup Condition="'$(MSBuildProjectName)' != 'Bare'">
                <PackageReference Include="QualityGates" Version="{PackedPackage.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <ProjectReference Include="../Leaf/Leaf.csproj" />
                <ProjectReference Include="../Both/Both.csproj" />
              </ItemGroup>
            </Project>
            """);
        Write("Both/Both.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net10.0;net10.0-browser</TargetFrameworks>
              </PropertyGroup>
            </Project>
            """);
        Write("Leaf/Leaf.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        Write("Bare/Bare.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        foreach (var project in (string[])["App", "Both", "Leaf", "Bare"])
            Write($"{project}/Type.cs", $"namespace {project};\n\npublic sealed class Type;\n");
        Write("All.sln", Solution("App", "Both", "Leaf"));
        Write("slnx/All.slnx", SolutionX("App", "Both", "Leaf"));
        Write("mixed/Mixed.slnx", SolutionX("Bare", "Both", "Leaf"));
        Write("mixed/Directory.Solution.targets", """
            <Project>
              <Target Name="Audit">
                <MSBuild Projects="../Leaf/Leaf.csproj" Targets="Audit" />
              </Target>
            </Project>
            """);
        DotNet.Run(Root, "", "restore", "mixed/Mixed.slnx").Succeeds();
        DotNet.Run(Root, "", "build", "All.sln").Succeeds();
    }

    private static string SolutionX(params string[] projects)
    {
        var listed = projects.Select(project => $"  <Project Path=\"../{project}/{project}.csproj\" />\n");
        return $"<Solution>\n{string.Concat(listed)}</Solution>\n";
    }

    private static string Solution(params string[] projects)
    {
        var listed = new StringBuilder();
        var configured = new StringBuilder();
        foreach (var project in projects)
        {
            var id = Guid.NewGuid().ToString("B").ToUpperInvariant();
            var configuration = project == "Leaf" ? "Release" : "Debug";
            listed.Append($$"""
                Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "{{project}}", "{{project}}\{{project}}.csproj", "{{id}}"
                EndProject

                """);
            configured.Append($"""
                    {id}.Debug|Any CPU.ActiveCfg = {configuration}|Any CPU
                    {id}.Debug|Any CPU.Build.0 = {configuration}|Any CPU

                """);
        }

        return $"""

            Microsoft Visual Studio Solution File, Format Version 12.00
            {listed}Global
              GlobalSection(SolutionConfigurationPlatforms) = preSolution
                Debug|Any CPU = Debug|Any CPU
              EndGlobalSection
              GlobalSection(ProjectConfigurationPlatforms) = postSolution
            {configured}  EndGlobalSection
            EndGlobal

            """;
    }
}
