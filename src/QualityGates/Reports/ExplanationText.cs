using System.Collections.Immutable;
using System.Globalization;
using QualityGates.Baselines;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>An explanation as plain lines for a terminal.</summary>
public static class ExplanationText
{
    private const int PlacesShown = 10;

    /// <summary>The lines, without line ends.</summary>
    public static ImmutableArray<string> Lines(Explanation explanation)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add($"{explanation.Rule.Id} {explanation.Rule.Title}: {explanation.Subject}");
        Add("why", explanation.Rule.Why);
        Add("page", explanation.Rule.HelpPage);
        Add("where", Where(explanation));
        Add("now", Now(explanation));
        Add("limit", Limit(explanation));
        Add("tolerated", Tolerated(explanation));
        Add("at the base", AtBase(explanation));
        Add("state", State(explanation));
        Add("waiver", explanation.Judged?.Waiver);
        Add("note", explanation.Judged?.Hint);
        Add("last raised", LastRaised(explanation));
        Add("to mend it", explanation.Judged?.Finding.Fix);
        Add("to accept it", explanation.Group is { } group ? group.AcceptCommand : explanation.Judged?.AcceptCommand);
        return [.. lines.Select(Markdown.Visible)];

        void Add(string label, string? text)
        {
            if (text is not null) lines.Add($"  {label,-12} {text}");
        }
    }

    private static string Where(Explanation explanation)
    {
        if (explanation.Group is not { } group) return $"{explanation.Path}({explanation.Line})";
        var places = group.Members.Take(PlacesShown).Select(static judged => $"{judged.Finding.Path}({judged.Finding.Line})");
        var more = group.Members.Length - PlacesShown;
        return string.Join(", ", places) + (more > 0 ? $" and {Figure.Of(more, "more place")}" : "");
    }

    private static string Now(Explanation explanation) => explanation.Judged is { Finding.Measure: null } judged
        ? judged.Finding.Message
        : Figured(explanation, explanation.Measure.Value);

    private static string? Limit(Explanation explanation)
    {
        if (explanation.Judged is { Finding.Measure: null } || explanation.LimitSetting is not { } setting) return null;
        var limit = explanation.Measure.Limit is { } most ? Figure.Of(most) : "none";
        var warning = explanation.Warning is { } from ? $", a warning from {Figure.Of(from)}" : "";
        return $"{limit}{warning}; {(setting.StartsWith("the ", StringComparison.Ordinal) ? setting : $"set by {setting}")}";
    }

    private static string? Tolerated(Explanation explanation)
    {
        if (explanation.Tolerance is not { } tolerance) return null;
        var reason = tolerance.Reason is { } why ? $": {why}" : ", without a reason";
        var owner = tolerance.Owner is { } who ? $"; owner {who}" : "";
        var until = tolerance.Until is { } day ? $"; until {Day(day)}" : "";
        return $"{Figure.Of(tolerance.Value)} {tolerance.Measure}{reason}{owner}{until}";
    }

    private static string? AtBase(Explanation explanation)
    {
        if (explanation.Base is not { } revision) return null;
        var figure = explanation.AtBase is { } value ? Figured(explanation, value) : "no finding";
        return $"{figure} ({revision.ShortCommit}, {revision.Origin})";
    }

    private static string State(Explanation explanation)
    {
        if (explanation.Judged is not { } judged) return "within its limit";
        if (judged.IsDrift) return "drift: above what is tolerated, and was so at the base; shown, and fails nothing";
        return judged.State switch
        {
            FindingState.Introduced => "new: it fails the build",
            FindingState.Worsened => "worse than tolerated: it fails the build",
            FindingState.Inherited => "tolerated",
            FindingState.Improved => "improved; 'dotnet build -t:UpdateBaseline' locks it in",
            FindingState.Untracked => "over its limit; nothing fails before there is a baseline ('dotnet build -t:InitBaseline')",
            FindingState.Waived => "over its limit, and a waiver in the source excuses it",
            _ => "advice: it fails nothing",
        };
    }

    private static string? LastRaised(Explanation explanation)
    {
        if (explanation.LastGrowth is not { } last) return null;
        if (last.Growth is not { } growth) return $"not known: {last.Unknown}";
        var (before, after, commit, author, time) = growth;
        var unit = explanation.Measure.Name == "lines" ? " lines" : "";
        var raised = before is { } value
            ? $"from {Figure.Of(value)} to {Figure.Of(after)}{unit}"
            : $"it began with {Figured(explanation, after)},";
        return commit is null
            ? $"{raised} by changes that are not committed"
            : $"{raised} by {author} on {Day(DateOnly.FromDateTime(time.Date))} in {BaseRevision.Shorten(commit)}";
    }

    private static string Figured(Explanation explanation, int value) => explanation.Measure.Name switch
    {
        "lines" => Figure.Of(value, "line"),
        var name => $"{name} {Figure.Of(value)}",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
