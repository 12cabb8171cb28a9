namespace QualityGates.Languages.CSharp;

/// <summary>
/// What the structure parser tells apart; tokens it treats alike share a kind. The order matters: words that may be
/// identifiers come first, and each closing bracket stands four behind its opening one.
/// </summary>
internal enum TokenKind
{
    EndOfFile,

    // Identifiers, among them the words that are keywords in some places only.
    Identifier,
    And,
    Async,
    Await,
    Closed,
    Extension,
    File,
    Global,
    Or,
    OrderBy,
    Partial,
    Record,
    Required,
    Scoped,
    SelectOrGroup,
    When,
    Where,
    Yield,

    // Modifiers; the first is every one that needs no distinction.
    Modifier,
    Const,
    Extern,
    Fixed,
    New,
    Readonly,
    Static,
    Unsafe,

    // Declarations.
    Class,
    Delegate,
    Enum,
    Event,
    Explicit,
    Implicit,
    Interface,
    Namespace,
    OperatorKeyword,
    Struct,
    This,
    Using,

    // Statements. Jump is return, throw, goto, break and continue.
    Case,
    Catch,
    Checked,
    Default,
    Do,
    Else,
    Finally,
    For,
    Foreach,
    If,
    Jump,
    Lock,
    Switch,
    Try,
    While,

    // Words inside expressions and types. WordOperand is null, true, typeof and the like.
    In,
    PredefinedType,
    Ref,
    WordOperand,
    WordOperator,

    // Literals. One that spans lines is two tokens, one on its first and one on its last line.
    Literal,

    // Punctuation. ShortCircuit is && || ?? ??= ; Operator is everything without a kind of its own.
    Arrow,
    Assign,
    Colon,
    ColonColon,
    Comma,
    Dot,
    Greater,
    Less,
    Operator,
    PointerArrow,
    Question,
    Semicolon,
    ShortCircuit,
    Star,
    Tilde,

    // Brackets. A hole is the part of an interpolated string that holds an expression.
    OpenParen,
    OpenBracket,
    OpenBrace,
    OpenHole,
    CloseParen,
    CloseBracket,
    CloseBrace,
    CloseHole,
}

/// <summary>Questions about a kind.</summary>
internal static class TokenKinds
{
    private const int FromOpenToClose = TokenKind.CloseParen - TokenKind.OpenParen;

    /// <summary>An identifier, or a word that may be one.</summary>
    public static bool IsIdentifier(this TokenKind kind) => kind is >= TokenKind.Identifier and <= TokenKind.Yield;

    /// <summary>An opening bracket.</summary>
    public static bool IsOpen(this TokenKind kind) => kind is >= TokenKind.OpenParen and <= TokenKind.OpenHole;

    /// <summary>A closing bracket, or the end of the file, which closes everything.</summary>
    public static bool IsClose(this TokenKind kind) => kind is >= TokenKind.CloseParen or TokenKind.EndOfFile;

    /// <summary>The bracket that closes <paramref name="open"/>.</summary>
    public static TokenKind Closer(this TokenKind open) => open + FromOpenToClose;

    /// <summary>Whether an operand of a pattern can end with it.</summary>
    public static bool EndsOperand(this TokenKind kind) =>
        kind.IsIdentifier() || kind is >= TokenKind.CloseParen
            or TokenKind.Literal or TokenKind.PredefinedType or TokenKind.WordOperand or TokenKind.Greater;

    /// <summary>Whether an operand of a pattern can start with it.</summary>
    public static bool StartsOperand(this TokenKind kind) =>
        kind.IsIdentifier() || kind.IsOpen() || kind is TokenKind.Literal or TokenKind.PredefinedType
            or TokenKind.WordOperand or TokenKind.Less or TokenKind.Greater or TokenKind.Operator or TokenKind.New
            or TokenKind.This or TokenKind.Tilde or TokenKind.Default or TokenKind.Checked;
}
