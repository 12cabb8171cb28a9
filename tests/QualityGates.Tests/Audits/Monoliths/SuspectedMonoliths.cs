using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using static QualityGates.Tests.Audits.Monoliths.Sample;

namespace QualityGates.Tests.Audits.Monoliths;

public class SuspectedMonoliths
{
    [Fact]
    public void TheWorstComesFirst()
    {
        var suspects = Suspects(
            File("src/Big.cs", 1000, declarations: [Class("Big", 1, 990), Method("Big.Run", 5, 200, complexity: 40)]),
            File("src/Bigger.cs", 2000, declarations: [Class("Bigger", 1, 1990), Method("Bigger.Run", 5, 900, complexity: 90)]),
            File("src/Small.cs", 90, declarations: [Class("Small", 1, 80)]));

        Assert.Equal(["src/Bigger.cs", "src/Big.cs"], suspects.Select(static suspect => suspect.Profile.File.Path.Value));
    }

    [Fact]
    public void AFileJustOverOneLimitIsAFindingButNoSuspect() =>
        Assert.Empty(Suspects(File("src/A.cs", 610, declarations: [Class("A", 1, 300), Method("A.Run", 2, 60)])));

    [Fact]
    public void TestsAreNotSuspected() =>
        Assert.Empty(Suspects(File("tests/BigTests.cs", 3000, declarations: [Class("BigTests", 1, 2990), Method("BigTests.All", 3, 2000)])));

    [Fact]
    public void TheDiagnosisIsMadeOfTheFilesOwnFigures()
    {
        var suspect = Suspects(File(
            "src/services/assets.py", 1200, "Python",
            [Class("AssetService", 10, 946), Method("AssetService.sync", 20, 300, complexity: 44)],
            ["sqlalchemy.orm", "httpx", "subprocess", "stripe"])).Single();

        Assert.Equal(
            "1,200 lines with 1 type and 1 function, most of them in AssetService (946 lines). "
            + "AssetService.sync alone is 300 lines with a complexity of 44; it talks to 4 systems (persistence, network, processes, payments).",
            suspect.Diagnosis);
    }

    [Fact]
    public void MembersWithoutSharedStateAreSuggestedFirst()
    {
        var suspect = Suspects(File("src/A.cs", 1000, declarations:
        [
            Class("A", 1, 990),
            Method("A.Save", 10, 200, touches: ["_db"]), Method("A.Load", 220, 200, touches: ["_db"]),
            Method("A.Mail", 430, 60, touches: ["_smtp"]), Method("A.Notify", 500, 60, touches: ["_smtp"]),
        ])).Single();

        Assert.Equal("Move Mail, Notify (120 lines) out of A: they share no state with its other members.", suspect.Suggestion);
    }

    [Fact]
    public void OneFunctionThatIsMostOfTheFileIsNamedWithTheLongestFunctionInsideIt()
    {
        var suspect = Suspects(File("web/Game2D.tsx", 1000, "TSX", [Function("Game2D", 5, 900, complexity: 80), Method("Game2D.tick", 100, 250, parent: 0)])).Single();

        Assert.Equal("Break up Game2D (900 lines, complexity 80), beginning with tick (250 lines) inside it.", suspect.Suggestion);
    }

    [Fact]
    public void ManyTopLevelDeclarationsGetFilesOfTheirOwn()
    {
        var suspect = Suspects(File("src/models.py", 1100, "Python", [Class("Order", 1, 300), Class("Tax", 310, 250), Class("Invoice", 600, 280)])).Single();

        Assert.Equal("Move Invoice, Tax (530 lines) to files of their own; Order (300) stays.", suspect.Suggestion);
    }

    [Fact]
    public void AFamilyOfMembersIsFoundByItsFirstWord()
    {
        var suspect = Suspects(File("src/grid.ts", 1000, "TypeScript",
        [
            Class("Grid", 1, 990), Method("Grid.renderHead", 10, 70), Method("Grid.renderBody", 90, 70), Method("Grid.renderFoot", 170, 70), Method("Grid.sort", 260, 100),
        ])).Single();

        Assert.Equal("Move the “render” family, renderHead, renderBody, renderFoot (210 lines), to a type or module of its own.", suspect.Suggestion);
    }

    [Theory]
    [InlineData("handleClick", "handle")]
    [InlineData("_render_row", "render")]
    [InlineData("OnLoad", "On")]
    [InlineData("#secret", "secret")]
    [InlineData("", "")]
    public void TheFirstWordOfANameIgnoresItsStyle(string name, string expected) => Assert.Equal(expected, SplitSuggestion.FirstWord(name));

    private static ImmutableArray<Suspect> Suspects(params IEnumerable<QualityGates.Codebases.SourceFile> files) =>
        MonolithAudit.Examine(Codebase(files), AuditSettings.Default).Report.Suspects;
}
