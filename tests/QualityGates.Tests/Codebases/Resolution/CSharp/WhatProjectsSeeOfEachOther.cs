namespace QualityGates.Tests.Codebases.Resolution.CSharp;

public sealed class WhatProjectsSeeOfEachOther
{
    private const string Empty = "<Project Sdk='Microsoft.NET.Sdk' />";

    [Fact]
    public void Public_types_of_a_project_that_is_referenced()
    {
        var repository = Lib("public class Order;").With("App/A.cs", "class A { Lib.Order o; }").With("Other/B.cs", "class B { Lib.Order o; }")
            .With("App/App.csproj", Referencing("../Lib/Lib.csproj")).With("Other/Other.csproj", Empty);
        Assert.Equal(["Lib/Order.cs"], repository.UsesOf("App/A.cs"));
        Assert.Empty(repository.UsesOf("Other/B.cs"));
    }

    [Fact]
    public void Those_of_what_it_references_too_but_not_those_of_who_references_it()
    {
        var repository = Lib("public class Order;")
            .With("Mid/Mid.csproj", Referencing("../Lib/Lib.csproj")).With("Mid/M.cs", "public class M { A a; }")
            .With("App/App.csproj", Referencing("../Mid/Mid.csproj")).With("App/A.cs", "public class A { Lib.Order o; M m; }");
        Assert.Equal(["Lib/Order.cs", "Mid/M.cs"], repository.UsesOf("App/A.cs"));
        Assert.Empty(repository.UsesOf("Mid/M.cs"));
    }

    [Fact]
    public void No_types_of_a_project_that_is_only_built_before()
    {
        var repository = Lib("public class Order;").With("App/A.cs", "class A { Lib.Order o; }")
            .With("App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk'><ItemGroup>",
                "<ProjectReference Include='../Lib/Lib.csproj' ReferenceOutputAssembly='false' />", "</ItemGroup></Project>");
        Assert.Empty(repository.UsesOf("App/A.cs"));
    }

    [Theory]
    [InlineData("class Order;")]
    [InlineData("internal class Order;")]
    [InlineData("partial class Order;")]
    public void No_internal_types_of_strangers(string type)
    {
        var repository = Lib(type).With("App/App.csproj", Referencing("../Lib/Lib.csproj")).With("App/A.cs", "class A { Lib.Order o; }");
        Assert.Empty(repository.UsesOf("App/A.cs"));
    }

    [Theory]
    [InlineData("<InternalsVisibleTo Include='App' />")]
    [InlineData("<InternalsVisibleTo Include='Nobody;APP' Key='0024' />")]
    [InlineData("<InternalsVisibleTo Include='App, PublicKey=0024000004800000' />")]
    [InlineData("<InternalsVisibleTo Include='$(MSBuildProjectName.Replace(Lib, App))' />")]
    public void Internal_types_of_a_project_whose_items_make_it_a_friend(string item)
    {
        var repository = new ProjectsOfARepository().With("Lib/Lib.csproj", $"<Project Sdk='Microsoft.NET.Sdk'><ItemGroup>{item}</ItemGroup></Project>")
            .With("Lib/Order.cs", "namespace Lib; class Order;").With("App/A.cs", "class A { Lib.Order o; }")
            .With("App/App.csproj", Referencing("../Lib/Lib.csproj"));
        Assert.Contains("App", repository.FriendsOf("Lib/Lib.csproj"), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["Lib/Order.cs"], repository.UsesOf("App/A.cs"));
    }

    [Fact]
    public void Friends_that_a_file_above_gives_to_all_projects_but_for_those_that_take_them_back()
    {
        var repository = new ProjectsOfARepository()
            .With("Directory.Build.targets", "<Project><ItemGroup><InternalsVisibleTo Include='$(AssemblyName).Tests' /></ItemGroup></Project>")
            .With("Lib/Lib.csproj", "<Project Sdk='Microsoft.NET.Sdk'><PropertyGroup><AssemblyName>Acme.Lib</AssemblyName></PropertyGroup></Project>")
            .With("Shy/Directory.Build.targets", "<Project><Import Project='../Directory.Build.targets' />",
                "<ItemGroup><InternalsVisibleTo Remove='Shy.Tests' /></ItemGroup></Project>")
            .With("Shy/Shy.csproj", Empty);
        Assert.Equal(["Acme.Lib.Tests"], repository.FriendsOf("Lib/Lib.csproj"));
        Assert.Empty(repository.FriendsOf("Shy/Shy.csproj"));
    }

    [Theory]
    [InlineData("using System.Runtime.CompilerServices;\n[assembly: InternalsVisibleTo(\"App\")]")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleToAttribute(\"App, PublicKey=\" + Keys.App)]")]
    [InlineData("[assembly: global::System.Runtime.CompilerServices.InternalsVisibleTo(@\"App\")]")]
    public void Internal_types_of_a_project_whose_code_makes_it_a_friend(string attribute)
    {
        var repository = Lib("class Order;").With("Lib/Properties/AssemblyInfo.cs", attribute)
            .With("App/App.csproj", Referencing("../Lib/Lib.csproj")).With("App/A.cs", "class A { Lib.Order o; }");
        Assert.Equal(["Lib/Order.cs"], repository.UsesOf("App/A.cs"));
    }

