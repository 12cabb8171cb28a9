using System.Collections.Immutable;
using System.Globalization;
using QualityGates.Audits.Dependencies.Rules;
using QualityGates.Codebases.Graphs;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies;

/// <summary>What one section <c>dependencies</c> allows that another did not.</summary>
internal static class DependencyLoosening
{
    /// <summary>Everything that allows more, in the order of the documentation.</summary>
    public static IEnumerable<LoosenedSetting> Between(DependencyOptions before, DependencyOptions now) =>
    [
        .. from root in before.SourceRoots.Except(now.SourceRoots, StringComparer.Ordinal)
           select new LoosenedSetting("dependencies.sourceRoots", $"Python modules were looked for in '{root}', and are not."),
        .. InComponents(before.Components, now.Components),
        .. InRules(before.Rules, now.Rules),
        .. InCycles(before, now),
    ];

    /// <summary>Whatever is said about a component is said about other files, once its patterns change.</summary>
    private static IEnumerable<LoosenedSetting> InComponents(
        ImmutableArray<ComponentDefinition> before, ImmutableArray<ComponentDefinition> now)
    {
        if (before.IsEmpty && !now.IsEmpty)
        {
            yield return new LoosenedSetting(
                "dependencies.components", "Components are configured now; cycles were looked for between projects, packages and folders.");
        }

        foreach (var component in before)
        {
            var was = Patterns(component);
            ImmutableArray<string> becomes = [.. now.Where(other => other.Name == component.Name).SelectMany(static other => Patterns(other))];
            var setting = $"dependencies.components.{component.Name}";
            foreach (var pattern in was.Except(becomes, StringComparer.Ordinal))
                yield return new LoosenedSetting(
                    setting, $"Files that match '{pattern}' belonged to the component '{component.Name}', and do not by that pattern.");
            foreach (var pattern in becomes.Except(was, StringComparer.Ordinal))
                yield return new LoosenedSetting(
                    setting, $"Files that match '{pattern}' belong to the component '{component.Name}' now, and did not.");
        }
    }

    private static ImmutableArray<string> Patterns(ComponentDefinition component) => [.. component.Files.Patterns()];

    /// <summary>Rules are compared by name. One whose name is gone may stand under another one, as long as that demands as much.</summary>
    private static IEnumerable<LoosenedSetting> InRules(ImmutableArray<DependencyRule> before, ImmutableArray<DependencyRule> now)
    {
        var today = now.ToDictionary(static rule => rule.Name, StringComparer.Ordinal);
        var old = before.Select(static rule => rule.Name).ToHashSet(StringComparer.Ordinal);
        var added = now.Where(rule => !old.Contains(rule.Name)).ToList();
        foreach (var rule in before)
        {
            if (today.TryGetValue(rule.Name, out var same))
            {
                foreach (var message in Between(rule, same)) yield return new LoosenedSetting(rule.Setting, message);
            }
            else if (!added.Exists(other => !Between(rule, other).Any()))
            {
                yield return new LoosenedSetting(rule.Setting, $"The rule '{rule.Name}' is gone.");
            }
        }
    }

    private static IEnumerable<string> Between(DependencyRule before, DependencyRule now)
    {
        if (before.Demand.Kind != now.Demand.Kind)
        {
            yield return $"The rule '{before.Name}' was of kind '{before.Demand.Kind}' and is of kind '{now.Demand.Kind}'.";
            yield break;
        }

        var becomes = now.Terms().ToList();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var was in before.Terms())
        {
            if (was.Relates is not null && told.Contains(was.Relates)) continue;
            foreach (var message in Between(before.Name, was, becomes.Find(other => other.Key == was.Key)))
            {
                told.Add(was.Key);
                yield return message;
            }
        }

        // What was not limited before and is only now: containers keep a rule out of everything else.
        foreach (var term in becomes)
            if (term.Key is "containers" && before.Terms().All(other => other.Key != term.Key))
                yield return $"The rule '{before.Name}' holds only in containers now.";
    }

    private static IEnumerable<string> Between(string rule, RuleTerm was, RuleTerm? becomes)
    {
        var now = becomes?.Values ?? [];
        var (gone, added) = (was.Values.Except(now, StringComparer.Ordinal), now.Except(was.Values, StringComparer.Ordinal));
        var removed = gone.Select(value => $"The rule '{rule}' had {Shown(was.Relates ?? was.Key, value)}, and has not.");
        var more = added.Select(value => $"The rule '{rule}' has {Shown(was.Relates ?? was.Key, value)} now, and had not.");
        return was.Tendency switch
        {
            Tendency.MoreIsStricter => removed,
            Tendency.MoreIsLooser => more,
            Tendency.Limit => IsHigher(was.Values, now)
                ? [$"The rule '{rule}' had a limit of {Limit(was.Values)} for {was.Key}, and has {Limit(now)}."]
                : [],
            _ => removed.Concat(more),
        };
    }

    private static bool IsHigher(ImmutableArray<string> was, ImmutableArray<string> now) =>
        !was.IsEmpty && (now.IsEmpty || Number(now[0]) > Number(was[0]));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Limit(ImmutableArray<string> limit) => limit.IsEmpty ? "none" : Text.Figure.Of(Number(limit[0]));

    private static string Shown(string key, string value) => value == "true" ? $"'{key}'" : $"'{value}' under '{key}'";

    /// <summary>Where no rule is about cycles of a level, one holds all the same; a narrower rule in its place allows more.</summary>
    private static IEnumerable<LoosenedSetting> InCycles(DependencyOptions before, DependencyOptions now)
    {
        var becomes = now.Cycles.Rules;
        foreach (var usual in before.Cycles.Rules.Where(static rule => rule.Name.Length == 0))
        {
            var isKept = becomes.Any(rule => rule.Level == usual.Level && rule.UpTo >= usual.UpTo && rule.Files.IsEmpty
                && (rule.Languages.IsEmpty || (!usual.Languages.IsEmpty && usual.Languages.All(rule.Languages.Contains))));
            if (isKept) continue;
            yield return new LoosenedSetting(
                "dependencies.rules",
                $"Cycles between {AcyclicDemand.WordFor(usual.Level)}s were forbidden everywhere, and are only where a rule says so.");
        }
    }
}
