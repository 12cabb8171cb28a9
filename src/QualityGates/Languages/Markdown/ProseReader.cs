using QualityGates.Facts;

namespace QualityGates.Languages.Markdown;

/// <summary>Reads prose and code spans: addresses, references that nothing defines, and files that are mentioned.</summary>
/// <param name="text">The document's text.</param>
/// <param name="found">Where to collect.</param>
internal sealed class ProseReader(string text, DocumentCollector found)
{
    private const int LongestReference = 1_000;

    private int _block;

    /// <summary>Whether addresses in the text are links.</summary>
    public bool ReadsAddresses { get; init; } = true;

    /// <summary>Begins a block: a reference cannot begin before it.</summary>
    public void EnterBlock(int start) => _block = Math.Max(0, start);

    /// <summary>Reads prose.</summary>
    public void Read(int from, int to)
    {
        for (var (begin, at) = (from, from); at < to;)
        {
            switch (text[at])
            {
                case ':' when text.AsSpan(at, to - at).StartsWith("://"):
                    begin = at = ReadAddress(begin, at, to);
                    break;
                case ']' when at + 1 < text.Length && text[at + 1] == '[':
                    ReadReference(at, to);
                    at++;
                    break;
                case '{' when at + 1 < to && text[at + 1] is '#' or ':':
                    ReadId(at, to);
                    at++;
                    break;
                case '=' when IsTab(at, to):
                    found.AddAnchor(HeadingSlugs.Of(text[(at + 5)..text.IndexOf('"', at + 5)]));
                    at += 5;
                    break;
                case '.' when KnownFiles.HasExtensionAt(text.AsSpan(at + 1, to - at - 1)):
                    begin = at = ReadWord(begin, at, to);
                    break;
                default:
                    at++;
                    break;
            }
        }
    }

    /// <summary>Reads a code span, with its backticks or without.</summary>
    public void ReadCode(int from, int to)
    {
        if (from < 0 || to > text.Length) return;
        while (from < to && text[from] is '`' or <= ' ') from++;
        while (from < to && text[to - 1] is '`' or <= ' ') to--;
        var code = text.AsSpan(from, to - from);
        var (length, isFile) = (0, false);
        for (; length < code.Length && code[length] > ' '; length++)
            isFile |= code[length] == '.' && KnownFiles.HasExtensionAt(code[(length + 1)..]);
        if (!isFile || (length < code.Length && !MentionedPath.IsPlaceIn(code[length..]))) return;
        code = code[..length];

        if (MentionedPath.TryRead(code, isCode: true, out var start, out var kept)) found.AddMention(from + start, kept, isCode: true);
    }

    /// <summary>Reads the word around a dot that a known extension follows.</summary>
    /// <returns>Where it ends.</returns>
    private int ReadWord(int from, int at, int to)
    {
        var (start, end) = (at, at);
        while (start > from && !IsEnd(text[start - 1])) start--;
        while (end < to && !IsEnd(text[end])) end++;
        if ((start > 0 && text[start - 1] is ')' or ']' or '>' or '}') || IsIncluded(start)) return end;
        if (end + 1 < text.Length && (text[end] is '[' or '<' || (text[end] == '(' && !char.IsAsciiDigit(text[end + 1])))) return end;
        if (MentionedPath.TryRead(text.AsSpan(start, end - start), isCode: false, out var skipped, out var kept))
            found.AddMention(start + skipped, kept, isCode: false);
        return end;
    }

    /// <summary>Whether the line puts a file in its place, by a path that only its generator can follow: <c>{* ../../src/a.py *}</c>.</summary>
    private bool IsIncluded(int at)
    {
        var line = text.AsSpan(0, at);
        line = line[(line.LastIndexOf('\n') + 1)..].TrimStart();
        return line is ['{', '*' or '!' or '%', ..] or ['<', '<', '<', ..] || line.StartsWith("--8<--") || line.StartsWith("{{<");
    }

    /// <summary>Reads an address that stands in the text as it is.</summary>
    /// <returns>Where it ends.</returns>
    private int ReadAddress(int from, int colon, int to)
    {
        var (start, end) = (colon, colon);
        while (start > from && char.IsAsciiLetter(text[start - 1])) start--;
        while (end < to && text[end] is not (' ' or '\t' or '\r' or '\n' or '<' or '>' or '"' or '`' or '|')) end++;
        if (ReadsAddresses && text.AsSpan(start, colon - start) is "http" or "https")
        {
            var kept = TrimAddress(text.AsSpan(colon, end - colon));
            if (kept.Length > 3) found.AddLink(start, colon - start + kept.Length, DocumentLinkKind.Auto);
        }

        return end;
    }

