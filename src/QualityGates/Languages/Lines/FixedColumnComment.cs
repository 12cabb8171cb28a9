namespace QualityGates.Languages.Lines;

/// <summary>A comment of fixed-form COBOL: <c>*</c> or <c>/</c> in column 7, behind the line number.</summary>
internal sealed class FixedColumnComment() : Construct("")
{
    private const int Column = 6;

    public override bool SpansLines => false;

    public override IEnumerable<byte> FirstBytes => "0123456789*/"u8.ToArray();

    protected override bool Pass(ref LineWalk walk)
    {
        var indicator = walk.LineStart + Column;
        if (walk.LineHasCode || walk.Position > indicator || indicator >= walk.Source.Length) return false;
        if (walk.Source[indicator] is not ((byte)'*' or (byte)'/')) return false;
        if (walk.Source[walk.LineStart..indicator].Contains((byte)'\n')) return false;
        var end = Bytes.LineEnd(walk.Source, indicator);
        walk.NoteComment(indicator + 1, end, end);
        walk.PassComment(end);
        return true;
    }
}
