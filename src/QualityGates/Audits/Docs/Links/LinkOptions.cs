using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Links;

/// <summary>The section <c>docs.links</c>: what links are checked, and how.</summary>
/// <param name="Ignore">Documents that one of these matches are not looked at.</param>
public sealed record LinkOptions(ImmutableArray<Glob> Ignore)
{
    private const string UsualFolders = "{docs,doc,documentation,Docs,Doc,Documentation}/";

    /// <summary>What holds where nothing is configured.</summary>
    public static LinkOptions Default { get; } = new([]);

    /// <summary>Files and folders that need not be there: what a build writes, or another repository brings along.</summary>
    public ImmutableArray<Glob> Targets { get; init; } = [];

    /// <summary>Folders that <c>/</c> at the start of a link may mean, besides the root and those of known generators of sites.</summary>
    public ImmutableArray<string> Roots { get; init; } = [];

    /// <summary>The folders of documents that need an index, and whose documents something has to link to.</summary>
    public ImmutableArray<Glob> Folders { get; init; } = [Glob.Parse(UsualFolders)];

    /// <summary>What allows more than before.</summary>
    internal IEnumerable<LoosenedSetting> LooseningsFrom(LinkOptions before)
    {
        foreach (var loosened in IgnoredDocuments.Since(before.Ignore, Ignore, "docs.links.ignore")) yield return loosened;
        foreach (var pattern in Targets.Beyond(before.Targets))
            yield return new LoosenedSetting("docs.links.targets", $"Links to what '{pattern}' matches are not judged now, and were.");
        foreach (var root in Roots.Except(before.Roots, StringComparer.Ordinal))
            yield return new LoosenedSetting("docs.links.roots", $"Links from / may mean files below '{root}' now, and did not.");
        foreach (var pattern in before.Folders.Beyond(Folders))
            yield return new LoosenedSetting("docs.links.folders", $"Folders that match '{pattern}' needed an index, and do not by that pattern.");
    }

    internal static LinkOptions Read(ConfigSection section) => new(section.Globs("ignore"))
    {
        Targets = section.Globs("targets"),
        Roots = section.OneOrMore<string>("roots", TryRoot),
        Folders = !section.States("folders") ? Default.Folders : section.Globs("folders"),
    };

    private static bool TryRoot(string text, [NotNullWhen(true)] out string? root, [NotNullWhen(false)] out string? problem)
    {
        var isFolder = text.Length > 0 && !text.Contains('\\', StringComparison.Ordinal) && !text.Split('/').Contains("..");
        (root, problem) = isFolder ? (text.Trim('/'), (string?)null) : (null, "is no folder of the repository, written with /");
        return isFolder;
    }
}
