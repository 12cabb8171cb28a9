using QualityGates.PullRequests.Posting;
using QualityGates.PullRequests.Tests.Fake;

namespace QualityGates.PullRequests.Tests.Posting;

/// <summary>One job, one run after another.</summary>
[Trait("Contract", "GitHub")]
public sealed class OneCommentOnAPullRequest
{
    private readonly FakeRepository _repository = FakeGitHub.Instance.NewRepository(watched: true);

    private IEnumerable<string> Writes => _repository.Requests.Select(static one => one.Operation).Where(static one => !one.StartsWith("GET", StringComparison.Ordinal));

    [Fact]
    public async Task IsWrittenWhereThereIsSomethingToSay()
    {
        var result = await PostAsync(Report.Section(12, attempt: 2));

        Assert.Equal(
            $"""
            <!-- qualitygates:v1 key=default run=12.2 head={FakeAnswers.Head} -->
            <!-- qualitygates:section job=build run=12.2 -->
            ### 1 new problem
            <!-- qualitygates:end -->

            """, Assert.Single(_repository.Comments).Body);
        Assert.Equal((true, "The report is in the comment on #7."), (result.IsReached, result.Why));
        Assert.StartsWith("https://github.com/acme/", result.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsNotWrittenWhereThereIsNot()
    {
        var result = await PostAsync(Report.Section(1, "All is well.", isNews: false));

        Assert.Empty(_repository.Comments);
        Assert.Equal("There is nothing to say, and no earlier comment to correct.", result.Why);
    }

    [Fact]
    public async Task TurnsGreenAndStays()
    {
        await PostAsync(Report.Section(1));
        var first = Assert.Single(_repository.Comments);
        await PostAsync(Report.Section(2, "### ✅ All is well", isNews: false));

        var second = Assert.Single(_repository.Comments);
        Assert.Equal(first.Id, second.Id);
        Assert.Contains("### ✅ All is well", second.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("1 new problem", second.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsLeftAloneWhereItSaysTheSame()
    {
        await PostAsync(Report.Section(1));
        await PostAsync(Report.Section(1));

        Assert.Single(Writes);
    }

    [Fact]
    public async Task NeverShowsAnOlderRun()
    {
        await PostAsync(Report.Section(9, "new"));
        var result = await PostAsync(Report.Section(8, "old"));

        Assert.Single(Writes);
        Assert.Equal("The comment on #7 shows a newer run, so it stays as it is.", result.Why);
    }

    [Fact]
    public async Task IsFoundBehindAHundredOthers()
    {
        for (var count = 0; count < 250; count++) _repository.Say("Nice!");
        await PostAsync(Report.Section(1));
        await PostAsync(Report.Section(2));

        Assert.Equal(251, _repository.Comments.Count);
    }

    [Fact]
    public async Task OfAnotherKeyIsNotOurs()
    {
        await PostAsync(Report.Section(1) with { Key = "nightly -->" });
        await PostAsync(Report.Section(1));
        await PostAsync(Report.Section(2) with { Key = "nightly -->" });

        Assert.Equal(["1.1", "2.1"], _repository.Comments.Select(static one => one.Body.Split("run=")[1].Split(' ')[0]).Order());
    }

    [Fact]
    public async Task OfAStrangerIsNotOursWhateverItSays()
    {
        _repository.Say("<!-- qualitygates:v1 key=default run=99999999999.1 head=0 -->\nAll is well, says nobody.");
        await PostAsync(Report.Section(1));

        Assert.Equal(2, _repository.Comments.Count);
        Assert.Contains("1 new problem", _repository.Comments[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsOursUnderAPersonalTokenToo()
    {
        var own = _repository.Say("<!-- qualitygates:v1 key=default run=1.1 head=0 -->\n", "release-bot", "MEMBER");
        await PostAsync(Report.Section(2));

        Assert.Equal(own.Id, Assert.Single(_repository.Comments).Id);
    }

    [Fact]
    public async Task IsMadeOfDuplicates()
    {
        var ids = Enumerable.Range(1, 4).Select(run => _repository.Say(CommentText.After(null, Report.Section(run))!.Write(), "github-actions[bot]").Id).ToList();
        await PostAsync(Report.Section(5, "the newest"));

        var left = Assert.Single(_repository.Comments);
        Assert.Equal(ids[0], left.Id);
        Assert.Contains("the newest", left.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HoldsNoMoreThanGitHubTakes()
    {
        var sections = string.Concat(Enumerable.Range(1, 3000).Select(static count => $"| {count} | {new string('x', 40)} |\n\n"));
        await PostAsync(Report.Section(1, sections));

        Assert.InRange(Assert.Single(_repository.Comments).Body.Length, 50_000, 60_000);
    }

    private async Task<RungResult> PostAsync(Contribution section)
    {
        using var gitHub = Client.Open(_repository);
        return await new StickyComment(gitHub, 7).PostAsync(section, default);
    }
}
