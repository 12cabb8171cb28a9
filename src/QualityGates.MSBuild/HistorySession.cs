namespace QualityGates.MSBuild;

/// <summary>Audits the commits of the past.</summary>
internal sealed class HistorySession(AuditParameters parameters, OutputFolder output, Action<string> say, CancellationToken cancellationToken)
{
    /// <summary>Does it.</summary>
    public AuditOutcome Run() => throw new NotImplementedException(string.Concat(parameters, output, say, cancellationToken));
}
