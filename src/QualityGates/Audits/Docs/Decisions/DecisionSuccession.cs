using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Codebases.Graphs;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>QG0809 to QG0811: decisions that supersede others, and whether both sides know it.</summary>
internal static class DecisionSuccession
{
    /// <summary>Examines the decisions.</summary>
    public static void Examine(DecisionReview review)
    {
        var (alone, sides, cycles) = (review.Runs(DocsRules.NoSuccessor), review.Runs(DocsRules.OneSided), review.Runs(DocsRules.SupersessionCycle));
        foreach (var folder in review.Log.Folders)
        {
            foreach (var decision in folder.Decisions)
            {
                if (alone) ExamineAlone(review, decision);
                if (!sides) continue;
                ExamineSuccessors(review, folder, decision);
                ExaminePredecessors(review, folder, decision);
            }
        }

        if (cycles) ExamineCycles(review);
    }

    private static void ExamineAlone(DecisionReview review, Decision decision)
    {
        if (decision.Status is not { IsSuperseded: true } status || !decision.Successors.IsEmpty || NamesInWords(decision)) return;
        review.Add(
            DocsRules.NoSuccessor, decision, status.Line, null,
            $"It is {status.Word}, and names no decision that took its place. Who reads it learns that it does not hold, and not what does.",
            "Name it: 'superseded by ADR-…'.");
    }

    /// <summary><c>Superseded by the outbox</c>: somebody may know what is meant.</summary>
    private static bool NamesInWords(Decision decision)
    {
        foreach (var statement in decision.Statements)
        {
            var by = statement.Value.IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
            if (by < 0) continue;
            var name = statement.Value.AsSpan(by + 4).Trim(" .*_`");
            if (name.IndexOfAny("…{<?") < 0 && Words.Count(name) > 0 && Words.Key(name.ToString()) is not ("tbd" or "todo" or "tba" or "unknown" or "none" or "adr" or "another decision" or "n a"))
                return true;
        }

        return false;
    }

    private static void ExamineSuccessors(DecisionReview review, DecisionFolder folder, Decision old)
    {
        foreach (var citation in old.Successors)
        {
            if (citation.IsElsewhere || IsOutside(review, citation, folder)) continue;
            if (review.Cited(citation, old, folder) is not { } successor)
            {
                review.Add(
                    DocsRules.OneSided, old, citation.Line, citation.Target,
                    $"It says that {citation.Target} took its place, and there is no such decision.", "Name the decision that is meant.");
            }
            else if (successor != old && !citation.IsPartial && !Knows(review, successor, old) && review.IsKept(successor))
            {
                review.Add(
                    DocsRules.OneSided, old, citation.Line, successor.Path.Value,
                    $"It says that {successor.Path} took its place, and that one does not name it.",
                    $"Add to {successor.Path}: 'Supersedes {old.Name.Stem}'.");
            }
        }
    }

    private static void ExaminePredecessors(DecisionReview review, DecisionFolder folder, Decision successor)
    {
        // What is not accepted yet has taken nobody's place.
        if (successor.Status is { IsOpen: true } or { Word: "rejected" or "withdrawn" }) return;
        foreach (var citation in successor.Predecessors)
        {
            if (citation.IsElsewhere || citation.IsPartial || IsOutside(review, citation, folder)) continue;
            if (review.Cited(citation, successor, folder) is not { } old)
            {
                review.Add(
                    DocsRules.OneSided, successor, citation.Line, citation.Target,
                    $"It says that it takes the place of {citation.Target}, and there is no such decision.", "Name the decision that is meant.");
            }
            else if (old != successor && old.Status is null or { Retired: null } && !Knows(review, old, successor) && review.IsKept(old))
            {
                review.Add(
                    DocsRules.OneSided, old, old.Status?.Line ?? 0, successor.Path.Value,
                    $"{successor.Path} says that it takes the place of this one, and this one {(old.Status is null ? "does not say so" : $"is still {old.Status.Word}")}. "
                    + "Who reads the old decision does not learn that it is old.",
                    $"Make its status 'superseded by {successor.Name.Stem}'.");
            }
        }
    }

