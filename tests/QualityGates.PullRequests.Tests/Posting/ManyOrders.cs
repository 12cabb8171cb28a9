using QualityGates.PullRequests.GitHub;
using QualityGates.PullRequests.Posting;

namespace QualityGates.PullRequests.Tests.Posting;

/// <summary>The same as <see cref="ManyAtOnce"/> in hundreds of orders, each of which a seed repeats; nobody waits.</summary>
public sealed class ManyOrders
{
    private const int Seeds = 300;

    [Fact]
    public void FiftyRunsLeaveTheNewestInAny()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var text = After(seed, Enumerable.Range(1, 50).Select(static run => Report.Section(run, $"run {run}")));
            Assert.Equal((seed, "run 50"), (seed, Assert.Single(text.Sections).Markdown));
        }
    }

    [Fact]
    public void TheJobsOfTwoRunsLeaveTheSectionsOfTheNewer()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var text = After(seed, from run in (int[])[1, 2] from job in Enumerable.Range(1, 8) select Report.Section(run, $"run {run}", $"job {job}"));
            Assert.Equal((seed, 8, "run 2"), (seed, text.Sections.Count, Assert.Single(text.Sections.Select(static one => one.Markdown).Distinct())));
        }
    }

    private static CommentText After(int seed, IEnumerable<Contribution> contributions)
    {
        var chance = new Random(seed);
        var time = new SimulatedTime();
        // From what one reads to what one writes: at most 1.8 seconds, less than everybody waits before they look again.
        var gitHub = new SimulatedGitHub(new RetryPolicy { Clock = time, Chance = chance.NextDouble }, chance, TimeSpan.FromSeconds(0.9));
        time.Run(() => Task.WhenAll(contributions.OrderBy(_ => chance.Next()).Select(async mine =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3 * chance.NextDouble()), time);
            await new StickyComment(gitHub, 7).PostAsync(mine, default);
        })));
        return CommentText.Read(Assert.Single(gitHub.Comments.Values).Body, "default")!;
    }
}
