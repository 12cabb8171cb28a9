using static QualityGates.Tests.Codebases.Resolution.Python.PythonRepository;

namespace QualityGates.Tests.Codebases.Resolution.Python;

public class WhenThereAreSeveralSourceRoots
{
    [Theory]
    [InlineData("pyproject.toml")]
    [InlineData("setup.py")]
    [InlineData("setup.cfg")]
    public void The_folder_of_a_project_is_one(string manifest) =>
        Assert.Equal(["libs/x/lib/core.py"], Of($"libs/x/{manifest}", "libs/x/lib/core.py").With("app.py", "import lib.core").DependenciesOf("app.py"));

    [Fact]
    public void So_is_its_src_where_that_holds_packages() =>
        Assert.Equal(["src/lib/core.py"], Of("pyproject.toml", "src/lib/__init__.py", "src/lib/core.py")
            .With("tests/a.py", "from lib.core import x").DependenciesOf("tests/a.py"));

    [Fact]
    public void But_not_where_src_is_a_package_itself() =>
        Assert.Equal(["src/lib/core.py", "python:lib"], Of("pyproject.toml", "src/__init__.py", "src/lib/__init__.py", "src/lib/core.py")
            .With("tests/a.py", "import lib.core\nimport src.lib.core").DependenciesOf("tests/a.py"));

    [Fact]
    public void And_so_is_what_the_configuration_names() =>
        Assert.Equal(["code/python/b.py"], Of("code/python/b.py").With("a.py", "import b").WithRoot("./code/python/").DependenciesOf("a.py"));

    [Fact]
    public void A_name_means_the_file_in_the_importers_own_root_then_in_one_around_it()
    {
        var repository = Of("x/setup.py", "x/util.py", "y/setup.py", "y/util.py", "util.py", "other.py", "z/setup.py")
            .With("x/a.py", "import util, other").With("y/a.py", "import util").With("z/a.py", "import util");

        Assert.Equal(["x/a.py -> other.py", "x/a.py -> x/util.py", "y/a.py -> y/util.py", "z/a.py -> util.py"], repository.Edges());
    }

    [Fact]
    public void Projects_may_share_a_namespace() =>
        Assert.Equal(["a/ns/one.py -> b/ns/two.py"], Of("a/setup.py", "b/setup.py", "b/ns/two.py").With("a/ns/one.py", "from ns import two").Edges());

    [Fact]
    public void Code_may_name_a_project_from_the_folder_above_it() =>
        Assert.Equal(["backend/app/db.py"], Of("backend/pyproject.toml", "backend/app/db.py")
            .With("backend/app/main.py", "from backend.app import db\nfrom app.db import x").DependenciesOf("backend/app/main.py"));

    [Fact]
    public void A_project_inside_a_package_is_named_by_the_package() =>
        Assert.Equal(["plugins/p/b.py"], Of("plugins/p/pyproject.toml", "plugins/p/__init__.py", "plugins/p/b.py")
            .With("a.py", "import plugins.p.b").DependenciesOf("a.py"));
}
