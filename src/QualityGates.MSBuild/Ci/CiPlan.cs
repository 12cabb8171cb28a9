using QualityGates.Git;

namespace QualityGates.MSBuild.Ci;

/// <summary>The files by which hosts run the gate, as they should be for one repository.</summary>
/// <param name="root">The folder of the repository.</param>
/// <param name="hosts">The hosts.</param>
/// <param name="owners">Who has to agree where the gate is loosened; empty for nobody.</param>
/// <param name="baseline">The name of the baseline, below the root.</param>
internal sealed class CiPlan(string root, IReadOnlyCollection<string> hosts, string owners, string baseline)
{
    /// <summary>Where CODEOWNERS may stand; the first one counts.</summary>
    private static readonly string[] OwnerFiles = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

    /// <summary>Where the repository is on the web.</summary>
    public RemoteAddress Address { get; init; } = RemoteAddress.Of(root);

    /// <summary>All of them.</summary>
    public IEnumerable<CiFile> Files()
    {
        var sdk = File.Exists(Path.Combine(root, "global.json"));
        if (hosts.Contains(CiHostName.GitHub))
        {
            var setup = sdk ? "global-json-file: global.json" : "dotnet-version: 10.0.x";
            yield return Whole(".github/workflows/qualitygates.yml", "github-gate.yml", setup);
            yield return Whole(".github/workflows/qualitygates-comment.yml", "github-comment.yml", setup);
        }

        if (hosts.Contains(CiHostName.Azure)) yield return Whole("azure-pipelines.qualitygates.yml", "azure.yml", sdk ? "useGlobalJson: true" : "version: 10.0.x");
        if (hosts.Contains(CiHostName.GitLab)) yield return Whole(".gitlab/qualitygates.gitlab-ci.yml", "gitlab.yml", "");
        yield return CiFile.WithLines(
            root, ".gitattributes", [$"/{baseline} {MergeDriver.Attributes}"],
            (line, _) => line.Contains(Path.GetFileName(baseline), StringComparison.Ordinal) && line.Contains($"merge={MergeDriver.Name}", StringComparison.Ordinal));
        if (owners.Length > 0)
        {
            var path = OwnerFiles.FirstOrDefault(name => File.Exists(Path.Combine(root, name))) ?? (hosts.Contains(CiHostName.GitLab) ? "CODEOWNERS" : OwnerFiles[0]);
            yield return CiFile.WithLines(root, path, [$"/qualitygates.json {owners}", $"/{baseline} {owners}"], static (line, wanted) => Pattern(line) == Pattern(wanted));
        }
    }

    private static string Pattern(string line) => line.Split(' ', '\t')[0].TrimStart('/');

    private CiFile Whole(string path, string template, string sdk) => CiFile.Whole(root, path, CiTemplate.Read(template)
        .Replace("<branch>", Address.DefaultBranch ?? "main", StringComparison.Ordinal)
        .Replace("<project>", Project(), StringComparison.Ordinal)
        .Replace("<sdk>", sdk, StringComparison.Ordinal)
        .Replace("<setup>", OnGitHub ? AzureForGitHub : AzureForItself, StringComparison.Ordinal)
        .Replace("<token>", OnGitHub ? "GITHUB_TOKEN: $(GitHubToken)" : "SYSTEM_ACCESSTOKEN: $(System.AccessToken)", StringComparison.Ordinal));

    private const string AzureForGitHub = "give it a secret variable GitHubToken: a token of GitHub that may read contents and write pull requests.";

    private const string AzureForItself = "name it in the branch policy 'Build validation'; its build service needs the permission 'Contribute to pull requests'.";

    private bool OnGitHub => Address.WebAddress?.StartsWith("https://github.com/", StringComparison.Ordinal) == true;

    /// <summary>What to build, where <c>dotnet build</c> does not find it alone: the only solution, else what somebody has to fill in.</summary>
    private string Project()
    {
        var names = Directory.EnumerateFiles(root).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal).ToList();
        var projects = names.Where(static name => Path.GetExtension(name).EndsWith("proj", StringComparison.Ordinal)).ToList();
        var solutions = names.Where(static name => Path.GetExtension(name) is ".sln" or ".slnx").ToList();
        if (projects.Count + solutions.Count == 1) return "";
        var only = solutions.Count == 1 ? solutions[0] : projects.Count == 1 && solutions.Count == 0 ? projects[0] : "path/to/project";
        return only.All(static character => char.IsLetterOrDigit(character) || character is '.' or '-' or '_' or '/') ? $" {only}" : $" \"{only}\"";
    }
}
