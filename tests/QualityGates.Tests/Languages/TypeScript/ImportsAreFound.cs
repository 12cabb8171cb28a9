namespace QualityGates.Tests.Languages.TypeScript;

public class ImportsAreFound
{
    [Fact]
    public void In_every_form() =>
        Assert.Equal(
            ["1 a", "2 b", "3 c", "4 d", "5 e", "6 f", "7 g", "8 h", "9 i", "10 j", "13 k", "14 l", "15 m", "16 n", "17 o"],
            Scanned.TypeScript("""
                import 'a';
                import b from "b";
                import c, * as cc from 'c'
                import type { D } from 'd' with { type: 'json' };
                import e = require('e');
                export import f = require('f');
                export * as g from 'g';
                export { h } from 'h';
                const i = require(`i`);
                import {
                  j,
                } from 'j';
                await import('k');
                let l: import('l').L<string>;
                require('m').n();
                f<typeof import('n')>(1);
                import from, { type as t, default as u } from 'o';
                """).Imports);

    [Fact]
    public void But_not_where_they_only_look_like_imports() =>
        Assert.Empty(Scanned.TypeScript("// import 'a'\n/* require('b') */ const s = \"import 'c'\", t = `require('d')`; require(x); import(`${y}`); import('e' + z); a.require('f'); a.import('g'); new require('h'); import.meta('i'); import.meta.url; const j = { import: 'k', require: 'l' }; if (/import('m')/.test(n)) {} import(o ? 'p' : 'q'); import h = i.j; export { k };").Imports);
}
