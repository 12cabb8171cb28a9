using System.Buffers;

namespace QualityGates.Languages.CSharp;

/// <summary>Character and string literals of every form.</summary>
internal ref partial struct Lexer
{
    private const string NotClosed = "The string that starts here is not closed.";

    private static readonly SearchValues<byte> RegularStops = SearchValues.Create("\"\\\n\r"u8);
    private static readonly SearchValues<byte> InterpolatedStops = SearchValues.Create("\"\\\n\r{"u8);

    /// <summary>An interpolated string that is open.</summary>
    /// <param name="Quotes">How many quotes delimit it; three or more make it raw.</param>
    /// <param name="Braces">How many braces open a hole.</param>
    /// <param name="IsVerbatim">Whether it has an <c>@</c>.</param>
    /// <param name="Line">Where it starts.</param>
    private readonly record struct Interpolation(int Quotes, int Braces, bool IsVerbatim, int Line)
    {
        public bool IsRaw => Quotes >= 3;

        /// <summary>Whether it knows escapes and ends with its line.</summary>
        public bool IsRegular => !IsRaw && !IsVerbatim;
    }

    private readonly int RunOf(byte b, int position)
    {
        if (position >= _source.Length) return 0;
        var length = _source[position..].IndexOfAnyExcept(b);
        return length < 0 ? _source.Length - position : length;
    }

    private void Character()
    {
        var end = _position + 1;
        while (true)
        {
            var b = At(end);
            if (b == (byte)'\\' && At(end + 1) is not ((byte)'\n' or (byte)'\r'))
            {
                end += 2;
            }
            else if (b is (byte)'\n' or (byte)'\r' || end >= _source.Length)
            {
                _tokens.Report(_line, "The character literal that starts here is not closed.");
                break;
            }
            else
            {
                end++;
                if (b == (byte)'\'') break;
            }
        }

        Add(Math.Min(end, _source.Length) - _position, TokenKind.Literal);
    }

    private void String()
    {
        var quotes = RunOf((byte)'"', _position);
        if (quotes >= 3) RawString(quotes);
        else if (quotes == 2) Add(2, TokenKind.Literal);
        else RegularString();
    }

    private void RegularString()
    {
        var end = _position + 1;
        while (true)
        {
            var found = end < _source.Length ? _source[end..].IndexOfAny(RegularStops) : -1;
            end = found < 0 ? _source.Length : end + found;
            if (At(end) == (byte)'\\' && At(end + 1) is not ((byte)'\n' or (byte)'\r'))
            {
                end += 2;
                continue;
            }

            if (At(end) == (byte)'"') end++;
            else _tokens.Report(_line, NotClosed);
            break;
        }

        Add(Math.Min(end, _source.Length) - _position, TokenKind.Literal);
    }

    private void RawString(int quotes)
    {
        var start = _position + quotes;
        var end = EndOfRaw(start, quotes);
        if (end < 0) _tokens.Report(_line, NotClosed);
        Multiline(end < 0 ? _source.Length : end);
    }

    private readonly int EndOfRaw(int position, int quotes)
    {
        while (position < _source.Length)
        {
            var found = _source[position..].IndexOf((byte)'"');
            if (found < 0) break;
            position += found;
            var run = RunOf((byte)'"', position);
            position += run;
            if (run >= quotes) return position;
        }

        return -1;
    }

    private void VerbatimString(int start)
    {
        while (true)
        {
            var found = _source[start..].IndexOf((byte)'"');
            if (found < 0)
            {
                _tokens.Report(_line, NotClosed);
                Multiline(_source.Length);
                return;
            }

            start += found + 1;
            if (At(start) != (byte)'"') break;
            start++;
        }

        Multiline(start);
    }

    /// <summary>Adds a literal that may span lines: one token where it starts and, if it does, another where it ends.</summary>
    private void Multiline(int end)
    {
        var line = _line;
        _tokens.Add(_position, end, line, TokenKind.Literal);
        Pass(end, isCode: true);
        if (_line != line) _tokens.Add(end, end, _line, TokenKind.Literal);
    }

    /// <summary>What starts with <c>@</c> or <c>$</c>: a verbatim identifier or string, or an interpolated string.</summary>
    private void Prefixed()
    {
        var dollars = RunOf((byte)'$', _position);
        var quote = _position + dollars;
        var isVerbatim = At(quote) == (byte)'@';
        if (isVerbatim) quote++;
        if (isVerbatim && dollars == 0) quote += dollars = RunOf((byte)'$', quote);

        if (At(quote) != (byte)'"')
        {
            PrefixedWord();
        }
        else if (dollars == 0)
        {
            VerbatimString(quote + 1);
        }
        else
        {
            var quotes = RunOf((byte)'"', quote);
            if (quotes < 3 || isVerbatim) quotes = 1;
            (_interpolations ??= new()).Push(new Interpolation(quotes, quotes >= 3 ? dollars : 1, isVerbatim, _line));
            Add(quote + quotes - _position, TokenKind.Literal);
            InterpolatedText();
        }
    }

    private void PrefixedWord()
    {
        var end = _source[_position] == (byte)'@' ? EndOfWord(_position + 1, out _) : 0;
        if (end > _position + 1) Add(end - _position, TokenKind.Identifier);
        else Add(1, TokenKind.Operator);
    }

    /// <summary>Passes the text of the innermost interpolated string up to its next hole or its end.</summary>
    private void InterpolatedText()
    {
        var interpolation = _interpolations!.Peek();
        var position = _position;
        while (true)
        {
            var found = position < _source.Length ? _source[position..].IndexOfAny(InterpolatedStops) : -1;
            position = found < 0 ? _source.Length : position + found;
            var b = At(position);
            var run = b is (byte)'"' or (byte)'{' ? RunOf(b, position) : 0;
            if (b == (byte)'{' && OpensHole(interpolation, run))
            {
                OpenHole(position, run);
                return;
            }

            if (b == (byte)'"' && ClosesString(interpolation, run))
            {
                EndInterpolated(position + (interpolation.IsRegular ? 1 : run));
                return;
            }

            if (position >= _source.Length || (b is (byte)'\n' or (byte)'\r' && interpolation.IsRegular))
            {
                _tokens.Report(interpolation.Line, NotClosed);
                EndInterpolated(position);
                return;
            }

            position += b switch
            {
                (byte)'\\' when interpolation.IsRegular && At(position + 1) is not ((byte)'\n' or (byte)'\r') => 2,
                (byte)'{' or (byte)'"' => run,
                _ => 1,
            };
        }
    }

    private static bool OpensHole(Interpolation interpolation, int run) =>
        interpolation.IsRaw ? run >= interpolation.Braces : run % 2 == 1;

    private static bool ClosesString(Interpolation interpolation, int run) =>
        interpolation.IsRaw ? run >= interpolation.Quotes : !interpolation.IsVerbatim || run % 2 == 1;

    private void OpenHole(int position, int length)
    {
        Pass(position + length, isCode: true);
        _lines.MarkCode();
        _tokens.Open(position, _position, _line, TokenKind.OpenHole);
    }

    private void CloseHole()
    {
        var braces = Math.Min(RunOf((byte)'}', _position), _interpolations!.Peek().Braces);
        _tokens.Close(_position, _position + braces, _line, TokenKind.OpenHole);
        _position += braces;
        InterpolatedText();
    }

    private void EndInterpolated(int end)
    {
        Pass(end, isCode: true);
        _tokens.Add(end, end, _line, TokenKind.Literal);
        _interpolations!.Pop();
    }

    /// <summary>Passes the format of a hole, from its colon to before its closing brace.</summary>
    private void Format()
    {
        var interpolation = _interpolations!.Peek();
        var end = _position + 1;
        while (end < _source.Length && _source[end] != (byte)'}')
        {
            var b = _source[end];
            if (interpolation.IsRegular && b is (byte)'"' or (byte)'\n' or (byte)'\r') break;
            if (b == (byte)'"' && interpolation.IsVerbatim && At(end + 1) != (byte)'"') break;
            end += b == (byte)'\\' && interpolation.IsRegular || b == (byte)'"' && interpolation.IsVerbatim ? 2 : 1;
        }

        Pass(Math.Min(end, _source.Length), isCode: true);
    }
}
