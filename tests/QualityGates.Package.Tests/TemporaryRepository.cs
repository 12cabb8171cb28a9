using System.Diagnostics;

namespace QualityGates.Package.Tests;

/// <summary>A git repository in a temporary folder. Its only source of packages is the feed of <see cref="PackedPackage"/>.</summary>
public class TemporaryRepository : IDisposable
{
    private int _builds;

    public TemporaryRepository()
    {
        Root = Directory.CreateTempSubdirectory("qualitygates-").FullName;
        using (var git = Process.Start("git", ["init", "--quiet", Root])) git.WaitForExit();
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

    /// <summary>Runs <c>dotnet build</c> in the root.</summary>
    internal BuildResult Build(params string[] arguments)
    {
        var binlog = this[$"{Interlocked.Increment(ref _builds)}.binlog"];
        return DotNet.Run(Root, binlog, ["build", .. arguments, $"-bl:{binlog}"]);
    }

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
