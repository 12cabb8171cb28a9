using QualityGates.Baselines;

namespace QualityGates.Tests.Changes;

/// <summary>What people do to files that import each other, and who is blamed for it.</summary>
public class ImportsOfAChange
{
    private const string Layers = """
        {"dependencies": {"rules": [{"name": "house", "because": "so", "layers": ["web/**", "core/**", "data/**"]}]}}
        """;

    private static Change Ring() => Change.To()
        .With("web/a.ts", "import { b } from './b';\nexport const a = b;\n")
        .With("web/b.ts", "import { c } from './c';\nexport const b = c;\n")
        .With("web/c.ts", "import { a } from './a';\nexport const c = a;\n")
        .With("web/main.ts", "import { a } from './a';\n")
        .WithItsDebtTolerated();

    private static Change House() => Change.To()
        .With("web/page.ts", "import { order } from '../core/order';\nexport const page = order;\n")
        .With("core/order.ts", "import { page } from '../web/page';\nimport { row } from '../data/row';\nexport const order = [page, row];\n")
        .With("data/row.ts", "export const row = 1;\n")
        .WithTheConfiguration(Layers)
        .WithItsDebtTolerated();

    [Fact]
    public void Lines_above_an_import_blame_nobody() => Assert.Empty(NewDebt(
        Ring().Write("web/c.ts", "// one\n// two\n\nimport { a } from './a';\nexport const c = a;\n")));

    [Fact]
    public void A_renamed_file_keeps_the_debt_of_its_cycle() => Assert.Empty(NewDebt(
        Ring().Rename("web/c.ts", "web/z.ts").Write("web/b.ts", "import { c } from './z';\nexport const b = c;\n")));

    [Fact]
    public void A_renamed_folder_keeps_the_debt_of_its_cycles() => Assert.Empty(NewDebt(
        Ring().Rename("web/a.ts", "site/a.ts").Rename("web/b.ts", "site/b.ts").Rename("web/c.ts", "site/c.ts").Rename("web/main.ts", "site/main.ts")));

    [Fact]
    public void A_renamed_file_whose_importers_were_forgotten_breaks_them() => Assert.Equal(
        ["QG0211 web/b.ts -> ./c"], NewDebt(Ring().Rename("web/c.ts", "web/z.ts")));

    [Fact]
    public void A_deleted_file_breaks_who_imports_it() => Assert.Equal(
        ["QG0211 web/c.ts -> ./a", "QG0211 web/main.ts -> ./a"], NewDebt(Ring().Delete("web/a.ts")));

    [Fact]
    public void An_import_that_goes_is_an_improvement()
    {
        var verdict = Ring().Write("web/c.ts", "export const c = 1;\n").Judge();

        Assert.Empty(NewDebt(verdict));
        Assert.Contains(verdict.Improvements, static better => better.RuleId == "QG0208");
    }

    [Fact]
    public void An_import_that_becomes_one_of_types_is_an_improvement()
    {
        var verdict = Ring().Write("web/c.ts", "import type { a } from './a';\nexport const c = 1;\n").Judge();

        Assert.Empty(NewDebt(verdict));
        Assert.Contains(verdict.Improvements, static better => better.RuleId == "QG0208");
    }

    [Fact]
    public void A_new_page_that_uses_a_tangle_is_innocent() => Assert.Empty(NewDebt(
        Ring().Write("web/page.ts", "import { a } from './a';\nimport { c } from './c';\n")));

    [Theory]
    [InlineData("import { row } from '../data/row';\n\nimport { page } from '../web/page';\nexport const order = [page, row];\n")]
    [InlineData("import { page } from '../web/page';\nimport { page as other } from '../web/page';\nimport { row } from '../data/row';\nexport const order = [page, row, other];\n")]
    public void Imports_in_another_order_or_on_more_lines_blame_nobody(string content) =>
        Assert.Empty(NewDebt(House().Write("core/order.ts", content)));

    [Fact]
    public void Taking_more_of_what_must_not_be_imported_is_worse() => Assert.Equal(
        ["QG0201 house | core/order.ts -> web/page.ts"],
        NewDebt(House().Write("core/order.ts", "import { page, title } from '../web/page';\nimport { row } from '../data/row';\nexport const order = [page, row, title];\n")));

    [Fact]
    public void A_renamed_file_keeps_the_debt_of_its_layer() => Assert.Empty(NewDebt(
        House().Rename("core/order.ts", "core/orders.ts").Write("web/page.ts", "import { order } from '../core/orders';\nexport const page = order;\n")));

    [Fact]
    public void A_renamed_layer_keeps_its_debt() => Assert.Empty(NewDebt(
        House().Rename("core/order.ts", "domain/order.ts").Write("web/page.ts", "import { order } from '../domain/order';\nexport const page = order;\n")
            .Configure(Layers.Replace("core/", "domain/", StringComparison.Ordinal))));

    [Fact]
    public void A_renamed_rule_keeps_its_debt() => Assert.Empty(NewDebt(
        House().Configure(Layers.Replace("house", "home", StringComparison.Ordinal))));

