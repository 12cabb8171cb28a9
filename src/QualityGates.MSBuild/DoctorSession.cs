using QualityGates.Git;
using QualityGates.Reports;

namespace QualityGates.MSBuild;

/// <summary>Says whether everything the gate needs is there, and of what is not, what helps. Fails only when the gate would.</summary>
internal sealed class DoctorSession(AuditParameters parameters, OutputFolder output, CancellationToken cancellationToken)
{
    /// <summary>Looks at everything.</summary>
    public AuditOutcome Run() => Run(BuildEnvironment.Current);

    internal AuditOutcome Run(BuildEnvironment environment)
    {
        List<DoctorCheck> checks =
        [
            .. new MachineChecks(environment, output).All(),
            .. new GitChecks(parameters, environment, cancellationToken).All(),
            .. new FileChecks(parameters).All(),
            .. new PublishChecks(parameters, environment).All(),
        ];
        var (broken, advice) = (Count(DoctorStatus.Broken), Count(DoctorStatus.Advice));
        var result = broken > 0 ? $"{broken} broken, {advice} to look at"
            : advice > 0 ? $"nothing is broken, {advice} to look at"
            : "everything is in order";
        return new AuditOutcome(
            [.. checks.SelectMany(static check => check.Errors)],
            [
                Markdown.Visible($"QualityGates doctor, {parameters.Root}: {result}."),
                .. checks.SelectMany(static check => check.Lines()).Select(Markdown.Visible),
            ]);

        int Count(DoctorStatus status) => checks.Count(check => check.Status == status);
    }
}
