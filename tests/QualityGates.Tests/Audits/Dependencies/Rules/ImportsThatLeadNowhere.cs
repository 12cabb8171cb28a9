using QualityGates.Audits;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;
using QualityGates.Snapshots;

namespace QualityGates.Tests.Audits.Dependencies.Rules;

public class ImportsThatLeadNowhere
{
    [Theory]
    [InlineData("src/a.ts", "./gone", ImportKind.Plain, Severity.Error)]
    [InlineData("src/a.py", ".gone", ImportKind.Lazy, Severity.Error)]
    [InlineData("src/a.py", ".gone", ImportKind.Guarded, Severity.Note)]
    [InlineData("src/a.ts", "./gone", ImportKind.TypeOnly, Severity.Warning)]
    [InlineData("src/a.test.ts", "./gone", ImportKind.Mock, Severity.Note)]
    [InlineData("src/a.ts", "./generated/client", ImportKind.Plain, Severity.Warning)]
    [InlineData("src/a.py", ".wire_pb2", ImportKind.Plain, Severity.Warning)]
    [InlineData("playground/a.ts", "./gone", ImportKind.Plain, Severity.Note)]
    [InlineData("tests/fixtures/a.py", ".gone", ImportKind.Plain, Severity.Note)]
    [InlineData("tests/inputs/broken.ts", "./gone", ImportKind.Plain, Severity.Warning)]
    [InlineData("tests/a.test.ts", "./gone", ImportKind.Plain, Severity.Error)]
    [InlineData("templates/a.ts", "./gone", ImportKind.Plain, Severity.Note)]
    [InlineData("src/templates/a.ts", "./gone", ImportKind.Plain, Severity.Error)]
    [InlineData("src/regenerated/a.ts", "./gone", ImportKind.Plain, Severity.Error)]
    public void A_broken_import_weighs_as_much_as_it_can_break(string path, string specifier, ImportKind kind, Severity severity)
    {
        var found = Broken(path, new Import(specifier, 4) { Kind = kind }).Only;

        Assert.Equal(("QG0211", $"{path} -> {specifier}", 4, severity), (found.RuleId, found.Subject, found.Line, found.Severity));
    }

    [Fact]
    public void The_message_says_what_was_looked_for() => Assert.Equal(
        "The import of './gone' means a file of this repository that is not there: looked for src/gone.ts.",
        Broken("src/a.ts", new Import("./gone", 1), "looked for src/gone.ts").Only.Message);

    [Fact]
    public void One_specifier_is_one_finding_by_its_gravest_import()
    {
        var found = Sample.Of("a.py").ByConfiguration("{}", graph =>
        {
            graph.AddUnresolved(0, new Import(".x", 3) { Kind = ImportKind.Guarded, Names = ["a"] }, UnresolvedReason.NotFound);
            graph.AddUnresolved(0, new Import(".x", 9) { Names = ["a", "b"] }, UnresolvedReason.NotFound);
        }).Only;

        Assert.Equal((Severity.Error, 2, 3), (found.Severity, found.Measure!.Value.Value, found.Line));
    }

    [Fact]
    public void Nobody_is_blamed_for_a_file_that_is_not_judged() => Assert.Empty(
        Sample.Of().With("vendor/a.ts", static facts => facts with { Exclusion = Exclusion.Vendored })
            .ByConfiguration("{}", static graph => graph.AddUnresolved(0, new Import("./x", 1), UnresolvedReason.NotFound)).Found);

    [Fact]
    public void Another_case_is_found_only_where_case_does_not_matter()
    {
        var found = Sample.Of("src/Button.ts", "src/a.ts").ByConfiguration("{}", static graph => graph.AddMiscased(1, 0, new Import("./button", 2))).Only;

        Assert.Equal(("QG0212", "src/a.ts -> ./button", Severity.Error), (found.RuleId, found.Subject, found.Severity));
        Assert.Contains("means src/Button.ts", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_cannot_be_followed_warns()
    {
        var found = Sample.Of("tsconfig.json").ByConfiguration("{}", static graph => graph.AddProblem(0, 3, "It extends itself")).Only;

        Assert.Equal(("QG0213", Severity.Warning, 3, "It extends itself."), (found.RuleId, found.Severity, found.Line, found.Message));
    }

    private static RuleOutcome Broken(string path, Import import, string expected = "") =>
        Sample.Of(path).ByConfiguration("{}", graph => graph.AddUnresolved(0, import, UnresolvedReason.NotFound, expected));
}
