namespace QualityGates.Git.Tests.Engines;

/// <summary>A theory about names and links that Windows does not have.</summary>
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "needs a Unix file system";
    }
}
