using System.Globalization;

namespace QualityGates.Git.Tests.Engines;

public sealed class ComparingCommits : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory, ByGit, ByLibGit2]
    public void EveryFileThatDiffersIsNamedWithWhatHappenedToIt(string engine)
    {
        _repository.Write("same.txt");
        _repository.Write("edited.txt", "one\n");
        _repository.Write("deleted.txt", "gone\n");
        _repository.Write("moved.txt", Lines(40));
        _repository.Commit();
        _repository.Write("edited.txt", "two\n");
        File.Delete(_repository.PathOf("deleted.txt"));
        File.Delete(_repository.PathOf("moved.txt"));
        _repository.Write("deep/moved.txt", Lines(41));
        _repository.Write("added.txt", "new\n");
        _repository.Commit();
        using var opened = _repository.Open(engine);

        Assert.Equal(
            ["Added added.txt", "Renamed moved.txt -> deep/moved.txt", "Deleted deleted.txt", "Modified edited.txt"],
            opened.Changes("HEAD~", "HEAD"));
        Assert.Equal(
            ["Deleted added.txt", "Added deleted.txt", "Modified edited.txt", "Renamed deep/moved.txt -> moved.txt"],
            opened.Changes("HEAD", "HEAD~"));
        Assert.Empty(opened.Changes("HEAD", "HEAD"));
    }

    [Theory, ByGit, ByLibGit2]
    public void AnotherModeIsNoChangeButALinkIsNoFile(string engine)
    {
        _repository.Write("run.sh", "echo\n");
        _repository.Write("becomes-link", "content\n");
        _repository.Commit();
        _repository.Git("update-index", "--chmod=+x", "run.sh");
        _repository.Git("update-index", "--cacheinfo", $"120000,{_repository.Git("rev-parse", ":run.sh").Trim()},becomes-link");
        _repository.Git("update-index", "--add", "--cacheinfo", $"160000,{new string('1', 40)},module");
        _repository.Git("commit", "--quiet", "-m", "modes");
        using var opened = _repository.Open(engine);
        Assert.Equal(["Deleted becomes-link"], opened.Changes("HEAD~", "HEAD"));
        Assert.Equal(["Added becomes-link"], opened.Changes("HEAD", "HEAD~"));
    }

    [Theory, ByGit, ByLibGit2]
    public void AMovedFolderIsARenameOfEachFileEvenWhereTwoHaveTheSameContent(string engine)
    {
        _repository.Write("old/a/__init__.py", "# same\n");
        _repository.Write("old/a/empty.py", "");
        _repository.Write("old/a/x.py", "# same\n");
        _repository.Commit();
        _repository.Git("mv", "old/a", "old/b");
        _repository.Git("commit", "--quiet", "-m", "moved");
        using var opened = _repository.Open(engine);
        Assert.Equal(
            [
                "Deleted old/a/empty.py", "Renamed old/a/__init__.py -> old/b/__init__.py", "Added old/b/empty.py",
                "Renamed old/a/x.py -> old/b/x.py",
            ],
            opened.Changes("HEAD~", "HEAD"));
    }

    [Theory, ByGit, ByLibGit2]
    public void AFileThatMayHaveBeenOneOfTwoIsAddedAndBothAreNamed(string engine)
    {
        _repository.Write("one.txt", Lines(20));
        _repository.Write("two.txt", Lines(20));
        _repository.Commit();
        _repository.Git("rm", "--quiet", "one.txt", "two.txt");
        _repository.Write("three.txt", Lines(20));
        _repository.Commit();
        using var opened = _repository.Open(engine);
        Assert.Equal(
            ["Deleted one.txt", "Added three.txt", "Deleted two.txt", "three.txt may have been one.txt or two.txt"],
            opened.Changes("HEAD~", "HEAD"));
        Assert.Equal(
            ["Added one.txt", "Deleted three.txt", "Added two.txt", "one.txt may have been three.txt", "two.txt may have been three.txt"],
            opened.Changes("HEAD", "HEAD~"));
    }

    [Theory, ByGit, ByLibGit2]
    public void ACopyIsAddedAndItsOriginalStays(string engine)
    {
        _repository.Write("one.txt", Lines(20));
        _repository.Commit();
        _repository.Write("two.txt", Lines(20));
        _repository.Write("one.txt", Lines(21));
        _repository.Commit();
        using var opened = _repository.Open(engine);
        Assert.Equal(["Modified one.txt", "Added two.txt"], opened.Changes("HEAD~", "HEAD"));
    }

    [Theory, ByGit, ByLibGit2]
    public void AFileRewrittenOnTheWayIsNotARename(string engine)
    {
        _repository.Write("one.txt", Lines(40));
        _repository.Commit();
        _repository.Git("rm", "--quiet", "one.txt");
        _repository.Write("two.txt", Lines(15) + string.Concat(Enumerable.Repeat("something else altogether\n", 40)));
        _repository.Commit();
        using var opened = _repository.Open(engine);
        Assert.Equal(["Deleted one.txt", "Added two.txt"], opened.Changes("HEAD~", "HEAD"));
    }

    [Theory, ByGit, ByLibGit2]
    public void WhatTheUserConfiguredForTheirOwnDiffsDoesNotMatter(string engine)
    {
        _repository.Write("sub/old.txt", Lines(30));
        _repository.Commit();
        _repository.Git("mv", "sub/old.txt", "sub/new.txt");
        _repository.Git("commit", "--quiet", "-m", "moved");
        _repository.Write("order", "*.none\n");
        foreach (var setting in new[]
        {
            "diff.renames=false", "diff.noprefix=true", "diff.orderFile=order", "diff.renameLimit=1", "diff.external=false", "diff.relative=false",
            "diff.mnemonicPrefix=true", "core.quotePath=true", "color.ui=always", "log.showRoot=false", "log.showSignature=true", "log.follow=true",
            "log.decorate=full", "format.pretty=oneline", "i18n.logOutputEncoding=latin1", "diff.submodule=log", "core.abbrev=5", "status.renames=false",
        })
        {
            _repository.Git("config", setting[..setting.IndexOf('=', StringComparison.Ordinal)], setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        }

        using var opened = _repository.Open(engine, "sub");
        Assert.Equal(["Renamed old.txt -> new.txt"], opened.Changes("HEAD~", "HEAD"));
        Assert.Equal(2, opened.History(opened.Id("HEAD"), true, default).Sum(commit => commit.Changes.Length) - 1);
        File.Move(_repository.PathOf("sub/new.txt"), _repository.PathOf("sub/newer.txt"));
        Assert.Equal(["Renamed new.txt -> newer.txt"], opened.ChangesOnDisk());
    }

    [Theory, ByGit, ByLibGit2]
    public void AFolderBelowTheTopSeesOnlyItsOwnChanges(string engine)
    {
        _repository.Write("api/a.txt", Lines(30));
        _repository.Write("web/b.txt", Lines(31, "web"));
        _repository.Commit();
        _repository.Git("mv", "web/b.txt", "api/b.txt");
        _repository.Git("mv", "api/a.txt", "web/a.txt");
        _repository.Git("commit", "--quiet", "-m", "swapped");
        using var opened = _repository.Open(engine, "api");
        Assert.Equal(["Deleted a.txt", "Added b.txt"], opened.Changes("HEAD~", "HEAD"));
    }

    [Theory, ByGit, ByLibGit2]
    public void TreesAreComparedLikeCommits(string engine)
    {
        _repository.Write("a.txt");
        _repository.Commit();
        using var opened = _repository.Open(engine);
        var tree = _repository.Git("rev-parse", "HEAD^{tree}").Trim();
        Assert.Equal(["Added a.txt"], opened.Changes("4b825dc642cb6eb9a060e54bf8d69288fbee4904", tree, default).Story());
    }

    [UnixTheory, ByGit, ByLibGit2]
    public void AFileThatOnlyTookAnotherUnicodeFormIsTheSameFile(string engine)
    {
        _repository.Git("config", "core.precomposeUnicode", "false");
        _repository.Write("cafe\u0301.txt", Lines(10));
        _repository.Write("ne\u0301.txt", Lines(10, "x"));
        _repository.Commit();
        _repository.Git("rm", "--quiet", "cafe\u0301.txt", "ne\u0301.txt");
        _repository.Write("caf\u00e9.txt", Lines(10));
        _repository.Write("n\u00e9.txt", Lines(11, "x"));
        _repository.Commit();
        using var opened = _repository.Open(engine);
        Assert.Equal(["Modified n\u00e9.txt"], opened.Changes("HEAD~", "HEAD"));
    }

    [UnixTheory, ByGit, ByLibGit2]
    public void NamesThatAreNotUnicodeAreLeftOut(string engine)
    {
        _repository.Git("commit", "--quiet", "--allow-empty", "-m", "nothing");
        _repository.Write("good.txt");
        _repository.Run("sh", "-c", @"printf x > ""$(printf 'caf\351.txt')""");
        _repository.Commit();
        using var opened = _repository.Open(engine);
        Assert.Equal(["Added good.txt"], opened.Changes("HEAD~", "HEAD"));
        Assert.Equal(["good.txt"], opened.History(opened.Id("HEAD"), true, default).First().Changes.Select(change => change.Path.Value));
        _repository.Run("sh", "-c", "rm caf*");
    }

    internal static string Lines(int count, string text = "line") =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"{text} number {i.ToString(CultureInfo.InvariantCulture)}\n"));
}
