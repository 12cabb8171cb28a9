using System.Text;
using System.Text.Json;
using QualityGates.PullRequests.GitHub;
using QualityGates.PullRequests.Hosting;
using QualityGates.PullRequests.Posting;
using QualityGates.PullRequests.Tests.Hosting;

namespace QualityGates.PullRequests.Tests.Posting;

public sealed class WithoutRights : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void GitHubShowsWhatIsAppendedToTheSummaryOfTheJob()
    {
        File.WriteAllText(_file, "said before");
        var server = BuildServer.PullRequest("bob/shop").With("GITHUB_STEP_SUMMARY", _file);

        Assert.True(Show(server).IsReached);

        Assert.Equal("said before\n\n### 2 new problems\n", File.ReadAllText(_file));
    }

    [Fact]
    public void TheSameIsNotSaidTwiceInAJob()
    {
        var server = BuildServer.PullRequest().With("GITHUB_STEP_SUMMARY", _file);
        Show(server);
        Assert.True(Show(server).IsReached);
        Assert.Equal("### 2 new problems\n", File.ReadAllText(_file));
    }

    [Fact]
    public void ASummaryThatWouldBeDroppedIsNotWritten()
    {
        File.WriteAllBytes(_file, new byte[JobSummary.MaximumLength]);
        var result = Show(BuildServer.PullRequest().With("GITHUB_STEP_SUMMARY", _file));
        Assert.False(result.IsReached);
        Assert.Contains("1 MiB", result.Why, StringComparison.Ordinal);
        Assert.Equal(JobSummary.MaximumLength, new FileInfo(_file).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/no/such/folder/summary")]
    public void ASummaryThatCannotBeWrittenIsSaid(string path) =>
        Assert.Contains("GITHUB_STEP_SUMMARY", Show(BuildServer.PullRequest().With("GITHUB_STEP_SUMMARY", path)).Why, StringComparison.Ordinal);

    [Fact]
    public void AzureShowsAFileThatTheLogNames()
    {
        var log = new List<string>();
        Assert.True(Show(BuildServer.AzurePipelines("TfsGit"), log).IsReached);
        Assert.Equal(["##vso[task.uploadsummary]/src/50%AZP25/summary.md"], log);
    }

    [Fact]
    public void AnAnnotationOfGitHubIsOneLineWhateverTheFileIsCalled() => Assert.Equal(
        ["::error file=shop/a%2Cb%3A%3Ac%0A%25.cs,line=3,endLine=4,title=QG0101%3A size::100%25 too long%0D%0A::stop-commands::x"],
        LogCommand.OfGitHub([new Annotation("a,b::c\n%.cs", 3, 4, AnnotationLevel.Failure, "QG0101: size", "100% too long\r\n::stop-commands::x")], "shop/"));

    [Fact]
    public void GitHubTakesTenOfALevelAndTheLastOneSaysHowManyMore()
    {
        var many = Enumerable.Range(1, 25).SelectMany(line => (Annotation[])
            [new("a.cs", line, line, AnnotationLevel.Warning, "W", "w"), new("a.cs", line, line, AnnotationLevel.Failure, "E", "e")]).ToArray();

        var lines = LogCommand.OfGitHub(many, "").ToArray();

        Assert.Equal(20, lines.Length);
        Assert.All(lines[..10], line => Assert.StartsWith("::error ", line.Replace("::error::", "::error ::", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal("::error::16 more, see the summary of the job", lines[9]);
        Assert.Equal("::warning::16 more, see the summary of the job", lines[19]);
    }

    [Fact]
    public void AnIssueOfAzureNamesTheFileOnTheDisk()
    {
        var root = Path.GetTempPath();
        var path = Path.Combine(root, "a%3Bb%5D.cs");
        Assert.Equal(
            $"##vso[task.logissue type=error;sourcepath={path};linenumber=3;code=QG0101;]100%AZP25 too long%0A##vso[task.complete]",
            LogCommand.OfAzure(new Annotation("a;b].cs", 3, 3, AnnotationLevel.Failure, "QG0101", "100% too long\n##vso[task.complete]"), root));
    }

    [Fact]
    public void ATrustedRunReadsWhichChangeItIsAbout()
    {
        var file = PullRequestFile.Of(PipelineRun.Detect(WhichRunItIs.Environment(BuildServer.PullRequest("bob/shop"))), "gate", "web");
        Assert.Equal(new PullRequestFile(1, "acme/shop", 7, BuildServer.Head, 9007199254740993, 2, "gate", "web"), file);
        Assert.Equal(file, PullRequestFile.Read(file.ToJson()));
    }

    [Fact]
    public void WhatATrustedRunReadsIsWhatItsSchemaSays()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(root.FullName, "schemas"))) root = root.Parent!;
        var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root.FullName, "schemas", "pull-request.schema.json"))).RootElement;
        var file = JsonDocument.Parse(PullRequestFile.Of(PipelineRun.Detect(WhichRunItIs.Environment(BuildServer.PullRequest())), "gate", "").ToJson()).RootElement;

        var names = file.EnumerateObject().Select(static property => property.Name).ToArray();

        Assert.Equal(names, schema.GetProperty("properties").EnumerateObject().Select(static property => property.Name));
        Assert.Equal(names, schema.GetProperty("required").EnumerateArray().Select(static name => name.GetString()));
        Assert.Matches(schema.GetProperty("properties").GetProperty("headSha").GetProperty("pattern").GetString()!, file.GetProperty("headSha").GetString());
    }

    [Theory]
    [InlineData("\"pullRequest\": 7", "\"pullRequest\": -1")]
    [InlineData("\"pullRequest\": 7", "\"pullRequest\": \"7; rm\"")]
    [InlineData("1111111111", "1111/../11")]
    [InlineData("\"gate\"", "\"gate\\n## mine\"")]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"attempt\": 2", "\"attempt\": 0")]
    [InlineData("\"key\"", "\"kez\"")]
    [InlineData("\"folder\": \"\"", "\"folder\": \"a\\nb\"")]
    [InlineData("{", "[")]
    public void ATrustedRunBelievesNothingThatCannotBe(string text, string forged)
    {
        var file = Encoding.UTF8.GetString(PullRequestFile.Of(PipelineRun.Detect(WhichRunItIs.Environment(BuildServer.PullRequest())), "gate", "").ToJson());
        Assert.Contains(text, file, StringComparison.Ordinal);
        Assert.Null(PullRequestFile.Read(Encoding.UTF8.GetBytes(file.Replace(text, forged, StringComparison.Ordinal))));
    }

    private static RungResult Show(BuildServer server, List<string>? log = null)
    {
        var environment = WhichRunItIs.Environment(server);
        return JobSummary.Show(PipelineRun.Detect(environment), environment, "### 2 new problems\n", "/src/50%/summary.md", (log ?? []).Add);
    }
}
