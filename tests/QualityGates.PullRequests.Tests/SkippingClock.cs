using System.Collections.Concurrent;

namespace QualityGates.PullRequests.Tests;

/// <summary>A clock that does not wait: whoever wants to sleep for an hour finds that it is an hour later.</summary>
/// <param name="wrongBy">How much it differs from the time of the servers.</param>
internal sealed class SkippingClock(TimeSpan wrongBy = default) : TimeProvider
{
    private long _skipped;

    /// <summary>What was slept.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + wrongBy + TimeSpan.FromTicks(Interlocked.Read(ref _skipped));

    /// <inheritdoc/>
    public override long GetTimestamp() => System.GetUtcNow().Ticks + Interlocked.Read(ref _skipped);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Enqueue(dueTime);
        Interlocked.Add(ref _skipped, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
