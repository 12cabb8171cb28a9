using System.Diagnostics.CodeAnalysis;
using QualityGates.Audits;

namespace QualityGates.MSBuild;

/// <summary>Reads the files that are ours: configuration and baseline.</summary>
internal static class OwnFile
{
    /// <summary>Reads one; null where there is none, which is no mistake.</summary>
    /// <param name="path">Where it is, absolute.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="unreadable">What to log where there is one that cannot be read.</param>
    public static bool TryRead(string path, out byte[]? content, [NotNullWhen(false)] out AuditDiagnostic? unreadable)
    {
        (content, unreadable) = (null, null);
        try
        {
            if (Path.Exists(path)) content = File.ReadAllBytes(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unreadable = AuditDiagnostic.Error(
                ToolRules.InvalidConfiguration, $"{path} cannot be read ({e.Message}). Make it a readable file, and build again.");
            return false;
        }
    }
}
