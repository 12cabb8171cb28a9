using System.Text;
using FsCheck.Xunit;

namespace QualityGates.Tests.Codebases.Resolution.CSharp;

/// <summary>Whatever a file says, looking its names up ends, and throws nothing.</summary>
public sealed class BindingHostileNames
{
    private static readonly string[] Words =
    [
        "A", "B", "C", "Shop", "var", "not", "is", "as", "new", "using", "global", "namespace", "class", "interface", "partial", "record", "static",
        "case", "or", "and", "where", "typeof", "nameof", "extension", "switch", "<", ">", "(", ")", "[", "]", "{", "}", ".", "::", ",", ";", ":",
        "=", "=>", "?", "*", "@A", "1", "\"x\"", "\n",
    ];

    [Property(MaxTest = 300)]
    public void Words_in_any_order(byte[] choices, byte[] others) => Read(Soup(choices), "namespace Shop; class A { class B; } " + Soup(others));

    [Property(MaxTest = 200)]
    public void Types_that_inherit_from_anything(byte[] bases)
    {
        string[] names = ["A", "B", "C", "D", "A.N", "B.N", "C.N.N", "D<A>", "Shop.A", "global::B"];
        var text = new StringBuilder();
        for (var i = 0; i + 2 < bases.Length; i += 3)
            text.Append($"class {names[i / 3 % 4]} : {names[bases[i] % 10]}, {names[bases[i + 1] % 10]} {{ class N : {names[bases[i + 2] % 10]} {{ N n = A.N.X; }} }}\n");
        Read(text.ToString());
    }

    [Theory]
    [InlineData("class C { ", "A<", 10_000, "X", ">", " x; }")]
    [InlineData("class C { object x = new ", "A<", 10_000, "X", ">", "(); }")]
    [InlineData("class C : ", "A<", 10_000, "X", ">", "{ }")]
    [InlineData("class C { void M() { ", "A<", 10_000, "X", "", "")]
    [InlineData("class C { bool M(object o) => o is ", "{ A: ", 10_000, "X", "}", "; }")]
    [InlineData("class C { bool M(object o) => o is ", "[", 10_000, "X", "]", "; }")]
    [InlineData("class C { void M() { ", "(", 1 << 20, "", "", "")]
    [InlineData("class C { void M() { ", "<", 1 << 20, "", "", "")]
    [InlineData("class C { void M() { x = ", "C.", 1 << 19, "C", "", "; } }")]
    [InlineData("class C { ", "C.", 1 << 19, "C", "", " x; }")]
    [InlineData("class C : ", "C.", 1 << 19, "C", "", " { }")]
    [InlineData("using ", "C.", 1 << 19, "C", "", "; class C { C c; }")]
    [InlineData("using static ", "C.", 1 << 19, "C", "", "; class C { C c; }")]
    [InlineData("namespace ", "C.", 1 << 19, "C", "", "; class C { C c; }")]
    [InlineData("", "namespace C.C { ", 10_000, "class C { C c; }", " }", "")]
    [InlineData("", "[assembly: ", 10_000, "C", "]", "class C { C c; }")]
    [InlineData("", "using C = C;", 50_000, "", "", "class D { C c; }")]
    [InlineData("class C { void M() { ", "(C)", 100_000, "x", "", "; } }")]
    [InlineData("class C { void M() { x = ", "C.C<C>", 100_000, "", "", "; } }")]
    public void Deep_or_long(string before, string opening, int count, string middle, string closing, string after)
    {
        var text = new StringBuilder(before).Insert(before.Length, opening, count).Append(middle);
        text.Insert(text.Length, closing, count).Append(after);
        Read(text.ToString(), "public class A<T>; public class X; namespace C.C { class C; }");
    }

    [Fact]
    public void Interfaces_of_which_each_inherits_all_that_come_after()
    {
        // There are 2^60 ways from the first to the last.
        var text = new StringBuilder();
        for (var i = 0; i < 60; i++) text.Append($"interface I{i} : I{i + 1}, J{i + 1} {{ }} interface J{i} : I{i + 1}, J{i + 1} {{ }}\n");
        Read("class Out { class N; } interface Last : I0 { object o = N.X; N n; }", text.ToString());
    }

    [Fact]
    public void Ten_thousand_classes_in_a_row_of_bases_that_each_need_the_next()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 10_000; i++) text.Append($"class C{i} : C{i + 1}.N {{ }}\n");
        Read("class A : C0 { N n; object o = N.X; }", text.Append("class C10000 { public class N; }").ToString());
    }

    private static string Soup(byte[] choices) => string.Join(' ', choices.Select(static choice => Words[choice % Words.Length]));

    private static void Read(params string[] files)
    {
        var repository = new ProjectsOfARepository().With("P.csproj", "<Project Sdk='Microsoft.NET.Sdk' />");
        for (var i = 0; i < files.Length; i++) repository.With($"f{i}.cs", files[i]);
        Assert.All(repository.UsesOf("f0.cs"), static file => Assert.EndsWith(".cs", file, StringComparison.Ordinal));
    }
}
