using System.Text;
using QualityGates.Codebases.Resolution;

namespace QualityGates.Codebases.Guides;

/// <summary>The texts of the files that guides tell of.</summary>
internal static class ManifestTexts
{
    /// <summary>The text of a file; null where there is none, or it was not kept.</summary>
    public static string? TextAt(this SourceTree files, string path)
    {
        var file = files.Find(path);
        if (file < 0 || files.SourceOf(file) is not { } source || source.Facts.Manifest.IsEmpty) return null;
        var text = source.Facts.Manifest.Span;
        return Encoding.UTF8.GetString(text.StartsWith("\uFEFF"u8) ? text[3..] : text);
    }

    /// <summary>The path of something in a folder; the root is empty.</summary>
    public static string Within(string folder, string name) => folder.Length == 0 ? name : name.Length == 0 ? folder : $"{folder}/{name}";

    /// <summary>A folder and those around it, the innermost first; the root is empty, and comes last.</summary>
    public static IEnumerable<string> Around(string folder)
    {
        for (; folder.Length > 0; folder = Text.RepoPath.FolderOf(folder)) yield return folder;
        yield return "";
    }
}
