using System.Text;
using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Text;

namespace QualityGates.Tests.Languages;

/// <summary>Source text whose every line begins with what it is expected to be: <c>=</c> code, <c>~</c> comment, <c>.</c> blank.</summary>
internal static class AnnotatedSource
{
    /// <summary>Checks that a file of this name and text has as many lines of each kind as its marks say.</summary>
    public static void Check(string fileName, string annotated)
    {
        var lines = annotated.ReplaceLineEndings("\n").Split('\n');
        var expected = new LineCounts(lines.Count(line => line[0] == '.'), lines.Count(line => line[0] == '~'), lines.Count(line => line[0] == '='));
        var source = string.Join('\n', lines.Select(line => line.Length > 1 ? line[2..] : ""));
        Assert.Equal(expected, Scan(fileName, source + "\n").Lines);
        Assert.Equal(expected, Scan(fileName, source.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n").Lines);
    }

    /// <summary>The facts of a file of this name and text.</summary>
    public static FileFacts Scan(string fileName, string text) => Scan(fileName, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Scan(string, string)"/>
    public static FileFacts Scan(string fileName, byte[] content) => FileScanner.Scan(new RepoPath(fileName), content, new FactBuilder());
}
