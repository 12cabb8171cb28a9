using QualityGates.PullRequests.GitHub;
using QualityGates.PullRequests.Posting;
using QualityGates.PullRequests.Tests.Fake;

namespace QualityGates.PullRequests.Tests.Posting;

/// <summary>A report where its lines are.</summary>
[Trait("Contract", "GitHub")]
public sealed class ACheckRunWithAnnotations
{
    private readonly FakeRepository _repository = FakeGitHub.Instance.NewRepository(watched: true);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    [InlineData(250, 5)]
    public async Task FiftyGoIntoARequest(int findings, int requests)
    {
        await PostAsync(Report.Of(findings));

        var run = Assert.Single(_repository.CheckRuns);
        Assert.Equal(Enumerable.Range(1, findings), run.Annotations.Select(static one => one["start_line"]!.GetValue<int>()));
        Assert.Equal(requests, _repository.Requests.Count);
    }

    [Fact]
    public async Task BeyondFiveHundredTheyAreCounted()
    {
        await PostAsync(Report.Of(1_204));

        var run = Assert.Single(_repository.CheckRuns);
        Assert.Equal(500, run.Annotations.Count);
        Assert.Contains("704 more findings without an annotation here", run.Request["output"]!["summary"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneThatGitHubWouldRefuseIsMadeToFit()
    {
        var odd = new Annotation("src/Cart.cs", 0, -3, AnnotationLevel.Failure, new string('t', 254) + "🚀", new string('m', 70_000));

        await PostAsync(Report.Of(1) with { Annotations = [odd, odd with { Message = "" }] });

        var sent = Assert.Single(_repository.CheckRuns).Annotations;
        Assert.Equal((1, 1), (sent[0]["start_line"]!.GetValue<int>(), sent[0]["end_line"]!.GetValue<int>()));
        Assert.Equal(new string('t', 254) + "…", sent[0]["title"]!.GetValue<string>());
        Assert.InRange(sent[0]["message"]!.GetValue<string>().Length, 1, 64_000);
        Assert.NotEqual("", sent[1]["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task AKeyThatAFindingNamesIsNotRepeated()
    {
        var note = new Annotation("src/Cart.cs", 1, 1, AnnotationLevel.Failure, "import of git+https://me:hunter2@example.com", $"from {FakeRepository.Token}");

        await PostAsync(Report.Of(1) with { Annotations = [note] });

        var request = Assert.Single(_repository.Requests).Body;
        Assert.DoesNotContain("hunter2", request, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeRepository.Token, request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheStatusHoldsOneLine()
    {
        using var gitHub = Client.Open(_repository);

        await CommitStatus.PostAsync(gitHub, Report.Of(1) with { Title = new string('x', 300), Passed = true }, default);

        var status = Assert.Single(_repository.Statuses);
        Assert.Equal(("success", 140), (status["state"]!.GetValue<string>(), status["description"]!.GetValue<string>().Length));
    }

    private async Task<RungResult> PostAsync(PublishedReport report)
    {
        using var gitHub = Client.Open(_repository);
        return await CheckRun.PostAsync(gitHub, report, default);
    }
}
