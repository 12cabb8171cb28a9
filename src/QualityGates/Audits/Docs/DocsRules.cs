using System.Collections.Immutable;

namespace QualityGates.Audits.Docs;

/// <summary>The rules of the docs audit.</summary>
public static class DocsRules
{
    /// <summary>How the audit is called.</summary>
    public const string AuditName = "docs";

    /// <summary>QG0801.</summary>
    public static Rule NoDecision { get; } = new(
        "QG0801", "No architecture decision recorded", Severity.Warning,
        "Nobody who comes later can tell why it is as it is, so the same questions are decided again, and otherwise.",
        "Record the first one: dotnet build -t:NewAdr -p:Title=\"…\".");

    /// <summary>QG0802.</summary>
    public static Rule DuplicateId { get; } = new(
        "QG0802", "Two decisions with one id", Severity.Error,
        "Whoever cites the id means one of them, and nobody knows which; git merges both without a word.",
        "Give the younger one the next free id, in its name and in its heading.");

    /// <summary>QG0803.</summary>
    public static Rule IdGap { get; } = new(
        "QG0803", "Gap in the ids of decisions", Severity.Note,
        "A missing number looks like a decision that somebody removed.",
        "Number the next decision so, or leave it: an id is never used again.");

    /// <summary>QG0804.</summary>
    public static Rule NamePattern { get; } = new(
        "QG0804", "Decision named unlike the others of its folder", Severity.Note,
        "Tools and people find decisions by their names; one that is named otherwise is overlooked.",
        "Rename it as the others are named.");

    /// <summary>QG0805.</summary>
    public static Rule Status { get; } = new(
        "QG0805", "Decision without a known status", Severity.Warning,
        "Nobody can tell whether it holds.",
        "State one of the known words: proposed, accepted, rejected, deprecated, superseded.");

    /// <summary>QG0806.</summary>
    public static Rule MissingSection { get; } = new(
        "QG0806", "Decision that lacks a required section", Severity.Warning,
        "Without what led to it and what follows from it, a decision cannot be judged again.",
        "Add the section.");

    /// <summary>QG0807.</summary>
    public static Rule Date { get; } = new(
        "QG0807", "Decision without a valid date", Severity.Note,
        "A decision is right for its time; without the time nobody can tell.",
        "State the day as YYYY-MM-DD.");

    /// <summary>QG0808.</summary>
    public static Rule HeadingId { get; } = new(
        "QG0808", "Decision whose heading has another id than its file", Severity.Warning,
        "It is cited by either, and found by one.",
        "Make heading and file name agree.");

    /// <summary>QG0809.</summary>
    public static Rule NoSuccessor { get; } = new(
        "QG0809", "Superseded decision without its successor", Severity.Warning,
        "Whoever reads it learns that it does not hold, and not what does.",
        "Name the decision that took its place.");

    /// <summary>QG0810.</summary>
    public static Rule OneSided { get; } = new(
        "QG0810", "Supersession that only one side knows", Severity.Warning,
        "Whoever reads the old decision does not learn that it is old.",
        "State it in both decisions; dotnet build -t:NewAdr -p:Supersedes= does that.");

    /// <summary>QG0811.</summary>
    public static Rule SupersessionCycle { get; } = new(
        "QG0811", "Decisions that supersede each other in a circle", Severity.Warning,
        "None of them holds, and none of them is the last.",
        "Remove the supersession that is wrong.");

    /// <summary>QG0812.</summary>
    public static Rule StatusBackwards { get; } = new(
        "QG0812", "Decision that goes back to an earlier status", Severity.Error,
        "What was decided is changed by a new decision, not by unsaying the old one: others rely on it already.",
        "Leave the status, and supersede the decision by a new one.");

    /// <summary>QG0813.</summary>
    public static Rule TooLong { get; } = new(
        "QG0813", "Decision longer than it may be", Severity.Note,
        "A decision that nobody reads to its end decides nothing.",
        "Move details to a document of their own, and link to it.");

    /// <summary>QG0814.</summary>
    public static Rule NotIndexed { get; } = new(
        "QG0814", "Decision that the index of its folder lacks", Severity.Warning,
        "Who reads the index believes that it is complete.",
        "dotnet build -t:UpdateDocsIndex");

    /// <summary>QG0815.</summary>
    public static Rule TemplateText { get; } = new(
        "QG0815", "Text of the template left in a decision", Severity.Warning,
        "A section that nobody wrote looks like one that somebody did.",
        "Write what is meant, or remove it.");

    /// <summary>QG0816.</summary>
    public static Rule DecidesGoneCode { get; } = new(
        "QG0816", "Decision about code that is gone", Severity.Note,
        "It may hold for what took its place, or not any more.",
        "Name what took its place, or mark the decision as deprecated.");

    /// <summary>QG0817.</summary>
    public static Rule FrontMatter { get; } = new(
        "QG0817", "Front matter that cannot be read", Severity.Warning,
        "Everything in it counts as not there.",
        "Mend the YAML at the line that is named.");

