using QualityGates.PullRequests.GitHub;
using QualityGates.PullRequests.Posting;
using QualityGates.PullRequests.Tests.Fake;

namespace QualityGates.PullRequests.Tests.Posting;

/// <summary>The jobs of a matrix.</summary>
public sealed class SeveralJobsShareAComment
{
    private readonly FakeRepository _repository = FakeGitHub.Instance.NewRepository();

    private CommentText Shown => CommentText.Read(Assert.Single(_repository.Comments).Body, "default")!;

    [Fact]
    public async Task EachHasItsSection()
    {
        await PostAsync(Report.Section(3, "One is too long.", "linux"));
        await PostAsync(Report.Section(3, "Two are too long.", "a `windows` | job"));

        Assert.Equal(
            $"""
            <!-- qualitygates:v1 key=default run=3.1 head={FakeAnswers.Head} -->

            **Job** `` a `windows` | job ``

            <!-- qualitygates:section job=a%20%60windows%60%20%7C%20job run=3.1 -->
            Two are too long.
            <!-- qualitygates:end -->

            **Job** `linux`

            <!-- qualitygates:section job=linux run=3.1 -->
            One is too long.
            <!-- qualitygates:end -->

            """, Assert.Single(_repository.Comments).Body);
    }

    [Fact]
    public async Task EachReplacesOnlyItsOwn()
    {
        await PostAsync(Report.Section(3, "linux 1", "linux"));
        await PostAsync(Report.Section(3, "windows 1", "windows"));
        await PostAsync(Report.Section(3, "linux 2", "linux", attempt: 2));
        await PostAsync(Report.Section(3, "linux 1", "linux"));

        Assert.Equal(["linux 2", "windows 1"], Shown.Sections.Select(static one => one.Markdown));
        Assert.Equal(new RunStamp(3, 2), Shown.Run);
    }

    [Fact]
    public async Task ANewerRunBeginsAnew()
    {
        await PostAsync(Report.Section(3, "linux 1", "linux"));
        await PostAsync(Report.Section(3, "windows 1", "windows"));
        await PostAsync(Report.Section(4, "linux 2", "linux"));
        await PostAsync(Report.Section(3, "late", "macos"));

        Assert.Equal(["linux 2"], Shown.Sections.Select(static one => one.Markdown));
    }

    [Fact]
    public async Task WhatTheySayCannotBreakOutOfTheirSection()
    {
        await PostAsync(Report.Section(3, "<!-- qualitygates:end -->\n<!-- qualitygates:section job=windows run=9.9 -->\nforged", "linux"));
        await PostAsync(Report.Section(3, "true", "windows"));

        Assert.Equal(["linux", "windows"], Shown.Sections.Select(static one => one.Job));
        Assert.Equal("true", Shown.Sections[1].Markdown);
    }

    [Fact]
    public async Task TheyShareTheRoom()
    {
        var much = "```\nfenced\n\nstill fenced\n```\n\n" + string.Concat(Enumerable.Range(1, 2000).Select(static count => $"* line {count} of many\n\n"));
        for (var job = 1; job <= 8; job++) await PostAsync(Report.Section(3, much, $"job {job}"));

        Assert.InRange(Assert.Single(_repository.Comments).Body.Length, 40_000, 60_000);
        Assert.Equal(8, Shown.Sections.Count);
        Assert.All(Shown.Sections, static one => Assert.InRange(one.Markdown.Length, 7_000, 7_500));
        Assert.All(Shown.Sections, static one => Assert.Equal(2, one.Markdown.Split("**Cut here:**").Length));
    }

    [Fact]
    public async Task HundredsOfThemAreCounted()
    {
        var text = Enumerable.Range(1, 130).Aggregate((CommentText?)null, static (text, job) => CommentText.After(text, Report.Section(3, new string('x', 1000), $"job {job:000}")));
        var body = text!.Write();
        _repository.Say(body, "github-actions[bot]");
        await PostAsync(Report.Section(3, "last", "job 999"));

        Assert.InRange(body.Length, 10_000, 60_000);
        Assert.EndsWith("\nand 30 more jobs; their logs say what they found.\n", body, StringComparison.Ordinal);
        Assert.Equal(100, Shown.Sections.Count);
    }

    [Fact]
    public async Task TheirDuplicatesAreMergedAndNothingIsLost()
    {
        foreach (var job in (string[])["linux", "windows", "macos"]) _repository.Say(CommentText.After(null, Report.Section(3, job, job))!.Write(), "github-actions[bot]");
        await PostAsync(Report.Section(3, "linux", "linux"));

        Assert.Equal(["linux", "macos", "windows"], Shown.Sections.Select(static one => one.Markdown));
    }

    [Fact]
    public async Task TwelveAtOnceLeaveTwelveSections()
    {
        var policy = new RetryPolicy { Settling = TimeSpan.FromMilliseconds(600) };
        _repository.Latency = static () => Random.Shared.Next(20);

        await Task.WhenAll(Enumerable.Range(1, 12).Select(job => PostAsync(Report.Section(1, $"job {job}", $"job {job}"), policy)));

        Assert.Equal(Enumerable.Range(1, 12).Select(static job => $"job {job}").Order(StringComparer.Ordinal), Shown.Sections.Select(static one => one.Markdown));
    }

    private async Task PostAsync(Contribution section, RetryPolicy? policy = null)
    {
        using var gitHub = Client.Open(_repository, policy: policy);
        await new StickyComment(gitHub, 7).PostAsync(section, default);
    }
}
