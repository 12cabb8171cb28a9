namespace QualityGates.Git;

/// <summary>What brings a base into a clone, said for where the build runs.</summary>
internal static class BaseAdvice
{
    /// <summary>What to do when git itself fails.</summary>
    public const string AgainstDamage = "If nothing else helps, clone the repository anew; 'git fsck' says what is damaged.";

    /// <summary>The setting or command, one sentence.</summary>
    public static string Fix(BaseRequest request, bool isShallow) => request.Host switch
    {
        CiHost.GitHubActions when request.MergeCommit is not null =>
            "Give the step actions/checkout 'fetch-depth: 0' (for its merge commit 2 is enough).",
        CiHost.GitHubActions => "Give the step actions/checkout 'fetch-depth: 0'.",
        CiHost.AzurePipelines => "Give the checkout step 'fetchDepth: 0'.",
        CiHost.GitLab => "Give the job the variable 'GIT_DEPTH: 0'.",
        CiHost.Bitbucket => "Give the step 'clone: depth: full'.",
        CiHost.Jenkins => $"Let the checkout fetch without a depth{Refspec(request, ", and with the refspec '", "'")}.",
        _ when isShallow => $"Run 'git fetch --unshallow origin{Refspec(request, " ", "")}'.",
        _ when Branch(request) is not null => $"Run 'git fetch origin{Refspec(request, " ", "")}'.",
        _ => "Look whether it is spelt right, and fetch it if it is.",
    };

    /// <summary>
    /// What lets git store the remote branch under its usual name: a clone with a depth follows only the one branch it was made for.
    /// </summary>
    private static string Refspec(BaseRequest request, string before, string after) =>
        Branch(request) is { } branch ? $"{before}+refs/heads/{branch}:refs/remotes/origin/{branch}{after}" : "";

    /// <summary>
    /// The branch of the remote <c>origin</c> that is meant, if one is. A name with anything in it that a shell might take for
    /// something else is not put into a command.
    /// </summary>
    private static string? Branch(BaseRequest request)
    {
        if (request.Targets.IsEmpty) return null;
        var target = request.Targets[0];
        foreach (var prefix in (ReadOnlySpan<string>)["refs/remotes/origin/", "origin/"])
        {
            if (!target.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var branch = target[prefix.Length..];
            return branch.All(static character => char.IsAsciiLetterOrDigit(character) || character is '/' or '-' or '_' or '.') ? branch : null;
        }

        return null;
    }
}
