namespace QualityGates.Tests.Codebases.Resolution.CSharp;

public sealed class PropertiesOfAProject
{
    [Theory]
    [InlineData("'$(Missing)' == ''", true)]
    [InlineData("'$(Yes)' == 'TRUE'", true)]
    [InlineData("$(Yes)", true)]
    [InlineData("!$(Yes)", false)]
    [InlineData("$(Yes) and !('$(Missing)' != '' or false)", true)]
    [InlineData("'$(Number)' >= 10 And $(Number) < 0x10", true)]
    [InlineData("'10.0' == '10'", true)]
    [InlineData("'9.0' > '10.0'", false)]
    [InlineData("Exists('build/There.props')", true)]
    [InlineData("Exists('$(MSBuildProjectDirectory)/build')", true)]
    [InlineData("Exists('build/Gone.props') or Exists('')", false)]
    [InlineData("HasTrailingSlash('a/')", true)]
    [InlineData("$(MSBuildProjectName.EndsWith('pp'))", true)]
    [InlineData("'$(MSBuildProjectName.Substring(0, 1).ToLowerInvariant())$(MSBuildProjectName.Replace('App', '-'))' == 'a-'", true)]
    [InlineData("$(List.Split(';')[1]) == 'b'", true)]
    [InlineData("$([MSBuild]::VersionGreaterThanOrEquals('10.0', '9.0.100'))", true)]
    [InlineData("$([MSBuild]::IsTargetFrameworkCompatible('net472', 'netstandard2.0'))", true)]
    [InlineData("$([MSBuild]::IsTargetFrameworkCompatible('netstandard2.0', 'net472'))", false)]
    [InlineData("$([MSBuild]::IsTargetFrameworkCompatible('net10.0', 'net10.0-windows'))", false)]
    [InlineData("$([MSBuild]::GetTargetFrameworkIdentifier('net48')) == '.NETFramework'", true)]
    [InlineData("'$([MSBuild]::ValueOrDefault('$(Missing)', 'x'))' == 'x'", true)]
    [InlineData("$([System.String]::IsNullOrEmpty('$(Missing)'))", true)]
    [InlineData("'$([System.IO.Path]::GetFileName('a/b.txt'))' == 'b.txt'", true)]
    [InlineData("'$([System.IO.Path]::Combine($(MSBuildProjectDirectory), 'x', '../build'))' != '' and Exists('$([MSBuild]::NormalizePath('x', '../build'))')", true)]
    [InlineData("$([MSBuild]::IsOSPlatform('windows'))", false)]
    [InlineData("'$(OS)' == 'Windows_NT'", false)]
    [InlineData("this is no condition", false)]
    [InlineData("'unclosed == 'x'", false)]
    [InlineData("((((true", false)]
    [InlineData("", true)]
    public void A_condition_holds_or_not(string condition, bool holds)
    {
        var repository = new ProjectsOfARepository().With("build/There.props", "<Project />").With(
            "App.csproj", "<Project><PropertyGroup><Yes>true</Yes><Number>12</Number><List>a;b;c</List><AssemblyName>no</AssemblyName>",
            $"<AssemblyName Condition=\"{condition.Replace("<", "&lt;", StringComparison.Ordinal)}\">yes</AssemblyName></PropertyGroup></Project>");
        Assert.Equal(holds ? "yes" : "no", repository.NameOf("App.csproj"));
    }

    [Fact]
    public void Only_the_nearest_file_above_holds_unless_it_imports_the_next()
    {
        var repository = new ProjectsOfARepository()
            .With("Directory.Build.props", "<Project><PropertyGroup><AssemblyName>Acme.$(MSBuildProjectName)</AssemblyName></PropertyGroup></Project>")
            .With("src/Directory.Build.props", "<Project>",
                "<Import Project=\"$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))\" /></Project>")
            .With("test/Directory.Build.props", "<Project />")
            .With("src/A/A.csproj", "<Project Sdk='Microsoft.NET.Sdk' />").With("test/T/T.csproj", "<Project Sdk='Microsoft.NET.Sdk' />");
        Assert.Equal("Acme.A", repository.NameOf("src/A/A.csproj"));
        Assert.Equal("T", repository.NameOf("test/T/T.csproj"));
    }

    [Fact]
    public void Items_see_the_last_value_of_a_property_even_one_that_is_set_below_them()
    {
        var repository = new ProjectsOfARepository()
            .With("App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>", "<ItemGroup Condition=\"'$(Late)' == 'b'\"><Using Include='$(Late)' /></ItemGroup>",
                "<PropertyGroup><Late>a</Late></PropertyGroup><PropertyGroup><Late>b</Late></PropertyGroup></Project>");
        Assert.Equal(["b"], repository.UsingsOf("App.csproj"));
    }

    [Fact]
    public void The_first_branch_that_holds_is_chosen()
    {
        var repository = new ProjectsOfARepository()
            .With("App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>", "<Choose>",
                "<When Condition=\"'$(Missing)' == 'x'\"><ItemGroup><Using Include='First' /></ItemGroup></When>",
                "<When Condition='true'><PropertyGroup><Chosen>Second</Chosen></PropertyGroup><ItemGroup><Using Include='$(Chosen)' /></ItemGroup></When>",
                "<Otherwise><ItemGroup><Using Include='Third' /></ItemGroup></Otherwise>", "</Choose></Project>");
        Assert.Equal(["Second"], repository.UsingsOf("App.csproj"));
    }

    [Fact]
    public void Targets_are_not_run()
    {
        var repository = new ProjectsOfARepository()
            .With("App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>", "<Target Name='T'><PropertyGroup><AssemblyName>no</AssemblyName></PropertyGroup>",
                "<ItemGroup><Using Include='No' /></ItemGroup></Target></Project>");
        Assert.Equal("App", repository.NameOf("App.csproj"));
        Assert.Empty(repository.UsingsOf("App.csproj"));
    }

    [Fact]
    public void The_folders_of_repositories_that_build_with_Arcade()
    {
        var repository = new ProjectsOfARepository().With("global.json", "{}")
            .With("eng/Versions.props", "<Project><PropertyGroup><AssemblyName>Versioned</AssemblyName></PropertyGroup></Project>")
            .With("eng/More.props", "<Project><ItemGroup><Using Include='More' /></ItemGroup></Project>")
            .With("Directory.Build.props", "<Project><Import Project='Sdk.props' Sdk='Microsoft.DotNet.Arcade.Sdk' />",
                @"<Import Project='$(RepositoryEngineeringDir)More.props' /></Project>")
            .With("src/App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk' />");
        Assert.Equal("Versioned", repository.NameOf("src/App/App.csproj"));
        Assert.Equal(["More"], repository.UsingsOf("src/App/App.csproj"));
    }
}