    private static bool IsEnd(char character) => character switch
    {
        <= ' ' or '"' or '\'' or '`' or '(' or ')' or '[' or ']' or '<' or '>' or '|' or ',' or ';' => true,
        < '\u0080' => false,
        _ => char.IsWhiteSpace(character) || character is '«' or '»' or '→' or '⇒' or '←' or (>= '\u2018' and <= '\u201F') or
            (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFF0F') or '：' or '；',
    };

    /// <summary>Takes off what GitHub takes off the end of an address: punctuation, and a parenthesis that it did not open.</summary>
    private static ReadOnlySpan<char> TrimAddress(ReadOnlySpan<char> address)
    {
        while (!address.IsEmpty)
        {
            var last = address[^1];
            if (last is ')' ? address.Count(')') <= address.Count('(') : !"?!.,:*_~'\"];\\".Contains(last)) break;
            address = address[..^1];
        }

        return address;
    }

    /// <summary>Reads <c>][label]</c>: Markdig made no link of it, so that nothing defines the label.</summary>
    private void ReadReference(int close, int to)
    {
        var label = text.AsSpan(close + 2, Math.Min(Math.Max(0, text.Length - close - 2), LongestReference));
        var end = label.IndexOfAny("[]");
        if (end < 0 || label[end] != ']' || close + 2 + end >= to + 1) return;
        if (OpeningOf(close) is not (>= 0 and var open) || !IsReference(open)) return;
        var (start, length) = end > 0 ? (close + 2, end) : (open + 1, close - open - 1);
        label = text.AsSpan(start, length);
        // "[1][2]": two notes. "[#12][api] Fix": what a change is about, and no link.
        if (end > 0 && IsNumber(text.AsSpan(close + 2, end)) && IsNumber(text.AsSpan(open + 1, close - open - 1))) return;
        if (end > 0 && text[open + 1] == '#' && char.IsAsciiDigit(text[open + 2])) return;
        if (label.IsWhiteSpace() || label[0] is '^' or '!' || label is "x" or "X" || IsCharacterClass(label)) return;
        found.AddLink(start, length, DocumentLinkKind.Undefined);
    }

    /// <summary>Whether a line begins a tab of MkDocs, whose title can be jumped to: <c>=== "Linux"</c>.</summary>
    private bool IsTab(int at, int to) =>
        text.AsSpan(at, to - at).StartsWith("=== \"") && text.AsSpan(at + 5, to - at - 5).IndexOf('"') > 0 && (at == 0 || text[at - 1] is '\n' or ' ');

    /// <summary>Reads <c>{#id}</c> and <c>{: #id }</c>, by which generators of sites name any place.</summary>
    private void ReadId(int open, int to)
    {
        var rest = text.AsSpan(open + 1, to - open - 1);
        var close = rest.IndexOf('}');
        if (close < 0) return;
        rest = rest[..close].TrimStart(':').TrimStart();
        if (rest.Length < 2 || rest[0] != '#') return;
        var end = rest.IndexOf(' ');
        found.AddAnchor(rest[1..(end < 0 ? rest.Length : end)].ToString());
    }

    /// <summary>Where the bracket was opened that closes here, or -1.</summary>
    private int OpeningOf(int close)
    {
        var first = Math.Max(_block, close - LongestReference);
        var depth = 0;
        for (var at = close - 1; at >= first; at--)
        {
            if (text[at] == ']') depth++;
            else if (text[at] == '[' && depth-- == 0) return at;
        }

        return -1;
    }

    /// <summary>Neither an index, as in <c>a[0][1]</c>, nor a box to tick, nor escaped.</summary>
    private bool IsReference(int open)
    {
        var before = open > 0 ? text[open - 1] : ' ';
        if (char.IsLetterOrDigit(before) || before is '_' or ')' or ']' or '\\' or '^') return false;
        return text[open + 1] is not (']' or '^' or ' ' or '[') && !IsCharacterClass(text.AsSpan(open + 1));
    }

    private static bool IsNumber(ReadOnlySpan<char> label) => !label.IsEmpty && !label.ContainsAnyExceptInRange('0', '9');

    private static bool IsCharacterClass(ReadOnlySpan<char> label) =>
        label.Length >= 3 && char.IsAsciiLetterOrDigit(label[0]) && label[1] == '-' && char.IsAsciiLetterOrDigit(label[2]) &&
        (label.Length == 3 || label[3] is ']' || !char.IsAsciiLetter(label[3]) || label.Length > 4 && label[4] == '-');
}
