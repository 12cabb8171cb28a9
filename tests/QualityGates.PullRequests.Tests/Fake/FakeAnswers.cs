using System.Text.Json.Nodes;

namespace QualityGates.PullRequests.Tests.Fake;

/// <summary>The answers, with every field that GitHub's description demands of them.</summary>
internal static class FakeAnswers
{
    /// <summary>The commit that every pull request asks to merge.</summary>
    public const string Head = "9f31c2e5b4d8a7f60123456789abcdef01234567";

    private const string Time = "2026-11-23T01:00:00Z";

    public static JsonObject Error(string message) =>
        new() { ["message"] = message, ["documentation_url"] = "https://docs.github.com/rest", ["status"] = "404" };

    public static JsonObject Invalid(string message) => new()
    {
        ["message"] = "Validation Failed",
        ["documentation_url"] = "https://docs.github.com/rest",
        ["errors"] = new JsonArray(new JsonObject { ["resource"] = "IssueComment", ["code"] = "unprocessable", ["field"] = "data", ["message"] = message }),
    };

    public static JsonObject Comment(FakeRepository repository, FakeComment comment) => new()
    {
        ["id"] = comment.Id,
        ["node_id"] = "IC_1",
        ["url"] = Api(repository, $"/issues/comments/{comment.Id}"),
        ["html_url"] = Page(repository, $"/pull/{comment.Number}#issuecomment-{comment.Id}"),
        ["issue_url"] = Api(repository, $"/issues/{comment.Number}"),
        ["body"] = comment.Body,
        ["user"] = User(comment.Author),
        ["created_at"] = Time,
        ["updated_at"] = Time,
        ["author_association"] = comment.Association,
    };

    public static JsonObject CheckRun(FakeRepository repository, FakeCheckRun run) => new()
    {
        ["id"] = run.Id,
        ["node_id"] = "CR_1",
        ["head_sha"] = run.Request["head_sha"]!.GetValue<string>(),
        ["external_id"] = "",
        ["name"] = run.Request["name"]!.GetValue<string>(),
        ["url"] = Api(repository, $"/check-runs/{run.Id}"),
        ["html_url"] = Page(repository, $"/runs/{run.Id}"),
        ["details_url"] = run.Request["details_url"]?.GetValue<string>() ?? Page(repository, $"/runs/{run.Id}"),
        ["status"] = run.Request["status"]!.GetValue<string>(),
        ["conclusion"] = run.Request["conclusion"]!.GetValue<string>(),
        ["started_at"] = Time,
        ["completed_at"] = Time,
        ["check_suite"] = new JsonObject { ["id"] = 5 },
        ["output"] = new JsonObject
        {
            ["title"] = run.Request["output"]!["title"]!.GetValue<string>(),
            ["summary"] = run.Request["output"]!["summary"]!.GetValue<string>(),
            ["text"] = null,
            ["annotations_count"] = run.Annotations.Count,
            ["annotations_url"] = Api(repository, $"/check-runs/{run.Id}/annotations"),
        },
        ["app"] = App(),
        ["pull_requests"] = new JsonArray(),
    };

    public static JsonObject Status(FakeRepository repository, string sha, JsonNode request) => new()
    {
        ["url"] = Api(repository, $"/statuses/{sha}"),
        ["avatar_url"] = "https://github.com/images/error/hubot_happy.gif",
        ["id"] = 1,
        ["node_id"] = "SC_1",
        ["state"] = request["state"]!.GetValue<string>(),
        ["description"] = request["description"]?.GetValue<string>(),
        ["target_url"] = request["target_url"]?.GetValue<string>(),
        ["context"] = request["context"]!.GetValue<string>(),
        ["created_at"] = Time,
        ["updated_at"] = Time,
        ["creator"] = User("github-actions[bot]"),
    };

