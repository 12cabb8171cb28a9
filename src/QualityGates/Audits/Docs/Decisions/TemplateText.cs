using QualityGates.Codebases.Documents.Decisions;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>QG0815: what a template says and nobody replaced.</summary>
internal static class TemplateText
{
    /// <summary>Words in brackets that only templates use, as they begin.</summary>
    private static readonly string[] Prompts =
    [
        "short title", "title of", "list everyone", "list all", "yyyy-mm-dd", "describe ", "option 1", "option 2", "option 3", "driver 1", "driver 2",
        "decision driver", "justification", "argument a", "argument b", "argument c", "argument d", "example |", "e.g., improvement", "e.g., compromising",
        "link type", "link to adr", "insert ", "your ", "description | ticket", "proposed |", "positive consequence", "negative consequence", "name of",
        "title", "author", "names", "number", "date", "status", "decision", "context", "problem", "concern", "use case", "quality", "downside",
    ];

    /// <summary>Sentences that well-known templates begin with.</summary>
    private static readonly string[] Sentences =
    [
        "The issue motivating this decision", "The change that we're proposing or have agreed", "What becomes easier or more difficult to do",
        "What is the issue that we're seeing", "What is the change that we're proposing", "What is the status, such as proposed",
        "Lorem ipsum", "Describe here the forces", "Clearly state the decision that was made. Focus on", "Describe the background and forces at play",
    ];

    private static readonly string[] Unwritten = ["todo", "tbd", "tbc", "tba", "fixme", "to be done", "to be decided", "to be defined", "to be written", "coming soon"];

    private static readonly string[] Comments = ["This is an optional element", "Feel free to remove", "numbers of options can vary", "numbers of drivers can vary", "numbers of consequences can vary", "numbers of pros and cons can vary", "numbers of links can vary"];

    /// <summary>Examines the decisions.</summary>
    public static void Examine(DecisionReview review)
    {
        if (!review.Runs(DocsRules.TemplateText)) return;
        foreach (var folder in review.Log.Folders)
        {
            foreach (var decision in folder.Decisions)
            {
                if (ExamineTitle(review, decision)) continue;
                ExamineFields(review, decision);
                ExamineSections(review, decision);
            }
        }
    }

    /// <summary>Whether a value is still what a template offers.</summary>
    internal static bool IsPlaceholder(string value)
    {
        var text = Words.WithoutComments(value).Trim().Trim('"', '\'', '*', '_', '`');
        var key = Words.Key(text.Replace('\u2011', '-'));
        return DecisionStatus.IsChoice(text) || Placeholder(text) || key.StartsWith("yyyy mm dd", StringComparison.Ordinal) || key is "tbd" or "todo" or "dd mm yyyy";
    }

    /// <summary>Whether the title is still the template's: then so is the rest, and saying it once is enough.</summary>
    private static bool ExamineTitle(DecisionReview review, Decision decision)
    {
        if (decision.Text.Title is not { } title || !(Placeholder(title.Text) || title.Text is "Title" or "ADR: Title")) return false;
        review.Add(DocsRules.TemplateText, decision, title.Line, "title", "Its title is still the template's. What nobody wrote looks like what somebody did.");
        return true;
    }

    private static void ExamineFields(DecisionReview review, Decision decision)
    {
        foreach (var field in decision.Fields)
        {
            var isOwn = field.IsYaml || field.Name is "status" or "date" or "deciders" or "authors" or "author" or "owner" or "decision-makers" or "consulted" or "informed";
            if (!isOwn || !IsPlaceholder(field.Value) || (IsUndecided(decision) && Words.Key(field.Value) is "tbd" or "todo")) continue;
            review.Add(
                DocsRules.TemplateText, decision, field.Line, field.Name,
                $"Its '{field.Name}' is still the template's. What nobody wrote looks like what somebody did.");
        }

        foreach (var statement in decision.Statements)
        {
            if (decision.Fields.Contains(statement) || !IsPlaceholder(statement.Value)) continue;
            review.Add(
                DocsRules.TemplateText, decision, statement.Line, "status", "Its status is still the template's. What nobody wrote looks like what somebody did.");
            break;
        }
    }

    private static void ExamineSections(DecisionReview review, Decision decision)
    {
        foreach (var heading in decision.Text.Headings)
        {
            if (heading == decision.Text.Title || heading.Level == 7) continue;
            if (FirstIn(decision, heading) is not { } found) continue;
            review.Add(
                DocsRules.TemplateText, decision, found.Line, heading.Text,
                $"The section '{heading.Text}' {found.What}. A section that nobody wrote looks like one that somebody did.");
        }
    }

