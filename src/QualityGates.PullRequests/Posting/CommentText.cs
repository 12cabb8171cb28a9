using System.Text;
using System.Text.RegularExpressions;
using QualityGates.Reports;
using QualityGates.Text;

namespace QualityGates.PullRequests.Posting;

/// <summary>The section of one job.</summary>
/// <param name="Job">Which job.</param>
/// <param name="Run">The run of it that wrote this.</param>
/// <param name="Markdown">What it says.</param>
internal sealed record CommentSection(string Job, RunStamp Run, string Markdown);

/// <summary>
/// The text of our comment: a first line that only machines see says whose it is and how new, and further such lines hold together the
/// section of each job.
/// </summary>
/// <param name="Key">Tells our comments from each other.</param>
/// <param name="Run">The newest run that wrote to it.</param>
/// <param name="Head">The commit that was judged.</param>
/// <param name="Sections">What the jobs of that run say, by their names.</param>
internal sealed partial record CommentText(string Key, RunStamp Run, string Head, IReadOnlyList<CommentSection> Sections)
{
    private const string End = "<!-- qualitygates:end -->";

    /// <summary>More jobs than that are counted, not shown.</summary>
    private const int MaximumSections = 100;

    /// <summary>Reads our comment out of a comment; null where it is not ours, or has another key.</summary>
    public static CommentText? Read(string body, string key)
    {
        body = body.ReplaceLineEndings("\n");
        var first = FirstLine().Match(body);
        if (!first.Success || Unescape(first.Groups["key"].Value) != key || RunStamp.Parse(first.Groups["run"].Value) is not { } run) return null;
        var sections = new List<CommentSection>();
        foreach (Match section in Section().Matches(body))
        {
            if (RunStamp.Parse(section.Groups["run"].Value) is { } written)
                sections.Add(new CommentSection(Unescape(section.Groups["job"].Value), written, section.Groups["text"].Value));
        }

        return new CommentText(key, run, first.Groups["head"].Value, sections);
    }

    /// <summary>The comment after a job has said what it has to say.</summary>
    /// <param name="earlier">The comment as it is; null where there is none.</param>
    /// <param name="mine">What the job has to say.</param>
    /// <returns>Null where a newer run has already spoken.</returns>
    public static CommentText? After(CommentText? earlier, Contribution mine)
    {
        var section = new CommentSection(mine.Job, mine.Run, Harmless(mine.Markdown));
        if (earlier is null || earlier.Run.Id < mine.Run.Id) return new CommentText(mine.Key, mine.Run, Word(mine.Head), [section]);
        if (earlier.Run.Id > mine.Run.Id) return null;
        if (earlier.Sections.Any(one => one.Job == mine.Job && one.Run.CompareTo(mine.Run) > 0)) return null;
        var run = earlier.Run.CompareTo(mine.Run) > 0 ? earlier.Run : mine.Run;
        return earlier with { Run = run, Head = Word(mine.Head), Sections = [.. earlier.Sections.Where(one => one.Job != mine.Job), section] };
    }

    /// <summary>This comment with the sections of a second one of the same run that this one lacks, or has older.</summary>
    public CommentText Merged(CommentText other)
    {
        if (other.Run.Id != Run.Id) return this;
        var sections = Sections.Concat(other.Sections).GroupBy(static one => one.Job, StringComparer.Ordinal).Select(static same => same.MaxBy(static one => one.Run)!);
        return this with { Sections = [.. sections] };
    }

    /// <summary>The body of the comment; never longer than a comment may be.</summary>
    public string Write()
    {
        var first = $"<!-- qualitygates:v1 key={Escape(Key)} run={Run} head={Head} -->\n";
        var all = Sections.OrderBy(static one => one.Job, StringComparer.Ordinal).ToList();
        var shown = all.Take(MaximumSections).ToList();
        var frames = shown.ConvertAll(one => (Open: Opening(one, all.Count > 1), one.Markdown));
        var last = all.Count > shown.Count ? $"\nand {Figure.Of(all.Count - shown.Count, "more job")}; their logs say what they found.\n" : "";
        var room = CappedMarkdown.MaximumLength - first.Length - last.Length - frames.Sum(static one => one.Open.Length + End.Length + 2);
        // Equal shares, however little the others need: a section that was cut stays as it is when its neighbours change.
        var share = frames.Sum(static one => one.Markdown.Length) <= room ? int.MaxValue : room / Math.Max(1, frames.Count);
        var body = new StringBuilder(first);
        foreach (var (open, markdown) in frames) body.Append(open).Append(MarkdownBlocks.Cut(markdown, share)).Append('\n').Append(End).Append('\n');
        return body.Append(last).ToString();
    }

    private static string Opening(CommentSection section, bool isOneOfSeveral)
    {
        var name = isOneOfSeveral ? $"\n**Job** {Markdown.Code(section.Job)}\n\n" : "";
        // The name of the job belongs to the comment, not to the section, which is alone in the next one perhaps.
        return $"{name}<!-- qualitygates:section job={Escape(section.Job)} run={section.Run} -->\n";
    }

    /// <summary>Without what would look like a line of ours.</summary>
    private static string Harmless(string markdown) =>
        markdown.ReplaceLineEndings("\n").Replace("<!-- qualitygates:", "&lt;!-- qualitygates:", StringComparison.Ordinal).Trim('\n');

    private static string Word(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    /// <summary>A word without spaces, quotes, or the hyphens and the bracket that end what only machines see.</summary>
    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);

    private static string Unescape(string text) => Uri.UnescapeDataString(text);

    [GeneratedRegex(@"\A<!-- qualitygates:v1 key=(?<key>\S*) run=(?<run>\S+) head=(?<head>\S*) -->(?:\n|\z)")]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"^<!-- qualitygates:section job=(?<job>\S*) run=(?<run>\S+) -->\n(?<text>.*?)\n?<!-- qualitygates:end -->", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Section();
}
