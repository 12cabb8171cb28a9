namespace QualityGates.Git.Tests;

public sealed class RenamesThatAreGuesses
{
    [Fact]
    public void TwoDeletedAndTwoAddedOfTheSameContentArePairedByTheirNames()
    {
        Assert.Equal(
            ["Renamed a/x.cs -> b/x.cs", "Renamed a/y.cs -> b/y.cs"],
            Story(Gone("a/x.cs", "1"), Gone("a/y.cs", "1"), New("b/y.cs", "1"), New("b/x.cs", "1")));
    }

    [Fact]
    public void TwoDeletedAndTwoAddedWithOtherNamesAreNotPaired()
    {
        Assert.Equal(
            [
                "Deleted a.cs", "Deleted b.cs", "Added c.cs", "Added d.cs",
                "c.cs may have been a.cs or b.cs", "d.cs may have been a.cs or b.cs",
            ],
            Story(Gone("a.cs", "1"), Gone("b.cs", "1"), New("c.cs", "1"), New("d.cs", "1")));
    }

    [Fact]
    public void TwoOfOneNameAreNotPairedByIt()
    {
        var story = Story(Gone("a/x.cs", "1"), Gone("b/x.cs", "1"), New("c/x.cs", "1"), New("d/x.cs", "1"));
        Assert.DoesNotContain(story, line => line.StartsWith("Renamed", StringComparison.Ordinal));
        Assert.Equal("c/x.cs may have been a/x.cs or b/x.cs", story[^2]);
    }

    [Fact]
    public void WhateverAnEnginePairsTheSameContentIsPairedFirst()
    {
        Assert.Equal(
            ["Renamed a.cs -> b.cs", "Added c.cs"],
            Story(Renamed("a.cs", "1", "c.cs", "2"), New("b.cs", "1")));
    }

    [Fact]
    public void AnEditedRenameIsTakenAsTheEngineFoundItUnlessItsSourceMayBeAnothers()
    {
        Assert.Equal(["Renamed a.cs -> b.cs"], Story(Renamed("a.cs", "1", "b.cs", "2")));
        Assert.Equal(
            ["Deleted a.cs", "Added b.cs", "Deleted c.cs", "Added d.cs", "d.cs may have been a.cs or c.cs"],
            Story(Renamed("a.cs", "1", "b.cs", "2"), Gone("c.cs", "1"), New("d.cs", "1")));
    }

    [Fact]
    public void EmptyFilesAreNeverRenames()
    {
        const string Empty = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
        Assert.Equal(["Deleted a.py", "Added b.py"], Story(Renamed("a.py", Empty, "b.py", Empty)));
        Assert.Equal(["Deleted a.py", "Added b.py"], Story(Gone("a.py", Empty), New("b.py", Empty)));
    }

    [Fact]
    public void WhatOnlyTheDiskHasIsNoRenameUnlessTheEngineSaysSo()
    {
        Assert.Equal(["Deleted a.cs", "Added b.cs"], Story(Gone("a.cs", "1"), New("b.cs", null)));
        Assert.Equal(["Renamed a.cs -> b.cs"], Story(Renamed("a.cs", "1", "b.cs", null)));
        Assert.Equal(["Modified a.cs"], Story(new FilePair(new ComparedFile("a.cs", "1"), new ComparedFile("a.cs", null), false)));
    }

    private static string[] Story(params FilePair[] pairs) => Engines.EngineText.Story(Renames.Judge(pairs));

    private static FilePair Gone(string path, string id) => new(new ComparedFile(path, id), null, IsRename: false);

    private static FilePair New(string path, string? id) => new(null, new ComparedFile(path, id), IsRename: false);

    private static FilePair Renamed(string before, string id, string path, string? newId) =>
        new(new ComparedFile(before, id), new ComparedFile(path, newId), IsRename: true);
}
