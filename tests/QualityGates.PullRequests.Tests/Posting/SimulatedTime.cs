using System.Runtime.ExceptionServices;

namespace QualityGates.PullRequests.Tests.Posting;

/// <summary>
/// One thread and a clock that jumps to the next event, so that whatever happens at once happens in an order that a seed decides.
/// </summary>
internal sealed class SimulatedTime : TimeProvider
{
    private readonly PriorityQueue<Action, (long Time, long Order)> _events = new();
    private readonly Queue<Action> _ready = new();
    private long _now;
    private long _order;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => _now;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(_now);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _events.Enqueue(() => callback(state), (_now + dueTime.Ticks, _order++));
        return new Timer();
    }

    /// <summary>Runs everything to its end.</summary>
    public void Run(Func<Task> everything)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new Context(_ready));
        try
        {
            var task = everything();
            while (!task.IsCompleted) Step();
            if (task.Exception is { } failed) ExceptionDispatchInfo.Throw(failed.InnerException!);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private void Step()
    {
        if (_ready.TryDequeue(out var next)) next();
        else if (_events.TryDequeue(out var due, out var at))
        {
            _now = at.Time;
            due();
        }
        else throw new InvalidOperationException("Everybody waits for nothing.");
    }

    private sealed class Context(Queue<Action> ready) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => ready.Enqueue(() => d(state));
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
