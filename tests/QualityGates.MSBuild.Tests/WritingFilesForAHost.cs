using QualityGates.Git.Tests;
using QualityGates.MSBuild.Ci;

namespace QualityGates.MSBuild.Tests;

public sealed class WritingFilesForAHost : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("https://github.com/acme/shop.git", ".github/workflows/qualitygates.yml", "GITHUB_TOKEN: ${{ github.token }}")]
    [InlineData("https://acme@dev.azure.com/acme/Web/_git/shop", "azure-pipelines.qualitygates.yml", "SYSTEM_ACCESSTOKEN: $(System.AccessToken)")]
    [InlineData("git@gitlab.example.org:acme/shop.git", ".gitlab/qualitygates.gitlab-ci.yml", "codequality: artifacts/qualitygates/gl-code-quality-report.json")]
    public void TheAddressTellsWhichHostItIs(string origin, string path, string line)
    {
        _repository.Git("remote", "add", "origin", origin);
        Assert.Contains($"  {path}: new", Write().Console);
        Assert.Contains(line, Text(path), StringComparison.Ordinal);
    }

    [Fact]
    public void NobodyGuessesWhereNothingTells()
    {
        var error = Assert.Single(Write().Diagnostics);
        Assert.Contains("-p:QualityGatesCi=github, azure or gitlab", error.Message, StringComparison.Ordinal);
        Assert.Contains("it is one or several of github, azure, gitlab", Assert.Single(Write("jenkins").Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AzureThatBuildsARepositoryOfGitHubCommentsThere()
    {
        _repository.Git("remote", "add", "origin", "https://github.com/acme/shop");
        Write("azure");
        Assert.Contains("GITHUB_TOKEN: $(GitHubToken)", Text("azure-pipelines.qualitygates.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void ASecondTimeNothingChanges()
    {
        Write("github,azure,gitlab", owners: "@acme/architects");
        var again = Write("github,azure,gitlab", owners: "@acme/architects");
        Assert.Equal(6, again.Console.Count(static line => line.EndsWith(": unchanged", StringComparison.Ordinal)));
    }

    [Fact]
    public void WhatIsThereStaysAndWhatWouldChangeIsShown()
    {
        Write("github");
        var mine = Text(".github/workflows/qualitygates.yml").Replace("timeout-minutes: 15", "timeout-minutes: 60", StringComparison.Ordinal);
        _repository.Write(".github/workflows/qualitygates.yml", mine);

        var outcome = Write("github");

        Assert.Empty(outcome.Diagnostics);
        Assert.Contains("  .github/workflows/qualitygates.yml: left as it is; -p:QualityGatesOverwrite=true would change", outcome.Console);
        Assert.Contains("    -     timeout-minutes: 60", outcome.Console);
        Assert.Contains("    +     timeout-minutes: 15", outcome.Console);
        Assert.Equal(mine, Text(".github/workflows/qualitygates.yml"));

        Assert.Contains("  .github/workflows/qualitygates.yml: overwritten", Write("github", overwrites: true).Console);
        Assert.Contains("timeout-minutes: 15", Text(".github/workflows/qualitygates.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void SomebodyElsesFilesOnlyGetLinesMore()
    {
        _repository.Write(".gitattributes", "* text=auto");
        _repository.Write("docs/CODEOWNERS", "* @acme/all\nqualitygates.json @ann\n");

        Write("github", owners: "@acme/architects");

        Assert.Equal("* text=auto\n/qualitygates.baseline.json text eol=lf linguist-generated merge=qualitygates\n", Text(".gitattributes"));
        Assert.Equal("* @acme/all\nqualitygates.json @ann\n/qualitygates.baseline.json @acme/architects\n", Text("docs/CODEOWNERS"));
    }

    [Theory]
    [InlineData("architects")]
    [InlineData("@a\n*")]
    [InlineData("@a #")]
    public void WhatIsNoOwnerIsRefused(string owners)
    {
        Assert.Single(Write("github", owners).Diagnostics);
        Assert.False(Path.Exists(_repository.PathOf(".github")));
    }

    [Fact]
    public void ALinkIsLeftAlone()
    {
        _repository.Write("elsewhere", "");
        File.CreateSymbolicLink(_repository.PathOf(".gitattributes"), _repository.PathOf("elsewhere"));
        Assert.Contains("  .gitattributes: is a link, left alone", Write("github").Console);
        Assert.Equal("", Text("elsewhere"));
    }

    [Theory]
    [InlineData("shop.sln", "dotnet build -t:Audit")]
    [InlineData("audit.proj", "dotnet build -t:Audit")]
    [InlineData("shop.sln audit.proj", "dotnet build shop.sln -t:Audit")]
    [InlineData("", "dotnet build path/to/project -t:Audit")]
    public void TheCommandNamesAProjectWhereDotnetWouldFindNone(string files, string command)
    {
        foreach (var file in files.Split(' ', StringSplitOptions.RemoveEmptyEntries)) _repository.Write(file);
        Write("github");
        Assert.Contains($"      - run: {command}\n", Text(".github/workflows/qualitygates.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void ThisRepositorysOwnFilesAreWhatItWrites()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "QualityGates.sln"))) root = root.Parent!;
        var files = new CiPlan(root.FullName, ["github", "azure"], "", "qualitygates.baseline.json") { Address = new(null, []) }.Files();
        Assert.All(files, static file => Assert.Equal(file.After, file.Before));
    }

    private AuditOutcome Write(string hosts = "", string owners = "", bool overwrites = false) =>
        new CiSession(Asked.Parameters(_repository.Root, AuditMode.InitCi) with { Ci = new CiRequest(hosts, owners, overwrites) }).Run();

    private string Text(string path) => File.ReadAllText(_repository.PathOf(path));
}
