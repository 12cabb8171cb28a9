#!/usr/bin/env dotnet
#:property QualityGatesEnabled=false
#:property PublishAot=false

// What the gate adds to a build that has nothing to do: a generated solution of 10 projects, built again and again on warm
// MSBuild nodes, with the gate and without it in turn, so that whatever else the machine does falls on both alike.
//
//   dotnet run eng/gate-overhead.cs [pairs]

using System.Diagnostics;

const int Projects = 10;
var pairs = args is [var count] ? int.Parse(count) : 20;
var repository = Directory.GetCurrentDirectory();
var folder = Directory.CreateTempSubdirectory("gate-overhead-").FullName;
try
{
    Generate();
    Run("build", "All.slnx");
    var with = new List<Cost>();
    var without = new List<Cost>();
    for (var pair = -3; pair < pairs; pair++)
    {
        // Which of the two goes first changes from pair to pair.
        var (first, second) = (Build(gate: pair % 2 == 0), Build(gate: pair % 2 != 0));
        if (pair < 0) continue;
        with.Add(pair % 2 == 0 ? first : second);
        without.Add(pair % 2 == 0 ? second : first);
    }

    Console.WriteLine($"no-op build of {Projects} projects, {pairs} pairs, in ms");
    Report("elapsed", cost => cost.Elapsed);
    if (OperatingSystem.IsLinux()) Report("CPU of the nodes", cost => cost.Cpu);

    void Report(string what, Func<Cost, double> select)
    {
        var (on, off) = (with.Select(select).ToList(), without.Select(select).ToList());
        Console.WriteLine($"{what}: gate on {Median(on):0}, off {Median(off):0}; median of the differences "
            + $"{Median([.. on.Zip(off, (a, b) => a - b)]):0}, difference of the fastest {on.Min() - off.Min():0}");
    }
}
finally
{
    Run("build-server", "shutdown", "--msbuild");
    Directory.Delete(folder, recursive: true);
}

void Generate()
{
    var feed = Path.Combine(folder, "feed");
    Run(repository, "pack", "src/QualityGates.MSBuild", "--output", feed, "-p:QualityGatesEnabled=false");
    var version = Path.GetFileNameWithoutExtension(Directory.GetFiles(feed, "*.nupkg")[0])["QualityGates.".Length..];
    File.WriteAllText(Path.Combine(folder, "NuGet.Config"), $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{folder}/packages" /></config>
          <packageSources><clear /><add key="local" value="{feed}" /></packageSources>
        </configuration>
        """);
    File.WriteAllText(Path.Combine(folder, ".gitignore"), "bin/\nobj/\npackages/\nfeed/\n");
    File.WriteAllText(Path.Combine(folder, "qualitygates.baseline.json"), "{\n  \"version\": 1\n}\n");
    File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), $"""
        <Project>
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup><PackageReference Include="QualityGates" Version="{version}" PrivateAssets="all" /></ItemGroup>
        </Project>
        """);
    var listed = Enumerable.Range(0, Projects).Select(i => $"<Project Path=\"P{i}/P{i}.csproj\" />");
    File.WriteAllText(Path.Combine(folder, "All.slnx"), $"<Solution>{string.Concat(listed)}</Solution>");
    for (var i = 0; i < Projects; i++)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, $"P{i}")).FullName;
        var reference = i == 0 ? "" : $"""<ItemGroup><ProjectReference Include="../P{i / 2}/P{i / 2}.csproj" /></ItemGroup>""";
        File.WriteAllText(Path.Combine(project, $"P{i}.csproj"), $"""<Project Sdk="Microsoft.NET.Sdk">{reference}</Project>""");
        for (var file = 0; file < 10; file++)
            File.WriteAllText(Path.Combine(project, $"C{file}.cs"), $"namespace P{i};\npublic sealed class C{file};\n");
    }

    using var git = Process.Start("git", ["init", "--quiet", folder]);
    git.WaitForExit();
}

Cost Build(bool gate)
{
    var (started, cpu) = (Stopwatch.GetTimestamp(), NodesCpu());
    Run("build", "All.slnx", "--no-restore", "-v:q", $"-p:QualityGatesEnabled={gate}");
    return new(Stopwatch.GetElapsedTime(started).TotalMilliseconds, NodesCpu() - cpu);
}

// The CPU time of every process that one of our builds has left running: MSBuild's server and its worker nodes.
double NodesCpu() => !OperatingSystem.IsLinux() ? 0 : Process.GetProcessesByName("MSBuild")
    .Where(process => ReadOrEmpty($"/proc/{process.Id}/environ").Contains($"GATE_OVERHEAD={folder}", StringComparison.Ordinal))
    .Sum(process => process.TotalProcessorTime.TotalMilliseconds);

static string ReadOrEmpty(string path)
{
    try
    {
        return File.ReadAllText(path);
    }
    catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
    {
        return "";
    }
}

void Run(params string[] command)
{
    var (workingFolder, arguments) = Path.IsPathRooted(command[0]) ? (command[0], command[1..]) : (folder, command);
    var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = workingFolder, RedirectStandardOutput = true };
    start.Environment["GATE_OVERHEAD"] = folder;
    start.Environment["MSBUILDDISABLENODEREUSE"] = "0";
    start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1";
    foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.Ordinal)).ToArray())
        start.Environment.Remove(name);
    using var process = Process.Start(start)!;
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    if (process.ExitCode != 0) throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}\n{output}");
}

static double Median(List<double> values)
{
    var sorted = values.Order().ToList();
    return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
}

/// <summary>What one build took, in milliseconds.</summary>
internal readonly record struct Cost(double Elapsed, double Cpu);
