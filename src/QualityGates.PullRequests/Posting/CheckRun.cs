using QualityGates.PullRequests.GitHub;
using QualityGates.Text;

namespace QualityGates.PullRequests.Posting;

/// <summary>Shows a report as a check run at its commit, the findings as annotations in the diff.</summary>
public static class CheckRun
{
    /// <summary>The most annotations in all: nobody reads more, and each request for 50 more of them counts against the limits.</summary>
    public const int MaximumAnnotations = 500;

    private const int LongestTitle = 255;
    private const int LongestMessage = 16_000;

    /// <summary>Adds the check run, and the annotations beyond the first 50 by updates.</summary>
    /// <exception cref="GitHubException">GitHub does not let us add it.</exception>
    public static async Task<RungResult> PostAsync(IGitHub gitHub, PublishedReport report, CancellationToken cancellationToken)
    {
        var shown = report.Annotations.Take(MaximumAnnotations).Select(Fitting).Chunk(CheckRunOutput.MaximumAnnotations).ToList();
        var output = new CheckRunOutput(TextCut.To(report.Title, LongestTitle), Summary(report), shown.Count > 0 ? shown[0] : []);
        var conclusion = report.Passed ? CheckConclusion.Success : CheckConclusion.Failure;
        var checkRun = new NewCheckRun(report.CheckName, report.Contribution.Head, conclusion, report.DetailsUrl, output);
        var answer = await gitHub.CreateCheckRunAsync(checkRun, cancellationToken);
        var annotated = output.Annotations.Count;
        try
        {
            foreach (var more in shown.Skip(1))
            {
                await gitHub.UpdateCheckRunAsync(answer.Id, output with { Annotations = more }, cancellationToken);
                annotated += more.Length;
            }
        }
        catch (GitHubException fault)
        {
            return new RungResult(true, $"The report is in the check run \"{report.CheckName}\", with {Figure.Of(annotated)} of {Figure.Of(report.Annotations.Count, "annotation")}: {fault.Message}", answer.Url);
        }

        return new RungResult(true, $"The report is in the check run \"{report.CheckName}\".", answer.Url);
    }

    private static string Summary(PublishedReport report)
    {
        var rest = report.Annotations.Count - MaximumAnnotations;
        var summary = report.Contribution.Markdown;
        return rest <= 0 ? summary : $"{summary.TrimEnd()}\n\n{Figure.Of(rest, "more finding")} without an annotation here; the full report, `report.md`, has all.\n";
    }

    /// <summary>The annotation as GitHub accepts it: one that it refuses takes the other 49 with it.</summary>
    private static Annotation Fitting(Annotation one)
    {
        var start = Math.Max(1, one.StartLine);
        return one with
        {
            StartLine = start,
            EndLine = Math.Max(start, one.EndLine),
            Title = TextCut.To(Redaction.Of(one.Title), LongestTitle),
            Message = one.Message.Length > 0 ? TextCut.To(Redaction.Of(one.Message), LongestMessage) : one.Title,
        };
    }
}
