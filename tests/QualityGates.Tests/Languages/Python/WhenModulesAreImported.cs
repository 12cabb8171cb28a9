using static QualityGates.Tests.Languages.Python.PythonSource;

namespace QualityGates.Tests.Languages.Python;

public class WhenModulesAreImported
{
    [Theory]
    [InlineData("import a", "1: a")]
    [InlineData("import a.b as c, d", "1: a.b", "1: d")]
    [InlineData("\nfrom a.b import (\n    c as d,\n    e,\n)", "2: a.b")]
    [InlineData("from . import z", "1: .")]
    [InlineData("from .x.y import z", "1: .x.y")]
    [InlineData("from ... import z; from ....a import *", "1: ...", "1: ....a")]
    [InlineData("from.import z", "1: .")]
    [InlineData("import a . b, \\\n  c \\\n  .d", "1: a.b", "1: c.d")]
    [InlineData("if TYPE_CHECKING: import a\ndef f():\n  from .b import c", "1: a", "3: .b")]
    [InlineData("import größe.ß", "1: größe.ß")]
    [InlineData("from match import case; import type", "1: match", "1: type")]
    public void Each_module_is_noted_with_its_dots_and_its_statements_line(string source, params string[] expected) =>
        Assert.Equal(expected, Imports(source));

    [Theory]
    [InlineData("'''import a'''")]
    [InlineData("# import a")]
    [InlineData("raise E from e")]
    [InlineData("yield from x")]
    [InlineData("import_module(name)")]
    [InlineData("import_module('a' + name)")]
    [InlineData("import_module('a' 'b')")]
    [InlineData("import_module(f'a')")]
    [InlineData("import_module(b'a')")]
    [InlineData("import_module('a b')")]
    [InlineData("import_module('a..b')")]
    [InlineData("import_module('')")]
    [InlineData("load_module('a')")]
    [InlineData("x = 'import a', \"from a import b\"")]
    public void What_only_looks_like_an_import_is_none(string source) => Assert.Empty(Imports(source));

    [Theory]
    [InlineData("importlib.import_module('a.b')", "1: a.b Dynamic")]
    [InlineData("x = [import_module(\n  r\"a\",  # why\n  p)]", "1: a Dynamic")]
    [InlineData("__import__('''a''' # why\n)", "1: a Dynamic")]
    [InlineData("def f():\n  return f\"{import_module('.a', p)}\"", "2: .a Lazy, Dynamic")]
    public void A_call_that_names_a_module_imports_it(string source, string expected) => Assert.Equal([expected], Kinds(source));

    [Theory]
    [InlineData("from a import b as c, d", "b,d")]
    [InlineData("from a import (b as c, # why\n  d,\n)", "b,d")]
    [InlineData("from a import *", "*")]
    [InlineData("from a import b; c", "b")]
    [InlineData("import a as b", "")]
    public void Names_are_those_of_the_imported_module(string source, string expected) =>
        Assert.Equal(expected, string.Join(',', Scan(source).Imports[0].Names));

    [Theory]
    [InlineData("def f(): import a", "1: a Lazy")]
    [InlineData("async def f():\n  import a\nimport b", "2: a Lazy", "3: b Plain")]
    [InlineData("class C:\n  import a\n  def f(self):\n    class D:\n      import b", "2: a Plain", "5: b Lazy")]
    [InlineData("def f():\n  if x:\n    import a\nelse_ = 1\nimport b", "3: a Lazy", "5: b Plain")]
    public void An_import_in_a_function_is_lazy(string source, params string[] expected) => Assert.Equal(expected, Kinds(source));

    [Theory]
    [InlineData("if TYPE_CHECKING:\n  import a\nelse:\n  import b", "2: a TypeOnly", "4: b Plain")]
    [InlineData("if typing.TYPE_CHECKING: import a\nimport b", "1: a TypeOnly", "2: b Plain")]
    [InlineData("if (\n  t.TYPE_CHECKING\n): import a", "3: a TypeOnly")]
    [InlineData("if x:\n  import a\nelif TYPE_CHECKING:\n  import b\nelse:\n  import c", "2: a Plain", "4: b TypeOnly", "6: c Plain")]
    [InlineData("if not TYPE_CHECKING:\n  import a\nelse:\n  import b\nimport c", "2: a Plain", "4: b TypeOnly", "5: c Plain")]
    [InlineData("if not (TYPE_CHECKING):\n  import a\nelif x:\n  import b\nelse:\n  import c", "2: a Plain", "4: b TypeOnly", "6: c TypeOnly")]
    [InlineData("if TYPE_CHECKING or x: import a", "1: a Plain")]
    [InlineData("if x or t.TYPE_CHECKING: import a", "1: a Plain")]
    [InlineData("if MY_TYPE_CHECKING: import a", "1: a Plain")]
    [InlineData("if TYPE_CHECKING == x: import a", "1: a Plain")]
    [InlineData("while TYPE_CHECKING: import a", "1: a Plain")]
    [InlineData("elif not TYPE_CHECKING: x\nimport a", "2: a Plain")]
    [InlineData("def f():\n  if TYPE_CHECKING:\n    from a import b\n  from c import *", "3: a TypeOnly, Lazy", "4: c Lazy, Star")]
    public void An_import_below_a_check_for_type_checkers_is_for_types_only(string source, params string[] expected) =>
        Assert.Equal(expected, Kinds(source));

    [Theory]
    [InlineData("try:\n  import a\nexcept ImportError:\n  import b\nelse:\n  import c\nfinally:\n  import d",
        "2: a Guarded", "4: b Guarded", "6: c Plain", "8: d Plain")]
    [InlineData("try:\n  import a\nfinally:\n  import b", "2: a Plain", "4: b Plain")]
    [InlineData("try:\n  try: import a\n  finally: import b\nexcept* E: pass\nimport c", "2: a Guarded", "3: b Guarded", "5: c Plain")]
    [InlineData("try:\n  def f(): import a\nexcept E: pass\nexcept F: import b", "2: a Lazy, Guarded", "4: b Guarded")]
    public void An_import_whose_failure_is_handled_is_guarded(string source, params string[] expected) => Assert.Equal(expected, Kinds(source));

    private static string[] Kinds(string source) => [.. Scan(source).Imports.Select(i => $"{i.Line}: {i.Specifier} {i.Kind}")];
}
