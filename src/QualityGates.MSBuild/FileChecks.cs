using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Configuration;
using QualityGates.Git;
using QualityGates.Text;

namespace QualityGates.MSBuild;

/// <summary>Checks the configuration and the baseline.</summary>
internal sealed class FileChecks(AuditParameters parameters)
{
    /// <summary>All of them.</summary>
    public IEnumerable<DoctorCheck> All()
    {
        if (!SessionFiles.TryRead(parameters, out var files, out var unreadable))
            return [new DoctorCheck(DoctorStatus.Broken, "configuration", unreadable.Message) { Errors = [unreadable] }];
        return [Configuration(files.Configuration), Baseline(files.Baseline)];
    }

    private DoctorCheck Configuration(InputFile file)
    {
        if (file.Content is not { } content) return DoctorCheck.InOrder("configuration", $"there is no {file.Path}; the defaults hold");
        var problems = AuditSettings.Load(content).Problems;
        return problems.IsEmpty
            ? DoctorCheck.InOrder("configuration", $"{file.Path} is valid")
            : Invalid("configuration", file, parameters.Config, problems, ToolRules.InvalidConfiguration);
    }

    private DoctorCheck Baseline(InputFile file)
    {
        if (file.Content is not { } content)
            return DoctorCheck.Advise("baseline", $"there is no {file.Path}, so nothing is judged yet", "dotnet build -t:InitBaseline");
        var (baseline, problems) = BaselineFile.Parse(content);
        if (baseline is null) return Invalid("baseline", file, parameters.Baseline, problems, ToolRules.InvalidBaseline);
        var tolerated = $"{file.Path} tolerates {Figure.Of(baseline.Count, "finding")}";
        return BaselineFile.Write(baseline).AsSpan().SequenceEqual(content)
            ? DoctorCheck.InOrder("baseline", tolerated)
            : DoctorCheck.Advise(
                "baseline", $"{tolerated}, and is not written as an update writes it; branches may conflict in it", "dotnet build -t:UpdateBaseline");
    }

    private static DoctorCheck Invalid(string subject, InputFile file, string path, ImmutableArray<ConfigProblem> problems, Rule rule) =>
        new(DoctorStatus.Broken, subject, $"{file.Path} has {Figure.Of(problems.Length, "problem")}: {problems[0].Message}")
        {
            Fix = rule.Fix,
            Errors =
            [
                .. problems.Select(problem =>
                    new AuditDiagnostic(path, problem.Line, problem.Column, rule.Id, $"{problem.Message} {rule.Fix}")),
            ],
        };
}
