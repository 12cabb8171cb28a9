using System.Diagnostics;

namespace QualityGates.Tests.Snapshots;

/// <summary>A folder of one test, gone when the test ends.</summary>
public class TempFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("qualitygates-").FullName;

    public string PathOf(string path) => Path.Join(Root, path);

    public void Write(string path, string text = "text\n")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    public void Link(string path, string target) => File.CreateSymbolicLink(PathOf(path), target);

    /// <summary>Runs a program in the folder and returns what it printed.</summary>
    public string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {error.Result}");
    }

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>A fact about pipes, links or bytes in names, which Windows does not have or not without privileges.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "needs a Unix file system";
    }
}

/// <summary>A fact about a folder that may not be read; the superuser may read all.</summary>
public sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) Skip = "needs Unix permissions and a user they hold for";
    }
}