    [Fact]
    public void Friends_are_told_by_the_names_of_assemblies_not_of_projects()
    {
        var repository = new ProjectsOfARepository()
            .With("Lib/Lib.csproj", "<Project Sdk='Microsoft.NET.Sdk'><ItemGroup><InternalsVisibleTo Include='Acme.App' /></ItemGroup></Project>")
            .With("Lib/Order.cs", "namespace Lib; class Order;").With("App/A.cs", "class A { Lib.Order o; }").With("Odd/B.cs", "class B { Lib.Order o; }")
            .With("App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk'><PropertyGroup><AssemblyName>Acme.App</AssemblyName></PropertyGroup>",
                "<ItemGroup><ProjectReference Include='../Lib/Lib.csproj' /></ItemGroup></Project>")
            .With("Odd/App.csproj", Referencing("../Lib/Lib.csproj"));
        Assert.Equal(["Lib/Order.cs"], repository.UsesOf("App/A.cs"));
        Assert.Empty(repository.UsesOf("Odd/B.cs"));
    }

    [Fact]
    public void Every_part_of_a_public_type_though_one_part_alone_says_so()
    {
        var repository = Lib("public partial class Order;").With("Lib/Order.Lines.cs", "namespace Lib; partial class Order { }")
            .With("App/App.csproj", Referencing("../Lib/Lib.csproj")).With("App/A.cs", "class A { Lib.Order o; }");
        Assert.Equal(["Lib/Order.Lines.cs", "Lib/Order.cs"], repository.UsesOf("App/A.cs"));
    }

    [Fact]
    public void Its_own_type_before_one_of_the_same_name_elsewhere()
    {
        var repository = Lib("public class Order;").With("App/Order.cs", "namespace Lib; class Order;").With("App/A.cs", "using Lib; class A { Order o; }")
            .With("App/App.csproj", Referencing("../Lib/Lib.csproj"));
        Assert.Equal(["App/Order.cs"], repository.UsesOf("App/A.cs"));
    }

    [Fact]
    public void Global_usings_of_its_own_alone()
    {
        var repository = Lib("public class Order;").With("Lib/Usings.cs", "global using Lib;").With("Lib/In.cs", "class In { Order o; }")
            .With("App/App.csproj", Referencing("../Lib/Lib.csproj")).With("App/A.cs", "class A { Order o; }");
        Assert.Equal(["Lib/Order.cs"], repository.UsesOf("Lib/In.cs"));
        Assert.Empty(repository.UsesOf("App/A.cs"));
    }

    [Fact]
    public void A_file_that_two_projects_link_uses_what_either_of_them_sees()
    {
        var repository = new ProjectsOfARepository().With("shared/Log.cs", "class Log { Sink s; }")
            .With("A/A.csproj", "<Project Sdk='Microsoft.NET.Sdk'><ItemGroup><Compile Include='../shared/**/*.cs' /></ItemGroup></Project>")
            .With("B/B.csproj", "<Project Sdk='Microsoft.NET.Sdk'><ItemGroup><Compile Include='../shared/Log.cs' Link='Log.cs' /></ItemGroup></Project>")
            .With("C/C.csproj", Empty).With("A/Sink.cs", "class Sink;").With("B/Sink.cs", "class Sink { Log l; }").With("C/Sink.cs", "class Sink { Log l; }");
        Assert.Equal(["A/Sink.cs", "B/Sink.cs"], repository.UsesOf("shared/Log.cs"));
        Assert.Equal(["shared/Log.cs"], repository.UsesOf("B/Sink.cs"));
        Assert.Empty(repository.UsesOf("C/Sink.cs"));
    }

    [Fact]
    public void A_file_that_no_project_compiles_sees_what_the_project_around_it_sees()
    {
        var repository = Lib("public class Order;").With("App/Old/A.cs", "class A { Lib.Order o; B b; Far f; }").With("App/B.cs", "class B { A a; }")
            .With("App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk'><ItemGroup>", "<Compile Remove='Old/**' />",
                "<ProjectReference Include='../Lib/Lib.csproj' />", "</ItemGroup></Project>")
            .With("Far/Far.csproj", Empty).With("Far/Far.cs", "public class Far;");
        Assert.Equal(["App/B.cs", "Lib/Order.cs"], repository.UsesOf("App/Old/A.cs"));
        Assert.Empty(repository.UsesOf("App/B.cs"));
    }

    [Fact]
    public void A_file_outside_of_every_project_sees_all_of_them()
    {
        var repository = Lib("class Order;").With("scripts/a.cs", "class A { Lib.Order o; }");
        Assert.Equal(["Lib/Order.cs"], repository.UsesOf("scripts/a.cs"));
    }

    [Fact]
    public void Without_any_project_every_file_sees_every_other()
    {
        var repository = new ProjectsOfARepository().With("a/Order.cs", "namespace Shop; internal class Order { B b; }")
            .With("b/B.cs", "using Shop; class B { Order o; Missing m; }");
        Assert.Equal(["a/Order.cs"], repository.UsesOf("b/B.cs"));
        Assert.Equal(["b/B.cs"], repository.UsesOf("a/Order.cs"));
    }

    [Fact]
    public void Projects_that_reference_each_other_see_each_other()
    {
        var repository = new ProjectsOfARepository()
            .With("A/A.csproj", Referencing("../B/B.csproj")).With("A/A.cs", "public class A { B b; }")
            .With("B/B.csproj", Referencing("../A/A.csproj")).With("B/B.cs", "public class B { A a; }");
        Assert.Equal(["B/B.cs"], repository.UsesOf("A/A.cs"));
        Assert.Equal(["A/A.cs"], repository.UsesOf("B/B.cs"));
    }

    private static ProjectsOfARepository Lib(string type) =>
        new ProjectsOfARepository().With("Lib/Lib.csproj", Empty).With("Lib/Order.cs", $"namespace Lib; {type}");

    private static string Referencing(string project) =>
        $"<Project Sdk='Microsoft.NET.Sdk'><ItemGroup><ProjectReference Include='{project}' /></ItemGroup></Project>";
}
