namespace QualityGates.Tests.Languages.TypeScript;

public class CallsThatNameFiles
{
    [Theory]
    [InlineData("const a = require('x')", "1 x Require")]
    [InlineData("require(`x`).b()", "1 x Require")]
    [InlineData("require<A>('x')", "1 x Require")]
    [InlineData("function require(a) {} require('x')", "1 x Require")]
    [InlineData("await import('x')", "1 x Dynamic")]
    [InlineData("import(/* webpackChunkName: 'y' */ 'x')", "1 x Dynamic")]
    [InlineData("import('x', { with: { type: 'json' } })", "1 x Dynamic")]
    [InlineData("import(`x`).then(a => a.b)", "1 x Dynamic")]
    [InlineData("const a = `${import('x')}`", "1 x Dynamic")]
    [InlineData("import.defer('x')", "1 x Dynamic")]
    public void Load_them(string source, string expected) => Assert.Equal([expected], Scanned.TypeScript(source).DetailedImports);

    [Theory]
    [InlineData("vi.mock('x')")]
    [InlineData("vi.mock('x', () => ({ a: 1 }))")]
    [InlineData("vi.doMock(`x`)")]
    [InlineData("vi.unmock('x')")]
    [InlineData("const a = await vi.importActual('x')")]
    [InlineData("vi.importActual<A<B>>('x')")]
    [InlineData("jest.mock('x')")]
    [InlineData("jest.requireActual('x').a")]
    [InlineData("jest.requireMock('x')")]
    public void Or_mock_them(string source) => Assert.Equal(["1 x Mock"], Scanned.TypeScript(source).DetailedImports);

    [Fact]
    public void A_mock_may_import_a_type_or_the_file_as_well()
    {
        Assert.Equal(
            ["1 ./x TypeOnly", "1 ./x Mock"], Scanned.TypeScript("vi.importActual<typeof import('./x')>('./x')").DetailedImports);
        Assert.Equal(["1 ./x Dynamic"], Scanned.TypeScript("vi.mock(import('./x'))").DetailedImports);
    }

    [Theory]
    [InlineData("import.meta.glob('./*.ts')", "1 ./*.ts Dynamic, Glob: ./*.ts")]
    [InlineData("import.meta.glob<A>(`./*.ts`)", "1 ./*.ts Dynamic, Glob: ./*.ts")]
    [InlineData("import.meta.glob(['./*.ts', '!./b.ts',])", "1 ./*.ts Dynamic, Glob: ./*.ts !./b.ts")]
    [InlineData("import.meta.glob('./*.ts', { eager: true })", "1 ./*.ts Glob: ./*.ts")]
    [InlineData("import.meta.glob('./*.ts', { query: { a: '}' }, 'eager': true })", "1 ./*.ts Glob: ./*.ts")]
    [InlineData("import.meta.glob('./*.ts', { eager: false })", "1 ./*.ts Dynamic, Glob: ./*.ts")]
    [InlineData("import.meta.glob('./*.ts', { query: { eager: true } })", "1 ./*.ts Dynamic, Glob: ./*.ts")]
    [InlineData("import.meta.globEager('./*.ts')", "1 ./*.ts Glob: ./*.ts")]
    public void Or_find_them_by_patterns(string source, string expected) =>
        Assert.Equal([expected], Scanned.TypeScript(source).DetailedImports);

    [Theory]
    [InlineData("new URL('./x.png', import.meta.url).href", "1 ./x.png Url")]
    [InlineData("new URL('x.png', import.meta.url)", "1 x.png Url")]
    [InlineData("new Worker('./x.js')", "1 ./x.js Url")]
    [InlineData("new\nSharedWorker('../x.js', { type: 'module' })", "1 ../x.js Url")]
    [InlineData("new Worker(new URL('./x.ts', import.meta.url), { type: 'module' })", "1 ./x.ts Url")]
    [InlineData("navigator.serviceWorker.register('./x.js')", "1 ./x.js Url")]
    public void Or_say_their_address(string source, string expected) =>
        Assert.Equal([expected], Scanned.TypeScript(source).DetailedImports);

    [Theory]
    [InlineData("a.require('x'); a.import('x'); a?.require('x'); this.require('x'); super.require('x')")]
    [InlineData("require(x); require('a' + b); require(); require(`a${b}`); new require('x'); require.resolve('x')")]
    [InlineData("import(x); import('a' + b); import(a ? 'b' : 'c'); import(`a${b}`); import(...a); import('a' as b)")]
    [InlineData("import.meta.url; import.meta.env.MODE; import.meta('x'); import.meta.hot.accept('x'); import.meta.globs('x')")]
    [InlineData("vi.fn('x'); jest.spyOn('x'); vi.mock(a); vim.mock('x'); a.vi.mock('x'); vi['mock']('x'); vi.mocked('x')")]
    [InlineData("import.meta.glob(a); import.meta.glob('a' + b); import.meta.glob([]); import.meta.glob(); a.import.meta.glob('x')")]
    [InlineData("new URL('x'); new URL('x', location.href); new URL(x, import.meta.url); URL('x', import.meta.url)")]
    [InlineData("new URL('..', import.meta.url); new URL('./a/', import.meta.url); new URL('https://a.b/c.js', import.meta.url); new URL('/x', import.meta.url); new URL('.', import.meta.url); new URL('', import.meta.url)")]
    [InlineData("new Worker('/sw.js'); new Worker('postMessage(1)', { eval: true }); Worker('./x'); new a.Worker('./x'); new Worker(blob)")]
    [InlineData("const a = { import: 'x', require: 'y', import(z = 'b') {}, require() {} }; class C { import() {} require = 'x' }")]
    [InlineData("const a = \"import 'x'\", b = `import('x') ${c} require('y')`, d = /import('x')/, e = 1 / 2; // import 'x'\n/* import('x') */")]
    [InlineData("interface A { import: 'x'; require(a: 'b'): void; import(a: 'b'): void }")]
    public void Others_only_look_as_if_they_did(string source)
    {
        var scanned = Scanned.TypeScript(source);

        Assert.Empty(scanned.Problems);
        Assert.Empty(scanned.DetailedImports);
    }

    [Fact]
    public void Text_between_tags_is_no_code() =>
        Assert.Equal(
            ["2 ./y Dynamic"],
            Scanned.Jsx("const a = <p>import x from \"x\"; require('x') vi.mock('x')\n{import('./y')}</p>").DetailedImports);
}
