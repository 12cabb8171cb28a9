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
    [InlineData("importlib.import_module('a')")]
    public void What_only_looks_like_an_import_is_none(string source) => Assert.Empty(Imports(source));
}
