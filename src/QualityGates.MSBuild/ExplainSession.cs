namespace QualityGates.MSBuild;

/// <summary>Says everything about one finding.</summary>
internal sealed class ExplainSession(AuditParameters parameters, OutputFolder output, CancellationToken cancellationToken)
{
    /// <summary>Does it.</summary>
    public AuditOutcome Run() => throw new NotImplementedException(string.Concat(parameters, output, cancellationToken));
}
