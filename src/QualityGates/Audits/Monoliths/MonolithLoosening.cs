using System.Collections.Immutable;
using QualityGates.Languages;

namespace QualityGates.Audits.Monoliths;

/// <summary>What one version of the section <c>monoliths</c> allows that another did not. Warnings fail nothing and do not count.</summary>
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
        foreach (var item in today.Concat(then.Where(item => !today.Exists(other => KeyOf(other) == KeyOf(item)))))
        {
            var key = KeyOf(item);
            var (was, isNow) = (then.Find(other => KeyOf(other) == key), today.Find(other => KeyOf(other) == key));
            foreach (var (name, limit, change) in Measures)
            {
                var (stated, states) = (was is null ? default : change(was), isNow is null ? default : change(isNow));
                if (!stated.StatesLimit && !states.StatesLimit) continue;
                var wasLimit = stated.StatesLimit ? stated.Limit : Unstated(item, limit(before.Limits));
                var isLimit = states.StatesLimit ? states.Limit : Unstated(item, limit(now.Limits));
                if (IsLooser(isLimit, wasLimit))
                    yield return new LoosenedSetting(Overrides, $"{name}.limit for {key} was {Shown(wasLimit)} and is {Shown(isLimit)}.");
            }
        }

        var kept = today.Select(KeyOf).Intersect(then.Select(KeyOf), StringComparer.Ordinal);
        var order = then.Select(KeyOf).Intersect(today.Select(KeyOf), StringComparer.Ordinal);
        if (!kept.SequenceEqual(order, StringComparer.Ordinal))
            yield return new LoosenedSetting(Overrides, "The items of monoliths.overrides stand in another order, and later ones win.");
    }

    /// <summary>What a file that only this item is about is judged by without it: prose and data are not judged unless somebody says so.</summary>
    private static int? Unstated(MonolithOverride item, int? general)
    {
        var isAboutCode = item.Languages.IsEmpty
            || item.Languages.Any(static language => LanguageTable.KindOf(language) is LanguageKind.Programming or LanguageKind.Markup);
        return isAboutCode ? general : null;
    }

    /// <summary>One item per key: of several, the later ones win in what they state.</summary>
    private static List<MonolithOverride> ByKey(ImmutableArray<MonolithOverride> items) =>
    [
        .. items.GroupBy(KeyOf, StringComparer.Ordinal).Select(static group => group.Aggregate(static (one, later) => later with
        {
            File = later.File.StatesLimit ? later.File : one.File,
            Type = later.Type.StatesLimit ? later.Type : one.Type,
            Function = later.Function.StatesLimit ? later.Function : one.Function,
            Complexity = later.Complexity.StatesLimit ? later.Complexity : one.Complexity,
        })),
    ];

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
