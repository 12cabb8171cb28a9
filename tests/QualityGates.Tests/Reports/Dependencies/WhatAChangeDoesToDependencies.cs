using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Reports;
using QualityGates.Reports.Dependencies;
using QualityGates.Snapshots;
using QualityGates.Tests.Audits.Dependencies;
using QualityGates.Text;

namespace QualityGates.Tests.Reports.Dependencies;

public class WhatAChangeDoesToDependencies
{
    [Fact]
    public void The_first_import_between_two_components_is_told_with_its_place() => Assert.Equal(
        ["First import from `app` to `db`: `app/main.ts:7` → `db/pool.ts`, and 1 more."],
        Rows(
            new DrawnMap().File("app/main.ts").File("db/pool.ts"),
            new DrawnMap().Import("app/main.ts", "db/pool.ts", 7).Import("app/main.ts", "db/pool.ts", 9),
            Modified("app/main.ts")));

    [Fact]
    public void One_more_import_between_components_that_know_each_other_is_no_news() => Assert.Empty(Rows(
        new DrawnMap().Import("app/main.ts", "db/pool.ts"),
        new DrawnMap().Import("app/main.ts", "db/pool.ts").Import("app/other.ts", "db/pool.ts"),
        Added("app/other.ts")));

    [Fact]
    public void Components_that_do_not_know_each_other_any_more_share_a_line() => Assert.Equal(
        ["No import any more from `a` to `b`, from `a` to `c`, from `a` to `d`, and 1 more."],
        Rows(
            new DrawnMap().Import("a/x.ts", "b/x.ts").Import("a/x.ts", "c/x.ts").Import("a/x.ts", "d/x.ts").Import("a/x.ts", "e/x.ts"),
            new DrawnMap().File("a/x.ts").File("b/x.ts").File("c/x.ts").File("d/x.ts").File("e/x.ts"),
            Modified("a/x.ts")));

    [Fact]
    public void An_import_that_closes_a_cycle_is_named() => Assert.Equal(
        [
            "A new cycle (TypeScript) of 3 files: `src/a.ts`, `src/b.ts`, `src/c.ts`. The new import: `src/c.ts:5` → `src/a.ts`.",
            "`src/c.ts`: 1 file outside this change imports it.",
        ],
        Rows(
            new DrawnMap().Import("src/a.ts", "src/b.ts").Import("src/b.ts", "src/c.ts"),
            new DrawnMap().Import("src/a.ts", "src/b.ts").Import("src/b.ts", "src/c.ts").Import("src/c.ts", "src/a.ts", 5),
            Modified("src/c.ts")));

    [Fact]
    public void A_cycle_that_grows_says_who_joined() => Assert.Equal(
        "The cycle (TypeScript) of 2 files has 4 files now; joined by `src/c.ts`, `src/d.ts`. The new import: `src/b.ts:3` → `src/c.ts`.",
        Rows(
            Ring("a", "b").Import("src/c.ts", "src/d.ts").Import("src/d.ts", "src/a.ts"),
            Ring("a", "b").Import("src/c.ts", "src/d.ts").Import("src/d.ts", "src/a.ts").Import("src/b.ts", "src/c.ts", 3),
            Modified("src/b.ts"))[0]);

    [Fact]
    public void A_cycle_that_shrinks_says_who_left() => Assert.Equal(
        "The cycle (TypeScript) of 3 files has 2 files now; left by `src/c.ts`.",
        Rows(Ring("a", "b", "c").Import("src/b.ts", "src/a.ts"), Ring("a", "b").File("src/c.ts"), Modified("src/b.ts"))[0]);

    [Fact]
    public void A_cycle_that_is_gone_is_told() =>
        Assert.Equal("The cycle (TypeScript) of 2 files is gone.", Rows(Ring("a", "b"), new DrawnMap().Import("src/a.ts", "src/b.ts"), Modified("src/b.ts"))[0]);

    [Fact]
    public void Two_cycles_that_become_one_are_told_with_the_import_that_joins_them() => Assert.Equal(
        "The cycles (TypeScript) of 2 files and 2 files are one of 4 files now. The new import: `src/b.ts:8` → `src/c.ts`.",
        Rows(
            Ring("a", "b").Import("src/c.ts", "src/d.ts").Import("src/d.ts", "src/c.ts").Import("src/d.ts", "src/a.ts"),
            Ring("a", "b").Import("src/c.ts", "src/d.ts").Import("src/d.ts", "src/c.ts").Import("src/d.ts", "src/a.ts").Import("src/b.ts", "src/c.ts", 8),
            Modified("src/b.ts"))[0]);

    [Fact]
    public void A_cycle_whose_file_was_renamed_is_the_same()
    {
        var change = Change(Ring("a", "b"), Ring("a", "renamed"), new FileChange(FileChangeKind.Renamed, new RepoPath("src/renamed.ts"), new RepoPath("src/b.ts")));
        Assert.Empty(change.Cycles);
    }

    [Fact]
    public void A_changed_file_that_others_import_says_by_how_many_and_what_they_take() => Assert.Equal(
        ["`src/card.ts`: 4 files outside this change import it (Card 3, CardProps 2)."],
        Rows(
            Card(), Card(), Modified("src/card.ts"), Modified("src/inside.ts")));

    [Fact]
    public void At_most_five_such_files_are_shown_the_most_imported_first()
    {
        var map = new DrawnMap();
        for (var file = 0; file < 8; file++)
            for (var user = 0; user <= file; user++) map.Import($"src/user{user}.ts", $"src/changed{file}.ts");

        var rows = Rows(map, map, [.. Enumerable.Range(0, 8).Select(static i => Modified($"src/changed{i}.ts"))]);

        Assert.Equal(5, rows.Count);
        Assert.Equal("`src/changed7.ts`: 8 files outside this change import it.", rows[0]);
        Assert.Equal("`src/changed3.ts`: 4 files outside this change import it. And 3 more like it in report.md.", rows[4]);
    }

