namespace QualityGates.Codebases.Documents;

/// <summary>
/// Paths by their last name, so that whoever knows only the end of a path finds it without a look at all of them. Names that differ
/// only in case are found together.
/// </summary>
internal sealed class NameIndex
{
    private readonly string[] _paths;
    // The first path of each bucket, and for each path the next one of its bucket; -1 where there is none.
    private readonly int[] _first;
    private readonly int[] _next;

    /// <summary>An index of paths.</summary>
    public NameIndex(string[] paths)
    {
        _paths = paths;
        _first = new int[Math.Max(paths.Length, 1)];
        _next = new int[paths.Length];
        Array.Fill(_first, -1);
        // From the last to the first, so that they come out in order.
        for (var i = paths.Length - 1; i >= 0; i--)
        {
            ref var first = ref _first[BucketOf(NameOf(paths[i]))];
            (_next[i], first) = (first, i);
        }
    }

    /// <summary>The paths, by number.</summary>
    public string PathOf(int number) => _paths[number];

    /// <summary>The number of the first path with this last name, whatever its case, or -1.</summary>
    public int First(ReadOnlySpan<char> name) => Matching(_first[BucketOf(name)], name);

    /// <summary>The number of the next path with this last name, or -1.</summary>
    public int Next(int number, ReadOnlySpan<char> name) => Matching(_next[number], name);

    /// <summary>The numbers of the paths that end with these names, whatever their case, in order.</summary>
    public IEnumerable<int> EndingWith(string path)
    {
        var names = path.AsSpan().Count('/') + 1;
        for (var i = First(NameOf(path)); i >= 0; i = Next(i, NameOf(path)))
            if (names == 1 || NamesInCommon(_paths[i], path) >= names) yield return i;
    }

    /// <summary>The last name of a path.</summary>
    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>How many names at the end of two paths are the same, whatever their case.</summary>
    public static int NamesInCommon(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        for (var count = 0; ; count++)
        {
            var (left, right) = (one.LastIndexOf('/'), other.LastIndexOf('/'));
            if (!one[(left + 1)..].Equals(other[(right + 1)..], StringComparison.OrdinalIgnoreCase)) return count;
            if (left < 0 || right < 0) return count + 1;
            one = one[..left];
            other = other[..right];
        }
    }

    private int Matching(int number, ReadOnlySpan<char> name)
    {
        while (number >= 0 && !NameOf(_paths[number]).Equals(name, StringComparison.OrdinalIgnoreCase)) number = _next[number];
        return number;
    }

    private int BucketOf(ReadOnlySpan<char> name) => (int)((uint)string.GetHashCode(name, StringComparison.OrdinalIgnoreCase) % (uint)_first.Length);
}
