using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents.Decisions;

/// <summary>The decisions of one folder, and how that folder writes them.</summary>
/// <param name="Path">The folder; empty for the root.</param>
/// <param name="Decisions">Its decisions, in order of path.</param>
/// <param name="Index">The document that lists them; null where there is none.</param>
internal sealed record DecisionFolder(string Path, ImmutableArray<Decision> Decisions, RepoPath? Index)
{
    private const int FewestForHabit = 3;

    /// <summary>How most of its files are named; null where there is no such habit.</summary>
    public string? NamePattern { get; } = Habit(Decisions, static decision => decision.Name.Pattern);

    /// <summary>The form of most of its decisions; null where there is none.</summary>
    public DecisionForm? Form { get; } =
        Habit(Decisions, static decision => decision.Form?.Id) is { } id ? DecisionForm.All.First(form => form.Id == id) : null;

    /// <summary>The words of status that the folder uses again and again, so that they are its own.</summary>
    public ImmutableArray<string> OwnWords { get; } =
    [
        .. Decisions.Where(static decision => decision.Status is { IsKnown: false }).GroupBy(static decision => decision.Status!.Word, StringComparer.Ordinal)
            .Where(group => group.Count() >= FewestForHabit && group.Count() * 2 > Decisions.Length).Select(static group => group.Key),
    ];

    /// <summary>Whether more than a share of its decisions have something.</summary>
    /// <param name="has">What they have.</param>
    /// <param name="percent">The share.</param>
    public bool Mostly(Func<Decision, bool> has, int percent)
    {
        var count = 0;
        foreach (var decision in Decisions)
            if (has(decision)) count++;
        return count * 100 > Decisions.Length * percent;
    }

    /// <summary>What more than half of at least three have in common.</summary>
    private static string? Habit(ImmutableArray<Decision> decisions, Func<Decision, string?> of)
    {
        if (decisions.Length < FewestForHabit) return null;
        var most = decisions.Select(of).OfType<string>().GroupBy(static habit => habit, StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count()).FirstOrDefault();
        return most is not null && most.Count() * 2 > decisions.Length ? most.Key : null;
    }
}
