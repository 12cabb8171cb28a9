namespace QualityGates.Tests.Languages.CSharp;

/// <summary>In a type of 200 lines or more, each body says which members of the type it uses.</summary>
public class ReadingLargeTypes
{
    private static string Touches(string members, string name, int padding = 200, string parameters = "")
    {
        var source = $"class C{parameters}\n{{\n{members}\n{new string('\n', padding)}}}";
        return string.Join(",", Scanned.Text(source).Declarations.Single(d => d.Name == $"C.{name}").Touches);
    }

    private const string Fields = "int _a, _b; int P { get; set; } event X E; void F() { } ";

    [Fact]
    public void Fields_properties_methods_and_events_are_named_in_ordinal_order() =>
        Assert.Equal("E,F,P,_a,_b", Touches(Fields + "void M() { _b = P; F(); E(); F(); var x = _a; }", "M"));

    [Fact]
    public void A_member_behind_this_is_ours_and_behind_anything_else_is_not() =>
        Assert.Equal("_a", Touches(Fields + "void M() { this._a = other._b + other?.P + X::F(); }", "M"));

    [Fact]
    public void Names_of_arguments_patterns_and_initialisers_are_somebody_elses() =>
        Assert.Equal("_a", Touches(Fields + "void M() { G(P: 1, new D { P = _a, F = 2 }, new { E = 3 }); if (x is { P: 1 }) { } }", "M"));

    [Fact]
    public void An_assignment_at_the_start_of_a_block_is_a_use() =>
        Assert.Equal("P", Touches(Fields + "void M() { P = 1; }", "M"));

    [Fact]
    public void Parameters_of_the_primary_constructor_are_members() =>
        Assert.Equal("seed,size", Touches("int M() => seed + size;", "M", parameters: "(int seed, List<int> size = null)"));

    [Fact]
    public void Local_functions_and_lambdas_belong_to_the_body_around_them() =>
        Assert.Equal("_a,_b", Touches(Fields + "void M() { int L() => _a; Run(() => _b); }", "M"));

    [Fact]
    public void Accessors_and_constructor_initialisers_are_bodies() =>
        Assert.Equal(("_a", "_b"), (Touches(Fields + "int Q { get => _a; }", "Q"), Touches(Fields + "C() : this(_b) { }", "C")));

    [Fact]
    public void A_verbatim_name_is_the_same_name() => Assert.Equal("event", Touches("int @event; int M() => @event;", "M"));

    [Fact]
    public void A_small_type_says_nothing() => Assert.Equal("", Touches(Fields + "int M() => _a;", "M", padding: 10));
}
