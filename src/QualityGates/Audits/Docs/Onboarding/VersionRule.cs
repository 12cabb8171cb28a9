using System.Globalization;
using QualityGates.Codebases;
using QualityGates.Codebases.Guides;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Onboarding;

/// <summary>QG0832: versions of tools that a document states, or that two files ask for, and that exclude each other.</summary>
internal sealed class VersionRule(GuideModel model, FindingCollector findings)
{
    private static readonly string[] Tools = ["Node", "Python", ".NET"];

    private readonly VersionSettings _settings = new(model.Files, model.Packages);

    /// <summary>Examines one document.</summary>
    public void Examine(SourceFile document)
    {
        var versions = document.Facts.Guide!.Versions;
        if (versions.IsEmpty) return;
        var (isExample, isOfProject) = (IgnoredDocuments.IsExample(document.Path), HasProject(document.Path));
        foreach (var stated in versions)
        {
            // What users of a package run it on is not what builds it.
            if (stated.Tool == ".NET" && isOfProject) continue;
            findings.See(DocsRules.Versions);
            foreach (var folder in ManifestTexts.Around(GuideModel.FolderOf(document.Path)))
            {
                if (_settings.Of(stated.Tool, folder) is not { Count: > 0 } asked) continue;
                if (isExample && folder.Length == 0) break;
                // A line that names the right one too tells when which is needed.
                if (!versions.Any(other => other.Line == stated.Line && other.Tool == stated.Tool && Agrees(other, asked)))
                    Add(document.Path, stated.Line, stated.Tool, Shown(stated), asked[0]);
                break;
            }
        }
    }

    private bool HasProject(RepoPath document)
    {
        foreach (var file in model.Files.FilesIn(GuideModel.FolderOf(document)))
            if (document.Folder.Length > 0 && model.Files.PathOf(file).FileName.EndsWith("proj")) return true;
        return false;
    }

    /// <summary>Examines the files that ask for versions: those of one folder must not exclude each other.</summary>
    public void ExamineManifests()
    {
        foreach (var tool in Tools)
        {
            var asked = _settings.Of(tool, "");
            if (asked.Count == 0) continue;
            findings.See(DocsRules.Versions);
            for (var i = 1; i < asked.Count; i++)
            {
                var (one, other) = (asked[0], asked[i]);
                if (!Excludes(tool, one.Major, one.Minor, one.IsMinimum, other)) continue;
                Add(new RepoPath(one.Path), one.Line, tool, one.Text, other);
            }
        }
    }

    private static bool Agrees(StatedVersion stated, IReadOnlyList<SetVersion> asked) =>
        asked.Any(other => !Excludes(stated.Tool, stated.Major, stated.Minor, stated.IsMinimum, other));

    /// <summary>
    /// Whether a version, or the least of those that will do, is none that a file asks for. Of .NET and Node the first number counts; of
    /// Python the second does too.
    /// </summary>
    private static bool Excludes(string tool, int major, int minor, bool isMinimum, SetVersion other)
    {
        var order = major != other.Major ? major.CompareTo(other.Major)
            : tool == "Python" && minor >= 0 && other.Minor >= 0 ? minor.CompareTo(other.Minor) : 0;
        if (order == 0) return false;
        // A document that asks for less than what is needed is wrong; so is one that asks for more than what is pinned.
        if (order < 0) return other.IsMinimum || !isMinimum;
        return !other.IsMinimum;
    }

    private void Add(RepoPath path, int line, string tool, string said, SetVersion other) => findings.Add(
        DocsRules.Versions, $"{path} -> {tool} {said}", path, line, null,
        $"It asks for {tool} {said}, and {other.Path}:{other.Line.ToString(CultureInfo.InvariantCulture)} for {other.Text}{(other.IsMinimum && !other.Text.StartsWith('>') ? " or later" : "")}.", group: tool);

    private static string Shown(StatedVersion stated) => string.Create(
        CultureInfo.InvariantCulture, $"{stated.Major}{(stated.Minor >= 0 ? $".{stated.Minor}" : "")}{(stated.IsMinimum ? "+" : "")}");
}
