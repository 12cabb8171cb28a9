using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.Codebases;
using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Reports;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.History;

/// <summary>Reads contents on several threads, strictly in their order, and notes what each means for the files that have it.</summary>
internal sealed class ContentReading : IDisposable
{
    /// <summary>One content of so many may be missing.</summary>
    private const int TolerableShare = 100;

    private const int Attempts = 3;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(100);

    private readonly HashSet<Content> _missing = [];
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

    /// <summary>The files whose contents the repository does not have, by path; to be asked when no thread reads any more.</summary>
    public ImmutableArray<RepoPath> Missing =>
        [.. _missing.SelectMany(static content => content.Versions).Select(static version => version.Path).Distinct().Order()];

    /// <summary>Begins.</summary>
    public void Start(int workers) =>
        _workers = [.. Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(
            Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];

    /// <summary>Waits until all is read, the caller gave up, or some time has passed.</summary>
    /// <returns>Whether no thread reads any more.</returns>
    /// <exception cref="IOException">Too many contents are missing; the message is for users.</exception>
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
        var reader = new FileReader(_snapshot, FileScanner.ScanWithoutDocuments);
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
            var facts = i == 0 ? ReadPatiently(file, reader) : reader.ReadAgain(file);
            if (IsUnreadable(facts))
            {
                if (_cancellation.IsCancellationRequested) return;
                Miss(content);
            }

            var source = new SourceFile(version.Path, facts);
            version.Debt = FileDebt.Of(source, [.. audit.FindingsIn(source), .. ToolFindings.Of(source, _settings)], _rules);
        }
    }

    /// <summary>
    /// Reads a content, and if need be tries again: Ctrl+C in a terminal stops the program that reads for us too, some moments before
    /// we hear of it, and then the content is there after all.
    /// </summary>
    private FileFacts ReadPatiently(SnapshotFile file, FileReader reader)
    {
        var facts = reader.Read(file);
        for (var attempt = 1; attempt < Attempts && IsUnreadable(facts); attempt++)
        {
            if (_cancellation.Token.WaitHandle.WaitOne(BetweenAttempts)) break;
            facts = reader.Read(file);
        }

        return facts;
    }

    private static bool IsUnreadable(FileFacts facts) =>
        facts.Problems is [{ Kind: ScanProblemKind.Unreadable }, ..];

    /// <summary>
    /// Notes a content that is not there. A few leave gaps that can be named; more than that, and there is no history to speak of.
    /// </summary>
    private void Miss(Content content)
    {
        lock (_missing)
        {
            _missing.Add(content);
            if (_missing.Count <= _contents.Length / TolerableShare) return;
        }

        throw new IOException($"the repository does not have the content {content.Id} of "
            + $"{Markdown.Visible(content.Versions[0].Path.Value)}, nor enough others. {HistoryWording.HowToFetch}");
    }
}
