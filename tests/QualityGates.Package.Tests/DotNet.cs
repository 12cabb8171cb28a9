using System.Diagnostics;
using Microsoft.Build.Logging.StructuredLogger;
using BuildTask = Microsoft.Build.Logging.StructuredLogger.Task;

namespace QualityGates.Package.Tests;

/// <summary>Runs the real <c>dotnet</c> command, as a person at a clean machine would.</summary>
internal static class DotNet
{
    // What a CI system, or the `dotnet test` around us, tells its children must not reach the builds under test.
    private static readonly string[] Toxic =
    [
        "CI", "TF_BUILD", "GITHUB_", "BUILD_", "SYSTEM_", "AGENT_", "CHANGE_", "BITBUCKET_", "GIT_", "MSBUILD", "MSBuild", "DOTNET_CLI_", "DOTNET_HOST_PATH", "VSTEST", "NUGET_PACKAGES",
    ];

    /// <summary>Runs a command to its end; <paramref name="binlog"/> is what it will have logged.</summary>
    public static BuildResult Run(string folder, string binlog, params string[] arguments) =>
        Run(folder, binlog, new Dictionary<string, string>(), arguments);

    /// <summary>Runs a command to its end with some variables in its environment, as a build server sets them.</summary>
    public static BuildResult Run(string folder, string binlog, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Prepare(start);
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return new(process.ExitCode, output, binlog);
    }

    /// <summary>Gives a process the environment of a clean machine, and so the builds that it starts.</summary>
    public static void Prepare(ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(IsToxic).ToArray()) start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // A build that lasts a second gains nothing from measuring itself.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_SKIP_WORKLOAD_INTEGRITY_CHECK"] = "true";
    }

    private static bool IsToxic(string variable) => Toxic.Any(prefix => variable.StartsWith(prefix, StringComparison.Ordinal));
}

/// <summary>How a build ended.</summary>
/// <param name="ExitCode">What a shell sees.</param>
/// <param name="Output">What a person sees.</param>
/// <param name="Binlog">What MSBuild knows.</param>
internal sealed record BuildResult(int ExitCode, string Output, string Binlog)
{
    private readonly Lazy<Build> _log = new(() => BinaryLog.ReadBuild(Binlog));

    /// <summary>How often a build called the task.</summary>
    public int TaskRuns => Count<BuildTask>(task => task.Name == "AuditRepository");

    /// <summary>How often it measured the repository, rather than remembering that it had.</summary>
    public int Audits => Count<Message>(message => message.Text.StartsWith("QualityGates: auditing ", StringComparison.Ordinal));

    /// <summary>The lines of <see cref="Output"/>, each only once: MSBuild repeats every error in its summary.</summary>
    public IReadOnlyList<string> Lines => [.. Output.Split('\n').Select(line => line.Trim()).Distinct()];

    /// <summary>The lines that tell of an error with this code.</summary>
    public IReadOnlyList<string> Errors(string code) =>
        [.. Lines.Where(line => line.Contains($"error {code}: ", StringComparison.Ordinal))];

    /// <summary>The build was green.</summary>
    public BuildResult Succeeds()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    /// <summary>The build was red.</summary>
    public BuildResult Fails()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }

    private int Count<TNode>(Predicate<TNode> predicate) where TNode : BaseNode => _log.Value.FindChildrenRecursive(predicate).Count;
}
