using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>
/// The tokens of one file with every bracket matched, in arrays that are reused from file to file. It is always balanced:
/// a closing bracket that closes nothing is left out, one that is missing is put in, and <see cref="Problem"/> says so.
/// </summary>
internal sealed class TokenTree
{
    /// <summary>How many unclosed brackets to look through for a match; bounded, so that junk costs linear time.</summary>
    private const int Patience = 64;

    private readonly TokenBuffer _tokens = new();
    private int[] _closes = new int[4096];
    private int[] _open = new int[64];
    private int _depth;

    /// <summary>The tokens, the last of which is <see cref="TokenKind.EndOfFile"/>.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.Tokens;

    /// <summary>For the index of an opening bracket the index of the one that closes it.</summary>
    public ReadOnlySpan<int> Closes => _closes;

    /// <summary>The first thing that kept the file from being understood whole.</summary>
    public ScanProblem? Problem { get; private set; }

    /// <summary>The innermost open bracket, or <see cref="TokenKind.EndOfFile"/>.</summary>
    public TokenKind Innermost => _depth > 0 ? KindOf(_open[_depth - 1]) : TokenKind.EndOfFile;

    /// <summary>The innermost open brace or hole, which a <c>}</c> closes, or <see cref="TokenKind.EndOfFile"/>.</summary>
    public TokenKind InnermostBrace
    {
        get
        {
            for (var i = _depth - 1; i >= Math.Max(_depth - Patience, 0); i--)
            {
                if (KindOf(_open[i]) is var kind and (TokenKind.OpenBrace or TokenKind.OpenHole)) return kind;
            }

            return TokenKind.EndOfFile;
        }
    }

    /// <summary>Forgets the file before.</summary>
    public void Clear()
    {
        _tokens.Clear();
        _depth = 0;
        Problem = null;
    }

    /// <summary>Notes a problem unless there is one already.</summary>
    public void Report(int line, string message) => Problem ??= new ScanProblem(ScanProblemKind.Syntax, line, message);

    /// <summary>Adds a token that is no bracket.</summary>
    public void Add(int start, int end, int line, TokenKind kind) => _tokens.Add(start, end, line, (int)kind);

    /// <summary>Adds an opening bracket.</summary>
    public void Open(int start, int end, int line, TokenKind kind)
    {
        if (_depth == _open.Length) Array.Resize(ref _open, _depth * 2);
        _open[_depth++] = _tokens.Count;
        Add(start, end, line, kind);
    }

    /// <summary>Adds the bracket that closes the innermost <paramref name="opener"/>, if the innermost braces hold one.</summary>
    public void Close(int start, int end, int line, TokenKind opener)
    {
        if (Innermost == opener)
        {
            Pop(start, end, line);
            return;
        }

        Report(line, "A closing bracket does not match the bracket that is open here.");
        if (!IsOpenWithinBraces(opener)) return;
        while (Innermost != opener) Pop(start, start, line);
        Pop(start, end, line);
    }

    /// <summary>
    /// Adds a semicolon. It ends a statement, so parentheses and square brackets that are still open were forgotten, unless
    /// they are those of a <c>for</c>.
    /// </summary>
    public void Semicolon(int start, int line)
    {
        while (_depth > 0 && Innermost is TokenKind.OpenParen or TokenKind.OpenBracket && !IsFor(_open[_depth - 1]))
        {
            Report(line, "A bracket is not closed before the semicolon.");
            Pop(start, start, line);
        }

        Add(start, start + 1, line, TokenKind.Semicolon);
    }

    /// <summary>Closes whatever is open and adds the end of the file.</summary>
    public void Finish(int end, int line)
    {
        if (_depth > 0) Report(_tokens.Tokens[_open[_depth - 1]].Line, "The bracket opened here is not closed.");
        while (_depth > 0) Pop(end, end, line);
        Add(end, end, line, TokenKind.EndOfFile);
    }

    private bool IsFor(int open) => open > 0 && KindOf(open - 1) == TokenKind.For;

    private bool IsOpenWithinBraces(TokenKind opener)
    {
        for (var i = _depth - 1; i >= Math.Max(_depth - Patience, 0); i--)
        {
            var kind = KindOf(_open[i]);
            if (kind == opener) return true;
            if (kind is TokenKind.OpenBrace or TokenKind.OpenHole) return false;
        }

        return false;
    }

    private void Pop(int start, int end, int line)
    {
        var open = _open[--_depth];
        if (open >= _closes.Length) Array.Resize(ref _closes, Math.Max(_closes.Length * 2, open + 1));
        _closes[open] = _tokens.Count;
        Add(start, end, line, KindOf(open).Closer());
    }

    private TokenKind KindOf(int token) => (TokenKind)_tokens.Tokens[token].Kind;
}
