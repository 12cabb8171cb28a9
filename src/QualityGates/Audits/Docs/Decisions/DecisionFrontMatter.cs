namespace QualityGates.Audits.Docs.Decisions;

/// <summary>QG0817: front matter that is no YAML.</summary>
internal static class DecisionFrontMatter
{
    /// <summary>Examines the decisions.</summary>
    public static void Examine(DecisionReview review)
    {
        if (!review.Runs(DocsRules.FrontMatter)) return;
        foreach (var folder in review.Log.Folders)
        {
            foreach (var decision in folder.Decisions)
            {
                if (decision.Text.FrontMatter.ProblemLine is not (> 0 and var line)) continue;
                review.Add(
                    DocsRules.FrontMatter, decision, line - 1, null,
                    $"Its front matter cannot be read as YAML from line {line} on, so nothing in it from there on counts.",
                    "Mend the YAML: a value that begins with {, [, *, & or @, or that holds ': ', has to stand in quotes.");
            }
        }
    }
}
