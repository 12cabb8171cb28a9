using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using QualityGates.Audits;
using Task = Microsoft.Build.Utilities.Task;

namespace QualityGates.MSBuild;

/// <summary>Audits a repository and says so in the build's own words: messages, warnings and errors with their place.</summary>
[MSBuildMultiThreadableTask]
public sealed class AuditRepository : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>What to do: <c>Audit</c>, <c>Gate</c>, <c>InitBaseline</c> or <c>UpdateBaseline</c>.</summary>
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

    /// <summary>Which new debt <c>UpdateBaseline</c> may tolerate: a subject or a glob.</summary>
    public string Accept { get; set; } = "";

    /// <summary>Why it may.</summary>
    public string Reason { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            return Enum.TryParse<AuditMode>(Mode, out var mode)
                ? Run(mode)
                : Fail("QG0009", $"QualityGates knows no mode '{Mode}'.");
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
            return Fail("QG0009", $"QualityGates failed ({defect.GetType().Name}: {defect.Message}). This is a defect of QualityGates; "
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
            return Fail("QG0006", $"There is no folder {Root} to audit. QualityGatesRoot says which one to take.");
        var parameters = new AuditParameters(mode, Root, Config, Baseline, Audits, Inventory, Accept, Reason);
        var output = new OutputFolder(Output);
        var fingerprint = mode is AuditMode.Audit or AuditMode.Gate
            ? AuditSession.Fingerprint(parameters, output, _cancellation.Token)
            : null;
        if (mode == AuditMode.Gate && PassedGate.Holds(output, fingerprint))
        {
            Log.LogMessage(MessageImportance.Low, $"QualityGates: {Root} is as it was when the gate last passed.");
            if (!File.Exists(Baseline)) Say(AuditSession.HowToBegin);
            return true;
        }

        Log.LogMessage(MessageImportance.Low, $"QualityGates: auditing {Root}");
        PassedGate.Forget(output);
        var outcome = AuditSession.Run(parameters, output, new TaskLog(Log), _cancellation.Token);
        Say(string.Join('\n', outcome.Console), quietly: mode == AuditMode.Gate && File.Exists(Baseline));
        foreach (var diagnostic in outcome.Diagnostics) Report(diagnostic);
        if (output.Problem is { } problem) return Fail("QG0008", problem);
        if (!Log.HasLoggedErrors) PassedGate.Remember(output, fingerprint);
        return !Log.HasLoggedErrors;
    }

    private void Say(string text, bool quietly = false)
    {
        if (text.Length == 0) return;
        if (quietly) Log.LogMessage(MessageImportance.Normal, text);
        else BuildEngine.LogMessageEvent(ConsoleMessage.Of(text));
    }

    /// <summary>
    /// Logs a diagnostic in the one form that editors, CI log matchers and people can jump from: an absolute path, no subcategory.
    /// </summary>
    private void Report(AuditDiagnostic diagnostic)
    {
        var (file, line, column, severity, code, message, helpLink) = diagnostic;
        if (severity == Severity.Error) Log.LogError(null, code, null, helpLink, file, line, column, 0, 0, message);
        else if (severity == Severity.Warning) Log.LogWarning(null, code, null, helpLink, file, line, column, 0, 0, message);
        else Log.LogMessage(null, code, null, file, line, column, 0, 0, MessageImportance.Low, message);
    }

    private bool Fail(string code, string message)
    {
        Report(new AuditDiagnostic(null, 0, 0, Severity.Error, code, message, null));
        return false;
    }
}

/// <summary>Passes what a session notes on to the detailed build log.</summary>
internal sealed class TaskLog(TaskLoggingHelper log) : IAuditLog
{
    /// <inheritdoc/>
    public void Trace(string message) => log.LogMessage(MessageImportance.Low, message);
}
