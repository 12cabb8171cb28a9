using System.Diagnostics;
using System.Text.Json;

namespace QualityGates.Package.Tests;

/// <summary>A git repository in a temporary folder. Its only source of packages is the feed of <see cref="PackedPackage"/>.</summary>
public class TemporaryRepository : IDisposable
{
    private int _builds;

    public TemporaryRepository()
    {
        Root = Directory.CreateTempSubdirectory("qualitygates-").FullName;
        Git("init", "--quiet", "--initial-branch=main");
        Write("NuGet.Config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{PackedPackage.UnpackedPackages}" /></config>
              <packageSources><clear /><add key="local" value="{PackedPackage.Feed}" /></packageSources>
            </configuration>
            """);
        Write(".gitignore", "bin/\nobj/\n*.binlog\n");
    }

    /// <summary>Its folder.</summary>
    public string Root { get; }

    /// <summary>Where reports go unless a property says otherwise.</summary>
    public string Reports => Path.Combine(Root, "artifacts", "qualitygates");

    /// <summary>The path of a file.</summary>
    public string this[string path] => Path.Combine(Root, path);

    /// <summary>Writes a file, as of some seconds ago: a file written this moment may be written again unnoticed, so no gate trusts it yet.</summary>
    public void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], content);
        File.SetLastWriteTimeUtc(this[path], DateTime.UtcNow.AddSeconds(-10));
    }

    /// <summary>Writes a Python file of so many lines.</summary>
    public void WritePython(string path, int lines) =>
        Write(path, string.Concat(Enumerable.Range(1, lines).Select(line => $"x{line} = {line}\n")));

    /// <summary>Writes a baseline that tolerates these files at these sizes.</summary>
    public void Tolerate(params (string Path, int Lines)[] files)
    {
        var entries = files.Select(file => $$"""    "{{file.Path}}": { "lines": {{file.Lines}} }""");
        Write("qualitygates.baseline.json", $$"""
            {
              "version": 1,
              "QG0101": {
            {{string.Join(",\n", entries)}}
              }
            }

            """);
    }

    /// <summary>What a build server tells the builds, if this is one.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Runs <c>dotnet build</c> in the root.</summary>
    internal BuildResult Build(params string[] arguments)
    {
        var binlog = this[$"{Interlocked.Increment(ref _builds)}.binlog"];
        return DotNet.Run(Root, binlog, Environment, ["build", .. arguments, $"-bl:{binlog}"]);
    }

    /// <summary>Runs git in the root, as somebody with a name, and returns what it says.</summary>
    public string Git(params string[] arguments)
    {
        string[] identity = ["-c", "user.name=Ann Smith", "-c", "user.email=ann@example.org", "-c", "protocol.file.allow=always"];
        var start = new ProcessStartInfo("git", [.. identity, .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {output}{errors.GetAwaiter().GetResult()}");
        return output.TrimEnd();
    }

    /// <summary>Commits everything.</summary>
    /// <returns>The commit's id.</returns>
    public string Commit(string message = "change")
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", message);
        return Git("rev-parse", "HEAD");
    }

    /// <summary>The verdict as data.</summary>
    public JsonElement AuditJson => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Reports, "audit.json"))).RootElement;

    /// <summary>What would be posted on the pull request.</summary>
    public string Summary => File.ReadAllText(Path.Combine(Reports, "summary.md"));

    /// <summary>The state of the finding about a subject: <c>introduced</c>, <c>inherited</c>, … or null where there is none.</summary>
    public string? StateOf(string subject) => AuditJson.GetProperty("findings").EnumerateArray()
        .Where(finding => finding.GetProperty("subject").GetString() == subject)
        .Select(finding => finding.GetProperty("state").GetString()).FirstOrDefault();

    /// <inheritdoc/>
    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>A repository with nothing of .NET in it but one line.</summary>
public sealed class PythonRepository : TemporaryRepository
{
    public PythonRepository()
    {
        Write("audit.proj", $"""<Project Sdk="QualityGates/{PackedPackage.Version}" />""");
        WritePython("small.py", 10);
    }
}

/// <summary>
/// A repository with a main branch whose one old file, of 700 lines, is tolerated, and a checked out branch for a change. Its builds judge
/// the change against main, as a pull request is judged.
/// </summary>
public sealed class RepositoryWithAChange : TemporaryRepository
{
    public RepositoryWithAChange()
    {
        Write("audit.proj", $"""<Project Sdk="QualityGates/{PackedPackage.Version}" />""");
        WritePython("old.py", 700);
        WritePython("small.py", 10);
        Tolerate(("old.py", 700));
        Commit("beginning");
        Git("checkout", "--quiet", "-b", "change");
    }

    /// <summary>Changes main as somebody else would, and brings the change up to date with it.</summary>
    public void OnMain(Action change)
    {
        Git("checkout", "--quiet", "main");
        change();
        Commit("somebody else's");
        Git("checkout", "--quiet", "change");
        Git("merge", "--quiet", "main");
    }

    /// <summary>Judges the change against main: the gate.</summary>
    internal BuildResult Judge(params string[] arguments) => Build(["-p:QualityGatesBase=main", .. arguments]);

    /// <summary>Judges the change against main and says so.</summary>
    internal BuildResult Audit(params string[] arguments) => Build(["-t:Audit", "-p:QualityGatesBase=main", .. arguments]);
}
