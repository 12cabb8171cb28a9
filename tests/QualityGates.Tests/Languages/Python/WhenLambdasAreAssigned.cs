using static QualityGates.Tests.Languages.Python.PythonSource;

namespace QualityGates.Tests.Languages.Python;

public class WhenLambdasAreAssigned
{
    [Theory]
    [InlineData("f = lambda: 0", "Lambda f 1-1")]
    [InlineData("f: Callable[[int], int] = lambda x: x", "Lambda f 1-1")]
    [InlineData("a = f = lambda: 0", "Lambda f 1-1")]
    [InlineData("self.x = lambda a, b=lambda c, d: 0: a if b else c", "Lambda x 1-1")]
    [InlineData("x[0]().f = lambda: lambda a, b: (a, b)", "Lambda f 1-1")]
    [InlineData("f = (\n  lambda x: (\n    x\n  )\n)", "Lambda f 2-4")]
    [InlineData("f = ((lambda: 0)) ; g = 1", "Lambda f 1-1")]
    [InlineData("f = lambda x: [\n  y for y in x\n]  # end", "Lambda f 1-3")]
    [InlineData("f = lambda *a, k=1, **kw: f'{a:{k}}'", "Lambda f 1-1")]
    public void The_lambda_itself_is_the_declaration(string source, string expected) =>
        Assert.Equal([expected], Declarations(source));

    [Theory]
    [InlineData("f = lambda: 0, 1")]
    [InlineData("f = (lambda: 0, 1)")]
    [InlineData("f = (lambda: 0)()")]
    [InlineData("f = (lambda: 0) if x else y")]
    [InlineData("f = (lambda: x for x in y)")]
    [InlineData("f = [lambda: 0]")]
    [InlineData("a, b.c = lambda: 0")]
    [InlineData("d['k'] = lambda: 0")]
    [InlineData("f += lambda: 0")]
    [InlineData("g(key=lambda: 0)")]
    [InlineData("return_ = x or (lambda: 0)")]
    [InlineData("lambda: 0")]
    public void A_lambda_that_is_only_part_of_the_value_has_no_name(string source) => Assert.Empty(Declarations(source));

    [Fact]
    public void It_is_qualified_by_what_encloses_it() => Assert.Equal(
        ["Class A 1-4", "Lambda A.key 2-2", "Constructor A.__init__ 3-4", "Lambda A.__init__.go 4-4"],
        Declarations("""
            class A:
                key = lambda self: self.x
                def __init__(self):
                    self.go = lambda: 1
            """));

    [Fact]
    public void Its_decisions_are_its_own_and_those_of_a_nameless_one_the_functions()
    {
        var declarations = Scan("""
            def f():
                named = lambda x, *y: x or y
                return sorted(z, key=lambda x: x if x and x else 0)
            """).Declarations;
        Assert.Equal(new(2, 3, 0, 0), declarations[0].Metrics);
        Assert.Equal(new(1, 2, 0, 2), declarations[1].Metrics);
    }
}
