namespace QualityGates.Languages.Lines;

/// <summary>A line that ends the program, such as Perl's <c>__END__</c>; what follows is a note to the reader.</summary>
internal sealed class RestOfFile(string opener) : Construct(opener)
{
    public override bool SpansLines => true;

    protected override bool Pass(ref LineWalk walk)
    {
        walk.PassComment(walk.Source.Length);
        return true;
    }
}
