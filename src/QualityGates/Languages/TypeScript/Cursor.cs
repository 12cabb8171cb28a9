using QualityGates.Facts;

namespace QualityGates.Languages.TypeScript;

/// <summary>Where the lexer stands: all that must be put back to read the same tokens again.</summary>
internal struct Cursor
{
    /// <summary>Behind the current token.</summary>
    public int Position;

    /// <summary>The line of <see cref="Position"/>, from 1, as TypeScript counts lines.</summary>
    public int Line;

    /// <summary>The first byte of the current token.</summary>
    public int Start;

    /// <summary>The line of <see cref="Start"/>.</summary>
    public int StartLine;

    /// <summary>The first byte of the token before.</summary>
    public int PreviousStart;

    /// <summary>Behind the token before.</summary>
    public int PreviousEnd;

    /// <summary>The line of <see cref="PreviousEnd"/>.</summary>
    public int PreviousEndLine;

    /// <summary>What the current token is.</summary>
    public TokenKind Kind;

    /// <summary>Whether a line break stands before the current token.</summary>
    public bool NewLineBefore;

    /// <summary>What is wrong with the current token when it is <see cref="TokenKind.Unknown"/>.</summary>
    public LexicalProblem Problem;

    /// <summary>How many comments there are up to <see cref="Position"/>; counted only where they are noted.</summary>
    public int Comments;

    /// <summary>The physical lines up to <see cref="Position"/>.</summary>
    public LineCounter Lines;
}

/// <summary>Why a token is none.</summary>
internal enum LexicalProblem : byte
{
    None,
    Character,
    Comment,
    String,
    Template,
    RegularExpression,
}
