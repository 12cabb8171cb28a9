namespace QualityGates.Tests.Waivers;

/// <summary>A waiver covers the declaration that it stands at: the names in the tests are those of what is covered.</summary>
public class WaiversAtDeclarations
{
    private const string Waiver = "qualitygates: allow QG0103 because it is a table";

    [Theory]
    [InlineData("class C\n{\n    // W\n    void A() { }\n    void B() { }\n}", "C.A")]
    [InlineData("class C\n{\n    void A() { }\n    // W\n    void B() { }\n}", "C.B")]
    [InlineData("class C\n{\n    void A() { } // W\n    void B() { }\n}", "C.A")]
    [InlineData("class C\n{\n    void A()\n    { // W\n    }\n}", "")]
    [InlineData("class C\n{\n    void A()\n    {\n    } // W\n    void B() { }\n}", "")]
    [InlineData("// W\nclass C\n{\n    void A() { }\n}", "C")]
    [InlineData("class C // W\n{\n    void A() { }\n}", "C")]
    [InlineData("class C\n{ // W\n    void A() { }\n}", "")]
    [InlineData("class C\n{\n    // W\n}", "")]
    [InlineData("// W\nclass C { void A() { } }", "C C.A")]
    [InlineData("// W\n// another remark\n\n/* and one more */\nclass C { }", "C")]
    [InlineData("// W\n[Serializable]\n[Obsolete(\n    \"x\")]\npublic class C { }", "C")]
    [InlineData("[Serializable]\n// W\n[Obsolete]\npublic class C { }", "C")]
    [InlineData("[Serializable]\n// W\npublic class C { }", "C")]
    [InlineData("[Serializable]\npublic class C { } // W", "C")]
    [InlineData("[Serializable] // W\npublic class C { }", "C")]
    [InlineData("// W\nusing System;\nclass C { }", "")]
    [InlineData("// W\nnamespace N;\nclass C { }", "")]
    [InlineData("// W\n#pragma warning disable\nclass C { }", "")]
    [InlineData("class C\n{\n    // W\n    int x;\n    void A() { }\n}", "")]
    [InlineData("class C\n{\n    void A()\n    {\n        // W\n        void Inner() { }\n    }\n}", "C.A.Inner")]
    [InlineData("class C\n{\n    // W\n    void A()\n    {\n        void Inner() { }\n    }\n}", "C.A")]
    [InlineData("class C\n{\n    // W\n    static readonly Func<int> F =\n        () => 1;\n}", "C.F")]
    [InlineData("class C\n{\n    // W\n    int P { get { return 1; } }\n    ~C() { }\n}", "C.P")]
    [InlineData("/* W */ class C { }", "C")]
    [InlineData("/* W\n*/ class C { }", "C")]
    [InlineData("int a = 1; /*\n W */\nclass C { }", "C")]
    public void InCSharp(string text, string names) => Assert.Equal(names, At("a.cs", text));

    [Theory]
    [InlineData("# W\ndef a():\n    pass\n\ndef b():\n    pass\n", "a")]
    [InlineData("def a():\n    pass\n\n# W\ndef b():\n    pass\n", "b")]
    [InlineData("def a():  # W\n    pass\n\ndef b():\n    pass\n", "a")]
    [InlineData("def a():\n    # W\n    pass\n", "")]
    [InlineData("def a():\n    pass  # W\ndef b():\n    pass\n", "")]
    [InlineData("# W\n@cache\n@app.get(\n    '/x',\n)\nasync def a():\n    pass\n", "a")]
    [InlineData("@cache\n# W\nasync def a():\n    pass\n", "a")]
    [InlineData("@cache  # W\ndef a():\n    pass\n", "a")]
    [InlineData("@app.get(\n    '/x',  # W\n)\ndef a():\n    pass\n", "a")]
    [InlineData("# W\nclass C:\n    def a(self):\n        pass\n", "C")]
    [InlineData("class C:\n    # W\n    def a(self):\n        pass\n", "C.a")]
    [InlineData("class C:\n    # W\n    @property\n    def a(self):\n        def inner():\n            pass\n", "C.a")]
    [InlineData("class C:\n    def a(self):\n        # W\n        def inner():\n            pass\n", "C.a.inner")]
    [InlineData("# W\nx = 1\ndef a():\n    pass\n", "")]
    [InlineData("# W\n'''text'''\ndef a():\n    pass\n", "")]
    [InlineData("# W\nx = lambda: 1\n", "x")]
    public void InPython(string text, string names) => Assert.Equal(names, At("a.py", text));

