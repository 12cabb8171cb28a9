using System.Text;
using QualityGates.Git;
using QualityGates.PullRequests.Hosting;

namespace QualityGates.PullRequests.Posting;

/// <summary>
/// The page of the job that ran. It needs no token and no right, so it is there for a fork as well. GitHub shows what a step appends to a
/// file; Azure Pipelines shows a file that a line of the log names.
/// </summary>
internal static class JobSummary
{
    /// <summary>The most bytes of what one step appends: 1 MiB. GitHub drops all of it if it is more.</summary>
    internal const int MaximumLength = 1024 * 1024;

    /// <summary>Shows a summary there.</summary>
    /// <param name="run">Where.</param>
    /// <param name="environment">Its environment.</param>
    /// <param name="markdown">What to show.</param>
    /// <param name="file">The file that holds the same, absolute.</param>
    /// <param name="log">Writes a line to the log of the job, as it is.</param>
    public static RungResult Show(PipelineRun run, BuildEnvironment environment, string markdown, string file, Action<string> log)
    {
        if (run.Host == CiHost.AzurePipelines)
        {
            log(LogCommand.AzureSummary(file));
            return new RungResult(true, "The report is on the tab Extensions of the run.", run.RunUrl);
        }

        if (run.Host != CiHost.GitHubActions) return new RungResult(false, "This host shows no summary of a job.");
        var target = environment["GITHUB_STEP_SUMMARY"];
        if (target.Length == 0) return new RungResult(false, "GITHUB_STEP_SUMMARY names no file.");
        return Append(target, markdown) is { } problem
            ? new RungResult(false, problem)
            : new RungResult(true, "The report is in the summary of the job.", run.RunUrl);
    }

    /// <summary>Appends to what the step has to say already, unless it says this already.</summary>
    /// <returns>Why that was not possible, one sentence; null where it was.</returns>
    internal static string? Append(string path, string markdown)
    {
        try
        {
            var before = File.Exists(path) ? File.ReadAllBytes(path) : [];
            var text = Encoding.UTF8.GetBytes(markdown);
            if (before.AsSpan().IndexOf(text) >= 0) return null;
            // A table or a heading is one only after an empty line.
            byte[] between = before.Length == 0 ? [] : before[^1] == (byte)'\n' ? "\n"u8.ToArray() : "\n\n"u8.ToArray();
            if (before.Length + between.Length + text.Length > MaximumLength) return "The summary of the step would be longer than 1 MiB, and GitHub would drop it.";
            using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            stream.Write([.. between, .. text]);
            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"The file that GITHUB_STEP_SUMMARY names cannot be written ({unwritable.Message.TrimEnd('.')}).";
        }
    }
}
