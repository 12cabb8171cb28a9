using System.Buffers;
using System.Globalization;
using QualityGates.Codebases.Documents.Decisions;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>QG0807: a date that is missing, or that is none.</summary>
internal static class DecisionDates
{
    private const int Habit = 3;

    /// <summary>What every month has in its name.</summary>
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouAEIOUäöüéû");

    private static readonly string[] Names = ["date", "decision date", "date decided", "decided", "decided on", "created", "last updated", "updated", "last modified"];

    /// <summary>Examines the decisions.</summary>
    public static void Examine(DecisionReview review)
    {
        if (!review.Runs(DocsRules.Date)) return;
        foreach (var folder in review.Log.Folders)
        {
            var without = folder.Decisions.Where(decision => !IsDated(decision) && review.CanTell(decision)).ToList();
            if (without.Count >= Habit && without.Count * 2 > folder.Decisions.Length)
            {
                // A folder that states none has a habit, not that many mistakes.
                review.Findings.Add(
                    DocsRules.Date, folder.Path, without[0].Path, 1, new Measure("count", without.Count, 0),
                    $"{without.Count} of {folder.Decisions.Length} decisions in {folder.Path}/ state no date. A decision is right for its time; without the time nobody can tell.",
                    "Add a line such as 'Date: 2025-11-21' below the heading of each: git log --diff-filter=A --format=%as -- <file> knows the day.");
                without.Clear();
            }

            foreach (var decision in without)
            {
                review.Add(
                    DocsRules.Date, decision, decision.Text.Title?.Line ?? 0, null,
                    "It states no date. A decision is right for its time; without the time nobody can tell.");
            }

            foreach (var decision in folder.Decisions)
            {
                if (decision.Field(Names) is not { Value.Length: > 0 } date || TemplateText.IsPlaceholder(date.Value) || IsDay(date.Value)) continue;
                review.Add(
                    DocsRules.Date, decision, date.Line, null,
                    "Its date is none that everybody reads alike, so nobody can tell when it was decided.", "State the day as YYYY-MM-DD.");
            }
        }
    }

    /// <summary>The day that a decision states, or its name; as <c>YYYY-MM-DD</c> where that can be read. Empty where there is none.</summary>
    public static string DayOf(Decision decision)
    {
        if (decision.Field(Names) is { } date && IsDay(date.Value))
        {
            var text = date.Value.AsSpan().Trim();
            for (var at = 0; at + 10 <= text.Length; at++)
                if (char.IsAsciiDigit(text[at]) && IsExact(text.Slice(at, 10), "yyyy-MM-dd")) return text.Slice(at, 10).ToString();
            return text.ToString();
        }

        var id = decision.Name.Id;
        return !decision.Name.IsDated ? "" : id.Length == 8 ? $"{id[..4]}-{id[4..6]}-{id[6..]}" : id;
    }

    /// <summary>Whether a decision says when it was made: by its name, a field, its status, or a section for it.</summary>
    private static bool IsDated(Decision decision)
    {
        if (decision.Name.IsDated || decision.Field(Names) is { Value.Length: > 0 }) return true;
        foreach (var statement in decision.Statements)
            if (HasIsoDay(statement.Value)) return true;
        foreach (var heading in decision.Text.Headings)
            if (heading.Key is "date" or "history" or "changelog" or "revision history") return true;
        return false;
    }

    private static bool HasIsoDay(string text)
    {
        for (var at = 0; at + 10 <= text.Length; at++)
            if (char.IsAsciiDigit(text[at]) && IsExact(text.AsSpan(at, 10), "yyyy-MM-dd")) return true;
        return false;
    }

    /// <summary>Whether a date is one, and can be read in one way only.</summary>
    internal static bool IsDay(string value)
    {
        // Hyphens that do not break, and dashes, are hyphens to those who read them.
        var text = Words.WithoutComments(value).Replace('\u2010', '-').Replace('\u2011', '-').Replace('\u2013', '-').Trim(' ', '*', '_', '`', '"', '\'', '~').AsSpan();
        if (text.Length >= 10 && IsExact(text[..10].ToString().Replace('/', '-').Replace('.', '-'), "yyyy-MM-dd")) return true;
        if (text.Length >= 8 && IsExact(text[..8], "yyyyMMdd")) return true;
        if (text.Length == 7 && IsExact(text, "yyyy-MM")) return true;
        if (HasIsoDay(text.ToString())) return true;
        var end = text.IndexOfAny('(', ';');
        var day = (end < 0 ? text : text[..end]).Trim();
        if (day.ContainsAny(Vowels))
            return DateTime.TryParse(day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) || HasYear(day);
        return DateTime.TryParseExact(day, ["d.M.yyyy", "yyyy-M-d", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _) || IsUnambiguous(day);
    }

    /// <summary>A month in another language, with its year.</summary>
    private static bool HasYear(ReadOnlySpan<char> day) =>
        day.Length > 5 && (IsYear(day[^4..]) || IsYear(day[..4]));

    private static bool IsYear(ReadOnlySpan<char> text) => text[0] is '1' or '2' && text.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary><c>25/12/2024</c> can only be Christmas; <c>05/06/2024</c> is a day in May or in June.</summary>
    private static bool IsUnambiguous(ReadOnlySpan<char> day)
    {
        var american = DateTime.TryParseExact(day, ["M/d/yyyy", "M-d-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var one);
        var british = DateTime.TryParseExact(day, ["d/M/yyyy", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var other);
        return american != british || (american && one == other);
    }

    private static bool IsExact(ReadOnlySpan<char> text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
