using System.Collections.Immutable;
using QualityGates.Configuration;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>What <c>exports</c> or <c>imports</c> of a package say of one name.</summary>
/// <param name="IsListed">Whether the name is listed at all.</param>
/// <param name="Paths">The paths that it stands for, in order of preference; none where it is blocked.</param>
internal sealed record ExportTargets(bool IsListed, ImmutableArray<string> Paths);

/// <summary>Reads <c>exports</c> and <c>imports</c> of a <c>package.json</c> as Node does.</summary>
internal static class ExportMap
{
    /// <summary>What a map says of a name: of <c>.</c>, <c>./path</c>, <c>#name</c>.</summary>
    public static ExportTargets Targets(ConfigNode? map, string name, Func<string, bool> isActive)
    {
        var targets = ImmutableArray.CreateBuilder<string>();
        var star = "";
        var entry = map is ConfigObject listed && HasNames(listed) ? Find(listed, name, out star) : name == "." ? map : null;
        if (entry is null) return new ExportTargets(false, []);
        Collect(entry, star, isActive, targets);
        return new ExportTargets(true, targets.ToImmutable());
    }

    /// <summary>An object of names, rather than of conditions for the package as a whole.</summary>
    private static bool HasNames(ConfigObject map)
    {
        foreach (var member in map.Members)
            if (member.Name.StartsWith('.') || member.Name.StartsWith('#')) return true;
        return false;
    }

    /// <summary>The entry for a name: the one that is equal, or else the pattern with the longest text before its <c>*</c>.</summary>
    private static ConfigNode? Find(ConfigObject map, string name, out string star)
    {
        star = "";
        if (map.Find(name) is { } exact && !name.Contains('*')) return exact.Value;
        ConfigNode? best = null;
        var longest = -1;
        foreach (var (key, _, value) in map.Members)
        {
            // "./dir/" is the older way to write "./dir/*".
            var cut = key.EndsWith('/') ? key.Length : key.IndexOf('*');
            if (cut <= longest || cut < 0 || !name.AsSpan().StartsWith(key.AsSpan(0, cut))) continue;
            var suffix = cut == key.Length ? "" : key[(cut + 1)..];
            if (name.Length <= cut + suffix.Length - 1 || name.Length == cut || !name.EndsWith(suffix, StringComparison.Ordinal)) continue;
            (best, longest, star) = (value, cut, name[cut..^suffix.Length]);
        }

        return best;
    }

    /// <summary>Adds what a value stands for; false where a <c>null</c> ends the search.</summary>
    private static bool Collect(ConfigNode value, string star, Func<string, bool> isActive, ImmutableArray<string>.Builder targets)
    {
        switch (value)
        {
            case ConfigText text:
                targets.Add(text.Value.EndsWith('/') ? text.Value + star : text.Value.Replace("*", star, StringComparison.Ordinal));
                return true;
            case ConfigList list:
                foreach (var item in list.Items) Collect(item, star, isActive, targets);
                return true;
            case ConfigObject conditions:
                foreach (var member in conditions.Members)
                    if (isActive(member.Name) && !Collect(member.Value, star, isActive, targets)) return false;
                return true;
            default:
                return false;
        }
    }
}
