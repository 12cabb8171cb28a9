using System.Diagnostics;
using QualityGates.Facts;
using static QualityGates.Tests.Codebases.Resolution.Python.PythonRepository;

namespace QualityGates.Tests.Codebases.Resolution.Python;

public class WhenAnImportFindsNothing
{
    [Theory]
    [InlineData("from b import gone", "a.py:1 b gone: NotFound (there is no gone in b, nearest is gane)")]
    [InlineData("import b.x.y", "a.py:1 b.x.y : NotFound (there is no x in b)")]
    [InlineData("from b.x import y, z", "a.py:1 b.x y,z: NotFound (there is no x in b)")]
    [InlineData("from b.x import *", "a.py:1 b.x *: NotFound (there is no x in b)")]
    public void In_a_folder_that_others_import_from_it_is_broken(string source, string expected) =>
        Assert.Equal([expected], Of("b/gane.py").With("a.py", source).With("other.py", "import b.gane").Unresolved());

    [Fact]
    public void In_a_package_it_is_broken_and_still_imports_what_exists_of_it()
    {
        var repository = Of("b/__init__.py").With("a.py", "\nimport b.gone");

        Assert.Equal(["a.py:2 b.gone : NotFound (there is no gone in b)"], repository.Unresolved());
        Assert.Equal(["a.py -> b/__init__.py"], repository.Edges());
    }

    [Fact]
    public void A_relative_one_is_broken_wherever_it_stands() =>
        Assert.Equal(["p/a.py:1 .gone x: NotFound (there is no gone in p)", "p/a.py:2 . other: NotFound (there is no other in p)"],
            Of().With("p/a.py", "from .gone import x\nfrom . import other").Unresolved());

    [Theory]
    [InlineData("from ... import x")]
    [InlineData("from .. import x")]
    [InlineData("from ....y import x")]
    public void Dots_beyond_the_outermost_package_are_told_apart(string source) =>
        Assert.Equal([$"p/a.py:1 {source.Split(' ')[1]} x: BeyondRoot (the outermost package around it is p)"], Of("x.py").With("p/a.py", source).Unresolved());

    [Fact]
    public void One_that_is_guarded_says_so()
    {
        var graph = Of("b/__init__.py").With("a.py", "try:\n  from b.fast import x\nexcept ImportError:\n  x = None").Graph();

        Assert.Equal(ImportKind.Guarded, Assert.Single(graph.Unresolved).Import.Kind);
    }

    [Fact]
    public void Everything_else_is_a_package_from_elsewhere_by_its_first_name()
    {
        var graph = Of("b.py").With("a.py", "import numpy.linalg\nfrom google.cloud import storage\nimport b").Graph();

        Assert.Equal(["python:google", "python:numpy"], graph.Packages.AsEnumerable());
        Assert.Empty(graph.Unresolved);
    }

    [Fact]
    public void The_standard_library_is_no_package() =>
        Assert.Empty(Of("xml/local.py").With("a.py", "from __future__ import annotations\nimport os.path, xml, _thread, distutils\nfrom xml import dom").Graph().Packages);

    [Fact]
    public void A_mere_folder_does_not_hide_the_package_of_its_name()
    {
        var graph = Of("alembic/env.py").With("alembic/versions/1.py", "from alembic import op\nimport alembic").Graph();

        Assert.Equal("python:alembic", Assert.Single(graph.Packages));
        Assert.Empty(graph.Unresolved);
    }

    [Fact]
    public void A_folder_itself_can_be_imported() =>
        Assert.Empty(Of("ns/deep/b.py").With("a.py", "import ns, ns.deep\nfrom ns import deep\nimport ns.deep.b").Unresolved());

    [Theory]
    [InlineData("import pkg.Models")]
    [InlineData("from Pkg.models import User")]
    [InlineData("from pkg import Models")]
    [InlineData("from pkg.MODELS import User")]
    public void A_module_in_another_case_is_found_and_noted(string source)
    {
        var graph = Of("pkg/models.py").With("a.py", source).Graph();

        Assert.Equal("pkg/models.py", graph.NameOf(Assert.Single(graph.Miscased).To));
        Assert.Single(graph.Edges);
        Assert.Empty(graph.Unresolved);
    }

    [Fact]
    public void A_package_wins_over_the_module_beside_it_and_the_module_is_named()
    {
        var graph = Of("x/__init__.py", "b.py").With("x.py", "import b").With("a.py", "import x").Graph();

        Assert.Equal("x/__init__.py", graph.NameOf(Assert.Single(graph.Edges).To));
        var problem = Assert.Single(graph.Problems);
        Assert.Equal("x.py", graph.NameOf(problem.File));
        Assert.Contains("x/", problem.Message);
    }

    [Theory]
    [InlineData("import_module('b.' + name)")]
    [InlineData("import_module(f'b.{name}')")]
    [InlineData("import_module(b'b.gone')")]
    [InlineData("import_module('.gone', package)")]
    [InlineData("x = 'import b.gone'")]
    [InlineData("'''\nimport b.gone\n'''")]
    [InlineData("# import b.gone")]
    public void What_no_file_could_answer_is_not_asked_for(string source) =>
        Assert.Empty(Of("b/__init__.py").With("a.py", source).Unresolved());

    [Fact]
    public void Hostile_imports_end()
    {
        var long_ = string.Join('.', Enumerable.Repeat("a", 200_000));
        var dots = new string('.', 200_000);

        Assert.Equal(2, Of("a/a/a.py").With("x.py", $"import {long_}\nfrom {dots} import y\nimport a.a.a").Unresolved().Length);
    }

    [Fact]
    public void Ten_thousand_modules_in_one_package_take_linear_time()
    {
        var clock = Stopwatch.StartNew();
        var repository = new PythonRepository().With("big/__init__.py", string.Concat(Enumerable.Range(0, 10_000).Select(static i => $"from .m{i} import x\n")));
        for (var i = 0; i < 10_000; i++) repository.With($"big/m{i}.py", $"from . import m{(i + 1) % 10_000}\nfrom big import gone, m{(i + 7) % 10_000}\n");

        Assert.Equal(40_000, repository.Edges().Length);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
    }
}