    [Fact]
    public void A_file_that_moves_to_a_layer_where_its_imports_are_forbidden_is_red() => Assert.Equal(
        ["QG0201 house | data/order.ts -> web/page.ts"],
        NewDebt(Change.To()
            .With("web/page.ts", "export const page = 1;\n")
            .With("web/order.ts", "import { page } from './page';\nexport const order = page;\n")
            .With("data/row.ts", "export const row = 1;\n")
            .With("core/x.ts", "export const x = 1;\n")
            .WithTheConfiguration(Layers).WithItsDebtTolerated()
            .Rename("web/order.ts", "data/order.ts").Write("data/order.ts", "import { page } from '../web/page';\nexport const order = page;\n")));

    [Fact]
    public void A_file_that_moves_to_a_layer_where_its_imports_are_allowed_is_not() => Assert.Empty(NewDebt(
        House().Rename("core/order.ts", "web/order.ts").Write("web/order.ts", "import { page } from './page';\nexport const order = page;\n")
            .Write("core/keep.ts", "export {};\n").Write("web/page.ts", "export const page = 1;\n")));

    [Fact]
    public void A_rule_that_comes_with_a_change_blames_nobody_for_what_was_there() => Assert.Empty(NewDebt(Change.To()
        .With("core/order.ts", "import { page } from '../web/page';\nexport const order = page;\n")
        .With("web/page.ts", "export const page = 1;\n").With("data/row.ts", "export const row = 1;\n").WithItsDebtTolerated()
        .Configure(Layers)));

    [Fact]
    public void A_package_that_is_declared_around_old_files_makes_no_new_debt() => Assert.Empty(NewDebt(Change.To()
        .With("web/package.json", """{"name": "web"}""").With("api/package.json", """{"name": "api"}""")
        .With("web/a.ts", "import { b } from './core/b';\nexport const a = b;\n")
        .With("web/core/b.ts", "export const b = 1;\n")
        .With("web/core/c.ts", "import { d } from '../d';\nexport const c = d;\n")
        .With("web/d.ts", "export const d = 1;\n")
        .With("api/x.ts", "export const x = 1;\n").WithItsDebtTolerated()
        .Write("web/core/package.json", """{"name": "core"}""")));

    [Fact]
    public void A_file_that_moves_to_another_component_and_closes_a_cycle_there_is_red() => Assert.Equal(
        ["QG0208 core/helper.ts -> web/d.ts"],
        NewDebt(Change.To()
            .With("web/a.ts", "import { b } from '../core/b';\nexport const a = b;\n").With("web/d.ts", "export const d = 1;\n")
            .With("web/helper.ts", "import { d } from './d';\nexport const helper = d;\n").With("core/b.ts", "export const b = 1;\n").WithItsDebtTolerated()
            .Rename("web/helper.ts", "core/helper.ts").Write("core/helper.ts", "import { d } from '../web/d';\nexport const helper = d;\n")));

    [Fact]
    public void A_component_that_moves_as_a_whole_is_innocent() => Assert.Empty(NewDebt(Change.To()
        .With("web/a.ts", "import { b } from '../core/b';\nexport const a = b;\n").With("web/d.ts", "export const d = 1;\n")
        .With("core/b.ts", "export const b = 1;\n").With("core/c.ts", "import { d } from '../web/d';\nexport const c = d;\n").WithItsDebtTolerated()
        .Rename("core/b.ts", "domain/b.ts").Rename("core/c.ts", "domain/c.ts").Write("web/a.ts", "import { b } from '../domain/b';\nexport const a = b;\n")));

    [Fact]
    public void A_lazy_import_that_now_runs_on_load_closes_a_cycle() => Assert.Equal(
        ["QG0208 app/b.py -> app/a.py"],
        NewDebt(Change.To().With("app/__init__.py", "").With("app/a.py", "from app import b\n")
            .With("app/b.py", "def f():\n    from app import a\n    return a\n").WithItsDebtTolerated()
            .Write("app/b.py", "from app import a\n\n\ndef f():\n    return a\n")));

    [Theory]
    [InlineData("web/c.ts", "// qualitygates: allow QG0208 because it is history\nimport { a } from './a';\nexport const c = a;\n")]
    [InlineData("web/b.ts", "import { c } from './c'; // qualitygates: allow QG0208 because it is history\nexport const b = c;\n")]
    [InlineData("web/a.ts", "// qualitygates: allow QG0208 because it is history\nimport { b } from './b';\nexport const a = b;\n")]
    public void A_waived_import_is_the_one_that_is_named(string path, string content)
    {
        var verdict = Change.To()
            .With("web/a.ts", "import { b } from './b';\nexport const a = b;\n")
            .With("web/b.ts", "import { c } from './c';\nexport const b = c;\n")
            .With("web/c.ts", "export const c = 1;\n").WithItsDebtTolerated()
            .Write("web/c.ts", "import { a } from './a';\nexport const c = a;\n").Write(path, content).Judge();

        Assert.Empty(NewDebt(verdict));
        Assert.Equal(path, Assert.Single(verdict.Findings, static judged => judged.Finding.RuleId == "QG0208").Finding.Path.Value);
    }

    private static IEnumerable<string> NewDebt(Change change) => NewDebt(change.Judge());

    private static IEnumerable<string> NewDebt(Verdict verdict) => verdict.Findings.Where(static judged => judged.IsNewDebt && judged.Finding.RuleId.StartsWith("QG02", StringComparison.Ordinal))
        .Select(static judged => $"{judged.Finding.RuleId} {judged.Finding.Subject}").Order(StringComparer.Ordinal);
}
