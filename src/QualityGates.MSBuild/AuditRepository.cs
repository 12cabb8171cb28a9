using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Build.Framework;
using QualityGates.Audits;
using QualityGates.Git;
using QualityGates.MSBuild.Ci;
using QualityGates.Reports;
using Task = Microsoft.Build.Utilities.Task;

namespace QualityGates.MSBuild;

/// <summary>Audits a repository and says so in the build's own words: messages, warnings and errors with their place.</summary>
[MSBuildMultiThreadableTask]
public sealed class AuditRepository : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>What to do: one of the names of <c>AuditMode</c>.</summary>
    [Required]
    public string Mode { get; set; } = "";

    /// <summary>The folder to audit, absolute.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The configuration file, absolute; it need not exist.</summary>
    [Required]
    public string Config { get; set; } = "";

    /// <summary>The baseline file, absolute; it need not exist.</summary>
    [Required]
    public string Baseline { get; set; } = "";

    /// <summary>The folder that receives the reports, absolute.</summary>
    [Required]
    public string Output { get; set; } = "";

    /// <summary>Which audits run, separated by <c>;</c> or <c>,</c>; all if empty, and <c>none</c> counts lines only.</summary>
    public string Audits { get; set; } = "";

    /// <summary>Whether to write <c>inventory.json</c> too.</summary>
    public bool Inventory { get; set; }

    /// <summary>Which reports for other tools to write: <c>auto</c> or empty, <c>none</c>, <c>sarif</c>, <c>codequality</c>.</summary>
    public string Reports { get; set; } = "";

    /// <summary>Which new debt <c>UpdateBaseline</c> may tolerate: a subject or a glob.</summary>
    public string Accept { get; set; } = "";

    /// <summary>Why it may.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The revision to judge against; empty to find out.</summary>
    public string Base { get; set; } = "";

    /// <summary>Another revision: judge what merging it would give.</summary>
    public string MergeWith { get; set; } = "";

    /// <summary>Which engine reads git: <c>auto</c> or empty, <c>libgit2</c>, <c>git</c>.</summary>
    public string GitEngine { get; set; } = "";

    /// <summary>Where <c>AuditHistory</c> ends: a revision or a day.</summary>
    public string Since { get; set; } = "";

    /// <summary>Which commits <c>AuditHistory</c> takes: every one if empty, every n-th, or one a <c>week</c>.</summary>
    public string Every { get; set; } = "";

    /// <summary>Which line <c>AuditHistory</c> follows: <c>first-parent</c> or empty, or <c>all</c>.</summary>
    public string Line { get; set; } = "";

    /// <summary>The subject that <c>ExplainFinding</c> explains.</summary>
    public string Finding { get; set; } = "";

    /// <summary>Who imports, for <c>ExplainDependency</c>: a path, a pattern, a component or a package.</summary>
    public string From { get; set; } = "";

    /// <summary>What is imported, for <c>ExplainDependency</c>.</summary>
    public string To { get; set; } = "";

    /// <summary>How the decision is called that <c>NewAdr</c> writes.</summary>
    public string Title { get; set; } = "";

    /// <summary>The decision whose place it takes: an id, a name or a path.</summary>
    public string Supersedes { get; set; } = "";

    /// <summary>Whether <c>NewAdr</c>, <c>UpdateDocsIndex</c> and <c>FixDocs</c> only show what they would write.</summary>
    public bool Preview { get; set; }

    /// <summary>The three files that <c>MergeBaseline</c> merges, absolute: ancestor, ours, theirs.</summary>
    public string[] Merge { get; set; } = [];

    /// <summary>Where what was audited is published: <c>auto</c> or empty, <c>file</c>, <c>off</c>.</summary>
    public string Publish { get; set; } = "";

    /// <summary>What tells jobs apart that judge different things, in what is published.</summary>
    public string PublishKey { get; set; } = "";

    /// <summary>The folder that holds what <c>PublishAudit</c> posts, absolute.</summary>
    public string Artifact { get; set; } = "";

    /// <summary>The hosts that <c>InitCi</c> writes files for: <c>github</c>, <c>azure</c>, <c>gitlab</c>; found out if empty.</summary>
    public string Ci { get; set; } = "";

    /// <summary>Who has to agree where the gate is loosened, for <c>InitCi</c>.</summary>
    public string Owners { get; set; } = "";

    /// <summary>Whether <c>InitCi</c> writes files anew that are there and differ.</summary>
    public bool Overwrite { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            return Enum.TryParse<AuditMode>(Mode, out var mode)
                ? Run(mode)
                : Fail(ToolRules.Defect, $"QualityGates knows no mode '{Mode}'.");
        }
        catch (OperationCanceledException)
        {
            Log.LogMessage(MessageImportance.Normal, "QualityGates was cancelled; nothing was judged.");
            return false;
        }
