using System.Text;
using FsCheck.Xunit;
using QualityGates.Facts;
using QualityGates.Languages.CSharp;
using QualityGates.Snapshots;

namespace QualityGates.Tests.Languages.CSharp;

/// <summary>Whatever the bytes, a scan ends, throws nothing, and leaves facts that hold together.</summary>
public class AnyBytes
{
    private static readonly byte[][] Sources = [.. Samples.All.Values.Where(text => text.Length > 0).Select(Encoding.UTF8.GetBytes)];

    [Property(MaxTest = 400)]
    public void A_file_cut_anywhere_is_read(uint which, uint length)
    {
        var source = Sources[which % Sources.Length];
        AssertWhole(source[..(int)(length % source.Length)]);
    }

    [Property(MaxTest = 400)]
    public void A_file_with_bytes_changed_is_read(uint which, (uint Place, byte Value)[] changes)
    {
        var source = Sources[which % Sources.Length].ToArray();
        foreach (var (place, value) in changes) source[place % source.Length] = value;
        AssertWhole(source);
    }

    [Property(MaxTest = 400)]
    public void A_file_with_parts_missing_or_doubled_is_read(uint which, (uint From, uint Length, bool IsDoubled)[] changes)
    {
        var source = Sources[which % Sources.Length].ToList();
        foreach (var (from, length, isDoubled) in changes)
        {
            if (source.Count == 0) break;
            var start = (int)(from % source.Count);
            var part = source.GetRange(start, (int)(length % Math.Min(source.Count - start, 200)));
            if (isDoubled) source.InsertRange(start, part);
            else source.RemoveRange(start, part.Count);
        }

        AssertWhole([.. source]);
    }

    [Property(MaxTest = 200)]
    public void Junk_is_read(byte[] junk) => AssertWhole(junk);

    [Property(MaxTest = 400)]
    public void Brackets_quotes_and_keywords_in_any_order_are_read(byte[] choices)
    {
        string[] words =
        [
            "{", "}", "(", ")", "[", "]", "<", ">", "\"", "'", "$\"", "@\"", "$@\"", "\"\"\"", "$$\"\"\"", "{{", "=>", "=", ";", ",", ":", "?", ".",
            "\n", "\n#if A\n", "\n#else\n", "\n#endif\n", "/*", "*/", "//", "\\", "@", "$", "class", "record", "if", "else", "switch", "case", "for",
            "do", "while", "try", "catch", "using", "delegate", "operator", "implicit", "event", "new", "this", "x", "ref", "partial", "async", "1.",
        ];
        AssertWhole(Encoding.UTF8.GetBytes(string.Join(' ', choices.Select(choice => words[choice % words.Length]))));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("$\"{")]
    [InlineData("a<")]
    [InlineData("if(a)")]
    [InlineData("x=>{")]
    [InlineData("class A{")]
    [InlineData("namespace A{")]
    [InlineData("a switch{b=>")]
    [InlineData("else if(a){}")]
    [InlineData("x:")]
    [InlineData(")")]
    [InlineData("(((]")]
    [InlineData("a.")]
    [InlineData("[A]")]
    [InlineData("(a,")]
    [InlineData("void F(){")]
    [InlineData("int P{get{")]
    [InlineData("#if A\n")]
    public void A_hundred_thousand_of_anything_is_read(string part)
    {
        var all = string.Concat(Enumerable.Repeat(part, 100_000));
        AssertWhole(Encoding.UTF8.GetBytes("class C{void M(){" + all));
        AssertWhole(Encoding.UTF8.GetBytes("class C{" + all));
        AssertWhole(Encoding.UTF8.GetBytes(all));
    }

    private static void AssertWhole(byte[] source)
    {
        var facts = new FactBuilder();
        CSharpScanner.Scan(source, facts);
        var probe = facts.Begin(DeclarationKind.Class, "Probe", 1);
        Assert.Equal(-1, facts.Declarations[probe].Parent);
        facts.End(probe, 1);

        var file = facts.Build("C#", source, Exclusion.None);
        Assert.Equal(source.Count(b => b == '\n') + (source is [.., not (byte)'\n'] ? 1 : 0), file.Lines.Physical);
        Assert.True(file.Problems.Length <= 1);
        for (var i = 0; i < file.Declarations.Length; i++)
        {
            var declaration = file.Declarations[i];
            Assert.InRange(declaration.Parent, -1, i - 1);
            Assert.InRange(declaration.EndLine, declaration.StartLine, int.MaxValue);
        }
    }
}
