namespace QualityGates.Configuration;

/// <summary>Something that two configurations say differently.</summary>
/// <param name="Key">The key below what was compared, or the <c>name</c> of an item; empty for the whole.</param>
/// <param name="Kind">What happened to it.</param>
internal sealed record SettingDifference(string Key, SettingDifferenceKind Kind)
{
    /// <summary>Keys that say why something is so, and nothing about what is so.</summary>
    private static readonly HashSet<string> Explanations = new(["because", "adr"], StringComparer.Ordinal);

    /// <summary>
    /// What differs between two values: of objects, and of lists whose items have names, each part by itself; their order means nothing.
    /// Of all others the whole.
    /// </summary>
    public static IEnumerable<SettingDifference> Between(ConfigNode? before, ConfigNode? now)
    {
        var (was, becomes) = (PartsOf(before), PartsOf(now));
        if (was is null || becomes is null) return SaysTheSame(before, now) ? [] : [new SettingDifference("", KindOf(before, now))];
        return
        [
            .. from part in becomes
               where !SaysTheSame(was.GetValueOrDefault(part.Key), part.Value)
               select new SettingDifference(part.Key, KindOf(was.GetValueOrDefault(part.Key), part.Value)),
            .. from key in was.Keys where !becomes.ContainsKey(key) select new SettingDifference(key, SettingDifferenceKind.Removed),
        ];
    }

    private static SettingDifferenceKind KindOf(ConfigNode? before, ConfigNode? now) =>
        before is null ? SettingDifferenceKind.Added : now is null ? SettingDifferenceKind.Removed : SettingDifferenceKind.Changed;

    /// <summary>What is not there has no parts, and can be compared with anything that has.</summary>
    private static SortedDictionary<string, ConfigNode>? PartsOf(ConfigNode? node)
    {
        var parts = new SortedDictionary<string, ConfigNode>(StringComparer.Ordinal);
        switch (node)
        {
            case null:
                return parts;
            case ConfigObject json:
                foreach (var member in json.Members)
                    if (!Explanations.Contains(member.Name)) parts.TryAdd(member.Name, member.Value);
                return parts;
            case ConfigList list:
                foreach (var item in list.Items)
                {
                    if (item is not ConfigObject json || json["name"] is not ConfigText name) return null;
                    parts.TryAdd(name.Value, item);
                }

                return parts;
            default:
                return null;
        }
    }

    private static bool SaysTheSame(ConfigNode? one, ConfigNode? other) => (one, other) switch
    {
        (null, null) => true,
        (ConfigText a, ConfigText b) => a.Value == b.Value,
        (ConfigNumber a, ConfigNumber b) => a.Value == b.Value,
        (ConfigWord a, ConfigWord b) => a.Word == b.Word,
        (ConfigObject a, ConfigObject b) => SaysTheSame(a, b),
        (ConfigList a, ConfigList b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(static pair => SaysTheSame(pair.First, pair.Second)),
        // Where a list is meant, one text is as good as a list of one.
        (ConfigText, ConfigList { Items: [ConfigText only] }) => SaysTheSame(one, only),
        (ConfigList { Items: [ConfigText only] }, ConfigText) => SaysTheSame(only, other),
        _ => false,
    };

    private static bool SaysTheSame(ConfigObject one, ConfigObject other)
    {
        var (was, becomes) = (PartsOf(one)!, PartsOf(other)!);
        return was.Count == becomes.Count && was.All(part => SaysTheSame(part.Value, becomes.GetValueOrDefault(part.Key)));
    }
}

/// <summary>What happened to a part of the configuration.</summary>
internal enum SettingDifferenceKind
{
    /// <summary>It was not there.</summary>
    Added,
    /// <summary>It says something else.</summary>
    Changed,
    /// <summary>It is not there any more.</summary>
    Removed,
}
