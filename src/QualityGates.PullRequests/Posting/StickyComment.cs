using QualityGates.PullRequests.GitHub;

namespace QualityGates.PullRequests.Posting;

/// <summary>
/// Keeps one comment of ours on a pull request, however many jobs and runs write to it at once.
/// </summary>
/// <remarks>
/// GitHub can neither write only if nothing has changed, nor tell what a write replaced. So everybody reads, writes what is missing,
/// and after a while reads again until nothing is missing and nobody has written meanwhile: while others write, one of them may have
/// read before we did. That leaves the newest run's text as long as nobody takes longer from
/// reading to writing than everybody waits before they look again (<see cref="RetryPolicy.Settling"/>); a write is therefore never
/// repeated without reading first. The oldest comment is the one that stays: everybody sees the same one as the oldest.
/// </remarks>
/// <param name="gitHub">Where the pull request is.</param>
/// <param name="number">Which one.</param>
public sealed class StickyComment(IGitHub gitHub, int number)
{
    private const int MaximumRounds = 20;
    private readonly RetryPolicy _policy = gitHub.Policy;
    private readonly long _started = gitHub.Policy.Clock.GetTimestamp();

    /// <summary>Brings the comment up to date.</summary>
    /// <exception cref="GitHubException">GitHub does not let us.</exception>
    public async Task<RungResult> PostAsync(Contribution mine, CancellationToken cancellationToken)
    {
        // What the comment said when we wrote or read it last, once we have written.
        var (said, failures) = ((string?)null, 0);
        for (var round = 1; ; round++)
        {
            var ours = await FindAsync(mine.Key, cancellationToken);
            if (ours.Count == 0 && !mine.IsNews) return new RungResult(true, "There is nothing to say, and no earlier comment to correct.");
            if (ours.Count == 0 && said is null)
            {
                // The jobs of a matrix end together; whoever waits a little finds the comment of another and spares everybody a mail.
                await PauseAsync(_policy.Settling * _policy.Chance(), cancellationToken);
                ours = await FindAsync(mine.Key, cancellationToken);
            }

            var step = Next(ours, mine);
            var isLast = round == MaximumRounds;
            if (step.IsDone && (isLast || said is null || step.IsOutdated || IsSame(said, ours[0].Comment.Body))) return Result(ours, step, said is not null);
            if (isLast) throw new GitHubException(GitHubFault.Refused, $"Others write to our comment on #{number} without end; it may show an older run.");
            try
            {
                await TakeAsync(step, cancellationToken);
                said = step.Body ?? ours[0].Comment.Body;
                await PauseAsync(_policy.Settling * (1 + _policy.Chance()), cancellationToken);
            }
            catch (GitHubException fault) when (IsWorthAnotherLook(fault, step) && WaitAfter(fault, ++failures) is { } wait)
            {
                if (fault.MayHaveHappened) said ??= "";
                await PauseAsync(wait, cancellationToken);
            }
        }
    }

    /// <summary>What is to be done next.</summary>
    /// <param name="Body">The text that our comment shall have; null where it has the right one.</param>
    /// <param name="Into">The comment that it goes into; null for a new one.</param>
    /// <param name="Surplus">Comments of ours that say nothing which that text does not.</param>
    /// <param name="IsOutdated">Whether a newer run than ours has spoken.</param>
    private sealed record Step(string? Body, Comment? Into, IReadOnlyList<Comment> Surplus, bool IsOutdated)
    {
        public bool IsDone => Body is null && Surplus.Count == 0;
    }

    private sealed record Found(Comment Comment, CommentText Text);

    private async Task<List<Found>> FindAsync(string key, CancellationToken cancellationToken)
    {
        var comments = await gitHub.ListCommentsAsync(number, cancellationToken);
        return [.. comments.Where(static one => one.ByInsider).OrderBy(static one => one.Id)
            .Select(one => CommentText.Read(one.Body, key) is { } text ? new Found(one, text) : null).OfType<Found>()];
    }

    private static Step Next(List<Found> ours, Contribution mine)
    {
        if (ours.Count == 0) return new Step(CommentText.After(null, mine)!.Write(), null, [], IsOutdated: false);
        var oldest = ours[0];
        var others = ours.Skip(1).ToList();
        var newest = ours.MaxBy(static one => one.Text.Run)!;
        // Who is newer moves its text into the oldest comment itself, and clears away the others; we take back only what we said.
        if (newest.Text.Run.Id > mine.Run.Id) return new Step(null, oldest.Comment, OfRun(others, mine.Run.Id), IsOutdated: true);
        var merged = others.Aggregate(oldest.Text.Run.Id < mine.Run.Id ? null : oldest.Text, (text, other) => Merge(text, other.Text, mine.Run));
        var wanted = CommentText.After(merged, mine);
        if (wanted is null) return new Step(null, oldest.Comment, [], IsOutdated: true);
        var body = wanted.Write();
        return new Step(IsSame(oldest.Comment.Body, body) ? null : body, oldest.Comment, [.. others.Select(static one => one.Comment)], IsOutdated: false);
    }

    private static CommentText? Merge(CommentText? text, CommentText other, RunStamp run) =>
        other.Run.Id < run.Id ? text : text is null ? other : text.Merged(other);

    private static List<Comment> OfRun(List<Found> others, long run) => [.. others.Where(one => one.Text.Run.Id == run).Select(static one => one.Comment)];

    /// <summary>Whether two bodies say the same; GitHub may give back other line ends than it was given.</summary>
    private static bool IsSame(string one, string other) =>
        one.ReplaceLineEndings("\n").AsSpan().Trim().SequenceEqual(other.ReplaceLineEndings("\n").AsSpan().Trim());

    private async Task TakeAsync(Step step, CancellationToken cancellationToken)
    {
        if (step.Body is { } body)
        {
            if (step.Into is { } comment) await gitHub.UpdateCommentAsync(comment.Id, body, cancellationToken);
            else await gitHub.CreateCommentAsync(number, body, cancellationToken);
        }

        foreach (var surplus in step.Surplus)
        {
            try
            {
                await gitHub.DeleteCommentAsync(surplus.Id, cancellationToken);
            }
            catch (GitHubException fault) when (fault.Fault is GitHubFault.NotFound)
            {
                // Somebody was faster, which is as good; the next reading shows what is left.
                continue;
            }
        }
    }

    /// <summary>Whether it may have worked, or may work now that others have finished.</summary>
    private static bool IsWorthAnotherLook(GitHubException fault, Step step) =>
        fault.MayHaveHappened || fault.Fault is GitHubFault.RateLimited || (fault.Fault is GitHubFault.NotFound && step.Into is not null);

    private TimeSpan? WaitAfter(GitHubException fault, int failures)
    {
        if (failures >= _policy.Attempts) return null;
        var wait = _policy.WaitAfter(fault, failures) ?? _policy.FirstWait;
        return wait < _policy.Budget - _policy.Clock.GetElapsedTime(_started) ? wait : null;
    }

    private Task PauseAsync(TimeSpan time, CancellationToken cancellationToken) => Task.Delay(time, _policy.Clock, cancellationToken);

    private RungResult Result(List<Found> ours, Step step, bool hasWritten)
    {
        var why = step.IsOutdated ? $"The comment on #{number} shows a newer run, so it stays as it is."
            : hasWritten ? $"The report is in the comment on #{number}."
            : $"The comment on #{number} already says so.";
        return new RungResult(true, why, ours.Count > 0 ? ours[0].Comment.Url : null);
    }
}
