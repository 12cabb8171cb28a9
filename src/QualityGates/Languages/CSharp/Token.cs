using System.Runtime.CompilerServices;

namespace QualityGates.Languages.CSharp;

/// <summary>One token of a source file; see <see cref="TokenKind"/>.</summary>
/// <param name="Start">Byte offset of its first byte.</param>
/// <param name="End">Byte offset behind its last byte.</param>
/// <param name="Line">Line of its first byte, from 1, as the language's own compiler counts lines.</param>
/// <param name="Kind">The language's own token kind.</param>
internal readonly record struct Token(int Start, int End, int Line, int Kind);

/// <summary>The tokens of one file in one array that grows and is reused from file to file.</summary>
internal sealed class TokenBuffer
{
    private Token[] _tokens = new Token[4096];

    public int Count { get; private set; }

    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);

    public void Clear() => Count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int start, int end, int line, int kind)
    {
        if (Count == _tokens.Length) Array.Resize(ref _tokens, _tokens.Length * 2);
        _tokens[Count++] = new Token(start, end, line, kind);
    }
}
