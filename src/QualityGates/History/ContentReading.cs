using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.Codebases;
using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Reports;
using QualityGates.Snapshots;

namespace QualityGates.History;

/// <summary>Reads contents on several threads, strictly in their order, and notes what each means for the files that have it.</summary>
internal sealed class ContentReading : IDisposable
{
    private readonly ImmutableArray<Content> _contents;
    private readonly ISnapshot _snapshot;
    private readonly AuditSettings _settings;
    private readonly ArmedRules _rules;
    private readonly CancellationTokenSource _cancellation;
    private Task[] _workers = [];
    private int _next = -1;
    private int _read;

    /// <summary>Prepares to read.</summary>
    public ContentReading(
        ImmutableArray<Content> contents, ISnapshot snapshot, AuditSettings settings, ArmedRules rules, CancellationToken cancellationToken)
    {
        (_contents, _snapshot, _settings, _rules) = (contents, snapshot, settings, rules);
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>How many were read.</summary>
    public int Read => Volatile.Read(ref _read);

    /// <summary>Begins.</summary>
    public void Start(int workers) =>
        _workers = [.. Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(
            Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];

    /// <summary>Waits until all is read, the caller gave up, or some time has passed.</summary>
    /// <returns>Whether no thread reads any more.</returns>
    /// <exception cref="IOException">A content cannot be read.</exception>
    public bool Wait(TimeSpan patience)
    {
        try
        {
            return Task.WaitAll(_workers, patience);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
            throw;
        }
    }

    /// <summary>Ends what still runs.</summary>
    public void Dispose()
    {
        _cancellation.Cancel();
        Task.WhenAll(_workers).ContinueWith(static _ => { }, TaskScheduler.Default).Wait();
        _cancellation.Dispose();
    }

    private void Work()
    {
        var reader = new FileReader(_snapshot, FileScanner.Scan);
        var audit = new MonolithAudit(_settings);
        try
        {
            while (!_cancellation.IsCancellationRequested && Interlocked.Increment(ref _next) is var i && i < _contents.Length)
            {
                Examine(_contents[i], reader, audit);
                Interlocked.Increment(ref _read);
            }
        }
        catch
        {
            // What the other threads find is of no use any more.
            _cancellation.Cancel();
            throw;
        }
    }

    private void Examine(Content content, FileReader reader, MonolithAudit audit)
    {
        for (var i = 0; i < content.Versions.Count; i++)
        {
            var version = content.Versions[i];
            var file = new SnapshotFile(version.Path, content.Id);
            var source = new SourceFile(version.Path, i == 0 ? reader.Read(file) : reader.ReadAgain(file));
            if (source.Facts.Problems.Any(static problem => problem.Kind == ScanProblemKind.Unreadable)) throw new IOException(Missing(content));
            version.Debt = FileDebt.Of(source, [.. audit.FindingsIn(source), .. ToolFindings.Of(source, _settings)], _rules);
        }
    }

    private static string Missing(Content content) =>
        $"The repository does not have the content {content.Id} of {Markdown.Visible(content.Versions[0].Path.Value)}, or it is damaged. "
        + "Where the repository was cloned with a filter, 'git fetch --refetch --no-filter' fetches what is missing; else 'git fsck' says more.";
}
