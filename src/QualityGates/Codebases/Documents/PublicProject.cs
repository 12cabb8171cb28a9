using QualityGates.Codebases.Resolution;
using QualityGates.Codebases.Resolution.CSharp.MSBuild;
using QualityGates.Configuration;

namespace QualityGates.Codebases.Documents;

/// <summary>A project that others can get as a package: they do not read its source, so they have to be told.</summary>
/// <param name="Manifest">The number of the file that makes it one.</param>
/// <param name="Name">Its name, without the scope of an npm package.</param>
internal sealed record PublicProject(int Manifest, string Name)
{
    private static readonly string[] TestPackages = ["Microsoft.NET.Test.Sdk", "MSTest", "xunit", "NUnit", "TUnit"];

    /// <summary>
    /// The public projects of a codebase in order of path: .NET projects that can be packed and hold no tests, npm packages that are not
    /// private, Python projects with a name.
    /// </summary>
    public static IEnumerable<PublicProject> In(SourceTree files)
    {
        var repository = new RepositoryFiles(files);
        for (var file = 0; file < files.Count; file++)
            if (files.IsJudged(file) && NameOf(file, repository) is { } name) yield return new PublicProject(file, name);
    }

    private static string? NameOf(int file, RepositoryFiles repository)
    {
        var path = repository.Tree.PathOf(file);
        var name = path.FileName;
        if (name.EndsWith(".csproj") || name.EndsWith(".fsproj") || name.EndsWith(".vbproj"))
            return IsPacked(file, repository) ? name[..name.LastIndexOf('.')].ToString() : null;
        return name switch
        {
            "package.json" => NameOfPackage(TextOf(file, repository)),
            "pyproject.toml" => NameOfDistribution(TextOf(file, repository).Span),
            _ => null,
        };
    }

    private static ReadOnlyMemory<byte> TextOf(int file, RepositoryFiles repository) => repository.Tree.SourceOf(file)!.Facts.Manifest;

    /// <summary>As <c>dotnet pack</c> decides it, and without programs that serve the web, which nobody references.</summary>
    private static bool IsPacked(int file, RepositoryFiles repository)
    {
        if (repository.TextOf(file) is not { Root: { } root }) return false;
        var evaluation = ProjectEvaluation.Of(repository, file, null);
        var isPackable = evaluation.Properties["IsPackable"];
        if (isPackable.Length > 0) return isPackable.Equals("true", StringComparison.OrdinalIgnoreCase);
        if (evaluation.Properties["IsTestProject"].Equals("true", StringComparison.OrdinalIgnoreCase)) return false;
        if (Sdk.NamesIn(root).Any(static sdk => sdk.Equals("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase) || IsTestPackage(sdk))) return false;
        return !ProjectItems.Of(evaluation, repository).Packages.Any(static package => IsTestPackage(package.Name));
    }

    private static bool IsTestPackage(string name) =>
        Array.Exists(TestPackages, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static string? NameOfPackage(ReadOnlyMemory<byte> text)
    {
        var package = JsonFile.Parse(text.Span, "", new ProblemList());
        if (package["private"] is ConfigWord { Word: "true" } || package["name"] is not ConfigText { Value: { Length: > 0 } name }) return null;
        return name[(name.LastIndexOf('/') + 1)..];
    }

    /// <summary>The <c>name</c> of the table <c>project</c>, or of Poetry's own; null where there is none or it must not be uploaded.</summary>
    private static string? NameOfDistribution(ReadOnlySpan<byte> text)
    {
        var (name, isInTable) = ((string?)null, false);
        foreach (var raw in System.Text.Encoding.UTF8.GetString(text).AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            if (line.Contains("Private :: ", StringComparison.Ordinal)) return null;
            if (line.StartsWith('[') && line.EndsWith(']')) isInTable = line is "[project]" or "[tool.poetry]";
            if (!isInTable || name is not null || !line.StartsWith("name")) continue;
            var value = line[4..].TrimStart();
            if (value.StartsWith('=')) name = value[1..].Trim(" \t\"'").ToString();
        }

        return name is { Length: > 0 } ? name : null;
    }
}
