namespace QualityGates.Tests.Codebases.Resolution.CSharp;

public sealed class WhatIsInScopeEverywhere
{
    private static readonly string[] Common =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    [Fact]
    public void Nothing_unless_the_project_wants_it()
    {
        var repository = new ProjectsOfARepository().With("App.csproj", "<Project Sdk='Microsoft.NET.Sdk' />");
        Assert.Empty(repository.UsingsOf("App.csproj"));
    }

    [Theory]
    [InlineData("Microsoft.NET.Sdk", 7, "System.Threading.Tasks")]
    [InlineData("Microsoft.NET.Sdk.Web", 16, "Microsoft.AspNetCore.Http")]
    [InlineData("Microsoft.NET.Sdk.Worker", 11, "Microsoft.Extensions.Hosting")]
    [InlineData("Microsoft.NET.Sdk.BlazorWebAssembly", 10, "Microsoft.Extensions.Logging")]
    [InlineData("MSTest.Sdk/3.6.0", 8, "Microsoft.VisualStudio.TestTools.UnitTesting")]
    public void The_usings_of_its_sdk(string sdk, int count, string one)
    {
        var repository = new ProjectsOfARepository()
            .With("App.csproj", $"<Project Sdk='{sdk}'><PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>");
        Assert.Equal(count, repository.UsingsOf("App.csproj").Length);
        Assert.Contains(one, repository.UsingsOf("App.csproj"));
    }

    [Fact]
    public void Usings_that_a_file_above_wants_for_all_projects_but_for_one_that_refuses()
    {
        var repository = new ProjectsOfARepository()
            .With("Directory.Build.props", "<Project><PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>")
            .With("src/A/A.csproj", "<Project Sdk='Microsoft.NET.Sdk' />")
            .With("src/B/B.csproj", "<Project Sdk='Microsoft.NET.Sdk'><PropertyGroup><ImplicitUsings>disable</ImplicitUsings></PropertyGroup></Project>");
        Assert.Equal(Common, repository.UsingsOf("src/A/A.csproj"));
        Assert.Empty(repository.UsingsOf("src/B/B.csproj"));
    }

    [Fact]
    public void Aliases_static_types_and_removals()
    {
        var repository = new ProjectsOfARepository()
            .With("App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>", "<PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>", "<ItemGroup>",
                "<Using Remove='System.IO;System.Net.Http' />", "<Using Include='System.Math' Static='true' />",
                "<Using Include='Acme.Text.Span'><Alias>AcmeSpan</Alias></Using>", "<Using Include='$(RootNamespace).Resources' />", "</ItemGroup></Project>");
        string[] expected =
        [
            "System", "System.Collections.Generic", "System.Linq", "System.Threading", "System.Threading.Tasks",
            "static System.Math", "AcmeSpan = Acme.Text.Span", "App.Resources",
        ];
        Assert.Equal(expected, repository.UsingsOf("App.csproj"));
    }

    [Fact]
    public void Usings_and_linked_files_that_come_from_an_imported_file()
    {
        var repository = new ProjectsOfARepository()
            .With("build/Common.props", "<Project><ItemGroup>", "<Using Include='Acme.Core' />",
                "<Compile Include='$(MSBuildThisFileDirectory)../shared/GlobalUsings.cs' Link='GlobalUsings.cs' />", "</ItemGroup></Project>")
            .With("Directory.Build.props", "<Project><Import Project='build/*.props' /></Project>")
            .With("src/App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk' />").WithSources("src/App/A.cs", "shared/GlobalUsings.cs");
        Assert.Equal(["Acme.Core"], repository.UsingsOf("src/App/App.csproj"));
        Assert.Equal(["shared/GlobalUsings.cs", "src/App/A.cs"], repository.SourcesOf("src/App/App.csproj"));
    }

    [Fact]
    public void Not_what_a_file_above_removes_before_the_sdk_adds_it()
    {
        var repository = new ProjectsOfARepository()
            .With("Directory.Build.props", "<Project><PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>",
                "<ItemGroup><Using Remove='System.IO' /></ItemGroup></Project>")
            .With("Directory.Build.targets", "<Project><ItemGroup><Using Remove='System.Net.Http' /></ItemGroup></Project>")
            .With("App.csproj", "<Project Sdk='Microsoft.NET.Sdk' />");
        Assert.Contains("System.IO", repository.UsingsOf("App.csproj"));
        Assert.DoesNotContain("System.Net.Http", repository.UsingsOf("App.csproj"));
    }
}
