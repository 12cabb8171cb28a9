using System.Collections.Immutable;

namespace QualityGates.Codebases.Documents.Decisions;

/// <summary>Which decisions one says that it is superseded by, and which it supersedes.</summary>
internal static class Supersessions
{
    private static readonly string[] Ends = ["superseded", "superceded", "replaced"];
    private static readonly string[] EndsBy = ["superseded by", "superceded by", "replaced by", "superseded-by", "superseded_by", "supersededby"];
    private static readonly string[] Takes = ["supersedes", "supercedes"];
    private static readonly string[] TakesAsField = ["supersedes", "supercedes", "replaces"];

    /// <summary>The decisions that took the place of one.</summary>
    public static ImmutableArray<DecisionCitation> Successors(Decision decision)
    {
        var found = ImmutableArray.CreateBuilder<DecisionCitation>();
        foreach (var field in decision.Fields)
            if (EndsBy.Contains(field.Name)) found.AddRange(DecisionCitation.In(field.Value, field.Line, IsPart(field.Value)));
        foreach (var statement in decision.Statements)
            if (!DecisionStatus.IsChoice(statement.Value)) AddAfter(Ends, statement.Value, statement.Line, found);
        if (found.Count == 0 && decision.Status is { IsSuperseded: true })
        {
            // Said elsewhere than where one looks, but said.
            for (var line = 0; line < decision.Text.Lines.Length; line++)
                if (decision.Text.IsRead(line)) AddAfter(EndsBy, decision.Text.Lines[line], line, found);
        }

        return found.DrainToImmutable();
    }

    /// <summary>The decisions whose place one takes: said in a field, in the status, or in a line that begins so.</summary>
    public static ImmutableArray<DecisionCitation> Predecessors(Decision decision)
    {
        var found = ImmutableArray.CreateBuilder<DecisionCitation>();
        var seen = new HashSet<int>();
        foreach (var field in decision.Fields)
        {
            if (TakesAsField.Contains(field.Name) && seen.Add(field.Line))
                found.AddRange(DecisionCitation.In(field.Value, field.Line, IsPart(field.Value)));
        }

        foreach (var statement in decision.Statements)
            if (seen.Add(statement.Line)) AddAfter(Takes, statement.Value, statement.Line, found);
        for (var line = 0; line < decision.Text.Lines.Length; line++)
        {
            if (!decision.Text.IsRead(line) || seen.Contains(line)) continue;
            var begin = decision.Text.Lines[line].AsSpan().TrimStart("*-+_> ");
            if (Words.StartsWithWord(begin, Takes[0]) || Words.StartsWithWord(begin, Takes[1])) AddAfter(Takes, begin.ToString(), line, found);
        }

        return found.DrainToImmutable();
    }

    private static void AddAfter(string[] words, string text, int line, ImmutableArray<DecisionCitation>.Builder found)
    {
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            found.AddRange(DecisionCitation.In(text.AsSpan(at + word.Length), line, IsPart(text)));
            return;
        }
    }

    /// <summary>Whether the words say that only a part is meant.</summary>
    private static bool IsPart(string text) =>
        text.Contains("partial", StringComparison.OrdinalIgnoreCase) || text.Contains("partly", StringComparison.OrdinalIgnoreCase)
        || text.Contains(" part", StringComparison.OrdinalIgnoreCase) || text.Contains("portion", StringComparison.OrdinalIgnoreCase) || text.Contains("section", StringComparison.OrdinalIgnoreCase);
}
