using System.Collections.Immutable;
using System.Text;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Codebases.Owners;

/// <summary>
/// Who answers for which files, as <c>CODEOWNERS</c> says: of the lines of a section the last one that matches decides. Only GitLab
/// knows sections; each of them has its say.
/// </summary>
public sealed class CodeOwners
{
    /// <summary>GitHub reads no larger one.</summary>
    private const int LargestFile = 3 * 1024 * 1024;

    private static readonly string[] Places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

    private readonly ImmutableArray<ImmutableArray<OwnerRule>> _sections;

    private CodeOwners(ImmutableArray<ImmutableArray<OwnerRule>> sections) => _sections = sections;

    /// <summary>Nobody answers for anything.</summary>
    public static CodeOwners None { get; } = new([]);

    /// <summary>Whether nobody answers for anything.</summary>
    public bool IsEmpty => _sections.IsEmpty;

    /// <summary>
    /// Reads the file of a repository: of several the first one that GitHub would find. One that cannot be read names nobody; that it
    /// cannot be read is a finding about it, like about any other file.
    /// </summary>
    public static CodeOwners In(ISnapshot snapshot, SnapshotListing listing)
    {
        var found = Places.Select(place => Find(listing.Files, place)).FirstOrDefault(static file => file is not null);
        if (found is null) return None;
        var buffer = new byte[16 * 1024];
        try
        {
            var length = snapshot.Read(found, ref buffer, LargestFile);
            return length < 0 ? None : Parse(Encoding.UTF8.GetString(buffer, 0, length));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return None;
        }
    }

    /// <summary>Reads a whole file. A line that nobody can understand is passed over, as those who ask the owners do.</summary>
    public static CodeOwners Parse(string text)
    {
        var sections = new List<ImmutableArray<OwnerRule>>();
        var rules = ImmutableArray.CreateBuilder<OwnerRule>();
        ImmutableArray<string> byDefault = [];
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            var words = OwnerRule.Words(line);
            if (words.Count == 0) continue;
            if (OwnerRule.SectionOwners(line) is { } owners)
            {
                if (rules.Count > 0) sections.Add(rules.DrainToImmutable());
                byDefault = owners;
            }
            else if (OwnerRule.Of(words, byDefault) is { } rule) rules.Add(rule);
        }

        if (rules.Count > 0) sections.Add(rules.DrainToImmutable());
        return sections.Count == 0 ? None : new CodeOwners([.. sections]);
    }

    /// <summary>Whom it names for a file, as it spells them; none where it names nobody.</summary>
    public ImmutableArray<string> Of(RepoPath path)
    {
        ImmutableArray<string> owners = [];
        foreach (var rules in _sections)
        {
            var own = OfSection(rules, path.Value);
            owners = owners.IsEmpty ? own : [.. owners.Union(own, StringComparer.Ordinal)];
        }

        return owners;
    }

    private static ImmutableArray<string> OfSection(ImmutableArray<OwnerRule> rules, string path)
    {
        for (var i = rules.Length - 1; i >= 0; i--)
            if (rules[i].IsMatch(path)) return rules[i].Owners;
        return [];
    }

    private static SnapshotFile? Find(ImmutableArray<SnapshotFile> files, string place)
    {
        var (from, to) = (0, files.Length - 1);
        while (from <= to)
        {
            var middle = (from + to) / 2;
            var order = string.CompareOrdinal(files[middle].Path.Value, place);
            if (order == 0) return files[middle];
            if (order < 0) from = middle + 1;
            else to = middle - 1;
        }

        return null;
    }
}