    [Fact]
    public void A_name_that_is_gone_and_still_imported_comes_first() => Assert.Equal(
        "`src/card.ts` has no `Card` any more, and 2 files still import it, first `src/a.ts:4`.",
        Rows(
            new DrawnMap().Import("src/a.ts", "src/card.ts", 4, names: ["Card"]).Import("src/b.ts", "src/card.ts", 2, names: ["Card", "Other"]).File("src/card.ts", "Card", "Other"),
            new DrawnMap().Import("src/a.ts", "src/card.ts", 4, names: ["Card"]).Import("src/b.ts", "src/card.ts", 2, names: ["Card", "Other"]).File("src/card.ts", "Other"),
            Modified("src/card.ts"))[0]);

    [Fact]
    public void A_name_that_is_gone_and_nobody_imports_is_no_news() => Assert.DoesNotContain(
        Rows(
            new DrawnMap().Import("src/a.ts", "src/card.ts", names: ["Other"]).File("src/card.ts", "Card", "Other"),
            new DrawnMap().Import("src/a.ts", "src/card.ts", names: ["Other"]).File("src/card.ts", "Other"),
            Modified("src/card.ts")),
        static row => row.Contains("any more", StringComparison.Ordinal));

    [Fact]
    public void A_deleted_file_that_is_still_imported_is_told() => Assert.Equal(
        "`src/gone.ts` is gone, and 1 file still imports it, first `src/a.ts:6`.",
        Rows(
            new DrawnMap().Import("src/a.ts", "src/gone.ts", 6),
            new DrawnMap().Broken("src/a.ts", "src/gone.ts", 6),
            new FileChange(FileChangeKind.Deleted, new RepoPath("src/gone.ts")))[0]);

    [Fact]
    public void A_change_of_everything_takes_five_lines_and_the_report_the_rest()
    {
        var (before, now, files) = (new DrawnMap(), new DrawnMap(), new List<FileChange>());
        for (var i = 0; i < 12; i++)
        {
            before.Import($"a{i}/x.ts", $"b{i}/y.ts").Import($"c{i}/user.ts", $"a{i}/x.ts", names: ["Gone"]).File($"a{i}/x.ts", "Gone");
            now.Import($"b{i}/y.ts", $"a{i}/x.ts").Import($"c{i}/user.ts", $"a{i}/x.ts", names: ["Gone"]).Import($"a{i}/x.ts", $"c{i}/user.ts");
            files.Add(Modified($"a{i}/x.ts"));
        }

        var change = Change(before, now, [.. files]);

        Assert.Equal(5, ChangeRows.Few(change).Length);
        Assert.InRange(ChangeRows.All(change).Length, 40, 200);
    }

    [Fact]
    public void The_summary_has_a_section_only_when_there_is_something_to_say()
    {
        var silent = SampleVerdict.Of().Reported();
        var change = Change(new DrawnMap().File("app/a.ts").File("db/b.ts"), new DrawnMap().Import("app/a.ts", "db/b.ts"), Modified("app/a.ts"));
        var report = new DrawnMap().Report() with { Change = change };

        Assert.DoesNotContain(ChangeRows.Title, SummaryMarkdown.Write(silent with { Dependencies = new DrawnMap().Report() }), StringComparison.Ordinal);
        Assert.Contains(
            "**What this change does to dependencies**\n\n- First import from `app` to `db`: `app/a.ts:1` → `db/b.ts`.\n\n",
            SummaryMarkdown.Write(silent with { Dependencies = report }), StringComparison.Ordinal);
        Assert.Contains("### What this change does to dependencies\n\n- First import", ReportMarkdown.Write(silent with { Dependencies = report }), StringComparison.Ordinal);
        Assert.Contains(ReportFile.Of(silent with { Dependencies = report }, ReportChoice.None), static file => file.Name == "dependencies.json");
        Assert.Contains("Dependencies: 0 components, 0 between files; no cycle (dependencies.md)", ConsoleReport.Lines(silent with { Dependencies = report }, null));
    }

    private static DrawnMap Card() => new DrawnMap().File("src/card.ts", "Card", "CardProps")
        .Import("src/a.ts", "src/card.ts", names: ["Card", "CardProps"]).Import("src/b.ts", "src/card.ts", names: ["Card"])
        .Import("src/c.ts", "src/card.ts", names: ["CardProps", "Card"]).Import("src/d.ts", "src/card.ts").Import("src/inside.ts", "src/card.ts", names: ["Card"]);

    private static DrawnMap Ring(params string[] names)
    {
        var map = new DrawnMap();
        for (var i = 0; i < names.Length; i++) map.Import($"src/{names[i]}.ts", $"src/{names[(i + 1) % names.Length]}.ts");
        return map;
    }

    private static FileChange Modified(string path) => new(FileChangeKind.Modified, new RepoPath(path));

    private static FileChange Added(string path) => new(FileChangeKind.Added, new RepoPath(path));

    private static DependencyChange Change(DrawnMap before, DrawnMap now, params FileChange[] changes) =>
        DependencyChange.Between(before.Report(), now.Report(), new ChangeSet([.. changes], []));

    private static List<string> Rows(DrawnMap before, DrawnMap now, params FileChange[] changes) =>
        [.. ChangeRows.Few(Change(before, now, changes)).Select(static row => row.ToMarkdown())];
}
