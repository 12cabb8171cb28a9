using static QualityGates.Tests.Languages.Python.PythonSource;

namespace QualityGates.Tests.Languages.Python;

public class WhenFunctionsAreMeasured
{
    [Theory]
    [InlineData("return 1", 1)]
    [InlineData("if a: pass\n elif b: pass\n else: pass", 3)]
    [InlineData("for x in y: pass\n else: pass", 2)]
    [InlineData("async for x in y: pass", 2)]
    [InlineData("while a and b or c: pass", 4)]
    [InlineData("try: pass\n except A: pass\n except* B: pass\n else: pass\n finally: pass", 3)]
    [InlineData("assert a, 'why'", 2)]
    [InlineData("return a if b else c if d else e", 3)]
    [InlineData("return [x for x in y if x if y for z in x]", 5)]
    [InlineData("return {x async for x in y}", 2)]
    [InlineData("with a, b: pass", 1)]
    [InlineData("return f'{a if b else c} {x or y:{w and z}} if or and'", 4)]
    [InlineData("return '''if a and b: for'''  # if or and", 1)]
    [InlineData("match x:\n  case 1 | 2: pass\n  case _ if x: pass\n  case (_): pass\n  case [_]: pass", 4)]
    [InlineData("match = case = a if b else c", 2)]
    public void Each_decision_adds_a_path(string body, int expected) =>
        Assert.Equal(expected, Figures($"def f():\n {body}\n").Complexity);

    [Theory]
    [InlineData("pass", 0)]
    [InlineData("if a:\n  if b: pass\n elif c:\n  pass", 2)]
    [InlineData("if a: pass\n elif b: pass\n elif c: pass", 1)]
    [InlineData("for a in b:\n  with c:\n   try: pass\n   finally: pass", 3)]
    [InlineData("try: pass\n except A:\n  while b: pass", 2)]
    [InlineData("match x:\n  case 1:\n   if y: pass", 2)]
    [InlineData("if a:\n  def g():\n   if b:\n    if c: pass", 1)]
    public void Nesting_is_the_deepest_block(string body, int expected) =>
        Assert.Equal(expected, Figures($"def f():\n {body}\n").Nesting);

    [Theory]
    [InlineData("'''doc'''\n x = 1; y = 2;\n return x", 4)]
    [InlineData("if a: pass\n elif b: pass\n else: pass", 5)]
    [InlineData("try: pass\n except A: pass\n finally: pass", 4)]
    [InlineData("match x:\n  case 1: pass\n  case _: pass", 3)]
    [InlineData("@a\n @b\n def g():\n  pass\n  pass\n class C:\n  x = 1\n return g", 3)]
    [InlineData("import a, b; from c import (d,\n  e)", 2)]
    [InlineData("x = [\n 1,\n 2]", 1)]
    public void Statements_are_those_of_the_body_without_nested_declarations_bodies(string body, int expected) =>
        Assert.Equal(expected, Figures($"def f():\n {body}\n").Statements);

    [Theory]
    [InlineData("def f(): pass", 0)]
    [InlineData("def f(a, b=(1, 2), *args, c: int = {1: 2}, **kw): pass", 5)]
    [InlineData("def f(a, /, b, *, c,): pass", 3)]
    [InlineData("def f(a=lambda x, y: (x, y), b=lambda: 0): pass", 2)]
    [InlineData("def f[T, U](a: T, b: U): pass", 2)]
    [InlineData("def f(a, (b, c)): pass", 2)]
    [InlineData("class A:\n def m(self, a): pass", 1)]
    [InlineData("class A:\n def m(self, /, a): pass", 1)]
    [InlineData("class A:\n @classmethod\n def m(cls): pass", 0)]
    [InlineData("class A:\n @x\n @staticmethod\n @y(1)\n def m(a, b): pass", 2)]
    [InlineData("class A:\n def m(*args, a): pass", 2)]
    [InlineData("class A:\n def m(*, a): pass", 1)]
    [InlineData("class A:\n if x:\n  async def m(self): pass", 0)]
    public void Parameters_exclude_the_receiver_and_bare_separators(string source, int expected) =>
        Assert.Equal(expected, Figures(source).Parameters);

    [Fact]
    public void Methods_of_a_large_class_tell_which_members_they_use()
    {
        var declarations = Scan($$"""
            class A:
                def m(self, other):
                    self.b = self.a(other.x) + x.self.y
                    return f"{self.c!r}", lambda: self.d, "self.no"
                def n(this):
                    def local(): return this \
                        .e
                    class B(this.f):
                        def o(self): return self.g
                    return this["h"]
                @staticmethod
                def s(self): return self.i
            {{new string('\n', 200)}}    end = 1
            """).Declarations;

        Assert.Equal("a,b,c,d", string.Join(',', declarations.Single(d => d.Name == "A.m").Touches));
        Assert.Equal("e,f", string.Join(',', declarations.Single(d => d.Name == "A.n").Touches));
        Assert.All(declarations.Where(d => d.Name is not ("A.m" or "A.n")), d => Assert.Empty(d.Touches));
    }

    [Fact]
    public void Methods_of_a_small_class_do_not() =>
        Assert.All(Scan("class A:\n def m(self): return self.a").Declarations, d => Assert.Empty(d.Touches));
}
