using QualityGates.PullRequests.GitHub;
using QualityGates.Text;

namespace QualityGates.PullRequests.Posting;

/// <summary>Shows a report at the best place that lets us. Whatever happens, the build goes on.</summary>
public static class Publisher
{
    /// <summary>Goes down the ladder until a place shows the report.</summary>
    /// <param name="ladder">The places, best first.</param>
    /// <param name="patience">How long one place may take.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What became of it. Nothing is thrown.</returns>
    public static async Task<PublishOutcome> PublishAsync(IReadOnlyList<Rung> ladder, TimeSpan patience, CancellationToken cancellationToken)
    {
        var warnings = new List<string>();
        foreach (var rung in ladder)
        {
            if (cancellationToken.IsCancellationRequested) return new PublishOutcome(PublishRung.None, "The build was stopped before the report was published.", null, warnings);
            var result = await TryAsync(rung, patience, cancellationToken);
            if (result.IsReached) return new PublishOutcome(rung.Place, Why(result.Why, warnings), result.Url, warnings);
            warnings.Add(result.Why);
        }

        var nowhere = ladder.Count == 0 ? "There is no place to publish the report to." : "No place took the report; it is in the output folder of the build.";
        return new PublishOutcome(PublishRung.None, Why(nowhere, warnings), null, warnings);
    }

    private static string Why(string where, List<string> warnings) => warnings.Count == 0 ? where : $"{where} {string.Join(' ', warnings)}";

    private static async Task<RungResult> TryAsync(Rung rung, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var watch = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        watch.CancelAfter(patience);
        try
        {
            return await rung.TryAsync(watch.Token);
        }
        catch (GitHubException fault)
        {
            return new RungResult(false, fault.Message);
        }
        catch (OperationCanceledException) when (watch.IsCancellationRequested)
        {
            return new RungResult(false, $"{Name(rung.Place)} took longer than {Waiting.Text(patience)}.");
        }
        catch (Exception fault)
        {
            // Whatever goes wrong in showing a report says nothing about the code that it is about.
            return new RungResult(false, $"{Name(rung.Place)} did not work: {Redaction.Of(fault.Message)}");
        }
    }

    private static string Name(PublishRung place) => place switch
    {
        PublishRung.Comment => "The comment",
        PublishRung.CheckRun => "The check run",
        PublishRung.JobSummary => "The summary of the job",
        _ => "The file for a later job",
    };
}
