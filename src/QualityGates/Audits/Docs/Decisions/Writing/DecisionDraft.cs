using System.Globalization;
using System.Text;
using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Decisions.Writing;

/// <summary>
/// Writes a decision like another one: its heading, what it says about itself and its sections, with nothing of what it decides.
/// </summary>
internal sealed class DecisionDraft
{
    private readonly Decision _example;
    private readonly DecisionForm _form;
    private readonly DecisionFolder _folder;
    private readonly string _lineEnd;

    private DecisionDraft(Decision example, DecisionForm form, DecisionFolder folder, string lineEnd) =>
        (_example, _form, _folder, _lineEnd) = (example, form, folder, lineEnd);

    /// <summary>A draft like the last decision of a folder that is written as most of them are.</summary>
    public static DecisionDraft Like(DecisionFolder folder, DecisionOptions options, Func<RepoPath, string?> readText)
    {
        var form = folder.Form ?? (folder.Decisions.IsEmpty ? options.Form : null);
        // The youngest that has all that most of them have.
        var example = folder.Decisions.LastOrDefault(decision => IsWhole(decision) && (form is null || decision.Form == form))
            ?? folder.Decisions.LastOrDefault(static decision => decision.Text.Title is not null);
        var text = example is null ? null : readText(example.Path);
        if (example is null || text is null)
        {
            form ??= options.Form ?? DecisionForm.Nygard;
            return new DecisionDraft(FormExample.Of(form), form, folder, "\n");
        }

        example = Decision.Read(example.Path, DecisionTextReader.Read(text), 0);
        return new DecisionDraft(example, form ?? example.Form ?? DecisionForm.Nygard, folder, text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
    }

    /// <summary>Writes the decision.</summary>
    public string Write(NewEntry entry)
    {
        var lines = new List<string>();
        DraftHeader.Add(lines, _example, _folder, entry);
        if (_form == DecisionForm.Statement) lines.AddRange(["", "In the context of …, facing …,", "we decided …, and neglected …,", "to achieve …, accepting …."]);
        else AddSections(lines, entry);
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            // One blank line between two things is enough.
            if (lines[i].Length == 0 && (i == 0 || lines[i - 1].Length == 0 || i == lines.Count - 1)) continue;
            text.Append(lines[i]).Append(_lineEnd);
        }

        return text.ToString();
    }

    private static bool IsWhole(Decision decision) => decision is { Form: { } form, Text.Title: not null, Status: not null } && form.MissingIn(decision.Text).IsEmpty;

    private void AddSections(List<string> lines, NewEntry entry)
    {
        var ruled = IsRuled();
        var written = new List<DecisionHeading>();
        foreach (var heading in _example.Text.Headings)
            if (heading != _example.Text.Title && heading.Level < 7 && IsUsual(heading, written)) written.Add(heading);
        foreach (var heading in written)
        {
            if (ruled && heading.Level == written[0].Level) lines.AddRange(["", "---"]);
            var name = NameOf(heading);
            lines.AddRange(["", $"{new string('#', heading.Level)} {name}", ""]);
            if (heading.Key == "status") AddStatus(lines, entry);
            else lines.Add(Prompt(name));
        }

        foreach (var section in _form.Sections)
            if (!written.Exists(heading => section.Is(heading))) lines.AddRange(["", $"## {section.Name}", "", Prompt(section.Name)]);
    }

    /// <summary>What the form asks for, and what most decisions of the folder have besides.</summary>
    private bool IsUsual(DecisionHeading heading, List<DecisionHeading> written)
    {
        var key = heading.Key;
        // Of two sections that the form takes for one (Decision, and later Resolution) the second is that one decision's.
        if (key == "status" || _form.Sections.Any(section => section.Is(heading) && !written.Exists(section.Is))) return true;
        return _folder.Decisions.Length >= 3
            ? _folder.Mostly(decision => decision.Text.Headings.Any(other => other.Level == heading.Level && other.Key == key), 50)
            : key is "consequences" or "confirmation" or "decision drivers";
    }

    /// <summary>The name of a section without what one decision added to it: of <c>Decision: an outbox</c> the first word.</summary>
    private string NameOf(DecisionHeading heading)
    {
        var section = _form.Sections.FirstOrDefault(section => section.Is(heading));
        return section is null || Words.Key(section.Name) == heading.Key || section.Others.Contains(heading.Key) ? heading.Text : section.Name;
    }

    private void AddStatus(List<string> lines, NewEntry entry)
    {
        lines.Add(DraftHeader.Cased("proposed", _example.Statements.IsEmpty ? "Proposed" : _example.Statements[0].Value));
        if (entry.Old is { } old) lines.AddRange(["", $"Supersedes {DecisionLink.To(old.Name, old.Title)}"]);
    }

    /// <summary>Whether rules across the page part the sections of the example.</summary>
    private bool IsRuled()
    {
        foreach (var heading in _example.Text.Headings)
        {
            if (heading.Level != 2) continue;
            for (var line = heading.Line - 1; line > _example.Text.FrontMatter.Lines; line--)
            {
                if (string.IsNullOrWhiteSpace(_example.Text.Lines[line])) continue;
                return _example.Text.Lines[line].Trim() is "---" or "***" or "___";
            }
        }

        return false;
    }

    /// <summary>A question that nobody sees in the page, in place of what its author has to say.</summary>
    private static string Prompt(string heading)
    {
        var key = Words.Key(heading);
        return key switch
        {
            _ when key.Contains("driver", StringComparison.Ordinal) => "<!-- What speaks for one way or another? One line each. -->",
            _ when key.Contains("option", StringComparison.Ordinal) || key.Contains("alternative", StringComparison.Ordinal) => "<!-- Which ways were weighed? One line each. -->",
            _ when key.StartsWith("context", StringComparison.Ordinal) || key.Contains("problem", StringComparison.Ordinal) || key == "background" =>
                "<!-- What makes a decision necessary? Facts, for somebody who was not there. -->",
            _ when key.StartsWith("decision", StringComparison.Ordinal) => "<!-- What do we do from now on, and why this way? -->",
            _ when key.Contains("consequence", StringComparison.Ordinal) || key.Contains("trade", StringComparison.Ordinal) =>
                "<!-- What becomes easier, and what harder? -->",
            _ when key.StartsWith("related", StringComparison.Ordinal) || key is "links" or "references" => "<!-- Which code and which documents does it concern? -->",
            _ when key.Contains("confirmation", StringComparison.Ordinal) || key == "validation" => "<!-- How will anybody see that it is kept? -->",
            _ => "<!-- What belongs here, or nothing: then remove the heading. -->",
        };
    }
}

/// <summary>How decisions link to each other.</summary>
internal static class DecisionLink
{
    /// <summary>A link from the same folder, by number and title: <c>[7. Use an outbox](0007-use-an-outbox.md)</c>.</summary>
    public static string To(DecisionName name, string title)
    {
        var file = (name.Stem + name.Extension).Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        return $"[{TextOf(name, title)}]({file})";
    }

    /// <summary>How a decision is called where no link can be: <c>ADR-0007</c>, or the name of its file.</summary>
    public static string IdOf(DecisionName name) => name.Number >= 0 ? $"ADR-{name.Id}" : name.Stem;

    private static string TextOf(DecisionName name, string title)
    {
        if (title.Length == 0 || title.AsSpan().IndexOfAny("[]\\") >= 0) return IdOf(name);
        if (name.Number < 0 || DecisionHeadingId.In(title) is not null) return title;
        return $"{name.Number.ToString(CultureInfo.InvariantCulture)}. {title}";
    }
}
