using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Reports;

namespace QualityGates.MSBuild;

/// <summary>What a build asks for.</summary>
internal enum AuditMode
{
    /// <summary>Measure, judge, report, and show the result.</summary>
    Audit,
    /// <summary>The same, saying nothing unless there is new debt.</summary>
    Gate,
    /// <summary>Write the first baseline.</summary>
    InitBaseline,
    /// <summary>Tighten the baseline.</summary>
    UpdateBaseline,
    /// <summary>Merge three versions of the baseline, as a merge driver of git.</summary>
    MergeBaseline,
    /// <summary>Audit the commits of the past.</summary>
    AuditHistory,
    /// <summary>Say everything about one finding.</summary>
    ExplainFinding,
    /// <summary>Say whether one part of the repository may depend on another one, and whether it does.</summary>
    ExplainDependency,
    /// <summary>Propose layers that fit the repository as it is.</summary>
    SuggestLayers,
    /// <summary>Write the next architecture decision.</summary>
    NewAdr,
    /// <summary>Write or refresh the list of documents in their index.</summary>
    UpdateDocsIndex,
    /// <summary>Rewrite links and paths in documents whose target moved.</summary>
    FixDocs,
    /// <summary>Say whether everything the gate needs is there.</summary>
    Doctor,
    /// <summary>Post what a run without the rights for it has audited.</summary>
    PublishAudit,
    /// <summary>Write the files by which a host runs the gate.</summary>
    InitCi,
}

/// <summary>One request; every path is absolute.</summary>
/// <param name="Mode">What to do.</param>
/// <param name="Root">The folder to audit.</param>
/// <param name="Config">The configuration; it need not exist.</param>
/// <param name="Baseline">The baseline; it need not exist.</param>
/// <param name="Audits">Which audits run, separated by <c>;</c> or <c>,</c>; all if empty, and <c>none</c> counts lines only.</param>
/// <param name="Reports">Which reports to write that not everybody needs.</param>
/// <param name="Accept">Which new debt to tolerate: a subject or a glob.</param>
/// <param name="Reason">Why.</param>
/// <param name="Base">The revision to judge against; empty to find out.</param>
/// <param name="MergeWith">Another revision: judge what merging it would give; empty to judge the files on the disk.</param>
/// <param name="GitEngine">Which engine reads git: <c>auto</c> or empty, <c>libgit2</c>, <c>git</c>.</param>
internal sealed record AuditParameters(
    AuditMode Mode,
    string Root,
    string Config,
    string Baseline,
    string Audits,
    ReportChoice Reports,
    string Accept,
    string Reason,
    string Base,
    string MergeWith,
    string GitEngine)
{
    /// <summary>Which commits <see cref="AuditMode.AuditHistory"/> audits.</summary>
    public HistoryRange History { get; init; } = new("", "", "");

    /// <summary>The subject that <see cref="AuditMode.ExplainFinding"/> explains.</summary>
    public string Finding { get; init; } = "";

    /// <summary>What <see cref="AuditMode.ExplainDependency"/> explains.</summary>
    public DependencyQuestion Question { get; init; } = new("", "");

    /// <summary>What <see cref="AuditMode.NewAdr"/> writes.</summary>
    public DecisionRequest Decision { get; init; } = new("", "");

    /// <summary>Whether documents are only to be shown as they would be, and not written.</summary>
    public bool IsPreview { get; init; }

    /// <summary>What <see cref="AuditMode.MergeBaseline"/> merges.</summary>
    public MergeFiles Merge { get; init; } = new("", "", "");

    /// <summary>Whether and as what to publish.</summary>
    public PublishSettings Publish { get; init; } = new("", "", "");

    /// <summary>What <see cref="AuditMode.InitCi"/> writes.</summary>
    public CiRequest Ci { get; init; } = new("", "", false);
}

/// <summary>Whether and as what to publish.</summary>
/// <param name="Mode"><c>auto</c> or empty, <c>off</c>, <c>file</c>.</param>
/// <param name="Key">What tells jobs apart that judge different things; empty for the name of the job.</param>
/// <param name="Artifact">The folder that holds what <see cref="AuditMode.PublishAudit"/> posts, absolute; empty for none.</param>
internal sealed record PublishSettings(string Mode, string Key, string Artifact);

/// <summary>The files by which a host runs the gate.</summary>
/// <param name="Hosts">The hosts, separated by <c>;</c> or <c>,</c>: <c>github</c>, <c>azure</c>, <c>gitlab</c>; empty to find out.</param>
/// <param name="Owners">Who has to agree where the gate is loosened, as CODEOWNERS names them; empty for nobody.</param>
/// <param name="Overwrites">Whether files that are there and differ are written anew.</param>
internal sealed record CiRequest(string Hosts, string Owners, bool Overwrites);

/// <summary>Which commits of the past to audit, as the user wrote it.</summary>
/// <param name="Since">A revision or a day; empty for the beginning.</param>
/// <param name="Every"><c>commit</c> or empty, a number n for every n-th, or <c>week</c>.</param>
/// <param name="Line"><c>first-parent</c> or empty, or <c>all</c>.</param>
internal sealed record HistoryRange(string Since, string Every, string Line);

/// <summary>Whether one part of the repository depends on another one; each is a path, a pattern, a component or a package.</summary>
/// <param name="From">Who imports.</param>
/// <param name="To">What is imported.</param>
internal sealed record DependencyQuestion(string From, string To);

/// <summary>A decision to be written.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Supersedes">The decision whose place it takes, by id, name or path; empty for none.</param>
internal sealed record DecisionRequest(string Title, string Supersedes);

/// <summary>Three versions of a baseline; the result replaces ours.</summary>
/// <param name="Ancestor">The common ancestor (git's <c>%O</c>), absolute.</param>
/// <param name="Ours">Our side, and the result (git's <c>%A</c>), absolute.</param>
/// <param name="Theirs">The other side (git's <c>%B</c>), absolute.</param>
internal sealed record MergeFiles(string Ancestor, string Ours, string Theirs);

/// <summary>An error to log at a place. What is no error stands in the reports, where it disturbs nobody.</summary>
/// <param name="File">The file, absolute; null when it concerns none.</param>
/// <param name="Line">From 1; 0 when it concerns no line.</param>
/// <param name="Column">From 1; 0 when it concerns no column.</param>
/// <param name="Code">The rule.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record AuditDiagnostic(string? File, int Line, int Column, string Code, string Message)
{
    /// <summary>An error that concerns no place in a file.</summary>
    public static AuditDiagnostic Error(Rule rule, string message) => new(null, 0, 0, rule.Id, message);
}

/// <summary>What a session has to say.</summary>
/// <param name="Diagnostics">What to log, worst first.</param>
/// <param name="Console">What to show, at most a screen.</param>
internal sealed record AuditOutcome(ImmutableArray<AuditDiagnostic> Diagnostics, ImmutableArray<string> Console)
{
    /// <summary>What stands in a detailed log only: how the work was done.</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    /// <summary>Whether reports were written that tell of this judgement, and of no earlier one.</summary>
    public bool IsReported { get; init; }

    /// <summary>A session that could not do what it was asked for: one error, and nothing to show.</summary>
    public static AuditOutcome Error(Rule rule, string message) => new([AuditDiagnostic.Error(rule, message)], []);
}
