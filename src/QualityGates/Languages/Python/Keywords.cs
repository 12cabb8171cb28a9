namespace QualityGates.Languages.Python;

/// <summary>The words of Python that this scanner treats specially.</summary>
internal static class Keywords
{
    /// <summary>The kind of a word: a keyword's own, else <see cref="TokenKind.Name"/>.</summary>
    public static TokenKind Find(ReadOnlySpan<byte> word) => word.Length switch
    {
        2 => FindOfTwo(word),
        3 => FindOfThree(word),
        4 => FindOfFour(word),
        5 => word.SequenceEqual("class"u8) ? TokenKind.Class
            : word.SequenceEqual("while"u8) ? TokenKind.While
            : TokenKind.Name,
        6 => FindOfSix(word),
        7 => word.SequenceEqual("finally"u8) ? TokenKind.Finally : TokenKind.Name,
        _ => TokenKind.Name,
    };

    private static TokenKind FindOfTwo(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("if"u8) ? TokenKind.If
        : word.SequenceEqual("or"u8) ? TokenKind.Or
        : word.SequenceEqual("in"u8) || word.SequenceEqual("is"u8) || word.SequenceEqual("as"u8) ? TokenKind.OperatorWord
        : TokenKind.Name;

    private static TokenKind FindOfThree(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("def"u8) ? TokenKind.Def
        : word.SequenceEqual("for"u8) ? TokenKind.For
        : word.SequenceEqual("and"u8) ? TokenKind.And
        : word.SequenceEqual("not"u8) ? TokenKind.OperatorWord
        : word.SequenceEqual("try"u8) ? TokenKind.Try
        : TokenKind.Name;

    private static TokenKind FindOfFour(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("from"u8) ? TokenKind.From
        : word.SequenceEqual("else"u8) ? TokenKind.Else
        : word.SequenceEqual("with"u8) ? TokenKind.With
        : word.SequenceEqual("elif"u8) ? TokenKind.Elif
        : TokenKind.Name;

    private static TokenKind FindOfSix(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("import"u8) ? TokenKind.Import
        : word.SequenceEqual("except"u8) ? TokenKind.Except
        : word.SequenceEqual("assert"u8) ? TokenKind.Assert
        : word.SequenceEqual("lambda"u8) ? TokenKind.Lambda
        : TokenKind.Name;
}
