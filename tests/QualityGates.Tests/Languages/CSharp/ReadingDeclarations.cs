using QualityGates.Facts;

namespace QualityGates.Tests.Languages.CSharp;

/// <summary>What is reported of declarations, in figures worked out by hand.</summary>
public class ReadingDeclarations
{
    private static IEnumerable<string> Names(string source) => Scanned.Text(source).Declarations.Select(d => $"{d.Kind} {d.Name}");

    private static FunctionMetrics? Metrics(string body) => Scanned.Text($"class C {{ void M(int a, int b) {{ {body} }} }}").Declarations[1].Metrics;

    [Fact]
    public void Names_are_qualified_by_the_declarations_around_them_and_not_by_namespaces() => Assert.Equal(
        ["Class Outer", "Struct Outer.Inner", "Method Outer.Inner.Member", "LocalFunction Outer.Inner.Member.Local"],
        Names("namespace A.B; class Outer<T> { struct Inner { void Member<U>() { void Local() { } } } }"));

    [Fact]
    public void Members_without_an_identifier_have_the_names_people_use() => Assert.Equal(
        [
            "Class C", "Constructor C.C", "Finalizer C.~C", "Operator C.operator +", "Operator C.implicit operator int",
            "Property C.this[]", "Method C.IFoo.Bar",
        ],
        Names("class C { C() {} ~C() {} static C operator +(C a, C b) => a; public static implicit operator int(C c) => 1; "
            + "int this[int i] => i; void IFoo<int>.Bar() {} }"));

    [Fact]
    public void The_at_sign_of_a_verbatim_name_and_the_escapes_in_a_name_are_not_part_of_it() =>
        Assert.Equal(["Class class", "Method class.ab"], Names("class @class { void \\u0061b() { } }"));

    [Fact]
    public void Properties_and_events_are_reported_only_if_an_accessor_has_a_body() => Assert.Equal(
        ["Class C", "Property C.B", "Property C.D", "Event C.F"],
        Names("class C { int A { get; set; } int B => 1; int D { get; set { } } event X E; event X F { add { } remove { } } }"));

    [Fact]
    public void A_lambda_is_a_declaration_when_it_is_all_that_a_name_is_initialised_with() => Assert.Equal(
        ["Class C", "Lambda C.A", "Lambda C.D"],
        Names("class C { X A = a => a; X B = F(a => a); X C2 = (X)(a => a); X D { get; } = () => 1; }"));

    [Fact]
    public void A_span_runs_from_the_attributes_to_the_last_token_and_leaves_comments_out()
    {
        var source = "class C\n{\n    /// <summary/>\n    [A]\n    // why\n    public\n    void M()\n    {\n    } // end\n}";
        var method = Scanned.Text(source).Declarations[1];
        Assert.Equal((4, 9), (method.StartLine, method.EndLine));
    }

    [Fact]
    public void A_straight_line_has_complexity_one_and_no_nesting() =>
        Assert.Equal(new FunctionMetrics(Statements: 2, Complexity: 1, Nesting: 0, Parameters: 2), Metrics("a++; { b++; }"));

    [Fact]
    public void A_chain_of_else_if_is_one_level_deep() =>
        Assert.Equal(new FunctionMetrics(7, 4, 1, 2), Metrics("if (a) b(); else if (c) d(); else if (e) f(); else g();"));

    [Fact]
    public void Conditions_inside_an_expression_are_decisions() =>
        Assert.Equal(new FunctionMetrics(1, 6, 0, 2), Metrics("a = b && c || d ?? e ? f : g is 1 or 2;"));

    [Fact]
    public void Every_case_that_is_not_the_default_is_a_decision() =>
        Assert.Equal(new FunctionMetrics(4, 4, 1, 2), Metrics("switch (a) { case 1: case 2: break; case 3: break; default: break; }"));

    [Fact]
    public void A_guard_is_a_decision_beside_its_case_or_catch() =>
        Assert.Equal(new FunctionMetrics(3, 5, 1, 2), Metrics("switch (a) { case 1 when b: break; } try { } catch (X) when (b) { }"));

    [Fact]
    public void Arms_of_a_switch_expression_are_decisions_except_the_discard() =>
        Assert.Equal(new FunctionMetrics(1, 3, 1, 2), Metrics("a = b switch { 1 => 2, 3 => 4, _ => 5 };"));

    [Fact]
    public void An_unnamed_lambda_counts_where_it_stands_and_its_block_is_a_level() =>
        Assert.Equal(new FunctionMetrics(3, 2, 2, 2), Metrics("Run(() => { if (a) b(); });"));

    [Fact]
    public void A_local_function_counts_for_itself_only()
    {
        var declarations = Scanned.Text("class C { void M() { x(); int F(int a) => a > 0 ? 1 : 2; } }").Declarations;
        Assert.Equal(new FunctionMetrics(1, 1, 0, 0), declarations[1].Metrics);
        Assert.Equal(new FunctionMetrics(1, 2, 0, 1), declarations[2].Metrics);
    }

    [Fact]
    public void The_receiver_of_an_extension_method_is_no_parameter() =>
        Assert.Equal(1, Scanned.Text("static class C { static int M(this int a, Dictionary<int, int> b) => 1; }").Declarations[1].Metrics?.Parameters);

    [Fact]
    public void What_has_no_body_has_no_metrics() => Assert.All(
        Scanned.Text("interface I { void M(); } delegate void D(); abstract class C { abstract void N(); }").Declarations,
        d => Assert.Null(d.Metrics));

    [Fact]
    public void Imports_are_namespaces_with_the_line_of_their_directive()
    {
        var imports = Scanned.Text(
            "using A.B;\nglobal using C;\nusing static D.E.F;\nusing X = G.H<int>;\nusing T = (int, int);\nnamespace N { using global::I; }\n"
            + "class C { void M() { using var x = Open(); using (y) { } } }").Imports;
        Assert.Equal(["1 A.B", "2 C", "3 D.E.F", "4 G.H", "6 I"], imports.Select(i => $"{i.Line} {i.Specifier}"));
    }
}
