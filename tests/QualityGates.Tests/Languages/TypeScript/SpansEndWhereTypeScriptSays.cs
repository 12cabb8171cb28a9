namespace QualityGates.Tests.Languages.TypeScript;

public class SpansEndWhereTypeScriptSays
{
    [Fact]
    public void Declarations_begin_at_their_first_decorator_or_modifier() =>
        Assert.Equal(
            ["Class A 2..8", "Method A.m 5..7"],
            Scanned.TypeScript("/** doc */\n@dec\nexport class A {\n  /** doc */\n  @log()\n  async m() {\n  }\n}").Spans);

    [Fact]
    public void Assigned_functions_begin_at_the_function() =>
        Assert.Equal(["Function a 2..4"], Scanned.TypeScript("const a =\n  async () => {\n    f();\n  };").Spans);

    [Fact]
    public void Expression_bodies_end_with_the_expression() =>
        Assert.Equal(
            ["Function a 1..3", "Function b 4..5", "Function c 7..9"],
            Scanned.TypeScript("const a = x =>\n  x\n    .y\nconst b = () => ({\n}), z = 1\n\nconst c = () => f(\n  1,\n)\n++d").Spans);

    [Fact]
    public void Aliases_and_overloads_end_with_their_semicolon() =>
        Assert.Equal(
            ["TypeAlias A 1..3", "Function f 4..5", "TypeAlias B 6..7"],
            Scanned.TypeScript("type A =\n  | 'x'\n;\ndeclare function f(): void\n;\ntype B =\n  C extends D ? 1 : 2\ninterface\n= 1").Spans);

    [Theory]
    [InlineData("\n", "Function f 2..4")]
    [InlineData("\r\n", "Function f 2..4")]
    [InlineData("\r", "Function f 2..4")]
    [InlineData("\u2028", "Function f 2..4")]
    public void Every_line_break_of_TypeScript_counts(string lineBreak, string span) =>
        Assert.Equal([span], Scanned.TypeScript(string.Join(lineBreak, "// x", "function f() {", "  return `", "`; }")).Spans);

    [Fact]
    public void A_byte_order_mark_and_a_hashbang_are_passed_over() =>
        Assert.Equal(["Function f 2..2"], Scanned.Jsx("\uFEFF#!/usr/bin/env node\nfunction f() {}").Spans);
}
