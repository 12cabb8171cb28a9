namespace QualityGates.Reports;

/// <summary>How often each of a few names occurs. It is made of classes only, for which nothing has to be compiled when a build starts.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Counts a name once more.</summary>
    public void Add(string name)
    {
        if (!_entries.TryGetValue(name, out var entry)) _entries.Add(name, entry = new Entry(name));
        entry.Count++;
    }

    /// <summary>How often a name occurs.</summary>
    public int this[string name] => _entries.TryGetValue(name, out var entry) ? entry.Count : 0;

    /// <summary>The names, the most frequent first, then by name.</summary>
    public List<Entry> InOrder()
    {
        List<Entry> entries = [.. _entries.Values];
        entries.Sort(static (one, other) => one.Count != other.Count ? other.Count.CompareTo(one.Count) : string.CompareOrdinal(one.Name, other.Name));
        return entries;
    }

    /// <summary>A tally of what each of some things is called.</summary>
    public static Tally Of<T>(IEnumerable<T> things, Func<T, string> name)
        where T : class
    {
        var tally = new Tally();
        foreach (var thing in things) tally.Add(name(thing));
        return tally;
    }

    /// <summary>One name.</summary>
    internal sealed class Entry(string name)
    {
        /// <summary>The name.</summary>
        public string Name { get; } = name;

        /// <summary>How often it occurs.</summary>
        public int Count { get; set; }
    }
}
