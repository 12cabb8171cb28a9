using System.ComponentModel;
using System.Diagnostics;

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
    /// <c>safe.directory</c>: in containers the checkout often belongs to another user, and git would refuse. That refusal
    /// protects from programs that the repository's configuration names; for what we run that is only
    /// <c>core.fsmonitor</c>, so it is switched off and the refusal is not needed.
    /// </summary>
    private static readonly string[] Settings = ["-c", "safe.directory=*", "-c", "core.fsmonitor=false", "--no-pager"];

    /// <summary>Runs git in a folder to its end.</summary>
    /// <exception cref="GitNotFoundException">There is no such program, or it cannot be started.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; git was killed.</exception>
    public GitResult Run(string folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = Prepare(folder, arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw new GitNotFoundException($"{program} could not be started: {e.Message}", e);
        }

        using var killing = cancellationToken.Register(() => Kill(process));
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = ReadToEnd(process.StandardOutput.BaseStream);
        process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        return new GitResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private ProcessStartInfo Prepare(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(FindProgram(), [.. Settings, .. arguments])
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
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        return start;
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

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            Debug.WriteLine($"git had ended by itself: {e.Message}");
        }
    }
}