#pragma warning disable CA1031 // A defect of ours must not look like a defect of the build that called us.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            Log.LogMessage(MessageImportance.Low, defect.ToString());
            return Fail(ToolRules.Defect, $"QualityGates failed ({defect.GetType().Name}: {defect.Message}). This is a defect of QualityGates; "
                + "please report it with the output of `dotnet build -v:detailed`. `-p:QualityGatesEnabled=false` builds without the gate.");
        }
    }

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    private bool Run(AuditMode mode)
    {
        if (!Directory.Exists(Root))
            return Fail(ToolRules.MissingRoot, $"There is no folder {Root} to audit. QualityGatesRoot says which one to take.");
        if (!ReportSelection.TryRead(Reports, Inventory, BuildEnvironment.Current.Host, out var reports, out var unknown))
            return Fail(ToolRules.InvalidConfiguration, unknown);
        var parameters = Parameters(mode, reports);
        var output = new OutputFolder(Output);
        return mode switch
        {
            AuditMode.MergeBaseline => Finish(new MergeSession(parameters, _cancellation.Token).Run(), output),
            AuditMode.AuditHistory => Finish(new HistorySession(parameters, output, Say, _cancellation.Token).Run(), output),
            AuditMode.ExplainFinding => Finish(new ExplainSession(parameters, output, _cancellation.Token).Run(), output),
            AuditMode.ExplainDependency or AuditMode.SuggestLayers =>
                Finish(new DependencySession(parameters, output, _cancellation.Token).Run(), output),
            AuditMode.NewAdr or AuditMode.UpdateDocsIndex or AuditMode.FixDocs =>
                Finish(new DocumentSession(parameters, output, _cancellation.Token).Run(), output),
            AuditMode.PublishAudit => Finish(new PublishSavedSession(parameters, BuildEnvironment.Current, LogCommand, _cancellation.Token).Run(), output),
            AuditMode.InitCi => Finish(new CiSession(parameters).Run(), output),
            AuditMode.Doctor => Finish(new DoctorSession(parameters, output, _cancellation.Token).Run(), output),
            _ => Audit(parameters, output),
        };
    }

    private AuditParameters Parameters(AuditMode mode, ReportChoice reports) =>
        new(mode, Root, Config, Baseline, Audits, reports, Accept, Reason, Base, MergeWith, GitEngine)
        {
            History = new HistoryRange(Since, Every, Line),
            Finding = Finding,
            Question = new DependencyQuestion(From, To),
            Decision = new DecisionRequest(Title, Supersedes),
            IsPreview = Preview,
            Merge = Merge is [var ancestor, var ours, var theirs] ? new MergeFiles(ancestor, ours, theirs) : new MergeFiles("", "", ""),
            Publish = new PublishSettings(Publish.Trim(), PublishKey.Trim(), Artifact),
            Ci = new CiRequest(Ci, Owners.Trim(), Overwrite),
        };

    private bool Audit(AuditParameters parameters, OutputFolder output)
    {
        var mode = parameters.Mode;
        if (parameters.MergeWith.Length > 0 && mode is AuditMode.Audit or AuditMode.Gate)
            return Finish(new MergePreviewSession(parameters, output, _cancellation.Token).Run(), output);
        var began = Stopwatch.GetTimestamp();
        using var session = new AuditSession(parameters, output, BuildEnvironment.Current, _cancellation.Token);
        if (mode == AuditMode.Gate && PassedGate.Holds(output, session.Fingerprint))
        {
            Log.LogMessage(MessageImportance.Low, $"QualityGates: {Root} is as it was when the gate last passed.");
            if (!File.Exists(Baseline)) Say(Wording.HowToBegin);
            return true;
        }

        Log.LogMessage(MessageImportance.Low, $"QualityGates: auditing {Root}");
        PassedGate.Forget(output);
        var outcome = session.Run();
        var hasPassed = Finish(outcome, output);
        if (outcome.IsReported && PublishQuestion.IsAsked(parameters, BuildEnvironment.Current))
            Show(parameters, output, hasPassed, Stopwatch.GetElapsedTime(began));
        if (hasPassed && mode == AuditMode.Gate) PassedGate.Remember(output, session.Fingerprint);
        return hasPassed;
    }

    /// <summary>Publishes, which changes nothing about how the build ends, whatever happens.</summary>
    private void Show(AuditParameters parameters, OutputFolder output, bool hasPassed, TimeSpan duration)
    {
        try
        {
            Say(string.Join('\n', PublishReport(parameters, output, hasPassed, duration)));
        }
#pragma warning disable CA1031 // Whatever goes wrong in showing a report says nothing about the code that it is about.
        catch (Exception defect) when (defect is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.LogMessage(MessageImportance.Low, defect.ToString());
            Say($"QualityGates: the report was not published ({defect.GetType().Name}), which is a defect of QualityGates; the verdict stands.");
        }
    }

    /// <summary>What can open a socket is loaded here, and so by no build at home.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private IEnumerable<string> PublishReport(AuditParameters parameters, OutputFolder output, bool hasPassed, TimeSpan duration) =>
        new PublishSession(parameters, output, BuildEnvironment.Current, LogCommand, _cancellation.Token).Run(hasPassed, duration);

    private bool Finish(AuditOutcome outcome, OutputFolder output)
    {
        foreach (var detail in outcome.Details) Log.LogMessage(MessageImportance.Low, detail);
        Say(string.Join('\n', outcome.Console));
        foreach (var diagnostic in outcome.Diagnostics) Report(diagnostic);
        if (output.Problem is { } problem) return Fail(ToolRules.UnwritableOutput, problem);
        return !Log.HasLoggedErrors;
    }

    private void Say(string text)
    {
        if (text.Length > 0) BuildEngine.LogMessageEvent(ConsoleMessage.Of(ConsoleMessage.WithoutCommands(text)));
    }

    /// <summary>Writes a line that is a command for the host that reads the log.</summary>
    private void LogCommand(string line) => BuildEngine.LogMessageEvent(ConsoleMessage.Of(line));

    /// <summary>
    /// Logs a diagnostic in the one form that editors, CI log matchers and people can jump from: an absolute path and no subcategory.
    /// </summary>
    private void Report(AuditDiagnostic diagnostic)
    {
        var (file, line, column, code, message) = diagnostic;
        Log.LogError(null, code, null, RuleCatalogue.Find(code)?.HelpPage,
            file is null ? null : ConsoleMessage.WithoutCommands(file), line, column, 0, 0, ConsoleMessage.WithoutCommands(message));
    }

    private bool Fail(Rule rule, string message)
    {
        Report(AuditDiagnostic.Error(rule, message));
        return false;
    }
}
