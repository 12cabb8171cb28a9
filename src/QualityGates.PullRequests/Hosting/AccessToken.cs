using QualityGates.Git;

namespace QualityGates.PullRequests.Hosting;

/// <summary>
/// What lets us in. It is read when it is needed, goes into the header of a request and nowhere else, and shows nobody what it is:
/// neither in a log, nor in a debugger, nor in a record that holds it.
/// </summary>
public sealed class AccessToken
{
    private readonly string _value;

    private AccessToken(string variable, string value) => (Variable, _value) = (variable, value);

    /// <summary>The variable that holds it.</summary>
    public string Variable { get; }

    /// <summary>The variable that a run's token is expected in; null where none is of use.</summary>
    public static string? VariableFor(PipelineRun run) => run.Code switch
    {
        CodeHost.GitHub => "GITHUB_TOKEN",
        CodeHost.AzureRepos => "SYSTEM_ACCESSTOKEN",
        _ => null,
    };

    /// <summary>How a step comes to have it: the line for the pipeline's own file. Null where none is of use.</summary>
    public static string? SettingFor(PipelineRun run) => (run.Code, run.Host) switch
    {
        (CodeHost.GitHub, CiHost.GitHubActions) => "env: GITHUB_TOKEN: ${{ github.token }}",
        (CodeHost.GitHub, _) => "env: GITHUB_TOKEN: $(GitHubToken), a secret variable of the pipeline that holds a token of GitHub",
        (CodeHost.AzureRepos, _) => "env: SYSTEM_ACCESSTOKEN: $(System.AccessToken)",
        _ => null,
    };

    /// <summary>Reads it; null where it is not there.</summary>
    public static AccessToken? Read(PipelineRun run, BuildEnvironment environment)
    {
        if (VariableFor(run) is not { } variable) return null;
        var value = environment[variable].Trim();
        // Azure Pipelines hands on the text '$(Name)' where there is no variable of that name, as there is no secret for a fork.
        var isToken = value.Length > 0 && !value.StartsWith("$(", StringComparison.Ordinal) && value.All(static character => character is > ' ' and <= '~');
        return isToken ? new AccessToken(variable, value) : null;
    }

    /// <summary>The token itself, for the header of a request.</summary>
    public string Reveal() => _value;

    /// <summary>The name of the variable.</summary>
    public override string ToString() => $"the value of {Variable}";
}
