using System.Text;
using QualityGates.Tests.Snapshots;

namespace QualityGates.Git.Tests;

/// <summary>The line of <c>.gitattributes</c> is there once, git understands it, and nothing else changes.</summary>
public sealed class TellingGitHowToMerge : IDisposable
{
    private const string Attributes = "text eol=lf merge=qualitygates";

    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("qualitygates.baseline.json")]
    [InlineData("eng/quality gates/baseline.json")]
    [InlineData("Ünïcode 😀/#1 !.json")]
    public void Git_reads_what_was_written_and_only_about_that_file(string path)
    {
        var line = Declare(path)!;

        Assert.True(line.IsAdded);
        Assert.Equal(_repository.Root, line.Top);
        Assert.Equal(line.Line + "\n", Read());
        Assert.Equal("qualitygates", MergeOf(path));
        Assert.Equal("unspecified", MergeOf("below/" + path));
    }

    [UnixFact]
    public void Git_reads_names_that_would_be_globs_or_escapes()
    {
        foreach (var path in (string[])["a*[b]?.json", "back\\slash.json", "tab\tand \"quotes\".json", "line\nend.json"])
        {
            Declare(path);

            Assert.Equal("qualitygates", MergeOf(path));
        }

        Assert.Equal("unspecified", MergeOf("axxb.json"));
        Assert.Equal(4, Read().Count(character => character == '\n'));
    }

    [Fact]
    public void The_second_time_nothing_is_added()
    {
        Declare("a b.json");
        var before = Read();

        Assert.False(Declare("a b.json")!.IsAdded);
        Assert.Equal(before, Read());
    }

    [Theory]
    [InlineData("*.png binary\n", "\n")]
    [InlineData("*.png binary", "\n")]
    [InlineData("*.png binary\r\n* text=auto\r\n", "\r\n")]
    [InlineData("*.png binary\r\n* text=auto", "\r\n")]
    [InlineData("", "\n")]
    public void What_was_there_stays_byte_for_byte_and_the_line_ends_alike(string before, string lineEnd)
    {
        _repository.Write(".gitattributes", before);

        var line = Declare("baseline.json")!;

        var separator = before.Length == 0 || before.EndsWith('\n') ? "" : lineEnd;
        Assert.Equal(before + separator + line.Line + lineEnd, Read());
        Assert.Equal("qualitygates", MergeOf("baseline.json"));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_stay_as_they_are()
    {
        File.WriteAllBytes(_repository.PathOf(".gitattributes"), [.. "caf"u8, 0xE9, .. " text\n"u8]);

        var line = Declare("café.json")!;

        Assert.Equal([.. "caf"u8, 0xE9, .. " text\n"u8, .. Encoding.UTF8.GetBytes(line.Line), (byte)'\n'], File.ReadAllBytes(_repository.PathOf(".gitattributes")));
        Assert.False(Declare("café.json")!.IsAdded);
    }

    [Theory]
    [InlineData("/baseline.json merge=ours")]
    [InlineData("baseline.json\ttext  -merge")]
    [InlineData("baseline.json binary")]
    public void Somebody_elses_decision_how_to_merge_it_stands(string line)
    {
        _repository.Write(".gitattributes", line + "\n");

        Assert.False(Declare("baseline.json")!.IsAdded);
        Assert.Equal(line + "\n", Read());
    }

    [Theory]
    [InlineData("baseline.json text eol=lf linguist-generated")]
    [InlineData("baseline.json.old merge=ours")]
    [InlineData("# baseline.json merge=ours")]
    public void A_line_that_says_nothing_of_merging_it_decides_nothing(string line)
    {
        _repository.Write(".gitattributes", line + "\n");

        Assert.True(Declare("baseline.json")!.IsAdded);
        Assert.Equal("qualitygates", MergeOf("baseline.json"));
    }

    [Fact]
    public void In_a_linked_worktree_it_is_the_worktrees_own_file()
    {
        _repository.Write("a.cs");
        _repository.Commit();
        _repository.Git("worktree", "add", "--quiet", "linked");

        Assert.True(Declare("linked/baseline.json")!.IsAdded);

        Assert.True(File.Exists(_repository.PathOf("linked/.gitattributes")));
        Assert.False(File.Exists(_repository.PathOf(".gitattributes")));
    }

    [Fact]
    public void Without_a_repository_there_is_nobody_to_tell()
    {
        using var folder = new TempFolder();

        Assert.Null(GitAttributes.Declare(folder.PathOf("baseline.json"), Attributes));
        Assert.False(File.Exists(folder.PathOf(".gitattributes")));
    }

    [UnixFact]
    public void A_link_is_left_alone_because_git_does_not_follow_it()
    {
        _repository.Write("elsewhere");
        _repository.Link(".gitattributes", "elsewhere");

        Assert.Equal("it is a symbolic link, which git does not follow", Declare("baseline.json")!.Problem);
        Assert.Equal("text\n", File.ReadAllText(_repository.PathOf("elsewhere")));
    }

    [Fact]
    public void What_cannot_be_written_is_a_problem_and_no_exception()
    {
        Directory.CreateDirectory(_repository.PathOf(".gitattributes"));

        var line = Declare("baseline.json")!;

        Assert.False(line.IsAdded);
        Assert.NotNull(line.Problem);
        Assert.Equal($"/baseline.json {Attributes}", line.Line);
    }

    [Fact]
    public void A_file_that_is_no_text_is_not_made_worse()
    {
        File.WriteAllText(_repository.PathOf(".gitattributes"), "*.png binary\n", Encoding.Unicode);
        var before = File.ReadAllBytes(_repository.PathOf(".gitattributes"));

        Assert.Equal("it is no UTF-8 text", Declare("baseline.json")!.Problem);
        Assert.Equal(before, File.ReadAllBytes(_repository.PathOf(".gitattributes")));
    }

    private AttributesLine? Declare(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_repository.PathOf(path))!);
        return GitAttributes.Declare(_repository.PathOf(path), Attributes);
    }

    private string Read() => File.ReadAllText(_repository.PathOf(".gitattributes"));

    /// <summary>What git itself makes of it: <c>path NUL attribute NUL value NUL</c>.</summary>
    private string MergeOf(string path) => _repository.Git("check-attr", "-z", "merge", "--", path).Split('\0')[2];
}
