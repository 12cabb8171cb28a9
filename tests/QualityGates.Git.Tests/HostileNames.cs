using QualityGates.Tests.Snapshots;

namespace QualityGates.Git.Tests;

public sealed class HostileNames : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [UnixFact]
    public void AreListedAsTheyAreAndCanBeRead()
    {
        string[] names =
        [
            " leading and trailing ", "\"quoted\"", "$HOME;`id`", "-z", "a\nb", "a\tb", "a|b", "back\\slash", "caf\u00e9", "CASE", "case", "tab\t",
            "{a,b}", "\u65e5\u672c\u8a9e/\ud83d\ude80.txt", "[x]/*.cs",
        ];
        foreach (var name in names) _repository.Write(name, name);
        var expected = names.Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(expected, _repository.List().Paths());
        _repository.Git("add", "--all");
        Assert.Equal(expected, _repository.List().Paths());
        Assert.Equal(expected, _repository.Walk().Paths());

        var tree = GitWorkingTree.Open(_repository.Root);
        byte[] buffer = [];
        foreach (var file in tree.List(CancellationToken.None).Files)
        {
            var length = tree.Read(file, ref buffer, limit: 1000);
            Assert.Equal(file.Path.Value, System.Text.Encoding.UTF8.GetString(buffer, 0, length));
        }
    }

    [UnixFact]
    public void InDecomposedUnicodeAreIdentifiedComposedAndOpenedAsTheDiskSpellsThem()
    {
        _repository.Write("cafe\u0301.txt");
        var file = Assert.Single(_repository.List().Files);
        Assert.Equal("caf\u00e9.txt", file.Path.Value);
        Assert.Equal("cafe\u0301.txt", file.Locator);
        Assert.Equal(file, Assert.Single(_repository.Walk().Files));
    }

    [UnixFact]
    public void ThatDifferOnlyInUnicodeFormCannotBothBeListed()
    {
        _repository.Write("cafe\u0301.txt");
        _repository.Write("caf\u00e9.txt");
        var listing = _repository.List();
        Assert.Equal(["caf\u00e9.txt"], listing.Paths());
        Assert.Contains("the same Unicode form", Assert.Single(listing.Notes), StringComparison.Ordinal);
    }

    [UnixFact]
    public void ThatAreNotUnicodeAreNamedInANoteAndTheRestIsListed()
    {
        _repository.Write("good.txt");
        _repository.Run("sh", "-c", @"printf x > ""$(printf 'caf\351.txt')""; mkdir ""$(printf 'd\377')""; printf x > ""$(printf 'd\377/f')""");

        var byGit = _repository.List();
        Assert.Equal(["good.txt"], byGit.Paths());
        Assert.Equal([@"Left out, because the name on the disk is not valid Unicode: caf\xE9.txt, d\xFF/f."], [.. byGit.Notes]);
        var byWalk = _repository.Walk();
        Assert.Equal(["good.txt"], byWalk.Paths());
        _repository.Run("sh", "-c", "rm -r d* caf*");
        Assert.Equal([@"Left out, because the name on the disk is not valid Unicode: caf\uFFFD.txt, d\uFFFD."], [.. byWalk.Notes]);
    }

    [Fact]
    public void ANoteNamesAFewAndCountsTheRest()
    {
        var listing = new QualityGates.Snapshots.ListingBuilder();
        foreach (var i in Enumerable.Range(1, 7)) listing.Omit(QualityGates.Snapshots.Omission.SpecialFile, $"p{i}");
        Assert.Equal(["Left out, because it is a pipe, a socket or a device: p1, p2, p3, p4, p5 and 2 more."], listing.Build("git").Notes.AsEnumerable());
    }
}
