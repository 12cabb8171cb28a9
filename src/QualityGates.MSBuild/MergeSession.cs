namespace QualityGates.MSBuild;

/// <summary>Merges three versions of the baseline.</summary>
internal sealed class MergeSession(AuditParameters parameters)
{
    /// <summary>Does it.</summary>
    public AuditOutcome Run() => throw new NotImplementedException(string.Concat(parameters));
}
