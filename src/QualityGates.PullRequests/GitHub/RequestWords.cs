using System.Text.RegularExpressions;

namespace QualityGates.PullRequests.GitHub;

/// <summary>What a request asks for, in words.</summary>
/// <param name="Failed">How a sentence begins that says that it did not work.</param>
/// <param name="Permission">What a job has to be granted for it, as a workflow writes it.</param>
internal sealed partial record RequestWords(string Failed, string Permission)
{
    /// <summary>The words for a request.</summary>
    public static RequestWords Of(HttpRequestMessage request, GitHubConnection connection)
    {
        var (path, repository) = (request.RequestUri!.AbsolutePath, $"{connection.Owner}/{connection.Name}");
        var issue = Issue().Match(path);
        return request.Method.Method switch
        {
            "GET" when issue.Success => new($"GitHub did not list the comments on #{issue.Value} of {repository}", "pull-requests: write"),
            "GET" => new($"GitHub did not show the pull request in {repository}", "pull-requests: read"),
            "POST" when issue.Success => new($"GitHub did not add a comment to #{issue.Value} of {repository}", "pull-requests: write"),
            "DELETE" => new($"GitHub did not delete a comment in {repository}", "pull-requests: write"),
            _ when path.Contains("/comments", StringComparison.Ordinal) => new($"GitHub did not change a comment in {repository}", "pull-requests: write"),
            _ when path.Contains("/check-runs", StringComparison.Ordinal) => new($"GitHub did not add a check run to {repository}", "checks: write"),
            _ => new($"GitHub did not add a status to a commit of {repository}", "statuses: write"),
        };
    }

    [GeneratedRegex("(?<=/issues/)[0-9]+(?=/comments)")]
    private static partial Regex Issue();
}
