using System.Collections.Immutable;
using System.Globalization;
using QualityGates.Configuration;

namespace QualityGates.Baselines;

/// <summary>What a baseline file says.</summary>
/// <param name="Baseline">The baseline, or null when anything in the file is wrong: half a baseline judges nobody.</param>
/// <param name="Problems">Everything wrong with the file, in its order; each is a QG0003.</param>
public readonly record struct BaselineReading(Baseline? Baseline, ImmutableArray<ConfigProblem> Problems)
{
    /// <summary>Where its entries stand.</summary>
    internal FilePlaces? Places { get; init; }
}

/// <summary>Reads <c>qualitygates.baseline.json</c>. Any order, comments and trailing commas are read; writing makes it canonical.</summary>
public static class BaselineFile
{
    /// <summary>The one version of the format there is.</summary>
    internal const int Version = 1;

    private const string ConflictFix =
        "'dotnet build -t:MergeBaseline' merges the two sides, the stricter figure of each entry. Or take either side whole "
        + "('git checkout --ours -- qualitygates.baseline.json'), then run 'dotnet build -t:UpdateBaseline': it lowers what is "
        + "too high and never adds.";

    private const string EntryKeys = "An entry has one figure, and may have 'reason', 'owner' and 'until'.";

    /// <summary>Reads a whole file. Never throws.</summary>
    public static BaselineReading Parse(ReadOnlySpan<byte> utf8) => Parse(utf8.ToArray());

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static BaselineReading Parse(byte[] utf8)
    {
        var problems = new ProblemList();
        var root = JsonFile.Parse(utf8, ConflictFix, problems);
        var baseline = problems.Count == 0 && IsOurVersion(root, problems) ? Read(root, problems) : null;
        return new BaselineReading(problems.Count == 0 ? baseline : null, problems.Locate(utf8)) { Places = new FilePlaces(root, utf8) };
    }

    /// <summary>The canonical bytes of a baseline; see <see cref="BaselineWriter"/>.</summary>
    public static byte[] Write(Baseline baseline) => BaselineWriter.Write(baseline);

    /// <summary>Puts bytes in the place of the file, whole or not at all; see <see cref="BaselineStore"/>.</summary>
    /// <returns>Whether the file changed; equal bytes are not written again.</returns>
    /// <exception cref="BaselineNotSavedException">The file could not be written, and is as it was.</exception>
    public static bool Save(string path, ReadOnlySpan<byte> utf8) => BaselineStore.Save(path, utf8);

    /// <summary>An object without any key needs no version: there is nothing in it to misunderstand.</summary>
    private static bool IsOurVersion(ConfigObject root, ProblemList problems)
    {
        var version = root["version"];
        if (version is ConfigNumber { Value: Version } || root.Members.IsEmpty) return true;
        if (version is ConfigNumber { Value: > Version } newer)
        {
            problems.Add(
                newer.Offset,
                $"The baseline has version {newer.Value}, and this QualityGates reads version {Version}. Update the package QualityGates.");
        }
        else if (version is not null)
            problems.Add(version.Offset, $"'version' must be {Version}, and is {version.Description}.");
        else
            problems.Add(root.Offset, $"The key 'version' is missing. Write '\"version\": {Version}' first.{MisspeltVersion(root)}");
        return false;
    }

    private static string MisspeltVersion(ConfigObject root) =>
        NearestName.Find("version", root.Members.Select(member => member.Name)) is { } typed
            ? $" {Quotation.Quote(typed)} is no key."
            : "";

    private static Baseline Read(ConfigObject root, ProblemList problems)
    {
        var rules = Baseline.Empty.Rules.ToBuilder();
        var schema = Baseline.DefaultSchema;
        foreach (var member in root.Members)
        {
            if (member.Name == "version") continue;
            if (member.Name == "$schema")
                schema = (member.Value as ConfigText)?.Value ?? Wrong(problems, member, "a text", schema);
            else if (!IsRuleId(member.Name))
                problems.Add(member.Offset, $"{Unknown(member, "$schema", "version")} Rules are written as 'QG0101'.");
            else if (member.Value is not ConfigObject entries)
                Wrong(problems, member, "an object, { … }", 0);
            else if (ReadRule(entries, problems) is { IsEmpty: false } read)
                rules[member.Name] = read;
        }

        return new Baseline(rules.ToImmutable(), schema);
    }

    private static ImmutableSortedDictionary<string, Tolerance> ReadRule(ConfigObject rule, ProblemList problems)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Tolerance>(StringComparer.Ordinal);
        foreach (var member in rule.Members)
        {
            if (member.Name.Length == 0) problems.Add(member.Offset, "An entry needs a subject, such as a path, and this one is empty.");
            else if (member.Value is not ConfigObject entry) Wrong(problems, member, "an object such as { \"lines\": 700 }", 0);
            else if (ReadTolerance(member, entry, problems) is { } tolerance) entries[member.Name] = tolerance;
        }

        return entries.ToImmutable();
    }

    private static Tolerance? ReadTolerance(ConfigMember subject, ConfigObject entry, ProblemList problems)
    {
        var before = problems.Count;
        Tolerance? tolerance = null;
        foreach (var member in entry.Members)
        {
            if (member.Name is "reason" or "owner" or "until") continue;
            if (tolerance is not null && member.Value is ConfigNumber)
                problems.Add(member.Offset, $"An entry has one figure, and this one has {Quotation.Quote(tolerance.Measure)} already.");
            else if (member.Value is ConfigNumber { Value: >= 0 and { } value } && member.Name.Length > 0)
                tolerance = new Tolerance(member.Name, value);
            else if (member.Value is ConfigNumber)
                Wrong(problems, member, "a whole number from 0 to 2147483647", 0);
            else
                problems.Add(member.Offset, $"{Unknown(member, "reason", "owner", "until")} {EntryKeys}");
        }

        if (tolerance is null && problems.Count == before)
            problems.Add(subject.Offset, $"The entry {Quotation.Quote(subject.Name)} lacks its figure, such as \"lines\": 700.");
        var (reason, owner) = (ReadText(entry, "reason", problems), ReadText(entry, "owner", problems));
        var until = ReadDay(entry, problems);
        return tolerance is null ? null : tolerance with { Reason = reason, Owner = owner, Until = until };
    }

    private static string? ReadText(ConfigObject entry, string name, ProblemList problems)
    {
        var node = entry[name];
        if (node is null or ConfigText) return (node as ConfigText)?.Value;
        return Wrong<string?>(problems, new ConfigMember(name, 0, node), "a text", null);
    }

    private static DateOnly? ReadDay(ConfigObject entry, ProblemList problems)
    {
        if (entry["until"] is not { } node) return null;
        var text = (node as ConfigText)?.Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        return Wrong<DateOnly?>(problems, new ConfigMember("until", 0, node), "a day such as \"2027-03-31\"", null);
    }

    private static string Unknown(ConfigMember member, params string[] names) =>
        $"Unknown key {Quotation.Quote(member.Name)}.{NearestName.Suggestion(member.Name, names)}";

    private static T Wrong<T>(ProblemList problems, ConfigMember member, string expected, T fallback)
    {
        problems.Add(member.Value.Offset, $"{Quotation.Quote(member.Name)} must be {expected}, and is {member.Value.Description}.");
        return fallback;
    }

    private static bool IsRuleId(string name) =>
        name.Length == 6 && name.StartsWith("QG", StringComparison.Ordinal) && name.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;
}
