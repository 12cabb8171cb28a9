using QualityGates.Facts;

namespace QualityGates.Tests.Codebases.Resolution.CSharp;

public sealed class WhatAProjectReferences
{
    [Fact]
    public void Projects_and_packages_with_their_lines()
    {
        var repository = new ProjectsOfARepository()
            .With("src/App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>", "<ItemGroup>", @"<ProjectReference Include='..\Lib\Lib.csproj' />",
                "<PackageReference Include='Serilog' />", "</ItemGroup></Project>")
            .With("src/Lib/Lib.csproj", "<Project Sdk='Microsoft.NET.Sdk' />");
        Assert.Equal(["src/App/App.csproj:3 -> src/Lib/Lib.csproj", "src/App/App.csproj:4 -> nuget:Serilog"], repository.Edges);
        Assert.Equal(["src/Lib/Lib.csproj"], repository.ReferencesOf("src/App/App.csproj"));
        Assert.All(repository.Graph.Edges, edge => Assert.Equal(ImportKind.Project, Assert.Single(edge.Sites).Kind));
    }

    [Fact]
    public void Packages_that_are_central_to_all_projects()
    {
        var repository = new ProjectsOfARepository()
            .With("Directory.Packages.props", "<Project><ItemGroup>", "<PackageVersion Include='Unused' Version='1.0.0' />",
                "<GlobalPackageReference Include='Analyzers' Version='1.0.0' />", "</ItemGroup></Project>")
            .With("src/App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk' />");
        Assert.Equal(["src/App/App.csproj:1 -> nuget:Analyzers"], repository.Edges);
    }

    [Fact]
    public void A_project_that_is_not_there_is_said_with_its_place()
    {
        var repository = new ProjectsOfARepository()
            .With("src/App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>", "<ItemGroup>", @"<ProjectReference Include='..\Gone\Gone.csproj' />",
                @"<ProjectReference Include='..\..\..\Sibling\Sibling.csproj' />", "</ItemGroup></Project>");
        Assert.Equal(["src/App/App.csproj:3 src/Gone/Gone.csproj NotFound", "src/App/App.csproj:4 Sibling.csproj BeyondRoot"], repository.Unresolved);
        Assert.Empty(repository.Edges);
    }

    [Fact]
    public void A_project_that_is_spelled_in_another_case_is_found_and_said()
    {
        var repository = new ProjectsOfARepository()
            .With("App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>", @"<ItemGroup><ProjectReference Include='..\lib\LIB.csproj' /></ItemGroup></Project>")
            .With("Lib/Lib.csproj", "<Project Sdk='Microsoft.NET.Sdk' />");
        Assert.Equal(["App/App.csproj:2 -> Lib/Lib.csproj"], repository.Edges);
        Assert.Equal(2, Assert.Single(repository.Graph.Miscased).Import.Line);
    }

    [Fact]
    public void A_project_that_is_only_built_before_is_a_dependency_but_its_types_are_out_of_reach()
    {
        var repository = new ProjectsOfARepository()
            .With("App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>",
                "<ItemGroup><ProjectReference Include='../Gen/Gen.csproj' OutputItemType='Analyzer'><ReferenceOutputAssembly>False</ReferenceOutputAssembly></ProjectReference></ItemGroup></Project>")
            .With("Gen/Gen.csproj", "<Project Sdk='Microsoft.NET.Sdk' />");
        Assert.Equal(["App/App.csproj:2 -> Gen/Gen.csproj"], repository.Edges);
        Assert.Empty(repository.ReferencesOf("App/App.csproj"));
    }

    [Fact]
    public void A_project_below_a_property_that_only_the_build_server_knows_is_looked_for_from_the_root()
    {
        var repository = new ProjectsOfARepository()
            .With("src/App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>", "<ItemGroup>", @"<ProjectReference Include='$(SourceRoot)\src\Lib\Lib.csproj' />",
                @"<ProjectReference Include='$(Elsewhere)\Far.csproj' />", "</ItemGroup></Project>")
            .With("src/Lib/Lib.csproj", "<Project Sdk='Microsoft.NET.Sdk' />");
        Assert.Equal(["src/App/App.csproj:3 -> src/Lib/Lib.csproj"], repository.Edges);
        Assert.Empty(repository.Unresolved);
    }

    [Fact]
    public void Projects_that_reference_each_other_and_themselves()
    {
        var repository = new ProjectsOfARepository()
            .With("A/A.csproj", "<Project Sdk='Microsoft.NET.Sdk'>", "<ItemGroup><ProjectReference Include='../B/B.csproj;A.csproj' /></ItemGroup></Project>")
            .With("B/B.csproj", "<Project Sdk='Microsoft.NET.Sdk'>", "<ItemGroup><ProjectReference Include='../A/*.csproj' /></ItemGroup></Project>");
        Assert.Equal(["A/A.csproj:2 -> B/B.csproj", "B/B.csproj:2 -> A/A.csproj"], repository.Edges);
        Assert.Equal(["B/B.csproj"], repository.ReferencesOf("A/A.csproj"));
    }
}
