using QualityGates.Facts;

namespace QualityGates.Tests.Languages.CSharp;

/// <summary>A file that cannot be parsed gives one problem, its line counts, and the declarations that were understood.</summary>
public class ReadingBrokenFiles
{
    [Theory]
    [InlineData("class A {\n  void M() {\n", 2)]
    [InlineData("class A { }\n}\n", 2)]
    [InlineData("class A {\n  string s = \"abc\n}\n", 2)]
    [InlineData("class A {\n  char c = 'a\n}\n", 2)]
    [InlineData("class A {\n  string s = @\"abc\n}\n", 2)]
    [InlineData("class A {\n  string s = \"\"\"abc\n}\n", 2)]
    [InlineData("class A {\n  string s = $\"{1}\n}\n", 2)]
    [InlineData("class A {\n/* abc\n}\n", 2)]
    [InlineData("class A {\n#if true\n}\n", 2)]
    [InlineData("class A {\n#endif\n}\n", 2)]
    [InlineData("class A {\n  int M() => F(1;\n}\n", 2)]
    [InlineData("class A {\n  5 + 5;\n}\n", 2)]
    public void It_says_so_once_with_the_line(string source, int line)
    {
        var facts = Scanned.Text(source);
        var problem = Assert.Single(facts.Problems);
        Assert.Equal((ScanProblemKind.Syntax, line), (problem.Kind, problem.Line));
        Assert.Equal("A", facts.Declarations[0].Name);
        Assert.Equal(source.Count(c => c == '\n'), facts.Lines.Physical);
    }

    [Fact]
    public void A_forgotten_parenthesis_spoils_one_statement_only() => Assert.Equal(
        ["C", "C.M", "C.N", "D"],
        Scanned.Text("class C { void M() { F(G(1; H(); } void N() { } } class D { }").Declarations.Select(d => d.Name));

    [Fact]
    public void A_problem_never_quotes_the_file() =>
        Assert.DoesNotContain("secret", Assert.Single(Scanned.Text("class A { string s = \"secret; }").Problems).Message, StringComparison.Ordinal);
}
