using Microsoft.Build.Framework;

namespace QualityGates.MSBuild;

/// <summary>
/// A message for the person at the console. MSBuild's terminal logger drops messages of any importance, except the output of
/// a test run; so this is one (the runner's <c>_TestRunStart</c> target is the other half). Every other logger sees a message of
/// high importance. The event's type is newer than the MSBuild we compile against; where it is absent, so is that logger's rule.
/// </summary>
internal static class ConsoleMessage
{
    private static readonly Type? TestOutput =
        typeof(BuildMessageEventArgs).Assembly.GetType("Microsoft.Build.Framework.ExtendedBuildMessageEventArgs");

    /// <summary>Makes the event to log.</summary>
    public static BuildMessageEventArgs Of(string text)
    {
        const string Sender = nameof(QualityGates);
        return TestOutput is null
            ? new BuildMessageEventArgs(text, null, Sender, MessageImportance.High)
            : (BuildMessageEventArgs)Activator.CreateInstance(TestOutput, "TLTESTOUTPUT", text, null, Sender, MessageImportance.High)!;
    }

    /// <summary>
    /// The same text, in which nothing is a command to a build server that reads the log: a file may be called
    /// <c>##vso[task.setvariable …]</c>, or <c>::stop-commands::</c>.
    /// </summary>
    public static string WithoutCommands(string text)
    {
        if (!text.Contains("##", StringComparison.Ordinal) && !text.Contains("::", StringComparison.Ordinal)) return text;
        text = text.Replace("##vso[", "## vso[", StringComparison.OrdinalIgnoreCase).Replace("##[", "## [", StringComparison.Ordinal);
        return string.Join('\n', text.Split('\n').Select(static line =>
            line.AsSpan().TrimStart().StartsWith("::", StringComparison.Ordinal) ? line.Replace("::", ": :", StringComparison.Ordinal) : line));
    }
}
