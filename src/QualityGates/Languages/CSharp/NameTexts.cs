using System.Text;

namespace QualityGates.Languages.CSharp;

/// <summary>The text of names, each made once for all files of a worker: the same few thousand stand in file after file.</summary>
internal sealed class NameTexts
{
    /// <summary>A worker that met more names than this starts anew, so that what it keeps stays small.</summary>
    private const int Most = 1 << 16;

    private string?[] _texts = new string?[1 << 10];
    private uint[] _hashes = new uint[1 << 10];
    private int _count;

    /// <summary>The text of a name.</summary>
    /// <param name="name">Its bytes.</param>
    /// <param name="hash">The hash of its bytes.</param>
    public string Get(ReadOnlySpan<byte> name, uint hash)
    {
        var mask = _texts.Length - 1;
        var slot = (int)hash & mask;
        for (; _texts[slot] is { } known; slot = (slot + 1) & mask)
            if (_hashes[slot] == hash && Ascii.Equals(name, known)) return known;

        // Other than ASCII is never found again, and made each time.
        var text = Encoding.UTF8.GetString(name);
        (_texts[slot], _hashes[slot]) = (text, hash);
        if (++_count * 2 > _texts.Length) Grow();
        return text;
    }

    private void Grow()
    {
        var (texts, hashes) = (_texts, _hashes);
        var isFull = _count >= Most;
        var length = isFull ? 1 << 10 : texts.Length * 2;
        (_texts, _hashes) = (new string?[length], new uint[length]);
        if (isFull)
        {
            _count = 0;
            return;
        }

        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is null) continue;
            var slot = (int)hashes[i] & (length - 1);
            while (_texts[slot] is not null) slot = (slot + 1) & (length - 1);
            (_texts[slot], _hashes[slot]) = (texts[i], hashes[i]);
        }
    }
}