    /// <summary>The first place in a section, without those in it, that nobody wrote.</summary>
    private static Found? FirstIn(Decision decision, DecisionHeading heading)
    {
        var text = decision.Text;
        if (Placeholder(heading.Text)) return new Found(heading.Line, "still has the heading of the template");
        var (end, lines, unwritten) = (text.OwnEndOf(heading), 0, -1);
        for (var i = heading.Line + 1; i < end; i++)
        {
            if (text.Roles[i] is LineRole.Comment && Comments.Any(comment => text.Lines[i].Contains(comment, StringComparison.OrdinalIgnoreCase)) && !IsUndecided(decision))
                return new Found(i, "still has a comment of the template");
            if (text.Roles[i] is LineRole.Code) lines++;
            if (!text.IsRead(i)) continue;
            var line = Words.WithoutComments(WithoutCode(text.Lines[i])).Trim();
            if (line.Length == 0) continue;
            lines++;
            if (Placeholder(line)) return new Found(i, "still has words of the template in brackets");
            var words = Words.WithoutBullet(line).Trim("*_ .:…!()");
            foreach (var sentence in Sentences)
                if (words.StartsWith(sentence, StringComparison.OrdinalIgnoreCase)) return new Found(i, "still has a sentence of the template");
            foreach (var word in Unwritten)
                if (words.Equals(word, StringComparison.OrdinalIgnoreCase)) unwritten = i;
        }

        if (IsUndecided(decision)) return null;
        if (unwritten >= 0 && lines == 1) return new Found(unwritten, "says only that it is to be written");
        return lines == 0 && end == text.EndOf(heading) && decision.Status is { Holds: true } && decision.Form is { } form && form.Sections.Any(section => section.Is(heading))
            ? new Found(heading.Line, "is empty")
            : null;
    }

    /// <summary>What is not decided yet may be unwritten.</summary>
    private static bool IsUndecided(Decision decision) => decision.Status is { IsOpen: true };

    /// <summary>A line without what stands in code: braces there are code.</summary>
    private static string WithoutCode(string line)
    {
        for (var start = line.IndexOf('`', StringComparison.Ordinal); start >= 0; start = line.IndexOf('`', start))
        {
            var end = line.IndexOf('`', start + 1);
            if (end < 0) break;
            line = line.Remove(start, end + 1 - start).Insert(start, "\u00A4");
            if (start + 1 >= line.Length) break;
            start++;
        }

        return line;
    }

    /// <summary>Whether a text holds words in brackets that are to be replaced.</summary>
    private static bool Placeholder(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var close = text[at] switch { '{' => '}', '<' => '>', '[' => ']', _ => '\0' };
            if (close == '\0' || (at > 0 && IsPartOfMore(text[at - 1]))) continue;
            var end = text.IndexOf(close, at + 1);
            // A prompt may go on in the next line.
            var inside = (end < 0 ? text.AsSpan(at + 1) : text.AsSpan(at + 1, end - at - 1)).Trim();
            if (inside.IsEmpty || !char.IsLetter(inside[0])) continue;
            if (text[at] == '[' && end >= 0 && IsMeant(inside, text.AsSpan(end + 1))) continue;
            if (text[at] == '<' ? IsTagPrompt(inside, end) : IsPrompt(inside, text[at] == '{')) return true;
        }

        return false;
    }

    private static bool IsPartOfMore(char before) => char.IsLetterOrDigit(before) || before is '/' or '$' or '{' or '\\' or '=' or '!' or '[';

    /// <summary>Square brackets of a link, or of a number with words after it.</summary>
    private static bool IsMeant(ReadOnlySpan<char> inside, ReadOnlySpan<char> after) =>
        (after is [var sign, ..] && sign is '(' or '[' or ':')
        || (IsNumbered(inside) && after.TrimStart() is [var next, ..] && char.IsLetter(next));

    /// <summary><c>[option 1]</c>: with words after it, it numbers what they say.</summary>
    private static bool IsNumbered(ReadOnlySpan<char> inside) => char.IsAsciiDigit(inside[^1]) && inside.Contains(' ');

    /// <summary><c>&lt;Short Title&gt;</c>, and not <c>&lt;details open&gt;</c>.</summary>
    private static bool IsTagPrompt(ReadOnlySpan<char> inside, int end) =>
        end >= 0 && inside.IndexOfAny("=:@") < 0 && inside.IndexOfAny(" /") > 0 && !inside.EndsWith("/") && IsPrompt(inside, false);

    private static bool IsPrompt(ReadOnlySpan<char> inside, bool inBraces)
    {
        foreach (var prompt in Prompts)
        {
            if (!inside.StartsWith(prompt, StringComparison.OrdinalIgnoreCase)) continue;
            var isWhole = inside.Length == prompt.Length;
            // One word in square brackets may be meant as it stands; in braces it is to be replaced.
            if (isWhole ? inBraces || prompt.Contains(' ') : prompt[^1] == ' ' || !char.IsLetterOrDigit(inside[prompt.Length])) return true;
        }

        return false;
    }

    /// <summary>A place that nobody wrote.</summary>
    /// <param name="Line">The line, from 0.</param>
    /// <param name="What">What is there, after the name of the section.</param>
    private sealed record Found(int Line, string What);
}
