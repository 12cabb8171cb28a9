using System.Runtime.InteropServices;

namespace QualityGates.Languages.CSharp;

/// <summary>
/// The distinct names of one file and what is made of them, in arrays that are reused from file to file. Names are told apart by
/// their bytes; text is made of those that are kept, and only once for all files of a worker.
/// </summary>
internal sealed class NameTable
{
    private readonly NameTexts _texts = new();
    private Entry[] _names = new Entry[256];
    private int[] _slots = new int[1024];
    private int _count;

    /// <summary>The paths and uses that are made of the names.</summary>
    public NameUses Uses { get; } = new();

    /// <summary>The brackets that are open where the file is read.</summary>
    public List<int> Brackets { get; } = [];

    /// <summary>The text of each name that the facts need, by its <see cref="Entry.Kept"/>.</summary>
    public List<string> Kept { get; } = [];

    /// <summary>Forgets the file before.</summary>
    public void Clear()
    {
        Uses.Clear();
        Brackets.Clear();
        Kept.Clear();
        if (_count > 0) Array.Clear(_slots);
        _count = 0;
    }

    /// <summary>The number of the name that is the bytes of <paramref name="source"/> from one place to before another.</summary>
    public int Add(ReadOnlySpan<byte> source, int start, int end)
    {
        if (source[start] == (byte)'@') start++;
        var text = source[start..end];
        var hash = Hash(text);
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var found = _slots[slot] - 1;
            if (found < 0) return AddNew(slot, start, end, hash);
            ref var entry = ref _names[found];
            if (entry.Hash == hash && source[entry.Start..entry.End].SequenceEqual(text)) return found;
        }
    }

    /// <summary>What is known of a name so far.</summary>
    public ref Entry this[int name] => ref _names[name];

    /// <summary>The place of a name among those that the facts need.</summary>
    public int Keep(ReadOnlySpan<byte> source, int name)
    {
        ref var entry = ref _names[name];
        if (entry.Kept >= 0) return entry.Kept;
        Kept.Add(_texts.Get(source[entry.Start..entry.End], entry.Hash));
        return entry.Kept = Kept.Count - 1;
    }

    private int AddNew(int slot, int start, int end, uint hash)
    {
        if (_count == _names.Length) GrowNames();
        _names[_count] = new Entry { Start = start, End = end, Hash = hash, Kept = -1 };
        _slots[slot] = ++_count;
        if (_count * 2 > _slots.Length) Grow();
        return _count - 1;
    }

    private void GrowNames()
    {
        var names = new Entry[_count * 2];
        Array.Copy(_names, names, _count);
        _names = names;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var name = 0; name < _count; name++)
        {
            var slot = (int)_names[name].Hash & (_slots.Length - 1);
            while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = name + 1;
        }
    }

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        ulong first, last;
        if (text.Length >= sizeof(ulong))
        {
            first = MemoryMarshal.Read<ulong>(text);
            last = MemoryMarshal.Read<ulong>(text[^sizeof(ulong)..]);
        }
        else
        {
            (first, last) = (0, 0);
            foreach (var b in text) first = (first << 8) | b;
        }

        var hash = ((first * 0x9E3779B97F4A7C15) ^ last ^ (ulong)text.Length) * 0xD6E8FEB86659FD93;
        return (uint)(hash >> 32);
    }

    /// <summary>One name.</summary>
    public struct Entry
    {
        /// <summary>Where it stands first.</summary>
        public int Start;

        /// <summary>Behind it.</summary>
        public int End;

        /// <summary>The hash of its bytes.</summary>
        public uint Hash;

        /// <summary>The member in which it was last declared as a local variable or a parameter.</summary>
        public int ValueIn;

        /// <summary>The member or header in which it was last declared as a type parameter.</summary>
        public int TypeParameterIn;

        /// <summary>Its place among the names of the facts, or -1 while nothing needs it there.</summary>
        public int Kept;
    }
}
