namespace QualityGates.Facts;

/// <summary>One comment of a file, in bytes from its beginning.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="TextStart">Behind the mark that opens it.</param>
/// <param name="TextEnd">Before the mark that closes it, if one does.</param>
/// <param name="End">Behind it.</param>
/// <param name="Line">The line it begins on, from 1, as the language counts lines.</param>
internal sealed record Comment(int Start, int TextStart, int TextEnd, int End, int Line);

/// <summary>The first and the last line of the head of a declaration.</summary>
internal readonly record struct HeadLines(int First, int Last)
{
    public bool Contain(int line) => First <= line && line <= Last;
}

/// <summary>
/// What a scanner notes beside the facts when a file is read once more, closely, because something in its comments matters. Almost
/// no file is; for all others scanners pay no more than a look at <see cref="FactBuilder.Closely"/>.
/// </summary>
internal sealed class CloseReading
{
    private readonly List<Comment> _comments = [];
    private readonly Dictionary<int, HeadLines> _heads = [];

    /// <summary>The comments so far, in order of place.</summary>
    public IReadOnlyList<Comment> Comments => _comments;

    /// <summary>Notes a comment behind all others.</summary>
    public void Add(Comment comment) => _comments.Add(comment);

    /// <summary>Notes a comment as number <paramref name="index"/>, and forgets those from there on: a parser had guessed wrong.</summary>
    public void Put(int index, Comment comment)
    {
        Keep(index);
        _comments.Add(comment);
    }

    /// <summary>Keeps the first <paramref name="count"/> comments.</summary>
    public void Keep(int count)
    {
        if (count < _comments.Count) _comments.RemoveRange(count, _comments.Count - count);
    }

    /// <summary>
    /// Notes that the head of a declaration reaches over other lines than its first: its decorators or attributes stand before it,
    /// or the name that it is assigned to.
    /// </summary>
    public void SetHead(int declaration, int first, int last) => _heads[declaration] = new HeadLines(first, last);

    /// <summary>From the first line that belongs to a declaration to the line of its name.</summary>
    public HeadLines HeadOf(int declaration, int startLine) =>
        _heads.TryGetValue(declaration, out var head) ? head : new HeadLines(startLine, startLine);
}
