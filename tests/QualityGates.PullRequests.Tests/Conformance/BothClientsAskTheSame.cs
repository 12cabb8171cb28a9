using QualityGates.PullRequests.GitHub;
using QualityGates.PullRequests.Tests.Fake;

namespace QualityGates.PullRequests.Tests.Conformance;

/// <summary>
/// Every operation, through each client that was compiled. eng/checks/github-api.sh runs this class once more with GitHub's own description
/// between client and server.
/// </summary>
[Trait("Contract", "GitHub")]
public sealed class BothClientsAskTheSame
{
    private const string Sha = FakeAnswers.Head;
    private readonly FakeRepository _repository = FakeGitHub.Instance.NewRepository(watched: true);

    public static TheoryData<string> Clients => Client.All;

    private string Asked => string.Join('\n', _repository.Requests);

    [Theory, MemberData(nameof(Clients))]
    public async Task APullRequestIsRead(string client)
    {
        using var gitHub = Client.Open(_repository, client);

        Assert.Equal(new PullRequest(7, Sha, IsOpen: true), await gitHub.GetPullRequestAsync(7, default));
        Assert.Equal("GET REPO/pulls/7", Asked);
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task CommentsAreReadToTheLastPage(string client)
    {
        for (var count = 1; count <= 250; count++) _repository.Say($"comment {count}");
        using var gitHub = Client.Open(_repository, client);

        var comments = await gitHub.ListCommentsAsync(7, default);

        Assert.Equal(Enumerable.Range(1, 250).Select(static count => $"comment {count}"), comments.Select(static one => one.Body));
        Assert.Equal(
            """
            GET REPO/issues/7/comments?per_page=100
            GET REPO/issues/7/comments?per_page=100&page=2
            GET REPO/issues/7/comments?per_page=100&page=3
            """, Asked);
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task WhoWroteACommentIsTold(string client)
    {
        _repository.Say("by a passer-by");
        _repository.Say("by a colleague", association: "MEMBER");
        _repository.Say("by an app", author: "github-actions[bot]");
        using var gitHub = Client.Open(_repository, client);

        var comments = await gitHub.ListCommentsAsync(7, default);

        Assert.Equal([false, true, true], comments.Select(static one => one.ByInsider));
        Assert.All(comments, one => Assert.Equal($"https://github.com/acme/{_repository.Name}/pull/7#issuecomment-{one.Id}", one.Url));
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task ACommentIsWrittenChangedAndDeleted(string client)
    {
        using var gitHub = Client.Open(_repository, client);

        var comment = await gitHub.CreateCommentAsync(7, "first \"text\"\nand a line — 🚀", default);
        Assert.Equal("first \"text\"\nand a line — 🚀", Assert.Single(_repository.Comments).Body);
        Assert.True(comment.ByInsider);
        await gitHub.UpdateCommentAsync(comment.Id, "second text", default);
        Assert.Equal("second text", Assert.Single(_repository.Comments).Body);
        await gitHub.DeleteCommentAsync(comment.Id, default);
        Assert.Empty(_repository.Comments);
        Assert.Equal(
            $$"""
            POST REPO/issues/7/comments {body: string}
            PATCH REPO/issues/comments/{{comment.Id}} {body: string}
            DELETE REPO/issues/comments/{{comment.Id}}
            """, Asked);
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task ACheckRunIsAddedAndGrows(string client)
    {
        using var gitHub = Client.Open(_repository, client);
        var output = new CheckRunOutput("2 new problems", "What is **wrong**.", [Note(1, AnnotationLevel.Failure), Note(2, AnnotationLevel.Warning)]);

        var added = await gitHub.CreateCheckRunAsync(new NewCheckRun("Quality gates", Sha, CheckConclusion.Failure, "https://ci.example.com/1", output), default);
        var grown = await gitHub.UpdateCheckRunAsync(added.Id, output with { Annotations = [Note(3, AnnotationLevel.Notice)] }, default);

        var run = Assert.Single(_repository.CheckRuns);
        Assert.Equal(new CheckRunAnswer(run.Id, $"https://github.com/acme/{_repository.Name}/runs/{run.Id}"), added);
        Assert.Equal(added, grown);
        Assert.Equal(["failure", "warning", "notice"], run.Annotations.Select(static one => one["annotation_level"]!.GetValue<string>()));
        Assert.Equal(
            $$"""
            POST REPO/check-runs {conclusion: string, details_url: string, head_sha: string, name: string, {{Output(2)}}, status: string}
            PATCH REPO/check-runs/{{run.Id}} {{Output(1, alone: true)}}
            """, Asked);
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task ACheckRunCanBeGreenAndWithoutAnnotations(string client)
    {
        using var gitHub = Client.Open(_repository, client);

        await gitHub.CreateCheckRunAsync(new NewCheckRun("Quality gates", Sha, CheckConclusion.Success, null, new CheckRunOutput("Passed", "All is well.", [])), default);

        var run = Assert.Single(_repository.CheckRuns);
        Assert.Equal(("success", Sha), (run.Request["conclusion"]!.GetValue<string>(), run.Request["head_sha"]!.GetValue<string>()));
        Assert.Equal(
            "POST REPO/check-runs {conclusion: string, head_sha: string, name: string, output: {annotations: [0 × ], summary: string, title: string}, status: string}",
            Asked);
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task AStatusIsSet(string client)
    {
        using var gitHub = Client.Open(_repository, client);

        await gitHub.SetStatusAsync(Sha, new NewStatus(Passed: false, "2 new problems", "Quality gates", "https://ci.example.com/1"), default);
        await gitHub.SetStatusAsync(Sha, new NewStatus(Passed: true, "Passed", "Quality gates", null), default);

        Assert.Equal(["failure", "success"], _repository.Statuses.Select(static one => one["state"]!.GetValue<string>()));
        Assert.Equal(
            $$"""
            POST REPO/statuses/{{Sha}} {context: string, description: string, state: string, target_url: string}
            POST REPO/statuses/{{Sha}} {context: string, description: string, state: string}
            """, Asked);
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task EveryRequestSaysWhoAsks(string client)
    {
        using var gitHub = Client.Open(_repository, client);

        await gitHub.CreateCommentAsync(7, "text", default);

        var headers = Assert.Single(_repository.Requests).Headers;
        Assert.Equal("application/vnd.github+json", headers["Accept"]);
        Assert.Equal("2022-11-28", headers["X-GitHub-Api-Version"]);
        Assert.Equal($"Bearer {FakeRepository.Token}", headers["Authorization"]);
        Assert.StartsWith("QualityGates/", headers["User-Agent"], StringComparison.Ordinal);
        Assert.StartsWith("application/json", headers["Content-Type"], StringComparison.Ordinal);
    }

    private static string Output(int annotations, bool alone = false)
    {
        const string Annotation = "{annotation_level: string, end_line: number, message: string, path: string, start_line: number, title: string}";
        var output = $"output: {{annotations: [{annotations} × {Annotation}], summary: string, title: string}}";
        return alone ? $"{{{output}}}" : output;
    }

    private static Annotation Note(int line, AnnotationLevel level) => new("src/Cart.cs", line, line + 1, level, "QG0101", $"Line {line} is too much.");
}
