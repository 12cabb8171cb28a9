using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace QualityGates.Oracles.CSharpTypes;

/// <summary>Asks MSBuild itself for the items of every project below a folder; nothing is restored or built.</summary>
internal static class MSBuildProjects
{
    public static Project[] Read(string root)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var files = Directory.EnumerateFiles(root, "*.csproj", options).Order(StringComparer.Ordinal).ToArray();
        var projects = new ConcurrentBag<Project>();
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, file =>
        {
            foreach (var project in Evaluate(root, file)) projects.Add(project);
        });
        return [.. projects.OrderBy(one => one.Path, StringComparer.Ordinal).ThenBy(one => one.Framework, StringComparer.Ordinal)];
    }

    private static IEnumerable<Project> Evaluate(string root, string file)
    {
        var outer = Ask(file, null);
        if (Property(outer, "TargetFrameworks") is not { Length: > 0 } several)
        {
            yield return Describe(root, file, outer);
            yield break;
        }

        var frameworks = several.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var framework in frameworks.Distinct(StringComparer.OrdinalIgnoreCase)) yield return Describe(root, file, Ask(file, framework));
    }

    private static string Ask(string file, string? framework)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = Path.GetDirectoryName(file)! };
        string[] arguments =
        [
            "msbuild", file, "-nologo", "-getItem:Compile,ProjectReference,PackageReference,Using,InternalsVisibleTo",
            "-getProperty:TargetFramework,TargetFrameworks,AssemblyName",
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        if (framework is not null) start.ArgumentList.Add("-p:TargetFramework=" + framework);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static string? Property(string output, string name) =>
        output.TrimStart().StartsWith('{') ? JsonDocument.Parse(output).RootElement.GetProperty("Properties").GetProperty(name).GetString() : null;

    private static Project Describe(string root, string file, string output)
    {
        var path = Relative(root, file);
        if (!output.TrimStart().StartsWith('{')) return new Project(path, "", "", [], [], [], [], [], output.Trim());
        using var answer = JsonDocument.Parse(output);
        var properties = answer.RootElement.GetProperty("Properties");
        var items = answer.RootElement.GetProperty("Items");
        return new Project(
            path,
            properties.GetProperty("TargetFramework").GetString()!,
            properties.GetProperty("AssemblyName").GetString()!,
            Sorted(items.GetProperty("Compile").EnumerateArray().Select(item => Relative(root, Text(item, "FullPath")))),
            Sorted(items.GetProperty("ProjectReference").EnumerateArray().Select(item => Relative(root, Text(item, "FullPath")))),
            Sorted(items.GetProperty("PackageReference").EnumerateArray().Where(item => IsWritten(root, item)).Select(item => Text(item, "Identity"))),
            Sorted(items.GetProperty("Using").EnumerateArray().Select(Using)),
            Sorted(items.GetProperty("InternalsVisibleTo").EnumerateArray().Select(item => Text(item, "Identity"))));
    }

    /// <summary>Those of the repository's own files; NuGet makes the references of GlobalPackageReference items.</summary>
    private static bool IsWritten(string root, JsonElement item) =>
        Text(item, "DefiningProjectFullPath").StartsWith(root + "/", StringComparison.Ordinal) || Text(item, "DefiningProjectName") == "NuGet";

    private static string Using(JsonElement item) =>
        Text(item, "Alias") is { Length: > 0 } alias ? $"{alias} = {Text(item, "Identity")}"
        : Text(item, "Static").Equals("true", StringComparison.OrdinalIgnoreCase) ? $"static {Text(item, "Identity")}"
        : Text(item, "Identity");

    private static string[] Sorted(IEnumerable<string> texts) => [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
