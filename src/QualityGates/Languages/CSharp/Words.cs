namespace QualityGates.Languages.CSharp;

/// <summary>The keywords of C#, found by a hash of their length and three of their bytes.</summary>
internal static class Words
{
    private const int LongestKeyword = 10;
    private const int Slots = 512;

    private static readonly (byte[] Text, TokenKind Kind)[] Table = Build();

    /// <summary>What a word is that holds neither <c>@</c> nor an escape.</summary>
    public static TokenKind KindOf(ReadOnlySpan<byte> word)
    {
        if (word.Length is < 2 or > LongestKeyword || word[0] is < (byte)'a' or > (byte)'z') return TokenKind.Identifier;
        for (var slot = SlotOf(word); ; slot = (slot + 1) % Slots)
        {
            ref readonly var entry = ref Table[slot];
            if (entry.Text is null) return TokenKind.Identifier;
            if (word.SequenceEqual(entry.Text)) return entry.Kind;
        }
    }

    private static int SlotOf(ReadOnlySpan<byte> word) =>
        ((word[0] * 29) + (word[1] * 7) + (word[^1] * 3) + (word.Length * 67)) % Slots;

    private static (byte[] Text, TokenKind Kind)[] Build()
    {
        var table = new (byte[] Text, TokenKind Kind)[Slots];
        foreach (var (words, kind) in Keywords)
        {
            foreach (var word in words.Split(' '))
            {
                var text = System.Text.Encoding.ASCII.GetBytes(word);
                var slot = SlotOf(text);
                while (table[slot].Text is not null) slot = (slot + 1) % Slots;
                table[slot] = (text, kind);
            }
        }

        return table;
    }

    private static IEnumerable<(string Words, TokenKind Kind)> Keywords =>
    [
        ("and", TokenKind.And),
        ("async", TokenKind.Async),
        ("await", TokenKind.Await),
        ("closed", TokenKind.Closed),
        ("extension", TokenKind.Extension),
        ("file", TokenKind.File),
        ("global", TokenKind.Global),
        ("or", TokenKind.Or),
        ("orderby", TokenKind.OrderBy),
        ("partial", TokenKind.Partial),
        ("record", TokenKind.Record),
        ("required", TokenKind.Required),
        ("scoped", TokenKind.Scoped),
        ("group select", TokenKind.SelectOrGroup),
        ("when", TokenKind.When),
        ("where", TokenKind.Where),
        ("yield", TokenKind.Yield),
        ("abstract internal override private protected public sealed virtual volatile", TokenKind.Modifier),
        ("const", TokenKind.Const),
        ("extern", TokenKind.Extern),
        ("fixed", TokenKind.Fixed),
        ("new", TokenKind.New),
        ("readonly", TokenKind.Readonly),
        ("static", TokenKind.Static),
        ("unsafe", TokenKind.Unsafe),
        ("class", TokenKind.Class),
        ("delegate", TokenKind.Delegate),
        ("enum", TokenKind.Enum),
        ("event", TokenKind.Event),
        ("explicit", TokenKind.Explicit),
        ("implicit", TokenKind.Implicit),
        ("interface", TokenKind.Interface),
        ("namespace", TokenKind.Namespace),
        ("operator", TokenKind.OperatorKeyword),
        ("struct", TokenKind.Struct),
        ("this", TokenKind.This),
        ("using", TokenKind.Using),
        ("case", TokenKind.Case),
        ("catch", TokenKind.Catch),
        ("checked unchecked", TokenKind.Checked),
        ("default", TokenKind.Default),
        ("do", TokenKind.Do),
        ("else", TokenKind.Else),
        ("finally", TokenKind.Finally),
        ("for", TokenKind.For),
        ("foreach", TokenKind.Foreach),
        ("if", TokenKind.If),
        ("break continue goto return throw", TokenKind.Jump),
        ("lock", TokenKind.Lock),
        ("switch", TokenKind.Switch),
        ("try", TokenKind.Try),
        ("while", TokenKind.While),
        ("in", TokenKind.In),
        ("bool byte char decimal double float int long", TokenKind.PredefinedType),
        ("object sbyte short string uint ulong ushort void", TokenKind.PredefinedType),
        ("ref", TokenKind.Ref),
        ("base false null sizeof true typeof", TokenKind.WordOperand),
        ("as is out params stackalloc", TokenKind.WordOperator),
    ];
}
