using System.Diagnostics.CodeAnalysis;
using QualityGates.Audits;
using QualityGates.Git;
using QualityGates.Text;

namespace QualityGates.MSBuild;

/// <summary>The two files that say what to judge by, as they are on the disk.</summary>
internal sealed record SessionFiles(InputFile Configuration, InputFile Baseline)
{
    /// <summary>Reads both. That one is not there is no mistake; that it cannot be read is.</summary>
    public static bool TryRead(
        AuditParameters parameters, [NotNullWhen(true)] out SessionFiles? files, [NotNullWhen(false)] out AuditDiagnostic? unreadable)
    {
        files = null;
        if (!TryRead(parameters.Root, parameters.Config, out var configuration, out unreadable)) return false;
        if (!TryRead(parameters.Root, parameters.Baseline, out var baseline, out unreadable)) return false;
        files = new SessionFiles(configuration, baseline);
        return true;
    }

    /// <summary>What they say.</summary>
    public AuditInputs ToInputs() => AuditInputs.Read(Configuration.Content, Configuration.Path, Baseline.Content, Baseline.Path);

    /// <summary>Reads one of them.</summary>
    /// <param name="root">The audited folder, absolute.</param>
    /// <param name="path">Where the file is, absolute.</param>
    /// <param name="file">The file; without content where there is none.</param>
    /// <param name="unreadable">What to log where there is one that cannot be read.</param>
    public static bool TryRead(
        string root, string path, [NotNullWhen(true)] out InputFile? file, [NotNullWhen(false)] out AuditDiagnostic? unreadable)
    {
        (file, unreadable) = (null, null);
        try
        {
            file = new InputFile(PathBelow(root, path), Path.Exists(path) ? File.ReadAllBytes(path) : null);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unreadable = AuditDiagnostic.Error(
                ToolRules.InvalidConfiguration, $"{path} cannot be read ({e.Message}). Make it a readable file, and build again.");
            return false;
        }
    }

    /// <summary>How findings name a file of ours: relative to the root where it lies below it.</summary>
    public static RepoPath PathBelow(string root, string path) =>
        new(Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'));
}
