using System.Globalization;
using System.Text;
using QualityGates.Git;
using QualityGates.PullRequests.GitHub;

namespace QualityGates.PullRequests.Posting;

/// <summary>
/// Lines of a log that the host reads as commands. Whatever comes from a repository is escaped, so that the name of a file cannot become
/// a command of its own.
/// </summary>
internal static class LogCommand
{
    /// <summary>The most annotations of one level that GitHub takes from one step; of more it drops those that come last.</summary>
    internal const int MaximumPerLevel = 10;

    /// <summary>Annotations for GitHub, worst first, at most ten of a level; the last one says how many more there are.</summary>
    /// <param name="annotations">What to say.</param>
    /// <param name="folder">The folder of the repository below the workspace, ending in <c>/</c>; empty where it is the workspace.</param>
    public static IEnumerable<string> OfGitHub(IReadOnlyList<Annotation> annotations, string folder)
    {
        foreach (var level in annotations.GroupBy(static annotation => annotation.Level).OrderByDescending(static level => level.Key))
        {
            var shown = level.Count() > MaximumPerLevel ? MaximumPerLevel - 1 : MaximumPerLevel;
            foreach (var annotation in level.Take(shown)) yield return OfGitHub(annotation, folder);
            if (level.Skip(shown).Any())
                yield return $"::{Word(level.Key)}::{string.Create(CultureInfo.InvariantCulture, $"{level.Count() - shown} more, see the summary of the job")}";
        }
    }

    /// <summary>An issue for Azure Pipelines at a place.</summary>
    /// <param name="annotation">What to say.</param>
    /// <param name="root">The folder of the repository, absolute: Azure wants to know where a file is on the disk.</param>
    public static string OfAzure(Annotation annotation, string root)
    {
        var path = Path.GetFullPath(Path.Combine(root, annotation.Path));
        var type = annotation.Level == AnnotationLevel.Failure ? "error" : "warning";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"##vso[task.logissue type={type};sourcepath={EscapeAzureProperty(path)};linenumber={annotation.StartLine};code={EscapeAzureProperty(annotation.Title)};]{EscapeAzure(annotation.Message)}");
    }

    /// <summary>Adds a file to the page of a run of Azure Pipelines.</summary>
    public static string AzureSummary(string file) => $"##vso[task.uploadsummary]{EscapeAzure(file)}";

    /// <summary>A warning that concerns no file, shown with the run; null where the host knows none. Unlike a warning of the build, it can never fail one.</summary>
    public static string? Warning(CiHost host, string text) => host switch
    {
        CiHost.GitHubActions => $"::warning title=QualityGates::{EscapeGitHub(text)}",
        CiHost.AzurePipelines => $"##vso[task.logissue type=warning;]{EscapeAzure("QualityGates: " + text)}",
        _ => null,
    };

    private static string OfGitHub(Annotation annotation, string folder) => string.Create(
        CultureInfo.InvariantCulture,
        $"::{Word(annotation.Level)} file={EscapeGitHubProperty(folder + annotation.Path)},line={annotation.StartLine},endLine={annotation.EndLine},title={EscapeGitHubProperty(annotation.Title)}::{EscapeGitHub(annotation.Message)}");

    private static string Word(AnnotationLevel level) => level switch
    {
        AnnotationLevel.Failure => "error",
        AnnotationLevel.Warning => "warning",
        _ => "notice",
    };

    private static string EscapeGitHub(string text) => Escape(text, "%25", "");

    private static string EscapeGitHubProperty(string text) => Escape(text, "%25", ":,");

    private static string EscapeAzure(string text) => Escape(text, "%AZP25", "");

    private static string EscapeAzureProperty(string text) => Escape(text, "%AZP25", ";]");

    /// <summary>A percent sign is written so that what follows it is not taken for what we wrote ourselves.</summary>
    private static string Escape(string text, string percent, string special)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (character == '%') escaped.Append(percent);
            else if (character is '\r' or '\n' || special.Contains(character, StringComparison.Ordinal)) escaped.Append(CultureInfo.InvariantCulture, $"%{(int)character:X2}");
            else escaped.Append(character);
        }

        return escaped.ToString();
    }
}