    /// <summary>QG0818.</summary>
    public static Rule DecisionRequired { get; } = new(
        "QG0818", "Change that needs a decision, without one", Severity.Error,
        "Somebody decided that such changes are not made in passing, and wrote down why.",
        "Record it: dotnet build -t:NewAdr -p:Title=\"…\", or amend the decision that covers it.");

    /// <summary>QG0819.</summary>
    public static Rule DocumentRequired { get; } = new(
        "QG0819", "Required document that is missing", Severity.Error,
        "Somebody decided that this has to be documented, and where.",
        "Write the document.");

    /// <summary>QG0820.</summary>
    public static Rule NoIndex { get; } = new(
        "QG0820", "Folder of documents without an index", Severity.Warning,
        "Who comes to the folder finds a list of names, and no way in.",
        "dotnet build -t:UpdateDocsIndex");

    /// <summary>QG0821.</summary>
    public static Rule Orphan { get; } = new(
        "QG0821", "Document that nothing links to", Severity.Note,
        "It is found by those who know of it already.",
        "Link to it from the index or from where it helps: dotnet build -t:UpdateDocsIndex");

    /// <summary>QG0822.</summary>
    public static Rule StaleIndexRow { get; } = new(
        "QG0822", "Row of an index that leads nowhere", Severity.Warning,
        "Who follows it learns not to trust the index.",
        "dotnet build -t:UpdateDocsIndex, or remove the row.");

    /// <summary>QG0823.</summary>
    public static Rule DeadLink { get; } = new(
        "QG0823", "Link to a file that is not there", Severity.Warning,
        "Who follows it finds nothing.",
        "Mend the link, or remove it.");

    /// <summary>QG0824.</summary>
    public static Rule DeadAnchor { get; } = new(
        "QG0824", "Link to a place that its document does not have", Severity.Warning,
        "Who follows it lands at the top, and searches.",
        "Link to a heading that is there.");

    /// <summary>QG0825.</summary>
    public static Rule MiscasedLink { get; } = new(
        "QG0825", "Link in another case than its file", Severity.Warning,
        "It works on one machine and is dead on GitHub and on Linux.",
        "Spell it as the file is spelled.");

    /// <summary>QG0826.</summary>
    public static Rule MovedMention { get; } = new(
        "QG0826", "Mention of a file that moved", Severity.Note,
        "Who looks for it does not find it where the document says.",
        "dotnet build -t:FixDocs");

    /// <summary>QG0827.</summary>
    public static Rule GoneMention { get; } = new(
        "QG0827", "Mention of a file that is gone", Severity.Note,
        "Who reads it believes in something that does not exist any more.",
        "Remove it, or name what took its place.");

    /// <summary>QG0828.</summary>
    public static Rule StaleNumber { get; } = new(
        "QG0828", "Number of lines that is not true any more", Severity.Note,
        "A wrong number makes the right ones around it doubtful.",
        "State the number of today, or none.");

    /// <summary>QG0829.</summary>
    public static Rule MissingCommand { get; } = new(
        "QG0829", "Command in a document that cannot work", Severity.Warning,
        "A new colleague types it on the first day, and it fails.",
        "Mend the command, or bring back what it calls.");

    /// <summary>QG0830.</summary>
    public static Rule NotExecutable { get; } = new(
        "QG0830", "Script that may not be executed, called as a program", Severity.Note,
        "It fails with 'permission denied' on every machine but Windows.",
        "git update-index --chmod=+x <script>");

    /// <summary>QG0831.</summary>
    public static Rule Ports { get; } = new(
        "QG0831", "Ports that contradict each other", Severity.Warning,
        "Whoever believes the wrong one searches for an error that is none.",
        "Make them agree, or name the one place where it is set.");

    /// <summary>QG0832.</summary>
    public static Rule Versions { get; } = new(
        "QG0832", "Versions of tools that contradict each other", Severity.Warning,
        "What works on one machine fails on another, and nobody knows which is right.",
        "Make them agree, or name the one place where it is set.");

    /// <summary>QG0833.</summary>
    public static Rule PackageManager { get; } = new(
        "QG0833", "Commands of another package manager than the repository's", Severity.Warning,
        "It installs other versions than the lock file says, and writes a second one.",
        "Use the package manager whose lock file is committed.");

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        NoDecision, DuplicateId, IdGap, NamePattern, Status, MissingSection, Date, HeadingId, NoSuccessor, OneSided,
        SupersessionCycle, StatusBackwards, TooLong, NotIndexed, TemplateText, DecidesGoneCode, FrontMatter,
        DecisionRequired, DocumentRequired, NoIndex, Orphan, StaleIndexRow, DeadLink, DeadAnchor, MiscasedLink,
        MovedMention, GoneMention, StaleNumber, MissingCommand, NotExecutable, Ports, Versions, PackageManager,
    ];
}
