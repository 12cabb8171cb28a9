using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityGates.Languages;
using QualityGates.Languages.Components;
using QualityGates.Languages.TypeScript;

namespace QualityGates.Tests.Languages.TypeScript;

public class BrokenScripts
{
    private const string Sample = """
        #!/usr/bin/env node
        import a, { type B } from './a'; // comment
        @dec({ x() { return `${1}` } }) export abstract class C<T> extends D<T> {
          static #e = async (f = { g: () => /[/]/g.test(`a${f ? `b` : 'c'}d`) }): Promise<void> => { await f?.() };
          get [Symbol.iterator](): T { return this.#e as unknown as T }
        }
        const h = <T,>(i: T, { j = (k: string): k is 'x' => true } = {}) => i ? (l) : (m) => ({ n() {} });
        export default <div a="b" {...c}>{/* d */}text {e.map(f => <g.h key={f}/>)}</div>;
        for (const o of p) if (o < 1 || o >> 2 > (3)) { switch (o) { case 1: break; default: } } else while (0);
        <template>{{ '<script>' }}</template><script lang="ts" setup>let q = 1</script><style lang="scss">/* r */ // s</style>
        """;

    private static readonly ScanSource[] Scanners = [TypeScriptScanner.Scan, TypeScriptScanner.ScanTsx, TypeScriptScanner.ScanJavaScript, SvelteScanner.Scan, VueScanner.Scan];

    [Theory]
    [InlineData("a;\nfunction f() {\n  if (x) {", 3, "Not understood as TypeScript or JavaScript from here on: '}' was expected.")]
    [InlineData("a;\nb = 'c\n'", 2, "A string that begins here never ends.")]
    [InlineData("a;\n/* b\n\n", 2, "A comment that begins here never ends.")]
    [InlineData("a;\n\nb = `c\n\n", 3, "A template literal that begins or goes on here never ends.")]
    [InlineData("a;\nb = /c\n", 2, "A regular expression that begins here never ends.")]
    [InlineData("a;\nb = ]", 2, "Not understood as TypeScript or JavaScript from here on: an expression was expected.")]
    [InlineData("a = \0", 1, "A character here begins nothing that TypeScript or JavaScript knows.")]
    public void Are_one_problem_with_its_line(string source, int line, string message) =>
        Assert.Equal([$"{line} {message}"], Scanned.TypeScript(source).Problems);

    [Fact]
    public void Keep_what_was_found_before_and_all_lines()
    {
        var scanned = Scanned.TypeScript("class A {\n  m() {\n    ) // x\n  }\n\n  // y\n}\n");
        Assert.Equal(["Class A 1..3", "Method A.m 2..3"], scanned.Spans);
        Assert.Equal("1/1/5", scanned.Lines);
    }

    [Property(MaxTest = 400)]
    public Property Cut_and_changed_anywhere_never_throw(PositiveInt seed) => Mutated(new Random(seed.Get)).ToProperty();

    [Property(MaxTest = 200)]
    public bool Of_any_bytes_never_throw(byte[] bytes) => Scanners.All(scan => IsSound(scan, bytes));

    private static bool Mutated(Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(Sample);
        var interesting = "{}()[]<>`'\"/\\*$@#?:=>;,\n\r\0 a"u8;
        var from = random.Next(4) == 0 ? random.Next(bytes.Length) : 0;
        var mutated = bytes[from..random.Next(from, bytes.Length + 1)];
        for (var i = random.Next(4); i > 0 && mutated.Length > 0; i--) mutated[random.Next(mutated.Length)] = interesting[random.Next(interesting.Length)];
        return Scanners.All(scan => IsSound(scan, mutated));
    }

    /// <summary>Everything is closed, lies within the file and inside its parent, and every physical line is counted.</summary>
    private static bool IsSound(ScanSource scan, byte[] source)
    {
        var facts = Scanned.With(scan, source).Facts;
        var physical = source.Count(b => b == '\n') + (source.Length > 0 && source[^1] != '\n' ? 1 : 0);
        var isNested = facts.Declarations.Select((d, i) => (d, i)).All(x =>
            x.d.Parent < x.i && x.d.StartLine >= 1 && x.d.EndLine >= x.d.StartLine &&
            (x.d.Parent < 0 || (facts.Declarations[x.d.Parent].StartLine <= x.d.StartLine && facts.Declarations[x.d.Parent].EndLine >= x.d.EndLine)));
        return isNested && facts.Lines.Physical == physical;
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{a:")]
    [InlineData("(a=")]
    [InlineData("a<(")]
    [InlineData("a<")]
    [InlineData("a<b,")]
    [InlineData("a?")]
    [InlineData("a?(b):")]
    [InlineData("`${")]
    [InlineData("<a>")]
    [InlineData("<a b={")]
    [InlineData("<a b=<")]
    [InlineData("!")]
    [InlineData("a=>")]
    [InlineData("a=")]
    [InlineData("if(a)")]
    [InlineData("if(a);else ")]
    [InlineData("class{a=")]
    [InlineData("let a:(")]
    [InlineData("let a:[")]
    [InlineData("let{a:")]
    [InlineData("function f(){")]
    [InlineData("{{")]
    [InlineData("<!--")]
    [InlineData("<a b=\"")]
    [InlineData("@a class{b=")]
    [InlineData("async(")]
    [InlineData("a.b(c)")]
    [InlineData("import.meta.glob('a',{b:")]
    [InlineData("vi.mock<import('a')>(")]
    [InlineData("/**@type {import('a').")]
    [InlineData("<a b={import('c',{")]
    [InlineData("import{type ")]
    public void Nested_a_hundred_thousand_deep_end_soon(string opening)
    {
        var source = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opening, 100_000)));
        var watch = Stopwatch.StartNew();
        Assert.All(Scanners, scan => Assert.True(IsSound(scan, source)));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void Of_one_line_of_ten_megabytes_are_read_whole()
    {
        var scanned = Scanned.Jsx(string.Concat(Enumerable.Repeat("a(function b(){return c<d&&e>f});", 300_000)));
        Assert.Empty(scanned.Problems);
        Assert.Equal(300_000, scanned.Facts.Declarations.Length);
    }
}
