using System.Text;

namespace QualityGates.Tests.Codebases.Resolution.CSharp;

public sealed class ProjectsThatAreBroken
{
    [Fact]
    public void Malformed_xml_is_said_with_its_line_and_the_others_are_read()
    {
        var repository = new ProjectsOfARepository().With("A/A.csproj", "<Project>", "<ItemGroup>", "</Project>").With("B/B.csproj", "<Project Sdk='Microsoft.NET.Sdk' />");
        Assert.Equal(["A/A.csproj:3 The XML is malformed, so the project was not read."], repository.Problems);
        Assert.Equal(1, repository.Count);
    }

    [Fact]
    public void A_malformed_file_that_ten_projects_import_is_said_once()
    {
        var repository = new ProjectsOfARepository().With("Directory.Build.props", "<Project", "oops");
        for (var i = 0; i < 10; i++) repository.With($"P{i}/P{i}.csproj", "<Project Sdk='Microsoft.NET.Sdk' />");
        Assert.StartsWith("Directory.Build.props:2 ", Assert.Single(repository.Problems), StringComparison.Ordinal);
        Assert.Equal(10, repository.Count);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"boo\">]><Project>&a;</Project>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><Project />")]
    [InlineData("<Targets />")]
    [InlineData("<Project Sdk='Microsoft.NET.Sdk' Sdk='Twice' />")]
    [InlineData("not xml at all")]
    public void What_is_no_project_is_a_problem(string text)
    {
        var repository = new ProjectsOfARepository().With("A.csproj", text);
        Assert.StartsWith("A.csproj:1 ", Assert.Single(repository.Problems), StringComparison.Ordinal);
        Assert.Equal(0, repository.Count);
    }

    [Fact]
    public void Imports_in_a_circle_end()
    {
        var repository = new ProjectsOfARepository()
            .With("a.props", "<Project><PropertyGroup><AssemblyName>$(AssemblyName)a</AssemblyName></PropertyGroup><Import Project='b.props' /></Project>")
            .With("b.props", "<Project><Import Project='a.props' /><Import Project='b.props' /><Import Project='App.csproj' /></Project>")
            .With("App.csproj", "<Project><Import Project='a.props' /><Import Project='*.props' /></Project>");
        Assert.Equal("a", repository.NameOf("App.csproj"));
        Assert.Empty(repository.Problems);
    }

    [Fact]
    public void A_chain_of_a_thousand_imports_ends()
    {
        var repository = new ProjectsOfARepository().With("App.csproj", "<Project Sdk='Microsoft.NET.Sdk'><Import Project='p0.props' /></Project>");
        for (var i = 0; i < 1000; i++) repository.With($"p{i}.props", $"<Project><Import Project='p{i + 1}.props' /></Project>");
        Assert.Equal("App", repository.NameOf("App.csproj"));
    }

    [Fact]
    public void A_property_that_doubles_itself_a_hundred_times_fits_into_memory()
    {
        var repository = new ProjectsOfARepository().With(
            "App.csproj", "<Project Sdk='Microsoft.NET.Sdk'><PropertyGroup><A>0123456789</A>", string.Concat(Enumerable.Repeat("<A>$(A)$(A)</A>", 100)),
            "</PropertyGroup><ItemGroup><Compile Include='$(A)' /></ItemGroup></Project>");
        Assert.Empty(repository.SourcesOf("App.csproj"));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("!")]
    [InlineData("$(")]
    [InlineData("$([MSBuild]::Add(")]
    [InlineData("$(A.Replace('")]
    public void Nesting_of_ten_thousand_levels_ends(string opening)
    {
        var deep = string.Concat(Enumerable.Repeat(opening, 10_000));
        var repository = new ProjectsOfARepository().With(
            "App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>", $"<PropertyGroup Condition=\"{deep}\"><X>{deep}</X></PropertyGroup>", "</Project>");
        Assert.Equal("App", repository.NameOf("App.csproj"));
    }

    [Fact]
    public void Elements_of_ten_thousand_levels_end()
    {
        var deep = string.Concat(Enumerable.Repeat("<Choose><Otherwise>", 5_000)) + string.Concat(Enumerable.Repeat("</Otherwise></Choose>", 5_000));
        var repository = new ProjectsOfARepository().With("App.csproj", $"<Project Sdk='Microsoft.NET.Sdk'>{deep}</Project>");
        Assert.Equal("App", repository.NameOf("App.csproj"));
    }

    [Fact]
    public void An_import_that_is_not_there_is_said_unless_a_condition_or_a_property_may_be_the_reason()
    {
        var repository = new ProjectsOfARepository().With(
            "src/App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>", @"<Import Project='..\build\Gone.props' />",
            "<Import Project='local.props' Condition=\"Exists('local.props')\" />", @"<Import Project='$(NuGetPackageRoot)\a\b.props' />",
            @"<Import Project='plugins\*.props' />", "</Project>");
        Assert.Equal(["src/App.csproj:2 build/Gone.props NotFound"], repository.Unresolved);
    }

    [Fact]
    public void A_project_in_utf_16_is_read()
    {
        var repository = new ProjectsOfARepository()
            .With("App.csproj", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<?xml version='1.0' encoding='utf-16'?><Project Sdk='Microsoft.NET.Sdk' />")])
            .WithSources("A.cs");
        Assert.Equal(["A.cs"], repository.SourcesOf("App.csproj"));
    }

    [Fact]
    public void Patterns_made_to_be_slow_are_not()
    {
        var repository = new ProjectsOfARepository().With(
            "App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>",
            $"<ItemGroup><Compile Remove='{string.Concat(Enumerable.Repeat("**/*a*/", 200))}*.cs' /></ItemGroup></Project>");
        repository.WithSources(string.Concat(Enumerable.Repeat("aaaaaaaa/", 100)) + "b.cs");
        Assert.Single(repository.SourcesOf("App.csproj"));
    }
}
