using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityGates.Facts;
using QualityGates.Languages.Python;
using QualityGates.Snapshots;

namespace QualityGates.Tests.Languages.Python;

/// <summary>Whatever the bytes are: the scan ends, throws nothing, counts every line and closes every declaration.</summary>
public class WhenSourceIsHostile
{
    private static readonly byte[] Sample = """""
        # -*- coding: utf-8 -*-
        '''doc'''
        from .a import (b, c)
        @d(lambda x: x)
        class A[T: int](B, metaclass=M):
            """doc"""
            key: F = (lambda self, *a: f"{self.x!r:>{w}} {{ {d["k"]}")
            async def m(self, a, /, b=1, *, c: "t" = {1: 2}, **kw) -> R:
                async with x as y, z:
                    match y:
                        case {"a": [1, *_]} if b: return rb'\''
                        case _: pass
                try:
                    x = [i for i in y if i or j] if 1_0 else 0xF
                except* E as e: raise E from e
                finally:
        	        s = f'''{
                    x  # c
                    !r}''' \
                    + 'a'; del s
        type X[T] = list[T]
        """""u8.ToArray();

    private static readonly byte[] Pieces = [.. """()[]{}'"\#:;,.=@*/!$`"""u8, .. " \t\f\r\n"u8];

    private static readonly string[] Words =
    [
        "def f(", "class A:", "lambda", ":", "\n", "\n  ", "\n    ", "(", ")", "{", "}", "f'", "f\"\"\"", "'", "\"\"\"", "\\\n",
        "match x:", "case _:", "if ", "else:", "x", "=", ",", "*", "self.", "import ", "from .", "type X", "async ", "@", "#", ";",
    ];

    [Property(MaxTest = 2000)]
    public void Truncated(NonNegativeInt length) => AssertSound(Sample[..(length.Get % Sample.Length)]);

    [Property(MaxTest = 3000)]
    public Property Mutated() => Prop.ForAll(
        Gen.Zip(Gen.Choose(0, Sample.Length - 1), Gen.OneOf(Gen.Choose(0, 255).Select(b => (byte)b), Gen.Elements(Pieces)))
            .ListOf().ToArbitrary(),
        changes =>
        {
            var source = Sample.ToArray();
            foreach (var (at, value) in changes) source[at] = value;
            AssertSound(source);
        });

    [Property(MaxTest = 1000)]
    public void Random(byte[] source) => AssertSound(source);

    [Property(MaxTest = 1000)]
    public Property Shuffled() => Prop.ForAll(
        Gen.Elements(Words).ListOf().ToArbitrary(),
        words => AssertSound(Encoding.UTF8.GetBytes(string.Concat(words))));

    [Theory]
    [InlineData("(")]
    [InlineData("[{")]
    [InlineData("f'{")]
    [InlineData("f'{x:")]
    [InlineData("lambda: ")]
    [InlineData("f = (lambda: ")]
    [InlineData("@x\n")]
    [InlineData("if x: ")]
    [InlineData("''")]
    [InlineData("\\\n")]
    [InlineData("f(*a, ")]
    [InlineData("{'a': ")]
    public void Nested_a_hundred_thousand_deep(string opening) =>
        AssertSound(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opening, 100_000))));

    [Fact]
    public void Indented_ever_deeper()
    {
        var source = string.Concat(Enumerable.Range(0, 2000).Select(i => $"{new string(' ', i)}def f{i}():\n"));

        var facts = AssertSound(Encoding.UTF8.GetBytes(source));

        Assert.Equal("There are too many levels of indentation.", Assert.Single(facts.Problems).Message);
        Assert.Equal("f1999", facts.Declarations[1999].Name[^5..]);
    }

    [Fact]
    public void One_line_of_ten_megabytes()
    {
        var source = new byte[10_000_000];
        "x = '"u8.CopyTo(source);
        source.AsSpan(5).Fill((byte)'a');
        Assert.Equal(new LineCounts(0, 0, 1), AssertSound(source).Lines);
    }

    [Fact]
    public void A_forgotten_bracket_before_many_definitions_on_one_long_line() =>
        AssertSound(Encoding.UTF8.GetBytes(
            new string(' ', 1_000_000) + "(" + string.Concat(Enumerable.Repeat("async def ", 100_000))));

    private static FileFacts AssertSound(byte[] source)
    {
        var facts = new FactBuilder();
        PythonScanner.Scan(source, facts);

        // Throws if a declaration is still open: nothing but the innermost open one may be closed.
        var probe = facts.Begin(DeclarationKind.Function, "probe", 1);
        facts.End(probe, 1);
        Assert.Equal(-1, facts.Declarations[probe].Parent);

        var built = facts.Build("Python", source, Exclusion.None);
        Assert.Equal(source.Count(b => b == '\n') + (source.Length > 0 && source[^1] != '\n' ? 1 : 0), built.Lines.Physical);
        Assert.InRange(built.Problems.Length, 0, 1);
        Assert.All(built.Declarations[..probe], d => Assert.True(1 <= d.StartLine && d.StartLine <= d.EndLine));
        return built;
    }
}
