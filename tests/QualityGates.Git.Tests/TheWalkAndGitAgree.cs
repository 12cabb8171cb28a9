using FsCheck.Xunit;
using QualityGates.Tests.Snapshots;

namespace QualityGates.Git.Tests;

/// <summary>Real git is the oracle for the matcher of ignore files and for the walk.</summary>
public sealed class TheWalkAndGitAgree
{
    [Property(MaxTest = 3, StartSize = 1_000_000, EndSize = 1_000_000_000)]
    public void OnGeneratedTreesAndIgnoreFiles(int seed)
    {
        using var repository = new TempRepository();
        var random = new Random(seed);
        for (var i = 0; i < 25; i++) new GeneratedTree(random, $"case{i}").WriteTo(repository);
        AssertEqual(repository, $"seed {seed}");
    }

    [Theory]
    [InlineData("*", "a\n", "a/b\n")]
    [InlineData("folder", "folder", "x/folder/a", "folders")]
    [InlineData("folder/", "folder", "x/folder/a")]
    [InlineData("/folder", "folder/a", "x/folder/a")]
    [InlineData("x/folder", "x/folder/a", "y/x/folder/a")]
    [InlineData("*.log\n!keep.log", "a.log", "keep.log", "x/keep.log")]
    [InlineData("x/\n!x/keep", "x/keep", "x/a")]
    [InlineData("x/*\n!x/keep", "x/keep", "x/a", "x/y/keep")]
    [InlineData("**/a", "a", "x/a", "x/y/a", "xa")]
    [InlineData("x/**", "x/a", "x/y/a", "a")]
    [InlineData("x/**/a", "x/a", "x/y/a", "x/y/z/a", "x/ya")]
    [InlineData("x/***/a", "x/a", "x/y/a")]
    [InlineData(@"x/**\/a", "x/a", "x/y/a")]
    [InlineData("foo**/bar", "foobar", "foo/x/bar", "foox/bar", "x/foo/bar")]
    [InlineData("/**foo/bar", "foo/bar", "xfoo/bar", "x/foo/bar")]
    [InlineData("\\#a\n\\!b\n#c", "#a", "!b", "#c", "c")]
    [InlineData("a  \nb\\ \nc\\  \nd \\ ", "a", "a  ", "b", "b ", "c", "c ", "d  ", "d \\ ")]
    [InlineData("a\r\nb\r", "a", "b", "a\r")]
    [InlineData("\uFEFFa", "a", "\uFEFFa")]
    [InlineData("a\\", "a", "a\\")]
    [InlineData("a\\b\\*", "ab*", "abc", "a\\b")]
    [InlineData("[abc\n[!a]x\n[^b]y\n[]]z\n[!]]w", "[abc", "ax", "bx", "by", "ay", "]z", "az", "]w", "aw")]
    [InlineData("[a-c]\n[x-]\n[-y]\n[m\\]n]\n[c-a]k", "b", "d", "x", "-", "y", "]", "n", "bk")]
    [InlineData("[[:digit:]]\n[[:alpha:]-]q\n[[:bogus:]]\n[[:alpha]z", "1", "a", "aq", "-q", "b", ":z", "lz", "[z")]
    [InlineData("a[/]b\nc[!x]d", "a/b", "c/d", "cxd", "cyd")]
    [InlineData("?", "a", "\u00e9", "ab")]
    [InlineData("??", "a", "\u00e9", "ab")]
    [InlineData("*\u00e9*", "caf\u00e9", "cafe")]
    [InlineData("{a,b}", "a", "b", "{a,b}")]
    [InlineData("/\n//\n!\n!/\n \nx//", "a", "x/a")]
    [InlineData("a/\n!a", "a/b", "c/a")]
    [InlineData("*/b", "a/b", "b", "a/c/b")]
    [InlineData("a*c*e", "ace", "abcde", "abcd", "aXcYcZe")]
    [InlineData("./a", "a")]
    [InlineData(".gitignore", "a")]
    public void OnWhatPeopleAndTrapsWrite(string ignoreFile, params string[] paths)
    {
        using var repository = new TempRepository();
        repository.Write(".gitignore", ignoreFile);
        foreach (var path in paths)
        {
            // Two of them may need one name for a file and for a folder; then the later one has a case of its own.
            if (!Path.Exists(repository.PathOf(path)) && !HasFileOnTheWay(repository, path)) repository.Write(path);
        }

        AssertEqual(repository, ignoreFile);
    }

