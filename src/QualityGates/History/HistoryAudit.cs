using System.Collections.Immutable;
using System.Diagnostics;
using QualityGates.Audits;
using QualityGates.Snapshots;

namespace QualityGates.History;

/// <summary>
/// Audits many commits by the configuration of today. Each distinct content is read and scanned once, by several threads in the order
/// in which the commits need them; meanwhile rows are made of what is there already, from the oldest commit to the newest.
/// </summary>
public static class HistoryAudit
{
    private static readonly TimeSpan BetweenRows = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(2);

    /// <summary>Audits the commits.</summary>
    /// <param name="request">Which.</param>
    /// <param name="contents">Where the contents are; locators are the ids of the steps.</param>
    /// <param name="settings">What to judge by.</param>
    /// <param name="workers">How many threads may read, at least 1; the rows are the same for any number.</param>
    /// <param name="progress">Told every two seconds how far it is.</param>
    /// <param name="cancellationToken">Ends it early, with the rows that are done by then.</param>
    /// <exception cref="IOException">The repository lacks more than a few of the contents; the message is for users.</exception>
    public static HistoryReport Run(
        HistoryRequest request,
        ISnapshot contents,
        AuditSettings settings,
        int workers,
        Action<HistoryProgress> progress,
        CancellationToken cancellationToken)
    {
        var plan = HistoryPlan.Of(request.Commits, request.Sampling, new PathFilter(settings.Include, settings.Exclude));
        var rules = new ArmedRules(settings);
        var rows = new RowMaker(plan, rules);
        var watch = Stopwatch.StartNew();
        var lastReport = TimeSpan.Zero;
        using var reading = new ContentReading(plan.Contents, contents, settings, rules, cancellationToken);
        reading.Start(workers);
        while (!reading.Wait(BetweenRows))
        {
            rows.GoOn();
            if (watch.Elapsed - lastReport < BetweenReports) continue;
            lastReport = watch.Elapsed;
            progress(new HistoryProgress(rows.Rows.Count, plan.Stages.Length, reading.Read, plan.Contents.Length, watch.Elapsed));
        }

        rows.GoOn();
        return new HistoryReport(request, [.. rows.Rows.AsEnumerable().Reverse()], plan.Stages.Length, reading.Read, reading.Missing);
    }

    /// <summary>Makes rows, as far as the contents for them were read.</summary>
    private sealed class RowMaker
    {
        private readonly HistoryPlan _plan;
        private readonly ArmedRules _rules;
        private readonly Standing?[] _standings;
        private readonly int[] _followers;

        public RowMaker(HistoryPlan plan, ArmedRules rules)
        {
            (_plan, _rules) = (plan, rules);
            _standings = new Standing?[plan.Stages.Length];
            _followers = new int[plan.Stages.Length];
            foreach (var stage in plan.Stages)
                if (stage.Previous >= 0) _followers[stage.Previous]++;
        }

        /// <summary>Oldest first.</summary>
        public List<HistoryRow> Rows { get; } = [];

        public void GoOn()
        {
            for (var i = Rows.Count; i < _plan.Stages.Length && IsRead(_plan.Stages[i].Steps); i++)
            {
                var stage = _plan.Stages[i];
                var standing = TakePrevious(stage).After(stage.Steps);
                if (_followers[i] > 0) _standings[i] = standing;
                Rows.Add(standing.ToRow(stage, _rules));
            }
        }

        /// <summary>The standing that a stage begins with, which is kept no longer than somebody follows it.</summary>
        private Standing TakePrevious(Stage stage)
        {
            if (stage.Previous < 0) return Standing.Empty(_rules);
            var standing = _standings[stage.Previous]!;
            if (--_followers[stage.Previous] == 0) _standings[stage.Previous] = null;
            return standing;
        }

        private static bool IsRead(ImmutableArray<VersionStep> steps)
        {
            foreach (var (before, after) in steps)
                if (before is { Debt: null } || after is { Debt: null }) return false;
            return true;
        }
    }
}
