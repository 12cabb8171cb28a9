using System.Text;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>Puts Markdown together within the length that a comment on a pull request may have.</summary>
internal static class CappedMarkdown
{
    /// <summary>
    /// The most characters (UTF-16) of a summary. GitHub refuses comments beyond 65,536; what posts them adds a little.
    /// </summary>
    public const int MaximumLength = 60_000;

    /// <summary>
    /// The blocks one after another and the footer last. Where they are too long together, it ends after the last whole block
    /// that fits and says so: a cut inside a block could leave a table, a fold, a code span or a surrogate pair open.
    /// </summary>
    /// <param name="blocks">What can stand alone, each with its own line ends: a heading, a table, one item of a list.</param>
    /// <param name="footer">What is shown in any case.</param>
    /// <param name="maximum">The most characters of the result; at least those of the footer and of the sentence.</param>
    public static string Join(IReadOnlyList<string> blocks, string footer, int maximum = MaximumLength)
    {
        var text = new StringBuilder();
        if (blocks.Sum(static block => (long)block.Length) + footer.Length <= maximum)
            return text.AppendJoin("", blocks).Append(footer).ToString();
        var sentence = Sentence(maximum);
        foreach (var block in blocks)
        {
            if (text.Length + block.Length + sentence.Length + footer.Length > maximum) break;
            text.Append(block);
        }

        return text.Append(sentence).Append(footer).ToString();
    }

    /// <summary>What stands where it was cut; the empty line before it ends any list, table or fold.</summary>
    internal static string Sentence(int maximum) =>
        $"\n**Cut here:** a comment holds {Figure.Of(maximum)} characters; the full report, `report.md`, has the rest.\n\n";
}
