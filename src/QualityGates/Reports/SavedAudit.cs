using System.Collections.Immutable;
using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Baselines;
using QualityGates.Reports.Documents;
using QualityGates.Reports.Saved;

namespace QualityGates.Reports;

/// <summary>
/// What <c>audit.json</c> holds of a run. Whatever is published is written from this alone, so that a run and a job that has nothing
/// but the file of that run say the same.
/// </summary>
/// <param name="Verdict">The judgement; of a finding that was read back, the waiver is known by its words only.</param>
/// <param name="Files">How many files were judged.</param>
internal sealed record SavedAudit(Verdict Verdict, int Files)
{
    /// <summary>The most bytes that <see cref="Read"/> takes; a run over 100,000 findings writes about as many.</summary>
    public const int MaximumBytes = 128 * 1024 * 1024;

    /// <summary>What to know about how the files were found, one sentence each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What the change does to dependencies; null where nothing is compared, or the dependency audit did not run.</summary>
    public DependencyChange? Change { get; init; }

    /// <summary>The findings in documents that the change brings, in the order of the verdict; those of them that fail are among them.</summary>
    public ImmutableArray<JudgedFinding> Brought { get; init; } = [];

    /// <summary>What a run saves.</summary>
    public static SavedAudit Of(Report report) =>
        new(report.Verdict, report.Codebase.Files.Count(static file => file.IsJudged))
        {
            Notes = report.Codebase.Notes,
            Change = report.Dependencies?.Change,
            Brought = [.. DocumentFindings.Brought(report)],
        };

    /// <summary>
    /// Reads <c>audit.json</c>. The file may come from a fork, so nothing in it is trusted: whatever this version does not know how to
    /// show is refused, except properties that it does not know, which are passed over. Commands are made anew, not read.
    /// </summary>
    /// <param name="auditJson">The whole file, UTF-8.</param>
    /// <exception cref="SavedAuditException">It is no such file, or one of another version; the message says where and what to do.</exception>
    public static SavedAudit Read(ReadOnlySpan<byte> auditJson) => SavedAuditReader.Read(auditJson);
}

/// <summary>A file is no <c>audit.json</c> that this version can show. The message is one line for people.</summary>
/// <param name="message">What is wrong, where, and what to do.</param>
internal sealed class SavedAuditException(string message) : Exception(message);
