using QualityGates.PullRequests.GitHub;
using QualityGates.PullRequests.Posting;
using QualityGates.PullRequests.Tests.Fake;

namespace QualityGates.PullRequests.Tests;

/// <summary>Reports to publish.</summary>
internal static class Report
{
    /// <summary>What a job of a run says.</summary>
    public static Contribution Section(long run, string text = "### 1 new problem", string job = "build", int attempt = 1, bool isNews = true) =>
        new("default", new RunStamp(run, attempt), job, FakeAnswers.Head, isNews, text);

    /// <summary>A report with as many findings.</summary>
    public static PublishedReport Of(int problems) => new()
    {
        Contribution = Section(1),
        PullRequest = 7,
        Passed = false,
        Title = problems == 1 ? "1 new problem" : $"{problems} new problems",
        Annotations = [.. Enumerable.Range(1, problems).Select(static line => new Annotation("src/Cart.cs", line, line, AnnotationLevel.Failure, "QG0101", $"Line {line} is too much."))],
    };
}
