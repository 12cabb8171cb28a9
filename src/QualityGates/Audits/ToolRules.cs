using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits;

/// <summary>
/// The rules about the tool's own work (QG00xx). What they find with <see cref="Severity.Error"/> is never debt: no baseline
/// tolerates it, and it fails a build that has no baseline yet too.
/// </summary>
public static class ToolRules
{
    /// <summary>The configuration says something that cannot be meant.</summary>
    public static Rule InvalidConfiguration { get; } = new(
        "QG0001",
        "Invalid configuration",
        Severity.Error,
        "A setting that is not understood would be ignored in silence, and the gate would judge by other limits than the ones written down.",
        "Mend the place named and build again; docs/configuration.md lists every key.");

    /// <summary>A file could not be read or parsed as a whole, so no rule judged all of it.</summary>
    public static Rule UnjudgedFile { get; } = new(
        "QG0002",
        "File that could not be read or parsed",
        Severity.Warning,
        "Nothing is known about what the file holds, so a verdict about it would be a guess; the verdict is partial.",
        "Mend the file, or list it under 'exclude' in qualitygates.json, and run 'dotnet build -t:Audit' again.");

    /// <summary>The baseline cannot be read, so nothing can be compared with it.</summary>
    public static Rule InvalidBaseline { get; } = new(
        "QG0003",
        "Invalid baseline",
        Severity.Error,
        "A baseline that is half understood would tolerate what nobody accepted, or fail what somebody did.",
        "Mend the place named, or restore the file with 'git checkout -- qualitygates.baseline.json', and build again.");

    /// <summary>The revision that the change is to be judged against is not there.</summary>
    public static Rule BaseNotFound { get; } = new(
        "QG0004",
        "Base that cannot be found",
        Severity.Error,
        "Without the base nobody can tell what the change did, and a guess would either blame the innocent or pass the guilty.",
        "Do that, and build again; 'dotnet build -t:Doctor' looks whether it helped.");

    /// <summary>The change allows something that was not allowed before, and nobody says why.</summary>
    public static Rule LoosenedWithoutReason { get; } = new(
        "QG0005",
        "Gate loosened without a reason",
        Severity.Error,
        "Whoever can loosen the gate in the change that it judges has no gate.",
        "Take it back, or give the reason where the message says.");

    /// <summary>A waiver in the source that excuses nothing.</summary>
    public static Rule WaiverWithoutEffect { get; } = new(
        "QG0010",
        "Waiver without effect",
        Severity.Warning,
        "Whoever reads it believes that somebody decided something.",
        "Give it a reason (qualitygates: allow QG0101 because …), or remove it.");

    /// <summary>A file is text, but not in the encoding it should have; it is judged all the same.</summary>
    public static Rule UnexpectedEncoding { get; } = new(
        "QG0007",
        "File in an unexpected encoding",
        Severity.Note,
        "Compilers, editors and diffs will each read other characters in it.",
        "Save the file as UTF-8.");

    /// <summary>There is nothing to audit where the build points to.</summary>
    public static Rule MissingRoot { get; } = new(
        "QG0006",
        "Folder to audit that does not exist",
        Severity.Error,
        "Nothing was measured, and nothing must not look like success.",
        "Let QualityGatesRoot name an existing folder.");

    /// <summary>The reports could not be written.</summary>
    public static Rule UnwritableOutput { get; } = new(
        "QG0008",
        "Output that cannot be written",
        Severity.Error,
        "The verdict was given, but nobody can read the reasons for it.",
        "Make the folder writable, or let QualityGatesOutput name another one.");

    /// <summary>QualityGates itself failed.</summary>
    public static Rule Defect { get; } = new(
        "QG0009",
        "Defect of QualityGates",
        Severity.Error,
        "Nothing was judged, and nothing must not look like success.",
        "Report it with the output of 'dotnet build -v:detailed'; '-p:QualityGatesEnabled=false' builds without the gate.");

    /// <summary>A rule of the configuration that is about nothing.</summary>
    public static Rule RuleWithoutFiles { get; } = new(
        "QG0011",
        "Configured rule that matches no file",
        Severity.Warning,
        "It passes whatever happens, and everybody believes that it guards something.",
        "Mend the pattern, or remove the rule.");

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        InvalidConfiguration, UnjudgedFile, InvalidBaseline, BaseNotFound, LoosenedWithoutReason, MissingRoot, UnexpectedEncoding,
        UnwritableOutput, Defect, WaiverWithoutEffect, RuleWithoutFiles,
    ];

    /// <summary>Whether a rule is about the tool's own work.</summary>
    public static bool IsToolRule(string ruleId) => ruleId.StartsWith("QG00", StringComparison.Ordinal);

    /// <summary>The QG0001 findings of a configuration.</summary>
    public static ImmutableArray<Finding> InConfiguration(RepoPath path, ImmutableArray<ConfigProblem> problems) =>
        InFile(InvalidConfiguration, path, problems);

    /// <summary>The QG0003 findings of a baseline.</summary>
    public static ImmutableArray<Finding> InBaseline(RepoPath path, ImmutableArray<ConfigProblem> problems) =>
        InFile(InvalidBaseline, path, problems);

    /// <summary>The findings of one rule about an audited file; none where the rule is off.</summary>
    public static ImmutableArray<Finding> InSource(Rule rule, RepoPath path, ImmutableArray<ScanProblem> problems, Severity severity)
    {
        if (severity == Severity.None) return [];
        return [.. problems.Select((problem, index) => new Finding(
            rule.Id, severity, Nth(path.Value, index), path, Math.Max(problem.Line, 1), null, problem.Message, rule.Fix))];
    }

    private static ImmutableArray<Finding> InFile(Rule rule, RepoPath path, ImmutableArray<ConfigProblem> problems) =>
        [.. problems.Select((problem, index) => new Finding(
            rule.Id, rule.DefaultSeverity, Nth(path.Value, index), path, problem.Line, null, problem.Message, rule.Fix) { Column = problem.Column })];

    private static string Nth(string subject, int index) => index == 0 ? subject : $"{subject}~{index + 1}";
}
