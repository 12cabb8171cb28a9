using System.Collections.Immutable;
using System.Runtime.InteropServices;
using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>The dotted paths and uses of one file, each once, in the form of <see cref="CSharpNames"/>.</summary>
internal sealed class NameUses
{
    private readonly List<int> _paths = [];
    private readonly List<int> _uses = [];
    private long[] _keys = new long[512];
    private int[] _values = new int[512];
    private int _count;

    /// <summary>How many uses there are so far.</summary>
    public int Count => _uses.Count / CSharpNames.UseLength;

    /// <summary>Forgets the file before.</summary>
    public void Clear()
    {
        _paths.Clear();
        _uses.Clear();
        if (_count > 0) Array.Clear(_values);
        _count = 0;
    }

    /// <summary>The number of the path that puts one name behind another path.</summary>
    public int Path(int before, int name, int arity)
    {
        // Names and paths are few enough for 28 bits each; more type arguments than 255 are all alike.
        arity = Math.Min(arity, 255);
        var key = ((long)(before + 2) << 36) | ((long)name << 8) | (long)arity;
        ref var value = ref Find(key);
        if (value > 0) return value - 1;
        value = (_paths.Count / CSharpNames.PathLength) + 1;
        _paths.Add(before);
        _paths.Add(name);
        _paths.Add(arity);
        return value - 1;
    }

    /// <summary>Notes a use, unless the same one was noted.</summary>
    public void Add(int path, int scope, NamePosition position, int line)
    {
        // The highest bit keeps uses and paths apart.
        var key = long.MinValue | ((long)path << 36) | ((long)(scope + (1 << 30)) << 4) | (long)position;
        ref var value = ref Find(key);
        if (value > 0)
        {
            // A use that was taken back comes again.
            ref var known = ref CollectionsMarshal.AsSpan(_uses)[((value - 1) * CSharpNames.UseLength) + 3];
            if (known == 0) known = line;
            return;
        }

        value = Count + 1;
        _uses.Add(path);
        _uses.Add(scope);
        _uses.Add((int)position);
        _uses.Add(line);
    }

    /// <summary>Takes back the uses from one on whose path starts with a name: it turned out to be a type parameter.</summary>
    public void TakeBack(int from, int name)
    {
        var uses = CollectionsMarshal.AsSpan(_uses);
        for (var i = from * CSharpNames.UseLength; i < uses.Length; i += CSharpNames.UseLength)
        {
            if (HeadOf(uses[i]) == name) uses[i + 3] = 0;
        }
    }

    /// <summary>The paths, with the place of each of their names among those that are kept.</summary>
    public ImmutableArray<int> Paths(ReadOnlySpan<byte> source, NameTable names)
    {
        var paths = new int[_paths.Count];
        _paths.CopyTo(paths);
        for (var i = 1; i < paths.Length; i += CSharpNames.PathLength) paths[i] = names.Keep(source, paths[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(paths);
    }

    /// <summary>The uses that were not taken back.</summary>
    public ImmutableArray<int> Uses()
    {
        var takenBack = 0;
        for (var i = 3; i < _uses.Count; i += CSharpNames.UseLength)
            if (_uses[i] == 0) takenBack += CSharpNames.UseLength;
        var kept = new int[_uses.Count - takenBack];
        if (takenBack == 0) _uses.CopyTo(kept);
        else CopyKept(kept);
        return ImmutableCollectionsMarshal.AsImmutableArray(kept);
    }

    private void CopyKept(int[] kept)
    {
        var count = 0;
        for (var i = 0; i < _uses.Count; i += CSharpNames.UseLength)
        {
            if (_uses[i + 3] == 0) continue;
            for (var part = 0; part < CSharpNames.UseLength; part++) kept[count++] = _uses[i + part];
        }
    }

    private int HeadOf(int path)
    {
        while (_paths[path * CSharpNames.PathLength] >= 0) path = _paths[path * CSharpNames.PathLength];
        return _paths[(path * CSharpNames.PathLength) + 1];
    }

    private ref int Find(long key)
    {
        if (_count * 2 >= _keys.Length) Grow();
        var slot = SlotOf(key);
        while (_values[slot] != 0 && _keys[slot] != key) slot = (slot + 1) & (_keys.Length - 1);
        if (_values[slot] == 0)
        {
            _keys[slot] = key;
            _count++;
        }

        return ref _values[slot];
    }

    private int SlotOf(long key) => (int)(((ulong)key * 0x9E3779B97F4A7C15) >> 40) & (_keys.Length - 1);

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        (_keys, _values) = (new long[keys.Length * 2], new int[keys.Length * 2]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (values[i] == 0) continue;
            var slot = SlotOf(keys[i]);
            while (_values[slot] != 0) slot = (slot + 1) & (_keys.Length - 1);
            (_keys[slot], _values[slot]) = (keys[i], values[i]);
        }
    }
}
