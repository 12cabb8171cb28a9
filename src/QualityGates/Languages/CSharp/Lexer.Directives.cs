namespace QualityGates.Languages.CSharp;

/// <summary>
/// Preprocessor directives. Branches are taken as Roslyn takes them when no symbol is defined from outside; lines that are
/// not compiled count as comment where they begin with <c>//</c> and as code otherwise.
/// </summary>
internal ref partial struct Lexer
{
    /// <summary>An <c>#if</c> that waits for its <c>#endif</c>.</summary>
    /// <param name="Line">Where it stands.</param>
    /// <param name="IsTaken">Whether one of its branches was taken already.</param>
    private readonly record struct Branch(int Line, bool IsTaken);

    private void Hash()
    {
        if (IsFirstOnLine()) Directive();
        else Add(1, TokenKind.Operator);
    }

    private readonly bool IsFirstOnLine()
    {
        for (var i = _position - 1; i >= 0; i--)
        {
            var b = _source[i];
            if (b is (byte)'\n' or (byte)'\r') return true;
            if (b is (byte)' ' or (byte)'\t' or (byte)'\v' or (byte)'\f' or 0x1A) continue;

            // A byte order mark is white space; any other byte that is not ASCII is rare enough to be looked at from its front.
            return (i == 2 && b == 0xBF) || (i >= 2 && SpaceAt(i - 2) == 3) || (i >= 1 && SpaceAt(i - 1) == 2);
        }

        return true;
    }

    /// <summary>Passes a directive's line, and the lines that it keeps from being compiled.</summary>
    private void Directive()
    {
        _lines.MarkCode();
        var rest = RestOfDirective(out var name);
        switch (name)
        {
            case "if":
                var isTaken = Holds(rest);
                (_branches ??= new()).Push(new Branch(_line, isTaken));
                if (!isTaken) SkipBranches();
                break;
            case "elif" or "else" when _branches is { Count: > 0 }:
                SkipBranches();
                break;
            case "endif" when _branches is { Count: > 0 }:
                _branches.Pop();
                break;
            case "elif" or "else" or "endif":
                _tokens.Report(_line, $"The #{name} here has no #if.");
                break;
            case "define":
                (_symbols ??= []).Add(Symbol(rest));
                break;
            case "undef":
                _symbols?.Remove(Symbol(rest));
                break;
        }
    }

    /// <summary>Moves to the end of the line of the <c>#</c> here; returns what follows the directive's name.</summary>
    private ReadOnlySpan<byte> RestOfDirective(out string name)
    {
        var end = EndOfLine(_position);
        var line = _source[(_position + 1)..end].Trim(" \t\v\f"u8);
        _position = end;
        var length = 0;
        while (length < line.Length && line[length] is >= (byte)'a' and <= (byte)'z') length++;
        name = line[..length] switch
        {
            var text when text.SequenceEqual("if"u8) => "if",
            var text when text.SequenceEqual("elif"u8) => "elif",
            var text when text.SequenceEqual("else"u8) => "else",
            var text when text.SequenceEqual("endif"u8) => "endif",
            var text when text.SequenceEqual("define"u8) => "define",
            var text when text.SequenceEqual("undef"u8) => "undef",
            _ => "",
        };
        return line[length..];
    }

    /// <summary>Passes lines up to and with the directive that opens a branch to compile, or ends them all.</summary>
    private void SkipBranches()
    {
        var depth = 0;
        while (_position < _source.Length)
        {
            PassLineBreak(isCode: true);
            PassIndentation();
            if (At(_position) != (byte)'#')
            {
                PassUncompiledLine();
                continue;
            }

            _lines.MarkCode();
            var rest = RestOfDirective(out var name);
            if (name == "if") depth++;
            else if (depth == 0 && EndsSkipping(name, rest)) return;
            else if (name == "endif") depth--;
        }
    }

    private void PassIndentation()
    {
        while (!IsLineBreak(_position))
        {
            var length = At(_position) is (byte)' ' or (byte)'\t' or (byte)'\v' or (byte)'\f' ? 1 : SpaceAt(_position);
            if (length == 0) return;
            _position += length;
        }
    }

    private void PassUncompiledLine()
    {
        var end = EndOfLine(_position);
        if (end > _position) Mark(isCode: !(At(_position) == (byte)'/' && At(_position + 1) == (byte)'/'));
        _position = end;
    }

    private readonly bool EndsSkipping(string name, ReadOnlySpan<byte> condition)
    {
        var branch = _branches!.Peek();
        switch (name)
        {
            case "endif":
                _branches.Pop();
                return true;
            case "elif" when !branch.IsTaken && Holds(condition):
            case "else" when !branch.IsTaken:
                _branches.Pop();
                _branches.Push(branch with { IsTaken = true });
                return true;
            default:
                return false;
        }
    }

    private readonly bool Holds(ReadOnlySpan<byte> condition) => new DirectiveCondition(condition, _symbols).Holds();

    private static string Symbol(ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart(" \t"u8);
        var length = DirectiveCondition.LengthOfSymbol(rest);
        return System.Text.Encoding.UTF8.GetString(rest[..length]);
    }
}
