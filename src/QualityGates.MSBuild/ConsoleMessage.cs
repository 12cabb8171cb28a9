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
}
