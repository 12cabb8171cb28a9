namespace QualityGates.Tests.Waivers;

public class HowAWaiverIsWritten
{
    [Theory]
    [InlineData("qualitygates: allow QG0103 because it is a table", "QG0103: it is a table")]
    [InlineData("QualityGates:ALLOW qg0103 Because it is a table", "QG0103: it is a table")]
    [InlineData("qualitygates:   allow   QG0103 ,QG0104,  QG0103   because   it is a table   ", "QG0103,QG0104: it is a table")]
    [InlineData("qualitygates: allow QG0103 because: it is a table", "QG0103: it is a table")]
    [InlineData("qualitygates: allow QG0103 because Größe nach DIN 4711 – 語 😀", "QG0103: Größe nach DIN 4711 – 語 😀")]
    [InlineData("qualitygates: allow QG0103 because 語", "QG0103: 語")]
    [InlineData("qualitygates: allow QG0103 because 😀", "QG0103: 😀")]
    [InlineData("qualitygates: allow QG0103", "QG0103: -")]
    [InlineData("qualitygates: allow QG0103, QG0104", "QG0103,QG0104: -")]
    [InlineData("qualitygates: allow QG0103 because", "QG0103: -")]
    [InlineData("qualitygates: allow QG0103 because …", "QG0103: -")]
    [InlineData("qualitygates: allow EVERYTHING because I can", "EVERYTHING: I can")]
    [InlineData("qualitygates: allow QG0103 QG0104 because it is a table", ": -")]
    [InlineData("qualitygates: allow QG0103, because it is a table", ": -")]
    [InlineData("qualitygates: allow QG0103 since it is a table", ": -")]
    [InlineData("qualitygates: allow QG0103becauseitisatable", ": -")]
    [InlineData("qualitygates: allow because it is a table", ": -")]
    [InlineData("qualitygates: allow: QG0103 because it is a table", ": -")]
    [InlineData("qualitygates: allowed QG0103 because it is a table", ": -")]
    [InlineData("qualitygates: ignore QG0103", ": -")]
    [InlineData("qualitygates: allow QG-0103 because it is a table", ": -")]
    [InlineData("qualitygates: allow QG0103QG0103QG0103QG0103 because it is a table", ": -")]
    [InlineData("qualitygates:", ": -")]
    public void IsRead(string comment, string expected)
    {
        Assert.Equal([$"1 {expected}"], Excused.In("a.cs", "// " + comment));
        Assert.Equal([$"1 {expected}"], Excused.In("a.py", "#" + comment + "\n"));
        Assert.Equal([$"1 {expected}"], Excused.In("a.html", $"<!-- {comment}-->"));
    }

    [Theory]
    [InlineData("// The words qualitygates: allow QG0103 because it is a table are a waiver.")]
    [InlineData("// \"qualitygates: allow QG0103 because it is a table\"")]
    [InlineData("// `qualitygates: allow QG0103 because it is a table`")]
    [InlineData("/// <c>qualitygates: allow QG0103 because it is a table</c>")]
    [InlineData("// e.g. qualitygates: allow QG0103 because it is a table")]
    [InlineData("// not - qualitygates: allow QG0103 because it is a table")]
    [InlineData("// https://qualitygates:8080/")]
    [InlineData("// myqualitygates: allow QG0103 because it is a table")]
    [InlineData("// qualitygates allow QG0103 because it is a table")]
    [InlineData("// quality gates: allow QG0103 because it is a table")]
    public void MustBeTheFirstWordsOfItsLine(string text) => Assert.Empty(Excused.In("a.cs", text));

    [Theory]
    [InlineData("/*\n * qualitygates: allow QG0103 because it is a table\n */", 2)]
    [InlineData("/* first\nqualitygates: allow QG0103 because it is a table\nlast */", 2)]
    [InlineData("//// qualitygates: allow QG0103 because it is a table", 1)]
    [InlineData("var a = 1; // nolint // qualitygates: allow QG0103 because it is a table", 1)]
    [InlineData("/* one */ /* qualitygates: allow QG0103 because it is a table */", 1)]
    [InlineData("/* qualitygates: allow QG0103 because it is a table*/ // more", 1)]
    public void MayFollowTheSignsOfAComment(string text, int line) => Assert.Equal([$"{line} QG0103: it is a table"], Excused.In("a.cs", text));

    [Fact]
    public void EndsWithItsLine() =>
        Assert.Equal(["1 QG0103: it is"], Excused.In("a.cs", "/* qualitygates: allow QG0103 because it is\n   a table */"));

    [Fact]
    public void TwoMayStandInOneComment() => Assert.Equal(
        ["2 QG0101: it is a table", "3 QG0103: it is long"],
        Excused.In("a.cs", "/*\n  qualitygates: allow QG0101 because it is a table\n  qualitygates: allow QG0103 because it is long\n*/"));

    [Fact]
    public void KeepsThreeHundredCharactersOfItsReasonAndCutsNoneInHalf()
    {
        Assert.Equal(["1 QG0103: " + new string('ü', 300)], Excused.In("a.cs", "// qualitygates: allow QG0103 because " + new string('ü', 5000)));
        var smileys = "x" + string.Concat(Enumerable.Repeat("😀", 200));
        Assert.Equal(["1 QG0103: " + smileys[..299]], Excused.In("a.cs", "// qualitygates: allow QG0103 because " + smileys));
    }

    [Fact]
    public void ALoneCarriageReturnEndsItsLineToo() => Assert.Equal(
        ["1 QG0103: it is", "2 QG0104: it is"],
        Excused.In("a.cs", "// qualitygates: allow QG0103 because it is\r// qualitygates: allow QG0104 because it is\r"));

    [Fact]
    public void NoPersonWritesMoreThanAThousandInOneFile()
    {
        var many = string.Concat(Enumerable.Repeat("/*qualitygates: allow QG0103 because x*/", 20_000));
        Assert.Equal(1_000, Excused.In("a.cs", many).Length);
        Assert.Empty(Excused.In("a.cs", "/* x " + string.Concat(Enumerable.Repeat("xqualitygates:", 100_000)) + "*/"));
    }
}
