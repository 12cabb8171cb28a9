using System.Collections.Immutable;
using QualityGates.Git;

namespace QualityGates.MSBuild.Ci;

/// <summary>Which hosts run the gate.</summary>
internal static class CiHostName
{
    public const string GitHub = "github";
    public const string Azure = "azure";
    public const string GitLab = "gitlab";

    /// <summary>What <c>QualityGatesCi</c> may say.</summary>
    public static ImmutableArray<string> All { get; } = [GitHub, Azure, GitLab];

    /// <summary>The hosts that somebody asks for; those that the repository and its address tell of where nobody does.</summary>
    /// <param name="asked">What <c>QualityGatesCi</c> says.</param>
    /// <param name="root">The folder of the repository.</param>
    /// <param name="problem">Why nobody can tell, one or two sentences; null where somebody can.</param>
    public static ImmutableArray<string> Of(string asked, string root, out string? problem)
    {
        var words = asked.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        problem = words.FirstOrDefault(static word => !All.Contains(word.ToLowerInvariant())) is { } unknown
            ? $"QualityGatesCi is '{unknown}'; it is one or several of {string.Join(", ", All)}, separated by commas written %2C."
            : null;
        if (problem is not null) return [];
        if (words.Length > 0) return [.. All.Where(name => words.Contains(name, StringComparer.OrdinalIgnoreCase))];
        ImmutableArray<string> found = [.. All.Where(name => IsThere(name, root))];
        if (found.IsEmpty && OfAddress(RemoteAddress.Of(root).WebAddress) is { } host) found = [host];
        if (found.IsEmpty)
            problem = "Neither the address of 'origin' nor a file tells which host builds this repository. Name it: dotnet build -t:InitCi -p:QualityGatesCi=github, azure or gitlab.";
        return found;
    }

    /// <summary>Whether a repository is built there already.</summary>
    private static bool IsThere(string host, string root) => host switch
    {
        GitHub => Directory.Exists(Path.Combine(root, ".github", "workflows")),
        Azure => File.Exists(Path.Combine(root, "azure-pipelines.yml")),
        _ => File.Exists(Path.Combine(root, ".gitlab-ci.yml")),
    };

    private static string? OfAddress(string? address)
    {
        var name = address is null ? "" : new Uri(address).Host;
        return name is "github.com" ? GitHub
            : name is "dev.azure.com" or "ssh.dev.azure.com" or "vs-ssh.visualstudio.com" || name.EndsWith(".visualstudio.com", StringComparison.Ordinal) ? Azure
            : name.Contains("gitlab", StringComparison.Ordinal) ? GitLab
            : null;
    }
}
