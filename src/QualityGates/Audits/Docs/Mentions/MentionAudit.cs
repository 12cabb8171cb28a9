using QualityGates.Audits.Docs.Fixes;
using QualityGates.Codebases;
using QualityGates.Codebases.Documents;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Mentions;

/// <summary>Whether the files that documents mention are there.</summary>
internal static class MentionAudit
{
    /// <summary>Examines the documents of a codebase.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="findings">Receives what is found.</param>
    /// <returns>What became of the mentions; null where no rule looks at them.</returns>
    public static MentionCoverage? Examine(DocsModel model, FindingCollector findings)
    {
        Rule[] rules = [DocsRules.MovedMention, DocsRules.GoneMention, DocsRules.StaleNumber];
        var on = Array.FindAll(rules, findings.IsOn);
        foreach (var rule in on) findings.Arm(rule, null);
        if (on.Length == 0) return null;
        var missing = new List<MissingFile>();
        var moved = new MovedFolders();
        var (documents, leftOut, judged, unclear, hypothetical, inLeftOut) = (0, 0, 0, 0, 0, 0);
        foreach (var document in model.Codebase.Files)
        {
            if (!document.IsJudged || document.Facts.Document is not { Mentions.Length: > 0 } facts) continue;
            if (!IsChecked(document, model.Options.Mentions))
            {
                leftOut++;
                inLeftOut += facts.Mentions.Length;
                continue;
            }

            documents++;
            foreach (var mention in facts.Mentions)
            {
                if (mention.IsHypothetical)
                {
                    hypothetical++;
                    continue;
                }

                foreach (var rule in on) findings.See(rule);
                var target = model.Mentions.Resolve(document.Path, mention.Text);
                if (target.State == MentionState.Unclear) unclear++;
                else judged++;
                if (target.State == MentionState.Present) CheckNumber(model, document, mention, target, findings);
                if (target.State is not (MentionState.Moved or MentionState.Gone) || (target.State == MentionState.Gone && mention.IsToBeMade)) continue;
                missing.Add(new MissingFile(document, mention, target));
                if (target.Path is { } now) moved.Add(mention.Text, now);
            }
        }

        foreach (var file in missing) Report(file, moved, model, findings);
        return new MentionCoverage(documents, leftOut, judged, unclear, hypothetical, inLeftOut);
    }

    /// <summary>Whether the mentions of a file are looked at: it is a document, and none that tells of other times.</summary>
    public static bool IsChecked(SourceFile document, MentionOptions options) =>
        document.IsJudged && document.Facts.Document is { Mentions.Length: > 0 } facts && !HistoricalDocuments.Is(document.Path, facts)
        && !IgnoredDocuments.AreReadByTests(document.Path) && !options.Ignore.AnyMatches(document.Path);

    private static void Report(MissingFile missing, MovedFolders moved, DocsModel model, FindingCollector findings)
    {
        var ((path, _), mention, target) = (missing.Document, missing.Mention, missing.Target);
        var isMoved = target.State == MentionState.Moved;
        var mendedBy = DocumentFixes.Rewritten(model, path, mention.Text, target) is null ? null : DocsCommands.FixDocs;
        findings.Add(
            isMoved ? DocsRules.MovedMention : DocsRules.GoneMention, $"{path} -> {mention.Text}", path, mention.Line, null,
            MentionMessages.Of(mention.Text, target), MentionMessages.Fix(target, mendedBy), group: moved.GroupOf(mention.Text, target.Path), mendedBy: mendedBy);
    }

    private static void CheckNumber(DocsModel model, SourceFile document, Mention mention, MentionTarget target, FindingCollector findings)
    {
        if (mention.StatedLines is not { } stated || target.Path is not { } path) return;
        if (model.Files.Find(path.Value) is not (>= 0 and var file) || model.Files.SourceOf(file) is not { } source) return;
        var lines = source.Facts.Lines;
        // Who counted only the lines that are not blank counted them by a tool, and exactly.
        if (IsNear(stated, lines.Physical, 10) || IsNear(stated, lines.Physical - lines.Blank, 100)) return;
        findings.Add(
            DocsRules.StaleNumber, $"{document.Path} -> {mention.Text}", document.Path, mention.Line, null,
            MentionMessages.OfNumber(mention.Text, path, stated, lines), group: path.Value);
    }

    /// <summary>Whether a number is right but for one part of so many: nobody counts again for a tenth more or less.</summary>
    private static bool IsNear(int stated, int real, int parts) => Math.Abs((long)stated - real) * parts <= real;

    private sealed record MissingFile(SourceFile Document, Mention Mention, MentionTarget Target);
}
