using QualityGates.Audits.Monoliths;
using QualityGates.Facts;
using static QualityGates.Tests.Audits.Monoliths.Sample;

namespace QualityGates.Tests.Audits.Monoliths;

public class CohesionOfAType
{
    [Fact]
    public void MembersThatShareAFieldAreOneGroup()
    {
        var groups = Cohesion.GroupsOf(
            [Class("A", 1, 100), Method("A.Open", 2, 10, touches: ["_file"]), Method("A.Close", 20, 10, touches: ["_file"])], 0);

        Assert.Equal<string>(["Open", "Close"], Assert.Single(groups).Members);
    }

    [Fact]
    public void MembersThatCallEachOtherAreOneGroup()
    {
        var groups = Cohesion.GroupsOf(
            [Class("A", 1, 100), Method("A.Open", 2, 10, touches: ["Check"]), Method("A.Check", 20, 10, touches: ["_rules"])], 0);

        Assert.Single(groups);
    }

    [Fact]
    public void DisjointStateSplitsATypeAndTheLargestGroupComesFirst()
    {
        var groups = Cohesion.GroupsOf(
            [Class("A", 1, 100), Method("A.Mail", 2, 5, touches: ["_smtp"]), Method("A.Save", 20, 30, touches: ["_db"]), Method("A.Load", 60, 30, touches: ["_db"])], 0);

        Assert.Equal<string>(["Save, Load: 60", "Mail: 5"], groups.Select(static group => $"{string.Join(", ", group.Members)}: {group.Lines}"));
    }

    [Fact]
    public void AConstructorThatTouchesEverythingConnectsNothing()
    {
        Declaration constructor = new(DeclarationKind.Constructor, "A.A", 2, 9, 0, new FunctionMetrics(2, 1, 0, 2), ["_db", "_smtp"]);

        var groups = Cohesion.GroupsOf(
            [Class("A", 1, 100), constructor, Method("A.Mail", 12, 5, touches: ["_smtp"]), Method("A.Save", 20, 30, touches: ["_db"])], 0);

        Assert.Equal(2, groups.Length);
    }

    [Fact]
    public void MembersOfANestedTypeAreNotMembersOfTheOuterOne()
    {
        var groups = Cohesion.GroupsOf(
            [Class("A", 1, 100), Method("A.Save", 2, 5, touches: ["_db"]), Class("A.B", 20, 30) with { Parent = 0 }, Method("A.B.Run", 22, 5, parent: 2, touches: ["_x"])], 0);

        Assert.Equal<string>(["Save"], Assert.Single(groups).Members);
    }
}
