using QualityGates.History;

namespace QualityGates.Tests.History;

public class ReadingContents
{
    [Fact]
    public void EachIsReadOnceWhereverItLies()
    {
        var past = new Past()
            .Commit("first", null, ("a.py", 100), ("copy/a.py", 100))
            .Commit("second", "first", ("a.py", 200))
            .Commit("third", "second", ("b.py", 100))
            .Commit("fourth", "third", ("a.py", 200), ("c.json", 100));

        var report = past.Audit();

        Assert.Equal(2, report.Read);
        Assert.Equal([1, 1], past.Reads.Values);
        Assert.Equal([300L, 100, 200, 200], report.Rows.Select(static row => row.JudgedLines));
    }

    [Fact]
    public void OneContentCountsByTheLanguageAndPlaceOfEachPath()
    {
        var past = new Past().Commit("first", null, ("a.py", 700), ("b.json", 700), ("node_modules/c.js", 700));

        var row = past.Audit().Rows.Single();

        Assert.Equal((2, 1), (row.Files, row.FilesOver));
        Assert.Single(past.Reads);
    }

    [Fact]
    public void OfASampleOnlyWhatItsCommitsHoldIsRead()
    {
        var past = new Past()
            .Commit("first", null, ("a.py", 100))
            .Commit("second", "first", ("a.py", 200), ("gone.py", 50))
            .Commit("third", "second", ("a.py", 300))
            .Commit("fourth", "third", ("a.py", 400))
            .Commit("fifth", "fourth", ("a.py", 500));

        var report = past.Audit(new Sampling(2, IsWeekly: false));

        Assert.Equal(["fifth", "third", "first"], report.Rows.Select(static row => row.Commit));
        Assert.Equal([500L, 300, 100], report.Rows.Select(static row => row.JudgedLines));
        Assert.Equal(3, report.Read);
    }

    [Fact]
    public void WhatLiesBeforeTheRangeHasNoRowButItsFilesCount()
    {
        var past = new Past()
            .Commit("first", null, ("a.py", 100), ("b.py", 100))
            .Commit("second", "first", ("a.py", 100), ("b.py", 200))
            .Outside("first");

        var row = past.Audit().Rows.Single();

        Assert.Equal(("second", 300L), (row.Commit, row.JudgedLines));
        Assert.Equal(2, past.Reads.Count);
    }

    [Fact]
    public void OfEachWeekTheLastCommitIsTaken()
    {
        var past = new Past();
        for (var i = 0; i < 17; i++) past.Commit($"day{i}", i == 0 ? null : $"day{i - 1}", ("a.py", 10 + i));

        var report = past.Audit(new Sampling(1, IsWeekly: true));

        Assert.Equal(["day16", "day13", "day6"], report.Rows.Select(static row => row.Commit));
        Assert.Equal(3, report.Read);
    }

    [Fact]
    public void AnInterruptionLeavesTheOldestCommits()
    {
        using var cancellation = new CancellationTokenSource();
        var past = new Past().Commit("first", null, ("a.py", 601));
        for (var i = 1; i < 50; i++) past.Commit($"commit{i}", i == 1 ? "first" : $"commit{i - 1}", ("a.py", 601 + i));
        past.OnRead = reads =>
        {
            if (reads == 10) cancellation.Cancel();
        };

        var report = past.Audit(cancellationToken: cancellation.Token);

        Assert.False(report.IsComplete);
        Assert.Equal(50, report.Wanted);
        Assert.InRange(report.Rows.Length, 9, 12);
        Assert.Equal("first", report.Rows[^1].Commit);
        Assert.Contains("Interrupted: these are the oldest", HistoryMarkdown.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void OneThatCannotBeReadAtOnceIsTriedAgain()
    {
        var past = new Past().Commit("first", null, ("a.py", 700));
        past.OnRead = static reads =>
        {
            if (reads == 1) throw new IOException("The program that reads was stopped.");
        };

        var report = past.Audit();

        Assert.Empty(report.Missing);
        Assert.Equal(700, report.Rows.Single().JudgedLines);
    }

    [Fact]
    public void WhatCannotBeReadOnceTheCallerGaveUpIsNotMissing()
    {
        using var cancellation = new CancellationTokenSource();
        var past = new Past().Commit("first", null, ("a.py", 700)).Commit("second", "first", ("a.py", 800));
        past.OnRead = reads =>
        {
            if (reads == 1) return;
            cancellation.Cancel();
            throw new IOException("The program that reads was stopped.");
        };

        var report = past.Audit(workers: 1, cancellationToken: cancellation.Token);

        Assert.Equal("first", report.Rows.Single().Commit);
        Assert.Empty(report.Missing);
    }

    [Fact]
    public void OneOfManyThatIsMissingIsNamedAndCountsAsNotJudged()
    {
        var past = new Past().Commit("first", null, [("lost.py", 0), .. Enumerable.Range(1, 120).Select(static i => ($"a{i}.py", i))]);
        past.Commit("second", "first", ("a1.py", 1));

        var report = past.Audit();

        Assert.Equal(["lost.py"], report.Missing.Select(static path => path.Value));
        Assert.Equal([0, 1], report.Rows.Select(static row => row.Unjudged));
        Assert.Contains("does not have every version of lost.py", HistoryMarkdown.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void ManyThatAreMissingAreAnErrorThatNamesOneAndHowToGetThem()
    {
        var past = new Past().Commit("first", null, ("a.py", 10), ("lost.py", 0));

        var error = Assert.ThrowsAny<IOException>(() => past.Audit());

        Assert.Contains("lost.py", error.Message, StringComparison.Ordinal);
        Assert.Contains("git fetch --refetch --no-filter", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "commit")]
    [InlineData("commit", "commit")]
    [InlineData("1", "commit")]
    [InlineData("10", "10")]
    [InlineData("week", "week")]
    public void ASamplingIsReadAndWritten(string text, string expected)
    {
        Assert.True(Sampling.TryParse(text, out var sampling));
        Assert.Equal(expected, sampling.ToString());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("month")]
    [InlineData("1.5")]
    public void NoOtherSamplingIsUnderstood(string text) => Assert.False(Sampling.TryParse(text, out _));
}
