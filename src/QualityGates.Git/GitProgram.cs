using System.Text;

namespace QualityGates.Git;

/// <summary>The git command line itself: whether it is there, and what a repository's settings say.</summary>
/// <param name="folder">The folder to ask in.</param>
/// <param name="cancellationToken">Ends a question.</param>
public sealed class GitProgram(string folder, CancellationToken cancellationToken)
{
    /// <summary>Its version, such as <c>2.47.1</c>; null where it is not on the <c>PATH</c> or cannot be started.</summary>
    public string? Version => Ask("version")?.Replace("git version ", "", StringComparison.Ordinal);

    /// <summary>The branch that is checked out; null when HEAD is detached.</summary>
    public string? Branch => Ask("symbolic-ref", "--quiet", "--short", "HEAD");

    /// <summary>The value of a setting, or null.</summary>
    /// <param name="name">Its name, such as <c>merge.qualitygates.driver</c>.</param>
    public string? Setting(string name) => Ask("config", "--get", name);

    /// <summary>What <c>.gitattributes</c> say of a file: <c>unspecified</c>, <c>set</c>, <c>unset</c>, or a value; null where git does not say.</summary>
    /// <param name="name">The attribute, such as <c>merge</c>.</param>
    /// <param name="path">The file, relative to the folder; it need not exist.</param>
    public string? Attribute(string name, string path) =>
        Ask("check-attr", "-z", name, "--", path)?.Split('\0') is [_, _, var value, ..] ? value : null;

    private string? Ask(params string[] question)
    {
        try
        {
            var answer = new GitCommand().Run(folder, question, cancellationToken);
            return answer.ExitCode == 0 ? Encoding.UTF8.GetString(answer.Output.Span).TrimEnd('\n', '\r') : null;
        }
        catch (GitNotFoundException)
        {
            return null;
        }
    }
}