    [Theory]
    [InlineData("// W\nfunction a() {}\nfunction b() {}", "a")]
    [InlineData("function a() {}\n// W\nexport default function b() {}", "b")]
    [InlineData("function a() {} // W\nfunction b() {}", "a")]
    [InlineData("function a() {\n  // W\n  return 1;\n}", "")]
    [InlineData("/** W */\nexport class C {\n  a() {}\n}", "C")]
    [InlineData("export class C {\n  // W\n  a() {}\n  b() {}\n}", "C.a")]
    [InlineData("export class C {\n  // W\n  x = 1;\n  b() {}\n}", "")]
    [InlineData("// W\n@Component({ selector: 'x' })\n@Injectable()\nexport class C {}", "C")]
    [InlineData("@Component({ selector: 'x' })\n// W\nexport class C {}", "C")]
    [InlineData("class C {\n  // W\n  @Input()\n  set a(v) {}\n}", "C.a")]
    [InlineData("class C {\n  @Input()\n  set a(v) {} // W\n}", "C.a")]
    [InlineData("// W\nexport const a = () => {};", "a")]
    [InlineData("// W\nexport const a: F<{\n  b: string;\n}> = ({ b }) => {\n  const c = () => {};\n};", "a")]
    [InlineData("export const a: F<{\n  b: string;\n}> = ({ b }) => { // W\n};", "a")]
    [InlineData("// W\nexport const a =\n  async () => {};", "a")]
    [InlineData("const o = {\n  // W\n  a() {},\n  b: () => {},\n};", "o.a")]
    [InlineData("// W\nconst o = {\n  a() {},\n};", "")]
    [InlineData("function a() {\n  // W\n  function inner() {}\n}", "a.inner")]
    [InlineData("// W\nimport a from 'a';\nfunction b() {}", "")]
    [InlineData("// W\ntype T = {\n  a: string;\n};", "T")]
    public void InTypeScript(string text, string names) => Assert.Equal(names, At("a.ts", text));

    [Theory]
    [InlineData("a.svelte", "<p/>\n<script>\n  // W\n  function a() {}\n  function b() {}\n</script>", "a")]
    [InlineData("a.svelte", "<!-- W -->\n<script>\n  function a() {}\n</script>", "")]
    [InlineData("a.vue", "<template><p/></template>\n<script setup>\n// W\nconst a = () => {};\n</script>", "a")]
    public void InComponents(string fileName, string text, string names) => Assert.Equal(names, At(fileName, text));

    [Fact]
    public void WhatStandsAmidTheDecoratorsBelongsToTheFunctionThere()
    {
        var text = "@Component({\n  // W\n  factory: () => {\n    return 1;\n  },\n})\nexport class C {}";
        Assert.DoesNotContain("C", At("a.ts", text).Split(' '));
        Assert.Contains("C", At("a.ts", "// W\n" + text.Replace("// W", "//", StringComparison.Ordinal)).Split(' '));
    }

    [Theory]
    [InlineData(20, "C")]
    [InlineData(21, "")]
    public void TwentyLinesMayBeBetween(int lines, string names)
    {
        Assert.Equal(names, At("a.cs", "// W\n" + string.Concat(Enumerable.Repeat("// remark\n", lines)) + "class C { }"));
        Assert.Equal(names, At("a.cs", "// W\n" + new string('\n', lines) + "class C { }"));
        Assert.Equal(names, At("a.cs", "/* W" + new string('\n', lines) + "*/\nclass C { }"));
    }

    [Fact]
    public void ABrokenLineBreakOfAnotherKindMovesNothing()
    {
        Assert.Equal("C", At("a.cs", "// a\r// b\u2028// c\n// W\nclass C { }"));
        Assert.Equal("f", At("a.ts", "// a\r// b\u2028// c\n// W\nfunction f() {}"));
        Assert.Equal("f", At("a.py", "# a\r# b\n# W\ndef f(): pass\n"));
    }

    private static string At(string fileName, string text)
    {
        var source = text.Replace("W", Waiver, StringComparison.Ordinal);
        var names = Excused.At(fileName, source);
        Assert.Equal(names, Excused.At(fileName, source.ReplaceLineEndings("\r\n")));
        return string.Join(' ', names);
    }
}