    [Fact]
    public void OnNestedIgnoreFilesWhereTheNearestHasTheLastWord()
    {
        using var repository = new TempRepository();
        repository.Write(".gitignore", "*.log\n/only-here\nx/anchored\n");
        repository.Write(".git/info/exclude", "*.tmp\nx/y/z/\n");
        repository.Write("x/.gitignore", "!keep.log\n!*.tmp\n/y/b\n");
        repository.Write("x/y/.gitignore", "keep.log\n");
        foreach (var folder in new[] { "", "x/", "x/y/", "x/y/z/", "q/x/" })
            foreach (var name in new[] { "a.log", "keep.log", "a.tmp", "only-here", "anchored", "b" }) repository.Write(folder + name);
        AssertEqual(repository, "nested");
        Assert.Contains("x/keep.log", repository.Walk().Paths());
        Assert.DoesNotContain("x/y/keep.log", repository.Walk().Paths());
    }

    [UnixFact]
    public void OnAnIgnoreFileThatIsALinkWhichCountsForNothing()
    {
        using var repository = new TempRepository();
        repository.Write("rules", "a\n");
        repository.Write("x/a");
        repository.Link("x/.gitignore", "../rules");
        AssertEqual(repository, "link");
        Assert.Contains("x/a", repository.Walk().Paths());
    }

    [Fact]
    public void OnATreeHundredsOfFoldersDeep()
    {
        using var repository = new TempRepository();
        var folder = string.Concat(Enumerable.Repeat("d/", 500));
        repository.Write(folder + "leaf.txt");
        AssertEqual(repository, "deep");
        Assert.Equal([folder + "leaf.txt"], repository.Walk().Paths());
    }

    [FactInAClone]
    public void OnACloneOfThisRepository()
    {
        using var folder = new TempFolder();
        folder.Run("git", "clone", "--quiet", FactInACloneAttribute.Repository!, "clone");
        var root = folder.PathOf("clone");
        var byGit = GitWorkingTree.Open(root).List(CancellationToken.None);
        var byWalk = new QualityGates.Snapshots.FolderSnapshot(root).List(CancellationToken.None);
        // Which files are programs is in git's index only: a walk says that it does not know.
        Assert.Equal(byGit.Files.Select(static file => file with { IsExecutable = null }), byWalk.Files);
        Assert.Equal(byGit.Excluded.AsEnumerable(), byWalk.Excluded.AsEnumerable());
        Assert.True(byGit.Files.Length > 30);
    }

    private static bool HasFileOnTheWay(TempRepository repository, string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            if (File.Exists(repository.PathOf(path[..slash]))) return true;
        return false;
    }

    private static void AssertEqual(TempRepository repository, string situation)
    {
        var byGit = repository.List();
        var byWalk = repository.Walk();
        Assert.Equal("git", byGit.Source);
        var onlyGit = byGit.Paths().Except(byWalk.Paths()).Select(path => $"only git: {path}");
        var onlyWalk = byWalk.Paths().Except(byGit.Paths()).Select(path => $"only the walk: {path}");
        var differences = onlyGit.Concat(onlyWalk).Take(10).ToArray();
        Assert.True(differences.Length == 0, $"{situation}\n{string.Join('\n', differences)}\n{RulesAround(repository, differences)}");
        Assert.Equal(byGit.Files.AsEnumerable(), byWalk.Files.AsEnumerable());
        Assert.Equal(byGit.Exclusions(), byWalk.Exclusions());
    }

    private static string RulesAround(TempRepository repository, string[] differences)
    {
        var top = differences.FirstOrDefault()?.Split(": ", 2)[1].Split('/')[0] ?? "";
        if (!Directory.Exists(repository.PathOf(top))) return "";
        var files = Directory.GetFiles(repository.PathOf(top), ".gitignore", SearchOption.AllDirectories);
        return string.Join('\n', files.Select(file => $"{file}:\n{File.ReadAllText(file)}"));
    }
}

/// <summary>A fact about this repository itself, which a source archive is not.</summary>
public sealed class FactInACloneAttribute : FactAttribute
{
    public FactInACloneAttribute()
    {
        if (Repository is null) Skip = "the tests do not run inside a git repository";
    }

    public static string? Repository { get; } = Find();

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Path.Exists(Path.Join(folder.FullName, ".git"))) folder = folder.Parent;
        return folder?.FullName;
    }
}
