namespace QualityGates.MSBuild;

/// <summary>Says whether everything the gate needs is there.</summary>
internal sealed class DoctorSession(AuditParameters parameters, CancellationToken cancellationToken)
{
    /// <summary>Does it.</summary>
    public AuditOutcome Run() => throw new NotImplementedException(string.Concat(parameters, cancellationToken));
}
