namespace QualityGates.Languages.Python;

/// <summary>
/// What a Python token is, as far as the structure of a file depends on it. The order matters: line structure first, then the
/// keywords that decide. Soft keywords (<c>match</c>, <c>case</c>, <c>type</c>) and <c>async</c>, a name until 3.7, are names.
/// </summary>
internal enum TokenKind : byte
{
    End,
    NewLine,
    Indent,
    Dedent,

    If,
    Elif,
    For,
    While,
    Except,
    And,
    Or,
    Assert,

    Else,
    Finally,
    Try,
    With,
    Def,
    Class,
    Lambda,
    Import,
    From,
    /// <summary><c>in</c>, <c>is</c>, <c>not</c>, <c>as</c>: words that are no names.</summary>
    OperatorWord,

    /// <summary>An identifier, or a keyword whose statements need no treatment of their own.</summary>
    Name,
    Number,
    /// <summary>A whole string, or a piece of an f-string around its replacement fields.</summary>
    String,
    OpenParenthesis,
    /// <summary><c>[</c>, <c>{</c> or the start of a replacement field.</summary>
    OpenBracket,
    Close,
    Colon,
    Comma,
    Semicolon,
    Dot,
    Assign,
    At,
    Star,
    Slash,
    Operator,
}

/// <summary>What can be read off a <see cref="TokenKind"/>.</summary>
internal static class TokenKinds
{
    extension(TokenKind kind)
    {
        /// <summary>No text of its own: the end, a new line, an indent or a dedent.</summary>
        public bool IsLineStructure => kind <= TokenKind.Dedent;

        /// <summary>Adds one path through the function, wherever it stands: statement, expression or comprehension.</summary>
        public bool IsDecision => kind is >= TokenKind.If and <= TokenKind.Assert;
    }
}
