using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>The section <c>docs.decisions</c>: how decisions are kept.</summary>
/// <param name="Ignore">Documents that one of these matches are not looked at.</param>
public sealed record DecisionOptions(ImmutableArray<Glob> Ignore)
{
    private const int MostPages = 50;

    /// <summary>What holds where nothing is configured.</summary>
    public static DecisionOptions Default { get; } = new([]);

    /// <summary>Documents that are kept among decisions, besides those in the usual folders.</summary>
    public ImmutableArray<Glob> Files { get; init; } = [];

    /// <summary>How many pages a decision may have; null where it may be of any length.</summary>
    public int? Pages { get; init; } = 1;

    /// <summary>Words of status besides those that everybody uses, in lower case.</summary>
    public ImmutableArray<string> Statuses { get; init; } = [];

    /// <summary>The sections that each decision must have, in place of those of its form; empty: those of its form.</summary>
    public ImmutableArray<string> Sections { get; init; } = [];

    /// <summary>The form of new decisions, and of those that do not say which; null: that of most decisions of the folder.</summary>
    internal DecisionForm? Form { get; init; }

    /// <summary>Whether a document is kept among decisions by configuration.</summary>
    internal bool IsPlace(RepoPath path) => Files.AnyMatches(path);

    /// <summary>Whether a document is not looked at.</summary>
    internal bool Ignores(RepoPath path) => Ignore.AnyMatches(path);

    /// <summary>What allows more than before.</summary>
    internal IEnumerable<LoosenedSetting> LooseningsFrom(DecisionOptions before)
    {
        foreach (var ignored in IgnoredDocuments.Since(before.Ignore, Ignore, "docs.decisions.ignore")) yield return ignored;
        foreach (var pattern in before.Files.Beyond(Files))
            yield return new LoosenedSetting("docs.decisions.files", $"Documents that match '{pattern}' were decisions, and are looked at no more.");
        if (Pages is null ? before.Pages is not null : Pages > before.Pages)
            yield return new LoosenedSetting("docs.decisions.pages", $"docs.decisions.pages was {before.Pages} and is {Pages?.ToString() ?? "off"}.");
        foreach (var word in Statuses.Except(before.Statuses))
            yield return new LoosenedSetting("docs.decisions.statuses", $"The status '{word}' is known now, and was not.");
        if (Sections.IsEmpty && !before.Sections.IsEmpty)
            yield return new LoosenedSetting("docs.decisions.sections", "Decisions had to have sections that are configured, and have to have none.");
        foreach (var section in Sections.IsEmpty ? [] : before.Sections.Except(Sections))
            yield return new LoosenedSetting("docs.decisions.sections", $"Decisions had to have a section '{section}', and have not.");
    }

    internal static DecisionOptions Read(ConfigSection section) => new(section.Globs("ignore"))
    {
        Files = section.Globs("files"),
        Pages = section.TryLimit("pages", 1, MostPages, out var pages) ? pages : Default.Pages,
        Statuses = [.. section.OneOrMore<string>("statuses", ReadWord).Distinct(StringComparer.Ordinal)],
        Sections = [.. section.OneOrMore<string>("sections", ReadHeading).Distinct(StringComparer.Ordinal)],
        Form = section.Choice("form", [.. DecisionForm.All.Select(static form => form.Id)]) is { } id ? DecisionForm.All.First(form => form.Id == id) : null,
    };

    private static bool ReadWord(string text, [NotNullWhen(true)] out string? word, [NotNullWhen(false)] out string? problem)
    {
        word = text.Trim().ToLowerInvariant();
        problem = word.Any(char.IsLetter) ? null : $"{Quotation.Quote(text)} is no status: it has no letter.";
        if (problem is not null) word = null;
        return problem is null;
    }

    private static bool ReadHeading(string text, [NotNullWhen(true)] out string? heading, [NotNullWhen(false)] out string? problem)
    {
        heading = text.Trim().TrimStart('#').Trim();
        problem = heading.Any(char.IsLetter) ? null : $"{Quotation.Quote(text)} is no heading: it has no letter.";
        if (problem is not null) heading = null;
        return problem is null;
    }
}