    public static JsonObject PullRequest(FakeRepository repository, long number)
    {
        var answer = new JsonObject
        {
            ["id"] = 1,
            ["node_id"] = "PR_1",
            ["number"] = number,
            ["state"] = "open",
            ["locked"] = false,
            ["title"] = "Add a cart",
            ["user"] = User("octocat"),
            ["author_association"] = "CONTRIBUTOR",
            ["head"] = Branch(repository, "cart", repository.Head),
            ["base"] = Branch(repository, "main", "0123456789abcdef0123456789abcdef01234567"),
            ["labels"] = new JsonArray(),
            ["created_at"] = Time,
            ["updated_at"] = Time,
            ["mergeable_state"] = "clean",
            ["merged"] = false,
            ["maintainer_can_modify"] = true,
            ["html_url"] = Page(repository, $"/pull/{number}"),
            ["diff_url"] = Page(repository, $"/pull/{number}.diff"),
            ["patch_url"] = Page(repository, $"/pull/{number}.patch"),
            ["_links"] = new JsonObject(),
        };
        foreach (var name in (string[])["assignee", "body", "closed_at", "merge_commit_sha", "merged_at", "milestone", "auto_merge", "mergeable", "merged_by"]) answer[name] = null;
        foreach (var name in (string[])["additions", "changed_files", "comments", "commits", "deletions", "review_comments"]) answer[name] = 0;
        foreach (var name in (string[])["url", "issue_url", "comments_url", "commits_url", "review_comment_url", "review_comments_url", "statuses_url"])
            answer[name] = Api(repository, $"/pulls/{number}/{name}");
        foreach (var name in (string[])["comments", "commits", "statuses", "html", "issue", "review_comments", "review_comment", "self"])
            answer["_links"]![name] = new JsonObject { ["href"] = Api(repository, $"/pulls/{number}/{name}") };
        return answer;
    }

    private static JsonObject Branch(FakeRepository repository, string name, string sha) => new()
    {
        ["label"] = $"{repository.Owner}:{name}",
        ["ref"] = name,
        ["sha"] = sha,
        ["user"] = User(repository.Owner),
        ["repo"] = Repository(repository),
    };

    private static JsonObject Repository(FakeRepository repository)
    {
        var answer = new JsonObject
        {
            ["id"] = 1,
            ["node_id"] = "R_1",
            ["name"] = repository.Name,
            ["full_name"] = $"{repository.Owner}/{repository.Name}",
            ["owner"] = User(repository.Owner),
            ["html_url"] = Page(repository, ""),
            ["url"] = Api(repository, ""),
            ["default_branch"] = "main",
            ["pushed_at"] = Time,
            ["created_at"] = Time,
            ["updated_at"] = Time,
        };
        foreach (var name in (string[])["description", "homepage", "language", "license", "mirror_url"]) answer[name] = null;
        foreach (var name in (string[])["private", "fork", "has_issues", "has_projects", "has_wiki", "has_pages", "has_downloads", "archived", "disabled"]) answer[name] = false;
        foreach (var name in (string[])["forks", "forks_count", "stargazers_count", "watchers_count", "size", "open_issues_count", "open_issues", "watchers"]) answer[name] = 0;
        foreach (var name in "archive assignees blobs branches collaborators comments commits compare contents contributors deployments downloads events forks git_commits git_refs git_tags git issue_comment issue_events issues keys labels languages merges milestones notifications pulls releases ssh stargazers statuses subscribers subscription tags teams trees clone hooks svn".Split(' '))
            answer[$"{name}_url"] = Api(repository, $"/{name}");
        return answer;
    }

    private static JsonObject User(string login)
    {
        var isBot = login.EndsWith("[bot]", StringComparison.Ordinal);
        var answer = new JsonObject { ["login"] = login, ["id"] = 1, ["node_id"] = "U_1", ["gravatar_id"] = "", ["type"] = isBot ? "Bot" : "User", ["site_admin"] = false };
        foreach (var name in "avatar events followers following gists html organizations received_events repos starred subscriptions".Split(' ')) answer[$"{name}_url"] = $"https://api.github.com/users/x/{name}";
        answer["url"] = "https://api.github.com/users/x";
        return answer;
    }

    private static JsonObject App() => new()
    {
        ["id"] = 15368,
        ["slug"] = "github-actions",
        ["node_id"] = "A_1",
        ["owner"] = User("github"),
        ["name"] = "GitHub Actions",
        ["description"] = "Automate your workflow from idea to production",
        ["external_url"] = "https://help.github.com/en/actions",
        ["html_url"] = "https://github.com/apps/github-actions",
        ["created_at"] = Time,
        ["updated_at"] = Time,
        ["permissions"] = new JsonObject { ["checks"] = "write" },
        ["events"] = new JsonArray(),
    };

    private static string Api(FakeRepository repository, string rest) => $"https://api.github.com/repos/{repository.Owner}/{repository.Name}{rest}";

    private static string Page(FakeRepository repository, string rest) => $"https://github.com/{repository.Owner}/{repository.Name}{rest}";
}
