namespace QualityGates.Tests.Languages.TypeScript;

/// <summary>Every sample ends with a function; it is found only if everything before was read rightly.</summary>
public class AmbiguousSyntaxIsUnderstood
{
    [Theory]
    [InlineData("a = b / c; d = e / f;")]
    [InlineData("a = /[/'\"`]/g; b = /\\//.test(c);")]
    [InlineData("if (a) /'/.test(b);")]
    [InlineData("while (a) /`/.exec(b); { } /{/.test(c);")]
    [InlineData("const a = (b) / 2; const c = d[0] / e++ / 3; f = typeof /'/;")]
    [InlineData("function g() { return /'/ } x = {} / 1; y = z /= 2;")]
    [InlineData("a = `${`${b}`}` + `\\`${c ? `{` : '}'}`; d = `$ {`;")]
    [InlineData("a < b > (c); f<T>(x); new Map<string, Map<number, () => void>>(); g<A>`x`; a < b; c > d; if (a < b && c > (d)) {}")]
    [InlineData("const a = b ? (c) : d => e; const f = b ? (c, d) => e : g; const h = b ? (c): d => e : f;")]
    [InlineData("const a = b ? (c) => (d) : e => f; g = a ? (b, c) : (d); h = a ? ({ b }) : [c];")]
    [InlineData("const a = (b): b is C => true; const d = (e): asserts e is F => {}; const g = (h): (A | B) => h;")]
    [InlineData("const a = <T,>(b: T) => b; const c = <T extends D>(e: T): T => e; const f = async <T>(g: T) => g;")]
    [InlineData("type A = B extends (infer U extends string)[] ? U : `${C}-${D<E>}`; type F = new () => G; type H = abstract new <T>(x: T) => { [K in keyof T as `x${K}`]?: T[K] };")]
    [InlineData("let a = b as any as C[]; let d = e satisfies F ? 1 : 2; let g = h! + i!.j![0]; let k = l as { m: 1 } | (() => void);")]
    [InlineData("let a!: string, b: typeof import('x'), c: unique symbol, d: readonly string[], e: -1 | 'x' | `y`; let f: A<B<C>>= g;")]
    [InlineData("class A { [key: string]: any; [computed] = 1; static { this.x = 1; } declare readonly y?: string; accessor z = 1; 'q' = 2; *[Symbol.iterator]() {} }")]
    [InlineData("type Equal<T, U> = (<V>() => V extends T ? 1 : 2) extends <V>() => V extends U ? 1 : 2 ? true : false;")]
    [InlineData("async = 1; get = set; type = of; as = from; let declare, module, abstract; namespace\n.x; infer(a); let let1 = async(x); async\n(y)")]
    [InlineData("var yield1; label: for (const of of of) { continue label } for (let in x); for (var i = 0 in y); for (async of => 1;;) break;")]
    [InlineData("a = b\n++c; d = e\n(f)\n[g].h; return1\n'x'; let i = j\n!k;")]
    [InlineData("a?.b?.[c]?.(d); e ? .5 : 1; f = 1_000n + 0xFFn + 1e-5 + .5 + 1..toFixed() + 0b1; g = h ?? i;")]
    [InlineData("import.meta.url; new.target; x = async function* () { yield* a; yield; await b; for await (const c of d) {} };")]
    [InlineData("switch (a) { case (b): c; case d ? e : f: { } default: }")]
    [InlineData("a = { async *b() {}, get c() { return 1 }, async d() {}, 'e': 1, [f]: 2, get: 3, async: 4, ...g, h, i = 1, await: 5, new: 6 };")]
    [InlineData("({ a, b: [c = 1, , ...d], ...e } = f); const { g: { h = () => 1 } = {}, ['i']: j } = k;")]
    [InlineData("class A<T> extends mixin(B, C)<T> implements D<T>, E { } class F extends (class {}) {} class implements G {}")]
    [InlineData("@a @b.c @d() @e<F>() export default class { @g h; @i() [j]() {} @(k) static l }")]
    [InlineData("export * from 'a'; export * as b from 'c'; export type { D } from 'e' with { type: 'json' }; export = f; export as namespace G; export { h as default, type I }")]
    [InlineData("using a = b(); await using c = d(); let using = 1; using(x);")]
    public void In_TypeScript(string source)
    {
        var scanned = Scanned.TypeScript(source + "\nfunction last() {}");
        Assert.Empty(scanned.Problems);
        Assert.Equal("Function last", scanned.Names[^1]);
    }

    [Theory]
    [InlineData("a = <div>it's {b} \"quoted` &nbsp; // no comment /* none */ http://x</div>;")]
    [InlineData("a = <></>; b = <><c/>{/* x */}{...d}</>; e = <f.g.h i-j=\"{'\" k:l='\\' m={n} {...o} p=<q/> r />;")]
    [InlineData("a = <T extends B>(x: T) => x; c = <T,>(x: T) => x; d = <Foo<string> x={() => <b>{c ? <d/> : `}`}</b>}>{e => <f/>}</Foo>;")]
    [InlineData("a = b < c && d > e; f = g<h>(i); j = k < l / m;")]
    [InlineData("return1(<div\n  // comment\n  a=\"b\nc\" /* d */\n>\n  text\n</div>)")]
    [InlineData("a = <div>{cond && <b/>}{`<c>`}{/<d>/}</div> / 2;")]
    public void In_JSX(string source)
    {
        var scanned = Scanned.Jsx(source + "\nfunction last() {}");
        Assert.Empty(scanned.Problems);
        Assert.Equal("Function last", scanned.Names[^1]);
    }

    [Fact]
    public void Type_assertions_are_no_tags_in_TypeScript() =>
        Assert.Equal(["Function a", "Function b"], Scanned.TypeScript("const x = <div>y; const a = () => <T>z; const b = () => 1").Names);
}
