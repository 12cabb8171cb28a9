using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QualityGates.Snapshots;

namespace QualityGates.MSBuild;

/// <summary>Names everything the outcome of a session depends on: the files, what it was asked for, its own code, its two files.</summary>
internal static class SessionFingerprint
{
    /// <summary>The fingerprint, or null while a file is so young that it may change again unnoticed.</summary>
    public static string? Of(AuditParameters parameters, WorkingTreeFingerprint tree)
    {
        if (!tree.IsSettled) return null;
        var text = new StringBuilder(tree.Value).Append('\n')
            .Append(typeof(SessionFingerprint).Module.ModuleVersionId).Append(typeof(Auditor).Module.ModuleVersionId)
            .Append(typeof(Git.GitWorkingTree).Module.ModuleVersionId).Append('\n').Append(parameters);
        // They need not be among the files: git may ignore them, or they lie elsewhere.
        foreach (var path in (ReadOnlySpan<string>)[parameters.Config, parameters.Baseline])
        {
            var file = new FileInfo(path);
            if (file.Exists) text.Append(CultureInfo.InvariantCulture, $"\n{file.Length}|{file.LastWriteTimeUtc.Ticks}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
