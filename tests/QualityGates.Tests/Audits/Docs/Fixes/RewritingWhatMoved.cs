using QualityGates.Tests.Audits.Docs.Mentions;

namespace QualityGates.Tests.Audits.Docs.Fixes;

public class RewritingWhatMoved
{
    private const string Commit = "0123456789012345678901234567890123456789";

    [Theory]
    [InlineData("README.md", "`old/tools/Reader.cs`", "`src/tools/Reader.cs`")]
    [InlineData("README.md", "`/old/tools/Reader.cs` and `old/tools/Reader.cs:12`", "`/src/tools/Reader.cs` and `src/tools/Reader.cs:12`")]
    [InlineData("docs/a.md", "`../old/tools/Reader.cs`", "`../src/tools/Reader.cs`")]
    [InlineData("docs/a.md", "`old\\tools\\Reader.cs`", "`src\\tools\\Reader.cs`")]
    [InlineData("README.md", "[it](old/tools/Reader.cs)", "[it](src/tools/Reader.cs)")]
    [InlineData("README.md", "[it](./old/tools/Reader.cs#L10-L20 \"title\")", "[it](./src/tools/Reader.cs#L10-L20 \"title\")")]
    [InlineData("docs/a.md", "[it](../old/tools/Reader.cs) [root](/old/tools/Reader.cs)", "[it](../src/tools/Reader.cs) [root](/src/tools/Reader.cs)")]
    [InlineData("docs/a.md", "[it][r]\n\n[r]: ../old/tools/Reader.cs", "[it][r]\n\n[r]: ../src/tools/Reader.cs")]
    public void Keeps_how_it_is_written(string document, string before, string after)
    {
        var repository = new SmallRepository().With("src/tools/Reader.cs", "old/other.cs").Removed("old/tools/Reader.cs", Commit, "src/tools/Reader.cs")
            .Document(document, $"# Title\r\n\r\nÄ text, {before}, and more.\r\n".ReplaceLineEndings("\r\n"));
        Assert.NotEmpty(repository.Fix());
        Assert.Equal($"# Title\r\n\r\nÄ text, {after}, and more.\r\n".ReplaceLineEndings("\r\n"), repository.Text(document));
        Assert.Empty(repository.Fix());
        Assert.Empty(repository.Says());
    }

    [Fact]
    public void Says_what_it_replaced_and_where() =>
        Assert.Equal(
            ["README.md(3): docs/SPEC.md -> docs/archive/SPEC_OLD.md"],
            new SmallRepository().With("docs/archive/SPEC_OLD.md").Removed("docs/SPEC.md", Commit, "docs/archive/SPEC_OLD.md")
                .Document("README.md", "\n\nSee `docs/SPEC.md`.\n").Fix());

    [Fact]
    public void A_path_with_spaces_is_written_with_percent_codes_in_a_link()
    {
        var repository = new SmallRepository().With("docs/new place/the guide.md").Removed("docs/the guide.md", Commit, "docs/new place/the guide.md")
            .Document("README.md", "[guide](docs/the%20guide.md#start)\n");
        repository.Fix();
        Assert.Equal("[guide](docs/new%20place/the%20guide.md#start)\n", repository.Text("README.md"));
    }

    [Fact]
    public void A_mere_name_stays_one()
    {
        var repository = new SmallRepository().With("docs/NEW_SETUP_GUIDE.md").Removed("docs/OLD_SETUP_GUIDE.md", Commit, "docs/NEW_SETUP_GUIDE.md")
            .Document("docs/README.md", "See `OLD_SETUP_GUIDE.md`.\n");
        repository.Fix();
        Assert.Equal("See `NEW_SETUP_GUIDE.md`.\n", repository.Text("docs/README.md"));
    }

    [Fact]
    public void Code_blocks_archives_and_what_is_there_are_left_alone()
    {
        const string Text = "```\nold/tools/Reader.cs\n```\n\n`src/tools/Reader.cs` [it](src/tools/Reader.cs) [web](https://example.org/old/tools/Reader.cs)\n";
        var repository = new SmallRepository().With("src/tools/Reader.cs", "old/other.cs").Removed("old/tools/Reader.cs", Commit, "src/tools/Reader.cs")
            .Document("README.md", Text).Document("docs/archive/a.md", "`old/tools/Reader.cs`\n");
        Assert.Empty(repository.Fix());
    }
}
