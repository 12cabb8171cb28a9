using System.Text;
using QualityGates.Tests.Snapshots;

namespace QualityGates.Git.Tests;

/// <summary>What git could not merge is read from its index, whatever stands in the file.</summary>
public sealed class AFileInConflict : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("baseline.json")]
    [InlineData("some folder/[a]* é.json")]
    public void Has_three_versions(string path)
    {
        Conflict(path, "one\n", "two\n", "three\n");

        Assert.Equal(("one\n", "two\n", "three\n"), Versions(path));
    }

    [Fact]
    public void Is_read_from_the_index_even_after_the_file_was_edited()
    {
        Conflict("a.json", "one\n", "two\n", "three\n");
        _repository.Write("a.json", "mine");

        Assert.Equal(("one\n", "two\n", "three\n"), Versions("a.json"));
    }

    [Fact]
    public void Has_no_ancestor_when_both_sides_added_it()
    {
        Conflict("a.json", null, "two\n", "three\n");

        Assert.Equal((null, "two\n", "three\n"), Versions("a.json"));
    }

    [Fact]
    public void Lacks_the_side_that_removed_it()
    {
        Conflict("a.json", "one\n", "two\n", null);

        Assert.Equal(("one\n", "two\n", null), Versions("a.json"));
    }

    [Fact]
    public void Is_none_when_somebody_has_resolved_it_or_it_merges()
    {
        Conflict("a.json", "one\n", "two\n", "three\n");
        _repository.Git("add", "a.json");

        Assert.Null(UnmergedFile.Find(_repository.PathOf("a.json"), CancellationToken.None));
        Assert.Null(UnmergedFile.Find(_repository.PathOf("no-such-file.json"), CancellationToken.None));
    }

    [Fact]
    public void Is_not_taken_for_its_neighbour()
    {
        Conflict("ab.json", "one\n", "two\n", "three\n");

        Assert.Null(UnmergedFile.Find(_repository.PathOf("a*.json"), CancellationToken.None));
    }

    [Fact]
    public void Outside_a_repository_is_said_in_gits_words()
    {
        using var folder = new TempFolder();

        var exception = Assert.Throws<GitException>(() => UnmergedFile.Find(folder.PathOf("a.json"), CancellationToken.None));

        Assert.Contains("not a git repository", exception.Message, StringComparison.Ordinal);
    }

    private (string?, string?, string?) Versions(string path)
    {
        var versions = UnmergedFile.Find(_repository.PathOf(path), CancellationToken.None)!;
        return (Text(versions.Ancestor), Text(versions.Ours), Text(versions.Theirs));

        static string? Text(ReadOnlyMemory<byte>? bytes) => bytes is { } content ? Encoding.UTF8.GetString(content.Span) : null;
    }

    private void Conflict(string path, string? ancestor, string? ours, string? theirs)
    {
        _repository.Write("other");
        Commit(ancestor);
        _repository.Git("checkout", "--quiet", "-b", "topic");
        Commit(theirs);
        _repository.Git("checkout", "--quiet", "main");
        Commit(ours);
        Assert.Throws<InvalidOperationException>(() => _repository.Git("merge", "--quiet", "topic"));

        void Commit(string? content)
        {
            if (content is not null) _repository.Write(path, content);
            else File.Delete(_repository.PathOf(path));
            _repository.Git("add", "--all");
            _repository.Git("commit", "--quiet", "--allow-empty", "--message", "change");
        }
    }
}
