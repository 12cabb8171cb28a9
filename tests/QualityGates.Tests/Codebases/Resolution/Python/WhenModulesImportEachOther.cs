using QualityGates.Facts;
using static QualityGates.Tests.Codebases.Resolution.Python.PythonRepository;

namespace QualityGates.Tests.Codebases.Resolution.Python;

public class WhenModulesImportEachOther
{
    [Theory]
    [InlineData("import b.c", "b/c.py")]
    [InlineData("import b", "b/__init__.py")]
    [InlineData("from b import c", "b/c.py")]
    [InlineData("from b import c, name", "b/__init__.py", "b/c.py")]
    [InlineData("from b import name", "b/__init__.py")]
    [InlineData("from b.c import name", "b/c.py")]
    [InlineData("from b import *", "b/__init__.py")]
    [InlineData("import b.c as x, b.d.e", "b/c.py", "b/d/e.py")]
    [InlineData("from b.d import e", "b/d/e.py")]
    [InlineData("import importlib\nimportlib.import_module('b.c')", "b/c.py")]
    [InlineData("__import__('b.d.e')", "b/d/e.py")]
    public void Every_name_leads_to_its_module_or_to_the_module_that_holds_it(string source, params string[] expected) =>
        Assert.Equal(expected, Of("b/__init__.py", "b/c.py", "b/d/e.py").With("a.py", source).DependenciesOf("a.py"));

    [Theory]
    [InlineData("from . import sibling", "p/q/sibling.py")]
    [InlineData("from .sibling import x", "p/q/sibling.py")]
    [InlineData("from . import x", "p/q/__init__.py")]
    [InlineData("from .. import uncle", "p/uncle.py")]
    [InlineData("from ..uncle import x", "p/uncle.py")]
    [InlineData("from .. import q", "p/q/__init__.py")]
    public void Dots_lead_up_from_the_package_of_the_file(string source, string expected) =>
        Assert.Equal([expected], Of("p/__init__.py", "p/uncle.py", "p/q/__init__.py", "p/q/sibling.py").With("p/q/a.py", source).DependenciesOf("p/q/a.py"));

    [Fact]
    public void A_package_counts_its_dots_from_itself() =>
        Assert.Equal(["p/q/sibling.py", "p/uncle.py"], Of("p/uncle.py", "p/q/sibling.py")
            .With("p/q/__init__.py", "from .sibling import x\nfrom ..uncle import y").DependenciesOf("p/q/__init__.py"));

    [Fact]
    public void Folders_without_an_init_are_packages_too() =>
        Assert.Equal(["deep/er/b.py"], Of("deep/er/b.py").With("a.py", "from deep.er import b\nimport deep.er").DependenciesOf("a.py"));

    [Fact]
    public void A_file_does_not_depend_on_itself() =>
        Assert.Empty(Of().With("p/__init__.py", "from . import name\nimport p").With("p/a.py", "import p.a\nfrom .a import x").DependenciesOf("p/a.py"));

    [Fact]
    public void A_statement_is_one_import_of_each_file_with_the_names_it_takes_from_there()
    {
        var repository = Of("b/__init__.py", "b/c.py").With("a.py", "from b import x, c, y as z\n");

        Assert.Equal(["x", "y"], Assert.Single(repository.Sites("a.py", "b/__init__.py")).Names.AsEnumerable());
        Assert.Equal("c", Assert.Single(Assert.Single(repository.Sites("a.py", "b/c.py")).Names));
    }

    [Fact]
    public void The_earliest_import_gives_a_dependency_its_phase()
    {
        var graph = Of("b.py", "c.py", "d.py").With("a.py", """
            from typing import TYPE_CHECKING
            if TYPE_CHECKING:
                import b, c
            def f():
                import b
                import d
            import d
            """).Graph();

        Assert.Equal([ImportPhase.Lazy, ImportPhase.TypeOnly, ImportPhase.Eager], graph.Edges.Select(static edge => edge.Phase));
    }

    [Fact]
    public void Stubs_import_for_types_only_and_are_meant_where_there_is_no_source()
    {
        var repository = Of("native.pyi", "both.py", "both.pyi").With("a.py", "import native, both").With("stub.pyi", "import both");

        Assert.Equal(["a.py -> both.py", "a.py -> native.pyi", "stub.pyi -> both.py"], repository.Edges());
        Assert.Equal(ImportKind.TypeOnly, Assert.Single(repository.Sites("stub.pyi", "both.py")).Kind);
    }

    [Fact]
    public void Files_that_cannot_be_named_import_all_the_same() =>
        Assert.Equal(["b.py", "my-scripts/c.py"], Of("b.py", "my-scripts/c.py", "dotted.b.py")
            .With("my-scripts/2026_x.y.py", "import b\nfrom . import c").DependenciesOf("my-scripts/2026_x.y.py"));

    [Fact]
    public void A_dot_in_a_file_name_is_no_folder() =>
        Assert.Equal(["a.py -> x/y.py"], Of("x.y.py", "x/y.py").With("a.py", "import x.y").Edges());

    [Fact]
    public void Names_outside_ascii_are_found() =>
        Assert.Equal(["größe.py"], Of("größe.py").With("a.py", "import größe").DependenciesOf("a.py"));

    [Fact]
    public void A_file_that_does_not_compile_imports_nothing() => Assert.Empty(Of("b.py").With("a.py", "import b\nf())\n").Edges());

    [Fact]
    public void The_root_of_the_repository_may_be_a_package_itself() =>
        Assert.Equal(["__init__.py -> nodes.py", "nodes.py -> __init__.py"],
            Of().With("__init__.py", "from .nodes import N").With("nodes.py", "from . import VERSION").Edges());

    [Theory]
    [InlineData("\uFEFFimport b\n")]
    [InlineData("# -*- coding: latin-1 -*-\r\nimport b\r\n")]
    [InlineData("\f\nimport \\\n  b; x = 1\n")]
    [InlineData("match x:\n  case 1:\n    with y: import b\n")]
    public void However_a_file_is_written_its_imports_are_followed(string source) =>
        Assert.Equal(["b.py"], Of("b.py").With("a.py", source).DependenciesOf("a.py"));
}
