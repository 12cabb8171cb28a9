namespace QualityGates.Languages.TypeScript;

/// <summary>
/// The tokens the parser tells apart. Operators it treats alike share a kind. The order matters: binary operators, words
/// usable as identifiers, modifiers and reserved words each form a range.
/// </summary>
internal enum TokenKind : byte
{
    EndOfFile,
    /// <summary>A byte no token begins with, or a token that never ends.</summary>
    Unknown,

    Number,
    String,
    /// <summary>A template without substitutions.</summary>
    Template,
    /// <summary>A template up to its first <c>${</c>.</summary>
    TemplateHead,
    /// <summary>A template from a <c>}</c> to the next <c>${</c>.</summary>
    TemplateMiddle,
    /// <summary>A template from its last <c>}</c> to its end.</summary>
    TemplateTail,
    RegularExpression,
    /// <summary><c>#name</c>.</summary>
    PrivateName,

    OpenBrace,
    CloseBrace,
    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
    Dot,
    DotDotDot,
    QuestionDot,
    Semicolon,
    Comma,
    Colon,
    Question,
    At,
    Arrow,
    Exclamation,
    Tilde,
    /// <summary><c>++</c> or <c>--</c>.</summary>
    Update,

    /// <summary><c>=</c>.</summary>
    Assign,
    /// <summary><c>+=</c> and the other assignments that decide nothing.</summary>
    CompoundAssign,
    /// <summary><c>/=</c>, which may begin a regular expression.</summary>
    SlashAssign,
    /// <summary><c>&amp;&amp;=</c>, <c>||=</c>, <c>??=</c>.</summary>
    LogicalAssign,

    LessThan,
    ShiftLeft,
    /// <summary>One <c>&gt;</c>; what follows joins it only when the parser asks.</summary>
    GreaterThan,
    Plus,
    Minus,
    Asterisk,
    Slash,
    Ampersand,
    Bar,
    /// <summary><c>&amp;&amp;</c>, <c>||</c>, <c>??</c>.</summary>
    Logical,
    /// <summary>Any other binary operator.</summary>
    Operator,

    Identifier,
    As,
    Asserts,
    Await,
    Constructor,
    From,
    Get,
    Global,
    Implements,
    Infer,
    Interface,
    Is,
    Keyof,
    Let,
    Module,
    Namespace,
    Of,
    Require,
    Satisfies,
    Set,
    Type,
    Unique,
    Using,
    Yield,

    Abstract,
    Accessor,
    Async,
    Declare,
    Override,
    Private,
    Protected,
    Public,
    Readonly,
    Static,

    Break,
    Case,
    Catch,
    Class,
    Const,
    Continue,
    Debugger,
    Default,
    Delete,
    Do,
    Else,
    Enum,
    Export,
    Extends,
    False,
    Finally,
    For,
    Function,
    If,
    Import,
    In,
    Instanceof,
    New,
    Null,
    Return,
    Super,
    Switch,
    This,
    Throw,
    True,
    Try,
    Typeof,
    Var,
    Void,
    While,
    With,
}

/// <summary>Questions about token kinds that are questions about their order.</summary>
internal static class TokenKinds
{
    /// <summary>An identifier or any keyword.</summary>
    public static bool IsWord(this TokenKind kind) => kind >= TokenKind.Identifier;

    /// <summary>A word that may name a variable.</summary>
    public static bool IsIdentifier(this TokenKind kind) => kind is >= TokenKind.Identifier and < TokenKind.Break;

    /// <summary>A word that may stand before a declaration or member without being its name.</summary>
    public static bool IsModifier(this TokenKind kind) => kind is >= TokenKind.Abstract and <= TokenKind.Static;

    /// <summary>Whether a member or parameter may go on like this after a modifier.</summary>
    public static bool CanFollowModifier(this TokenKind kind) => kind.IsPropertyNameStart() ||
        kind is TokenKind.OpenBrace or TokenKind.Asterisk or TokenKind.DotDotDot;

    /// <summary>Whether a property name may begin so.</summary>
    public static bool IsPropertyNameStart(this TokenKind kind) => kind.IsWord() ||
        kind is TokenKind.String or TokenKind.Number or TokenKind.PrivateName or TokenKind.OpenBracket;

    /// <summary>An operator between two operands, assignments excluded.</summary>
    public static bool IsBinaryOperator(this TokenKind kind) => kind is >= TokenKind.LessThan and <= TokenKind.Operator ||
        kind is TokenKind.In or TokenKind.Instanceof or TokenKind.As or TokenKind.Satisfies;

    /// <summary>Whether an expression may begin so.</summary>
    public static bool IsExpressionStart(this TokenKind kind) => kind.IsIdentifier() || kind switch
    {
        >= TokenKind.Number and <= TokenKind.TemplateHead or TokenKind.PrivateName => true,
        TokenKind.OpenBrace or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.At => true,
        TokenKind.Exclamation or TokenKind.Tilde or TokenKind.Update or TokenKind.Plus or TokenKind.Minus => true,
        TokenKind.Slash or TokenKind.SlashAssign or TokenKind.LessThan => true,
        TokenKind.Class or TokenKind.Delete or TokenKind.False or TokenKind.Function or TokenKind.Import => true,
        TokenKind.New or TokenKind.Null or TokenKind.Super or TokenKind.This or TokenKind.True => true,
        TokenKind.Typeof or TokenKind.Void => true,
        _ => false,
    };
}
