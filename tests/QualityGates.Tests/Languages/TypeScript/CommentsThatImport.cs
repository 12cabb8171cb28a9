namespace QualityGates.Tests.Languages.TypeScript;

public class CommentsThatImport
{
    [Theory]
    [InlineData("/** @type {import('x').A} */\nlet a", "1 x JSDoc: A")]
    [InlineData("/**\n * Text.\n * @param {Map<string, import(\"x\").A.B[]>} a text\n */\nfunction f(a) {}", "3 x JSDoc: A")]
    [InlineData("/** @typedef {{ a: {}, b: typeof import('x') }} A */", "1 x JSDoc")]
    [InlineData("/** @import { A, B as C } from 'x' */", "1 x JSDoc: A B")]
    [InlineData("/** @import A from 'x' */", "1 x JSDoc: default")]
    [InlineData("/** @import * as A from 'x' */", "1 x JSDoc: *")]
    [InlineData("/**\r\n * @import {\r\n *   A,\r\n *   B,\r\n * } from 'x'\r\n */", "2 x JSDoc: A B")]
    [InlineData("f(/** @type {import('x').A} */ (b))", "1 x JSDoc: A")]
    [InlineData("/** `@a {` @type {import('x').A} */\nlet a", "1 x JSDoc: A")]
    public void JavaScript_says_its_types_in_them(string source, string expected) =>
        Assert.Equal([expected], Scanned.JavaScript(source).DetailedImports);

    [Theory]
    [InlineData("/* @type {import('x').A} */")]
    [InlineData("// @type {import('x').A}")]
    [InlineData("/** @param a see import('x') */")]
    [InlineData("/** import x from 'x' */")]
    [InlineData("/** {import('x').A} */")]
    [InlineData("/** mail@import { A } from 'x' */")]
    [InlineData("/** @type {import(x).A} */")]
    [InlineData("/** @type {a.b} import('x') */")]
    [InlineData("/** @importType { A } from 'x' */")]
    [InlineData("/** @imports { A } from 'x' */")]
    [InlineData("/** @type {import('x */")]
    [InlineData("/** @import { A */")]
    [InlineData("const a = \"/** @type {import('x').A} */\", b = `/** @import A from 'x' */`, c = /[/**] @type {import('x').A} */")]
    public void But_not_everywhere(string source) => Assert.Empty(Scanned.JavaScript(source).DetailedImports);

    [Fact]
    public void Never_in_TypeScript()
    {
        const string Source = "/** @type {import('x').A} */\nlet a";

        Assert.Empty(Scanned.TypeScript(Source).Imports);
        Assert.Empty(Scanned.Jsx(Source).Imports);
        Assert.Empty(Scanned.Svelte($"<script lang='ts'>{Source}</script>").Imports);
    }

    [Theory]
    [InlineData("@a /* ")]
    [InlineData("@a ` ")]
    [InlineData("@type { ")]
    [InlineData("@import { a, ")]
    [InlineData("@import /* ")]
    [InlineData("@type {import('x').")]
    public void Huge_ones_are_read_once(string piece) =>
        Assert.Empty(Scanned.JavaScript($"/** {string.Concat(Enumerable.Repeat(piece, 200_000))} import */ a").Problems);

    [Fact]
    public void They_stand_among_the_other_imports() =>
        Assert.Equal(
            ["1 a SideEffect", "2 b JSDoc: B", "3 c Require"],
            Scanned.JavaScript("import 'a'\n/** @type {import('b').B} */\nconst c = require('c')").DetailedImports);

    [Fact]
    public void In_each_script_of_a_component_once() =>
        Assert.Equal(
            ["1 a JSDoc: A", "2 b JSDoc: B"],
            Scanned.Svelte("<script module>/** @type {import('a').A} */ let a</script>\n<script>/** @import { B } from 'b' */</script>").DetailedImports);

    [Theory]
    [InlineData("/// <reference path=\"./x.d.ts\" />", "1 ./x.d.ts Reference")]
    [InlineData("// a\n\n///<reference  path = 'x.d.ts'/>\nimport 'y'", "3 x.d.ts Reference")]
    [InlineData("/// <reference types=\"x\" path='y' />", "1 x TypeOnly, Reference")]
    [InlineData("#!/usr/bin/env node\n/* a */\n/// <reference no-default-lib='true' types='x' />", "3 x TypeOnly, Reference")]
    public void References_are_the_first_lines_of_a_file(string source, string expected) =>
        Assert.Equal(expected, Scanned.TypeScript(source).DetailedImports[0]);

    [Theory]
    [InlineData("a\n/// <reference path='x' />")]
    [InlineData("// <reference path='x' />")]
    [InlineData("/* / <reference path='x' /> */")]
    [InlineData("/// <reference path='x'>")]
    [InlineData("/// <reference lib='x' />")]
    [InlineData("/// <reference mypath='x' />")]
    [InlineData("/// <reference path=x />")]
    [InlineData("/// <reference path='' />")]
    [InlineData("/// see <reference path='x' />")]
    [InlineData("/* <reference path='x' />")]
    public void And_nothing_else(string source) => Assert.Empty(Scanned.TypeScript(source).Imports);
}
