namespace QualityGates.Tests.Codebases.Resolution.CSharp;

public sealed class WhatAProjectCompiles
{
    private const string Empty = "<Project Sdk='Microsoft.NET.Sdk' />";

    [Fact]
    public void Every_file_below_a_project_of_an_sdk_but_for_what_a_build_makes_and_hidden_folders()
    {
        var repository = new ProjectsOfARepository().With("src/App/App.csproj", Empty).WithSources(
            "src/App/A.cs", "src/App/Deep/Er/B.cs", "src/App/bin/X.cs", "src/App/obj/Debug/Y.cs", "src/App/.idea/Z.cs", "src/Other/O.cs", "src/Apple.cs");
        Assert.Equal(["src/App/A.cs", "src/App/Deep/Er/B.cs"], repository.SourcesOf("src/App/App.csproj"));
        Assert.Equal("App", repository.NameOf("src/App/App.csproj"));
    }

    [Fact]
    public void Files_of_a_project_in_a_folder_of_it_too_as_MSBuild_has_it()
    {
        var repository = new ProjectsOfARepository().With("App.csproj", Empty).With("Tests/Tests.csproj", Empty).WithSources("A.cs", "Tests/T.cs");
        Assert.Equal(["A.cs", "Tests/T.cs"], repository.SourcesOf("App.csproj"));
        Assert.Equal(["Tests/T.cs"], repository.SourcesOf("Tests/Tests.csproj"));
    }

    [Fact]
    public void Not_what_the_project_removes_or_excludes_by_default()
    {
        var repository = new ProjectsOfARepository()
            .With("App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>",
                "<PropertyGroup><DefaultItemExcludes>$(DefaultItemExcludes);Samples/**</DefaultItemExcludes></PropertyGroup>",
                @"<ItemGroup><Compile Remove='Old\**;Single.cs' /><Compile Include='Old\Kept.cs' /></ItemGroup></Project>")
            .WithSources("A.cs", "Single.cs", "Old/Gone.cs", "Old/Kept.cs", "Samples/Deep/S.cs");
        Assert.Equal(["A.cs", "Old/Kept.cs"], repository.SourcesOf("App.csproj"));
    }

    [Fact]
    public void Linked_files_from_elsewhere_by_path_and_by_pattern()
    {
        var repository = new ProjectsOfARepository()
            .With("src/App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>", "<ItemGroup>",
                @"<Compile Include='..\Shared\One.cs' Link='One.cs' />",
                @"<Compile Include='..\Shared\Many\**\*.cs' Exclude='..\Shared\Many\Not*.cs' LinkBase='Many' />", "</ItemGroup></Project>")
            .WithSources("src/App/A.cs", "src/Shared/One.cs", "src/Shared/Two.cs", "src/Shared/Many/M.cs", "src/Shared/Many/Deep/N.cs", "src/Shared/Many/NotMe.cs");
        Assert.Equal(["src/App/A.cs", "src/Shared/Many/Deep/N.cs", "src/Shared/Many/M.cs", "src/Shared/One.cs"], repository.SourcesOf("src/App/App.csproj"));
    }

    [Fact]
    public void Only_what_it_lists_where_the_default_items_are_off_or_the_project_is_of_the_old_style()
    {
        var repository = new ProjectsOfARepository()
            .With("New/New.csproj", "<Project Sdk='Microsoft.NET.Sdk'>",
                "<PropertyGroup><EnableDefaultCompileItems>false</EnableDefaultCompileItems></PropertyGroup>",
                "<ItemGroup><Compile Include='A.cs' /></ItemGroup></Project>")
            .With("Old/Old.csproj", "<Project ToolsVersion='15.0' xmlns='http://schemas.microsoft.com/developer/msbuild/2003'>",
                "<PropertyGroup><AssemblyName>Acme.Old</AssemblyName></PropertyGroup>",
                @"<ItemGroup><Compile Include='Properties\Info.cs' /></ItemGroup>",
                @"<Import Project='$(MSBuildToolsPath)\Microsoft.CSharp.targets' /></Project>")
            .WithSources("New/A.cs", "New/B.cs", "Old/Properties/Info.cs", "Old/C.cs");
        Assert.Equal(["New/A.cs"], repository.SourcesOf("New/New.csproj"));
        Assert.Equal(["Old/Properties/Info.cs"], repository.SourcesOf("Old/Old.csproj"));
        Assert.Equal("Acme.Old", repository.NameOf("Old/Old.csproj"));
        Assert.Empty(repository.UsingsOf("Old/Old.csproj"));
        Assert.Empty(repository.Unresolved);
    }

    [Fact]
    public void The_files_of_a_shared_project()
    {
        var repository = new ProjectsOfARepository()
            .With("Shared/Shared.projitems", "<Project>", @"<ItemGroup><Compile Include='$(MSBuildThisFileDirectory)Common.cs' /></ItemGroup></Project>")
            .With("App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>", @"<Import Project='..\Shared\Shared.projitems' Label='Shared' /></Project>")
            .WithSources("Shared/Common.cs", "App/A.cs");
        Assert.Equal(["App/A.cs", "Shared/Common.cs"], repository.SourcesOf("App/App.csproj"));
    }

    [Fact]
    public void What_is_compiled_for_any_of_its_target_frameworks()
    {
        var repository = new ProjectsOfARepository()
            .With("App.csproj", "<Project Sdk='Microsoft.NET.Sdk'>",
                "<PropertyGroup><TargetFrameworks>net472;net10.0</TargetFrameworks><EnableDefaultItems>false</EnableDefaultItems></PropertyGroup>",
                "<ItemGroup Condition=\"'$(TargetFrameworkIdentifier)' == '.NETFramework'\"><Compile Include='Full.cs' /></ItemGroup>",
                "<ItemGroup Condition=\"$([MSBuild]::IsTargetFrameworkCompatible('$(TargetFramework)', 'net8.0'))\"><Compile Include='Core.cs' /></ItemGroup>",
                "<ItemGroup Condition=\"'$(TargetFramework)' == 'net5.0'\"><Compile Include='Never.cs' /></ItemGroup></Project>")
            .WithSources("Full.cs", "Core.cs", "Never.cs");
        Assert.Equal(["Core.cs", "Full.cs"], repository.SourcesOf("App.csproj"));
    }

    [Fact]
    public void Nothing_that_counts_as_source_of_ours_in_a_project_of_another_language()
    {
        var repository = new ProjectsOfARepository()
            .With("Lib/Lib.fsproj", "<Project Sdk='Microsoft.NET.Sdk'><ItemGroup><Compile Include='A.fs' /></ItemGroup></Project>")
            .With("App/App.vbproj", "<Project Sdk='Microsoft.NET.Sdk'>", @"<ItemGroup><ProjectReference Include='..\Lib\Lib.fsproj' /></ItemGroup></Project>")
            .WithSources("Lib/Stray.cs");
        Assert.Empty(repository.SourcesOf("Lib/Lib.fsproj"));
        Assert.Equal(["App/App.vbproj:2 -> Lib/Lib.fsproj"], repository.Edges);
    }
}
