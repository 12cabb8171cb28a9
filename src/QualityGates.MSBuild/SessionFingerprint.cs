using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QualityGates.Snapshots;

namespace QualityGates.MSBuild;

/// <summary>Names everything the outcome of a session depends on: the files, what it was asked for, its own code, its two files.</summary>
internal static class SessionFingerprint
{
    /// <summary>The fingerprint, or null while a file is so young that it may change again unnoticed.</summary>
    /// <param name="parameters">What is asked for.</param>
    /// <param name="tree">The files.</param>
    /// <param name="origin">Names the base.</param>
    /// <param name="today">The day, by which tolerated debts expire.</param>
    public static string? Of(AuditParameters parameters, WorkingTreeFingerprint tree, string origin, DateOnly today)
    {
        if (!tree.IsSettled) return null;
        var text = new StringBuilder(tree.Value).Append('\n')
            .Append(typeof(SessionFingerprint).Module.ModuleVersionId).Append(typeof(Auditor).Module.ModuleVersionId)
            .Append(typeof(Git.GitWorkingTree).Module.ModuleVersionId).Append('\n').Append(parameters)
            .Append('\n').Append(origin).Append(CultureInfo.InvariantCulture, $"\n{today:O}");
        // They need not be among the files: git may ignore them, or they lie elsewhere.
        foreach (var path in (ReadOnlySpan<string>)[parameters.Config, parameters.Baseline])
        {
            var file = new FileInfo(path);
            if (file.Exists) text.Append(CultureInfo.InvariantCulture, $"\n{file.Length}|{file.LastWriteTimeUtc.Ticks}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
