using System.Text;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.History;

namespace QualityGates.Tests.History;

public class FiguresOfManyCommits
{
    [Fact]
    public void AreThoseOfEachCommitNewestFirst()
    {
        var report = new Past()
            .Commit("first", null, ("a.py", 700))
            .Commit("second", "first", ("a.py", 700), ("b.py", 650), ("c.json", 9000))
            .Commit("third", "second", ("b.py", 610))
            .Audit();

        Assert.Equal(["third", "second", "first"], report.Rows.Select(static row => row.Commit));
        Assert.Equal([1, 2, 1], report.Rows.Select(static row => row.FilesOver));
        Assert.Equal([10L, 150, 100], report.Rows.Select(static row => row.LinesOver));
        Assert.Equal([1, 3, 1], report.Rows.Select(static row => row.Files));
        Assert.Equal([610L, 10_350, 700], report.Rows.Select(static row => row.JudgedLines));
        Assert.Equal(["b.py 610", "a.py 700", "a.py 700"], report.Rows.Select(static row => $"{row.Largest!.Path} {row.Largest.Lines}"));
        Assert.Equal([1, 2, 1], report.Rows.Select(static row => row.Debt["monoliths"]));
        Assert.True(report.IsComplete);
    }

    [Fact]
    public void CountFunctionsToo()
    {
        var body = string.Concat(Enumerable.Repeat("    x = 1\n", 200));

        var row = new Past().Commit("first", null, ("a.py", $"def f():\n{body}")).Audit().Rows.Single();

        Assert.Equal(1, row.Rules["QG0103"]);
        Assert.Equal(0, row.Rules["QG0101"]);
        Assert.Equal(1, row.TotalDebt);
    }

    [Fact]
    public void OfABranchGoOnFromWhereItForkedOff()
    {
        var report = new Past()
            .Commit("root", null, ("a.py", 700))
            .Commit("side", "root", ("a.py", 700), ("side.py", 800))
            .Commit("main", "root", ("a.py", 900))
            .Commit("merge", "main", ("a.py", 900), ("side.py", 800))
            .Audit();

        Assert.Equal([500L, 300, 300, 100], report.Rows.Select(static row => row.LinesOver));
        Assert.Equal(["merge", "main", "root"], report.Rows.Where(static row => row.IsOnMainLine).Select(static row => row.Commit));
        Assert.Equal(["root", "main", "merge"], report.MainLine.Select(static row => row.Commit));
    }

    [Fact]
    public void AreJudgedByTheConfigurationOfToday()
    {
        var settings = AuditSettings.Load("""{ "exclude": ["old/**"], "monoliths": { "file": { "limit": 500, "warning": 400 } } }"""u8.ToArray());
        var past = new Past().Commit("first", null, ("a.py", 550), ("old/b.py", 2000));

        var row = past.Audit(settings: settings).Rows.Single();

        Assert.Equal((1, 50L, 1), (row.FilesOver, row.LinesOver, row.Files));
        Assert.Single(past.Reads);
    }

    [Fact]
    public void AreAbsentWhereTheRuleIsOff()
    {
        var settings = AuditSettings.Load("""{ "severities": { "QG0101": "off" } }"""u8.ToArray());

        var row = new Past().Commit("first", null, ("a.py", 5000)).Audit(settings: settings).Rows.Single();

        Assert.Null(row.FilesOver);
        Assert.Null(row.LinesOver);
        Assert.DoesNotContain("QG0101", row.Rules.Keys);
        Assert.Equal(5000, row.Largest!.Lines);
    }

    [Fact]
    public void CountAdviceOverALimitAsARuleButNotAsDebt()
    {
        var settings = AuditSettings.Load("""{ "severities": { "QG0101": "warning" } }"""u8.ToArray());

        var row = new Past().Commit("first", null, ("a.py", 5000)).Audit(settings: settings).Rows.Single();

        Assert.Equal(1, row.Rules["QG0101"]);
        Assert.Equal(0, row.TotalDebt);
    }

    [Fact]
    public void LeaveOutWhatNobodyWrote()
    {
        var row = new Past().Commit("first", null, ("a.py", 10), ("package-lock.json", 9000), ("node_modules/x.js", 900)).Audit().Rows.Single();

        Assert.Equal((1, 10L), (row.Files, row.JudgedLines));
    }

    [Fact]
    public void SayHowManyFilesCouldNotBeJudged()
    {
        var row = new Past().Commit("first", null, ("a.py", "def f(:\n  '''never closed\n")).Audit().Rows.Single();

        Assert.Equal(1, row.Unjudged);
    }

    [Fact]
    public void AreTheAuditsOwnForEveryTree()
    {
        var random = new Random(7);
        var past = new Past();
        var trees = new Dictionary<string, (string Path, string Content)[]>(StringComparer.Ordinal);
        for (var i = 0; i < 60; i++)
        {
            var id = $"commit{i:000}";
            var paths = Enumerable.Range(0, 12).Where(_ => random.Next(3) > 0).Select(n => n % 4 == 0 ? $"lib/f{n}.js" : n % 5 == 0 ? $"vendor/f{n}.py" : $"src/f{n}.py");
            trees[id] = [.. paths.Select(path => (path, Past.Lines(100 * random.Next(1, 12))))];
            past.Commit(id, i == 0 ? null : $"commit{random.Next(Math.Max(0, i - 3), i):000}", trees[id]);
        }

        var report = past.Audit();

        Assert.Equal(60, report.Rows.Length);
        foreach (var row in report.Rows)
        {
            var snapshot = new InMemorySnapshot();
            foreach (var (path, content) in trees[row.Commit]) snapshot.Add(path, content);
            var audit = Auditor.Audit(snapshot, snapshot.List(default), AuditInputs.Default, null, 1, default);
            Assert.Equal(audit.Verdict.Gates.Sum(static gate => gate.Untracked), row.TotalDebt);
            Assert.Equal(audit.Verdict.Gates.Single(static gate => gate.RuleId == MonolithRules.LargeFile.Id).Untracked, row.FilesOver);
            Assert.Equal(audit.Codebase.Files.Count(static file => file.IsJudged), row.Files);
            Assert.Equal(audit.Codebase.Files.Where(static file => file.IsJudged).Sum(static file => (long)file.Facts.Lines.Physical), row.JudgedLines);
            Assert.Equal(audit.Monoliths.Largest.FirstOrDefault()?.Profile.File.Path, row.Largest?.Path);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void AreTheSameBytesForAnyNumberOfWorkers(int workers)
    {
        var expected = Written(Large().Audit(workers: 3));

        Assert.Equal(expected, Written(Large().Audit(workers: workers)));
    }

    private static Past Large()
    {
        var past = new Past().Commit("commit000", null, ("a.py", 1));
        for (var i = 1; i < 80; i++) past.Commit($"commit{i:000}", $"commit{i - 1:000}", ("a.py", 10 * i), ("b.py", 5 * i), ($"c{i}.py", 700));
        return past;
    }

    private static string Written(HistoryReport report)
    {
        using var stream = new MemoryStream();
        HistoryJson.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray()) + HistoryMarkdown.Write(report);
    }
}
