using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace QualityGates.Git;

/// <summary>What a run of git said.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">Standard output as it came; paths are bytes to git.</param>
/// <param name="Error">Standard error.</param>
internal readonly record struct GitResult(int ExitCode, ReadOnlyMemory<byte> Output, string Error)
{
    /// <summary>The line of <see cref="Error"/> that says what went wrong.</summary>
    public string Failure => ErrorLines("fatal: ").Concat(ErrorLines("")).FirstOrDefault($"exit code {ExitCode}");

    /// <summary>What git could not do although it went on, such as opening a folder.</summary>
    public IEnumerable<string> Warnings => ErrorLines("warning: ");

    private IEnumerable<string> ErrorLines(string prefix) =>
        Error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.StartsWith(prefix, StringComparison.Ordinal));
}

/// <summary>What a run of git is given beside its arguments.</summary>
/// <param name="IndexFile">The index to use instead of the repository's own; null for its own.</param>
/// <param name="Input">What it reads from standard input.</param>
/// <param name="Configuration">More settings.</param>
internal sealed record GitSurroundings(
    string? IndexFile, ReadOnlyMemory<byte> Input, ImmutableArray<(string Name, string Value)> Configuration)
{
    /// <summary>Nothing beside the arguments.</summary>
    public static GitSurroundings None { get; } = new(null, default, []);
}

/// <summary>The git program could not be started.</summary>
internal sealed class GitNotFoundException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Runs the git command line, without a shell, for reading only.</summary>
/// <param name="program">The program's name, looked up on <c>PATH</c>, or its full path.</param>
internal sealed class GitCommand(string program = "git")
{
    /// <summary>
    /// What <c>git rev-parse --local-env-vars</c> lists except configuration. A build started by a git hook inherits them, and
    /// they would lead us to another repository or to the half-made index of a commit.
    /// </summary>
    private static readonly string[] Redirections =
    [
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_DIR", "GIT_GRAFT_FILE", "GIT_IMPLICIT_WORK_TREE", "GIT_INDEX_FILE",
        "GIT_NAMESPACE", "GIT_NO_REPLACE_OBJECTS", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX", "GIT_REPLACE_REF_BASE", "GIT_SHALLOW_FILE",
        "GIT_WORK_TREE", "GIT_GLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "GIT_LITERAL_PATHSPECS", "GIT_NOGLOB_PATHSPECS",
    ];

    /// <summary>
    /// Of the programs that a repository's configuration names, <c>core.fsmonitor</c> would be run by nearly every command, so it
    /// is switched off. Objects are taken as they are, replaced by none: both engines must see the same history.
    /// </summary>
    private static readonly string[] Settings = ["-c", "core.fsmonitor=false", "--no-pager", "--no-replace-objects"];

    /// <summary>
    /// Whether git may refuse a repository that belongs to somebody else. In containers checkouts often do, so by default it may
    /// not: its refusal protects from programs that the repository's configuration names, and those we do not run.
    /// </summary>
    public bool MindsOwner { get; init; }

    /// <summary>Runs git in a folder to its end.</summary>
    /// <exception cref="GitNotFoundException">There is no such program, or it cannot be started.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; git was killed.</exception>
    public GitResult Run(string folder, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        Run(folder, arguments, GitSurroundings.None, cancellationToken);

    /// <summary>Runs git in a folder to its end, with more settings and something to read.</summary>
    /// <inheritdoc cref="Run(string, IEnumerable{string}, CancellationToken)" path="/exception"/>
    public GitResult Run(
        string folder, IEnumerable<string> arguments, GitSurroundings surroundings, CancellationToken cancellationToken)
    {
        using var process = Start(folder, arguments, surroundings, cancellationToken);
        process.Feed(surroundings.Input);
        var output = ReadToEnd(process.Output);
        var exitCode = process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        return new GitResult(exitCode, output, process.Error);
    }

    /// <summary>Starts git in a folder, to talk with it. The caller disposes of the process, which kills it unless it has ended.</summary>
    /// <inheritdoc cref="Run(string, IEnumerable{string}, CancellationToken)" path="/exception"/>
    public GitProcess Start(
        string folder, IEnumerable<string> arguments, GitSurroundings surroundings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var process = new Process { StartInfo = Prepare(folder, arguments, surroundings) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            process.Dispose();
            throw new GitNotFoundException($"{program} could not be started: {e.Message}", e);
        }

        return new GitProcess(process, cancellationToken);
    }

    private ProcessStartInfo Prepare(string folder, IEnumerable<string> arguments, GitSurroundings surroundings)
    {
        string[] owner = MindsOwner ? [] : ["-c", "safe.directory=*"];
        var start = new ProcessStartInfo(FindProgram(), [.. owner, .. Settings, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Redirections) start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";

        // A missing object of a partial clone is not fetched. Older gits do not know the first variable, but no protocol is allowed them.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
        if (surroundings.IndexFile is { } index) start.Environment["GIT_INDEX_FILE"] = index;
        Configure(start.Environment, surroundings.Configuration);
        return start;
    }

    /// <summary>Adds settings whose names may hold any character, behind those that the caller's environment has already.</summary>
    private static void Configure(IDictionary<string, string?> environment, ImmutableArray<(string Name, string Value)> configuration)
    {
        if (configuration.IsEmpty) return;
        environment.TryGetValue("GIT_CONFIG_COUNT", out var count);
        var next = int.TryParse(count, CultureInfo.InvariantCulture, out var known) ? known : 0;
        foreach (var (name, value) in configuration)
        {
            environment[$"GIT_CONFIG_KEY_{next}"] = name;
            environment[$"GIT_CONFIG_VALUE_{next}"] = value;
            next++;
        }

        environment["GIT_CONFIG_COUNT"] = next.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Looks the program up on <c>PATH</c>. .NET and Windows would look into the current folder first, and that is where a
    /// repository could have placed a program of this name.
    /// </summary>
    private string FindProgram()
    {
        if (Path.IsPathFullyQualified(program)) return program;
        var name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            var candidate = Path.Join(folder, name);
            if (Path.IsPathFullyQualified(candidate) && IsExecutable(candidate)) return candidate;
        }

        throw new GitNotFoundException($"{program} was not found");
    }

    private static bool IsExecutable(string path)
    {
        const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Execute) != 0);
    }

    private static ReadOnlyMemory<byte> ReadToEnd(Stream stream)
    {
        var bytes = new byte[64 * 1024];
        var length = 0;
        while (stream.Read(bytes, length, bytes.Length - length) is > 0 and var count)
        {
            length += count;
            if (length == bytes.Length) Array.Resize(ref bytes, 2 * length);
        }

        return bytes.AsMemory(0, length);
    }
}
