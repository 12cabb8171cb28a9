using System.Text;

namespace QualityGates.Languages.Lines;

/// <summary>
/// Something a line scanner must pass as a whole, because inside it bytes mean something else: a comment, a string.
/// A language's line syntax is a list of these; where two begin with the same byte, the more specific stands first.
/// </summary>
internal abstract class Construct
{
    /// <param name="opener">The bytes it begins with.</param>
    protected Construct(string opener) => Opener = Encoding.UTF8.GetBytes(opener);

    /// <summary>Where on a line it may begin.</summary>
    public Place Place { get; init; }

    /// <summary>Bytes that must not follow the opening, such as the <c>[</c> of PHP's <c>#[attribute]</c>.</summary>
    public string Unless { get; init; } = "";

    /// <summary>Whether the opening is compared without case, such as <c>REM</c>.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>Whether the opening is a word, so that <c>REM</c> does not begin <c>remove</c>.</summary>
    public bool IsWord { get; init; }

    /// <summary>Whether it only counts as a comment: a doc string, a paragraph. What stands in it is no word to a tool.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether it can reach beyond its line. Only such constructs must be found behind code.</summary>
    public abstract bool SpansLines { get; }

    /// <summary>The bytes it can begin with.</summary>
    public virtual IEnumerable<byte> FirstBytes =>
        IgnoresCase ? [(byte)char.ToLowerInvariant((char)Opener[0]), (byte)char.ToUpperInvariant((char)Opener[0])] : [Opener[0]];

    protected byte[] Opener { get; }

    /// <summary>Passes the construct if one begins here; otherwise moves nothing and returns false.</summary>
    public bool TryPass(ref LineWalk walk) => IsPlacedAt(walk) && IsOpenedBy(walk.Rest) && Pass(ref walk);

    /// <summary>Passes the construct, whose opening is at the current position; false if it turns out to be none.</summary>
    protected abstract bool Pass(ref LineWalk walk);

    private bool IsPlacedAt(in LineWalk walk) => Place switch
    {
        Place.FirstOnLine => !walk.LineHasCode,
        Place.FirstColumn => walk.Position == walk.LineStart,
        Place.AfterSpace => walk.Position == walk.LineStart || walk.Previous is (byte)';' || Bytes.IsWhiteSpace(walk.Previous),
        Place.NotInWord => walk.Position == walk.LineStart || !Bytes.IsWord(walk.Previous),
        _ => true,
    };

    private bool IsOpenedBy(ReadOnlySpan<byte> rest)
    {
        var opens = IgnoresCase ? Bytes.StartsWithIgnoreCase(rest, Opener) : rest.StartsWith(Opener);
        if (!opens || rest.Length == Opener.Length) return opens;
        var next = rest[Opener.Length];
        return !(IsWord && Bytes.IsWord(next)) && (Unless.Length == 0 || !Unless.Contains((char)next));
    }
}
