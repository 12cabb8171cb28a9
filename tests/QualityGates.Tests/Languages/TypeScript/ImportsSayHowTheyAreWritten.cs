namespace QualityGates.Tests.Languages.TypeScript;

public class ImportsSayHowTheyAreWritten
{
    [Theory]
    [InlineData("import a from 'x'", "1 x Plain: default")]
    [InlineData("import * as a from 'x'", "1 x Plain: *")]
    [InlineData("import { a, b as c, default as d } from 'x'", "1 x Plain: a b default")]
    [InlineData("import a, { b, } from 'x'", "1 x Plain: default b")]
    [InlineData("import a, * as b from 'x'", "1 x Plain: default *")]
    [InlineData("import {} from 'x'", "1 x Plain")]
    [InlineData("import 'x'", "1 x SideEffect")]
    [InlineData("import 'x' with { type: 'json' }", "1 x SideEffect")]
    [InlineData("import { \"a-b\" as a, '\\x63' as c } from 'x'", "1 x Plain: a-b c")]
    [InlineData("import defer * as a from 'x'", "1 x Plain: *")]
    [InlineData("import source a from 'x'", "1 x Plain: default")]
    public void Of_values(string source, string expected) => Assert.Equal([expected], Scanned.TypeScript(source).DetailedImports);

    [Theory]
    [InlineData("import type a from 'x'", "1 x TypeOnly: default")]
    [InlineData("import type { a, b as c } from 'x'", "1 x TypeOnly: a b")]
    [InlineData("import type * as a from 'x'", "1 x TypeOnly: *")]
    [InlineData("import type {} from 'x'", "1 x TypeOnly")]
    [InlineData("import { type a, type b as c } from 'x'", "1 x TypeOnly: a b")]
    [InlineData("import type from from 'x'", "1 x TypeOnly: default")]
    [InlineData("let a: import('x').B.C<d>", "1 x TypeOnly: B")]
    [InlineData("let a: typeof import('x')", "1 x TypeOnly")]
    [InlineData("f<typeof import('x')>()", "1 x TypeOnly")]
    [InlineData("import type a = require('x')", "1 x TypeOnly, Require")]
    public void Of_types(string source, string expected) => Assert.Equal([expected], Scanned.TypeScript(source).DetailedImports);

    [Theory]
    [InlineData("import type from 'x'", "1 x Plain: default")]
    [InlineData("import type, { type a } from 'x'", "1 x Plain: default a")]
    [InlineData("import { type } from 'x'", "1 x Plain: type")]
    [InlineData("import { type as a } from 'x'", "1 x Plain: type")]
    [InlineData("import { type as as } from 'x'", "1 x Plain: type")]
    [InlineData("import { type as } from 'x'", "1 x TypeOnly: as")]
    [InlineData("import { type as as a } from 'x'", "1 x TypeOnly: as")]
    [InlineData("import { type type } from 'x'", "1 x TypeOnly: type")]
    [InlineData("import { type a, b } from 'x'", "1 x Plain: a b")]
    [InlineData("import a, { type b } from 'x'", "1 x Plain: default b")]
    [InlineData("import defer from 'x'", "1 x Plain: default")]
    [InlineData("import type = require('x')", "1 x Require")]
    [InlineData("import from from 'x'", "1 x Plain: default")]
    public void Of_what_is_only_called_like_a_keyword(string source, string expected) =>
        Assert.Equal([expected], Scanned.TypeScript(source).DetailedImports);

    [Theory]
    [InlineData("export { a, b as c, default } from 'x'", "1 x Reexport: a b default")]
    [InlineData("export * from 'x'", "1 x Star, Reexport: *")]
    [InlineData("export * as a from 'x'", "1 x Reexport: *")]
    [InlineData("export * as 'a b' from 'x'", "1 x Reexport: *")]
    [InlineData("export {} from 'x'", "1 x Reexport")]
    [InlineData("export type { a } from 'x'", "1 x TypeOnly, Reexport: a")]
    [InlineData("export type * from 'x'", "1 x TypeOnly, Star, Reexport: *")]
    [InlineData("export { type a, type b } from 'x'", "1 x TypeOnly, Reexport: a b")]
    [InlineData("export { type a, b } from 'x'", "1 x Reexport: a b")]
    [InlineData("export import a = require('x')", "1 x Require")]
    public void Of_what_is_passed_on(string source, string expected) =>
        Assert.Equal([expected], Scanned.TypeScript(source).DetailedImports);

    [Fact]
    public void Names_exported_from_the_file_itself_belong_to_no_import() =>
        Assert.Equal(["2 x Reexport: c"], Scanned.TypeScript("export { a, type b }\nexport { c } from 'x'").DetailedImports);

    [Fact]
    public void Wrong_guesses_of_the_parser_leave_nothing_behind() =>
        Assert.Equal(
            ["1 x Dynamic", "1 y Dynamic", "1 z Mock"],
            Scanned.TypeScript("(a = import('x'), b = { c: import('y') }, d = f(vi.mock('z'), g < h))").DetailedImports);

    [Theory]
    [InlineData("import a from '\\x2e/\\u0062\\u{63}\\\r\nd\\\\e'", "./bcd\\e")]
    [InlineData("import '\\ud83d\\ude00'", "😀")]
    [InlineData("import '\\ud83d!'", "\uFFFD!")]
    [InlineData("import '\\u{110000}\\u{}\\xg'", "u{110000}u{}xg")]
    [InlineData("import './a.svg?raw#b'", "./a.svg?raw#b")]
    public void Specifiers_are_what_the_string_means(string source, string expected) =>
        Assert.Equal(expected, Assert.Single(Scanned.TypeScript(source).Facts.Imports).Specifier);

    [Fact]
    public void Behind_a_byte_order_mark_and_with_returns() =>
        Assert.Equal(
            ["1 x Plain: a", "4 y SideEffect"],
            Scanned.TypeScript("\uFEFFimport {\r\n  a\r\n} from 'x'\r\nimport 'y'\r\n").DetailedImports);

    [Theory]
    [InlineData("import { a")]
    [InlineData("import { a, } from")]
    [InlineData("import { type as as as b c } from 'x'")]
    [InlineData("import a, from")]
    [InlineData("export * as")]
    [InlineData("import * as a 'x")]
    [InlineData("import.meta.glob([")]
    [InlineData("import.meta.glob('a', {")]
    [InlineData("new URL('a', import.")]
    [InlineData("let a: import('x'")]
    public void Half_a_file_is_a_problem_and_no_import_of_nothing(string source)
    {
        var scanned = Scanned.TypeScript("import 'y'\n" + source);

        Assert.Equal("y", scanned.Facts.Imports[0].Specifier);
        Assert.All(scanned.Facts.Imports, import => Assert.NotEmpty(import.Specifier));
        Assert.NotEmpty(scanned.Problems);
    }
}
