using QualityGates.Git;
using QualityGates.Git.Tests;
using QualityGates.Reports;

namespace QualityGates.MSBuild.Tests;

/// <summary>Sessions as a build would ask for them.</summary>
internal static class Asked
{
    public static AuditOutcome Doctor(this TempRepository repository, string variables = "", string @base = "", string? output = null) =>
        new DoctorSession(Parameters(repository.Root, AuditMode.Doctor) with { Base = @base }, Output(repository, output), CancellationToken.None)
            .Run(Environment(variables));

    public static AuditOutcome Explain(this TempRepository repository, string finding, string variables = "", string @base = "")
    {
        var parameters = Parameters(repository.Root, AuditMode.ExplainFinding) with { Finding = finding, Base = @base };
        return new ExplainSession(parameters, Output(repository, null), CancellationToken.None).Run(Environment(variables));
    }

    /// <summary>The text of the line that begins with a label.</summary>
    public static string? Line(this AuditOutcome outcome, string label) => outcome.Console
        .Select(line => line.TrimStart(' ', '✓', '!', '✗')).FirstOrDefault(line => line.StartsWith(label + ' ', StringComparison.Ordinal))?[label.Length..].Trim();

    public static void WriteLines(this TempRepository repository, string path, int lines) =>
        repository.Write(path, string.Concat(Enumerable.Range(1, lines).Select(line => $"x{line} = {line}\n")));

    public static AuditParameters Parameters(string root, AuditMode mode) => new(
        mode, root, Path.Join(root, "qualitygates.json"), Path.Join(root, "qualitygates.baseline.json"), "", ReportChoice.None, "", "", "", "", "");

    private static OutputFolder Output(TempRepository repository, string? folder) => new(folder ?? repository.PathOf("artifacts/qualitygates/"));

    public static BuildEnvironment Environment(string variables)
    {
        var pairs = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new BuildEnvironment(name => pairs.GetValueOrDefault(name), _ => null);
    }
}
