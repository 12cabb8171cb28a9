using System.Globalization;
using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>QG0813: decisions longer than they may be.</summary>
internal static class DecisionLength
{
    /// <summary>The words on a page.</summary>
    private const int WordsOfPage = 500;

    /// <summary>The lines on a page.</summary>
    private const int LinesOfPage = 60;

    /// <summary>Examines the decisions.</summary>
    public static void Examine(DecisionReview review)
    {
        if (review.Options.Pages is not { } pages || !review.Runs(DocsRules.TooLong, pages * WordsOfPage)) return;
        foreach (var folder in review.Log.Folders)
        {
            foreach (var decision in folder.Decisions)
            {
                // What holds no more is kept as it was; and the link to its successor must not make it too long.
                if (decision.Status?.Retired is not null) continue;
                if (!review.IsKept(decision))
                {
                    review.Add(
                        DocsRules.TooLong, decision, 0, null,
                        $"Its file has {Figure.Of(review.BytesOf(decision) / 1024)} KB, too much to be read as a decision, by people as by this audit: nothing else in it was looked at.");
                    continue;
                }

                var (words, lines) = Measure(decision.Text);
                var extent = Math.Max(words, lines * WordsOfPage / LinesOfPage);
                if (extent <= pages * WordsOfPage) continue;
                var about = (extent / (double)WordsOfPage).ToString("0.0", CultureInfo.InvariantCulture);
                review.Add(
                    DocsRules.TooLong, decision, 0, null,
                    $"It is about {about} pages long ({Figure.Of(words)} words in {Figure.Of(lines)} lines, without code and tables), and {Figure.Of(pages, "page")} may be. "
                    + "A decision that nobody reads to its end decides nothing.",
                    measure: new Measure("words", extent, pages * WordsOfPage));
            }
        }
    }

    /// <summary>The words and the lines of its prose, headings among them: no code, no tables, no comments, no front matter.</summary>
    internal static (int Words, int Lines) Measure(DecisionText text)
    {
        var (words, lines) = (0, 0);
        for (var i = 0; i < text.Lines.Length; i++)
        {
            if (text.Roles[i] is not (LineRole.Prose or LineRole.Heading)) continue;
            lines++;
            words += Words.Count(text.Lines[i]);
        }

        return (words, lines);
    }
}