    /// <summary>Whether a citation means a file that is no decision, which may be all that is left of one.</summary>
    private static bool IsOutside(DecisionReview review, DecisionCitation citation, DecisionFolder folder) =>
        review.Model.Files.Find(citation.PathFrom(folder.Path)) is >= 0 and var file && review.Log.At(review.Model.Files.PathOf(file).Value) is null;

    /// <summary>Whether a decision names another one anywhere: by its file, or by its id.</summary>
    private static bool Knows(DecisionReview review, Decision one, Decision other)
    {
        var name = other.Path.FileName;
        var stem = other.Name.Stem;
        foreach (var field in one.Fields)
            if (field.IsYaml && Cites(field.Value, field.Line)) return true;
        foreach (var line in one.Text.Lines)
            if (line.AsSpan().Contains(name, StringComparison.OrdinalIgnoreCase) || line.Contains(stem, StringComparison.OrdinalIgnoreCase)) return true;
        for (var line = 0; line < one.Text.Lines.Length; line++)
            if (one.Text.IsRead(line) && MayCite(one.Text.Lines[line], other) && Cites(one.Text.Lines[line], line)) return true;
        return false;

        bool Cites(string text, int line)
        {
            foreach (var citation in DecisionCitation.In(text, line, false))
            {
                if (citation.Target == other.Name.Id || (other.Name.Number >= 0 && DecisionName.Of(citation.Target).Number == other.Name.Number)) return true;
            }

            return false;
        }
    }

    private static bool MayCite(string line, Decision other) =>
        line.Contains("adr", StringComparison.OrdinalIgnoreCase) || line.Contains("supers", StringComparison.OrdinalIgnoreCase)
        || line.Contains("superc", StringComparison.OrdinalIgnoreCase) || line.Contains("replace", StringComparison.OrdinalIgnoreCase)
        || (other.Name.Id.Length > 2 && line.Contains(other.Name.Id, StringComparison.Ordinal));

    private static void ExamineCycles(DecisionReview review)
    {
        var decisions = review.Log.Folders.SelectMany(static folder => folder.Decisions).ToList();
        var numbers = new Dictionary<Decision, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < decisions.Count; i++) numbers.Add(decisions[i], i);
        var (sources, targets) = (new List<int>(), new List<int>());
        foreach (var folder in review.Log.Folders)
        {
            foreach (var decision in folder.Decisions)
            {
                foreach (var citation in decision.Successors) Connect(decision, citation, folder, isSuccessor: true);
                foreach (var citation in decision.Predecessors) Connect(decision, citation, folder, isSuccessor: false);
            }
        }

        if (sources.Count == 0) return;
        foreach (var cycle in StronglyConnectedComponents.Of(new Digraph(decisions.Count, [.. sources], [.. targets])))
        {
            var members = cycle.Select(i => decisions[i]).ToList();
            AddCycle(review, members[0], string.Join(" and ", members.Select(static member => member.Path.Value)));
        }

        void Connect(Decision decision, DecisionCitation citation, DecisionFolder folder, bool isSuccessor)
        {
            if (citation.IsPartial || citation.IsElsewhere || review.Cited(citation, decision, folder) is not { } other) return;
            if (other == decision)
            {
                AddCycle(review, decision, decision.Path.Value);
                return;
            }

            sources.Add(numbers[isSuccessor ? decision : other]);
            targets.Add(numbers[isSuccessor ? other : decision]);
        }
    }

    private static void AddCycle(DecisionReview review, Decision first, string members)
    {
        var line = first.Successors.IsEmpty ? first.Predecessors[0].Line : first.Successors[0].Line;
        review.Add(
            DocsRules.SupersessionCycle, first, line, null,
            members == first.Path.Value ? "It says that it took its own place." : $"{members} each say that another of them took their place, so none of them holds.");
    }
}
