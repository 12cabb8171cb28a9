using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Audits.Docs;

/// <summary>What the docs audit has to show besides its findings.</summary>
/// <param name="Documents">How many documents it read.</param>
public sealed record DocsReport(int Documents)
{
    /// <summary>The decisions by folder, in order of path.</summary>
    public ImmutableArray<ListedDecisions> Decisions { get; init; } = [];

    /// <summary>The folders of documents that need an index, in order of path.</summary>
    public ImmutableArray<ListedFolder> Folders { get; init; } = [];

    /// <summary>Which links could be judged; null where no rule about links was on.</summary>
    public LinkCoverage? Links { get; init; }

    /// <summary>Which mentions could be judged; null where no rule about mentions was on.</summary>
    public MentionCoverage? Mentions { get; init; }

    /// <summary>The findings that the judged change brings, as <see cref="NameOf"/> calls them; null where nothing is compared.</summary>
    public IReadOnlySet<string>? Brought { get; init; }

    /// <summary>The name of a finding among all of an audit.</summary>
    internal static string NameOf(Finding finding) => $"{finding.RuleId} {finding.Subject}";

    /// <summary>This report with what a change brings.</summary>
    /// <param name="now">What is found.</param>
    /// <param name="before">What was found before the change, under the names of today.</param>
    internal DocsReport Since(AuditResult now, AuditResult before)
    {
        var known = before.Findings.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        return this with { Brought = now.Findings.Select(NameOf).Where(name => !known.Contains(name)).ToHashSet(StringComparer.Ordinal) };
    }
}

/// <summary>The decisions of one folder.</summary>
/// <param name="Folder">The folder; empty for the root.</param>
/// <param name="Index">The document that is to list them; null where there is none.</param>
/// <param name="All">All of them, in order of path.</param>
public sealed record ListedDecisions(string Folder, RepoPath? Index, ImmutableArray<ListedDecision> All);

/// <summary>One decision, as a list shows it. What it does not state is empty.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Id">Its id, as its name spells it.</param>
/// <param name="Title">Its heading, without the id.</param>
/// <param name="Status">The word of its status.</param>
/// <param name="Date">Its day.</param>
public sealed record ListedDecision(RepoPath Path, string Id, string Title, string Status, string Date);

/// <summary>A folder of documents.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Index">The document that is its index; null where it has none that is Markdown.</param>
/// <param name="HasOtherIndex">Whether it has an index that is no Markdown, or is listed by the document above it.</param>
/// <param name="Documents">How many documents it holds that are kept up to date.</param>
public sealed record ListedFolder(string Path, RepoPath? Index, bool HasOtherIndex, int Documents);

/// <summary>What became of links. Silence about those that nobody can judge must not look like success.</summary>
/// <param name="Documents">How many documents were looked at.</param>
/// <param name="LeftOut">How many were not: what tests read, forms to be filled in, and what the configuration leaves out.</param>
/// <param name="Followed">How many links were followed to a file, or to where there is none.</param>
/// <param name="Anchors">How many of these name a place in what they lead to, of which only the generator of a site knows.</param>
/// <param name="OnTheWeb">How many lead to the web, which is not asked.</param>
/// <param name="NoPaths">How many are of other schemes, or filled in later: <c>mailto:</c>, <c>{{ url }}</c>.</param>
/// <param name="Routes">How many only the program knows that serves them: routes of a site, and what is outside of the repository.</param>
public sealed record LinkCoverage(int Documents, int LeftOut, int Followed, int Anchors, int OnTheWeb, int NoPaths, int Routes);

/// <summary>What became of mentions of files.</summary>
/// <param name="Documents">How many documents were looked at; only those with mentions count.</param>
/// <param name="LeftOut">How many were not: they tell of other times, or the configuration leaves them out.</param>
/// <param name="Judged">How many mentions were judged.</param>
/// <param name="Unclear">How many nobody can judge: examples, what tools write, files of somebody else.</param>
/// <param name="Hypothetical">How many are planned, examples or no more by the words around them.</param>
/// <param name="InLeftOut">How many are in documents that were not looked at.</param>
public sealed record MentionCoverage(int Documents, int LeftOut, int Judged, int Unclear, int Hypothetical, int InLeftOut);
