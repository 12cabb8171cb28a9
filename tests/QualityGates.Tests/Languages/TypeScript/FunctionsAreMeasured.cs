using QualityGates.Facts;

namespace QualityGates.Tests.Languages.TypeScript;

public class FunctionsAreMeasured
{
    private static FunctionMetrics? Of(string source) => Scanned.TypeScript(source).Facts.Declarations[0].Metrics;

    [Theory]
    [InlineData("function f() {}", 0, 1, 0, 0)]
    [InlineData("const f = (a, { b }, ...c) => a", 1, 1, 0, 3)]
    [InlineData("const f = a => a", 1, 1, 0, 1)]
    [InlineData("function f(this: Window, a = 1) { ; { ; } }", 2, 1, 0, 1)]
    [InlineData("function f() { if (a) b(); else if (c) d(); else e(); }", 5, 3, 1, 0)]
    [InlineData("function f() { for (;;) { while (a) { do { b(); } while (c) } } for (d in e); for (f of g); }", 8, 6, 3, 0)]
    [InlineData("function f() { switch (a) { case 1: case 2: b(); break; default: c(); } }", 4, 3, 1, 0)]
    [InlineData("function f() { try { a(); } catch { b(); } finally { c(); } }", 4, 2, 1, 0)]
    [InlineData("function f(a = b || c) { return a && b ?? c ? d?.e : (f ||= g, h &&= i, j ??= k); }", 1, 8, 0, 1)]
    public void Statements_complexity_nesting_and_parameters(string source, int statements, int complexity, int nesting, int parameters) =>
        Assert.Equal(new FunctionMetrics(statements, complexity, nesting, parameters), Of(source));

    [Fact]
    public void Unnamed_functions_count_in_with_the_function_around_them() =>
        Assert.Equal(new FunctionMetrics(5, 3, 2, 0), Of("function f() { a.map(b => b ? 1 : 2); if (c) { d(() => { }); (function () { })(); } }"));

    [Fact]
    public void Unnamed_functions_are_one_level_deep() =>
        Assert.Equal(new FunctionMetrics(3, 2, 2, 0), Of("function f() { g(() => { if (a) b(); }); }"));

    [Fact]
    public void A_function_that_is_called_at_once_has_no_name_and_counts_in() =>
        Assert.Equal(new FunctionMetrics(3, 2, 2, 0), Of("function f() { const x = (() => { if (a) b(); })(); }"));

    [Fact]
    public void Declarations_inside_do_not_count()
    {
        var scanned = Scanned.TypeScript("function f() { const g = () => { if (a) b(); }; function h() { if (c) d(); } class I { j = k ? 1 : 2; l() { if (m) n(); } } }");
        Assert.Equal(new FunctionMetrics(3, 1, 0, 0), scanned.Metrics("f"));
        Assert.Equal(new FunctionMetrics(2, 2, 1, 0), scanned.Metrics("f.g"));
        Assert.Equal(new FunctionMetrics(2, 2, 1, 0), scanned.Metrics("f.I.l"));
    }

    [Fact]
    public void Members_of_a_large_class_say_what_they_touch()
    {
        var members = "a = 1; constructor() { this.a = this.b; } m() { this.c(() => this.a); function n() { this.no } } p = () => this?.#q; get r() { return this['s'] }";
        var large = Scanned.TypeScript("class A { " + members + new string('\n', 200) + "}");
        Assert.Equal(["a b", "a c", "#q", ""], new[] { "A.constructor", "A.m", "A.p", "A.r" }.Select(large.Touches));
        var small = Scanned.TypeScript("class A { " + members + "}");
        Assert.Equal("", small.Touches("A.m"));
    }
}
