using System.Collections.Immutable;
using QualityGates.Languages;

namespace QualityGates.Audits.Monoliths;

/// <summary>What one section <c>monoliths</c> allows that another did not. Warnings fail nothing and do not count.</summary>
internal static class MonolithLoosening
{
    private const string Overrides = "monoliths.overrides";

    private static readonly (string Name, Func<MonolithLimits, int?> Limit, Func<MonolithOverride, ThresholdChange> Change)[] Measures =
    [
        ("file", static limits => limits.File.Limit, static item => item.File),
        ("type", static limits => limits.Type.Limit, static item => item.Type),
        ("function", static limits => limits.Function.Limit, static item => item.Function),
        ("complexity", static limits => limits.Complexity.Limit, static item => item.Complexity),
    ];

    /// <summary>Everything that allows more, in the order of the documentation.</summary>
    public static IEnumerable<LoosenedSetting> Between(MonolithOptions before, MonolithOptions now) =>
        General(before, now).Concat(InOverrides(before, now));

    private static IEnumerable<LoosenedSetting> General(MonolithOptions before, MonolithOptions now)
    {
        foreach (var (name, limit, _) in Measures)
            if (IsLooser(limit(now.Limits), limit(before.Limits)))
                yield return Limit($"monoliths.{name}.limit", limit(before.Limits), limit(now.Limits));
        var ((wasLimit, wasMinimum), (isLimit, isMinimum)) = (before.MixedConcerns, now.MixedConcerns);
        if (IsLooser(isLimit, wasLimit)) yield return Limit("monoliths.mixedConcerns.limit", wasLimit, isLimit);
        if (isMinimum > wasMinimum) yield return Limit("monoliths.mixedConcerns.minimumLines", wasMinimum, isMinimum);
    }

    /// <summary>
    /// Items about the same files and languages are compared with each other; where one of them states nothing, with the general
    /// limits. Items that change places count too, because later ones win.
    /// </summary>
    private static IEnumerable<LoosenedSetting> InOverrides(MonolithOptions before, MonolithOptions now)
    {
        var (then, today) = (ByKey(before.Overrides), ByKey(now.Overrides));
        string[] keys = [.. today.Keys.Union(then.Keys, StringComparer.Ordinal)];
        foreach (var key in keys)
            foreach (var loosened in InItem(key, (then.GetValueOrDefault(key), before.Limits), (today.GetValueOrDefault(key), now.Limits)))
                yield return loosened;

        var kept = keys.Where(then.ContainsKey).Where(today.ContainsKey);
        if (!kept.SequenceEqual(then.Keys.Where(today.ContainsKey), StringComparer.Ordinal))
            yield return new LoosenedSetting(Overrides, "The items of monoliths.overrides stand in another order, and later ones win.");
    }

    private static IEnumerable<LoosenedSetting> InItem(
        string key, (MonolithOverride? Item, MonolithLimits General) before, (MonolithOverride? Item, MonolithLimits General) now)
    {
        foreach (var (name, limit, change) in Measures)
        {
            var (was, becomes) = (Limit(before), Limit(now));
            if ((was.IsStated || becomes.IsStated) && IsLooser(becomes.Value, was.Value))
                yield return new LoosenedSetting(Overrides, $"{name}.limit for {key} was {Shown(was.Value)} and is {Shown(becomes.Value)}.");

            (bool IsStated, int? Value) Limit((MonolithOverride? Item, MonolithLimits General) side) =>
                side.Item is not null && change(side.Item) is { StatesLimit: true } stated
                    ? (true, stated.Limit)
                    : (false, IsAboutCode((before.Item ?? now.Item)!) ? limit(side.General) : null);
        }
    }

    /// <summary>Prose and data are not judged unless an item says so; without it, nothing limits them.</summary>
    private static bool IsAboutCode(MonolithOverride item) => item.Languages.IsEmpty
        || item.Languages.Any(static language => LanguageTable.KindOf(language) is LanguageKind.Programming or LanguageKind.Markup);

    /// <summary>One item per key, in the order of the file: of several, the later ones win in what they state.</summary>
    private static OrderedDictionary<string, MonolithOverride> ByKey(ImmutableArray<MonolithOverride> items)
    {
        var byKey = new OrderedDictionary<string, MonolithOverride>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var key = KeyOf(item);
            byKey[key] = byKey.TryGetValue(key, out var earlier) ? Merge(earlier, item) : item;
        }

        return byKey;
    }

    private static MonolithOverride Merge(MonolithOverride earlier, MonolithOverride later) => later with
    {
        File = later.File.StatesLimit ? later.File : earlier.File,
        Type = later.Type.StatesLimit ? later.Type : earlier.Type,
        Function = later.Function.StatesLimit ? later.Function : earlier.Function,
        Complexity = later.Complexity.StatesLimit ? later.Complexity : earlier.Complexity,
    };

    private static string KeyOf(MonolithOverride item)
    {
        var files = item.Files.IsEmpty ? "all files" : string.Join(", ", item.Files.Select(static glob => $"'{glob.Pattern}'"));
        return item.Languages.IsEmpty ? files : $"{files} in {string.Join(", ", item.Languages)}";
    }

    private static bool IsLooser(int? now, int? before) => before is not null && (now is null || now > before);

    private static LoosenedSetting Limit(string setting, int? before, int? now) =>
        new(setting, $"{setting} was {Shown(before)} and is {Shown(now)}.");

    private static string Shown(int? limit) => limit is { } figure ? Text.Figure.Of(figure) : "'off'";
}
