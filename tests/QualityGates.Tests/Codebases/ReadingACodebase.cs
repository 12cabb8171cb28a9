using System.Text;
using QualityGates.Codebases;
using QualityGates.Reports;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Codebases;

public class ReadingACodebase
{
    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(32)]
    public void GivesTheSameBytesWithAnyNumberOfWorkers(int workers)
    {
        var snapshot = new InMemorySnapshot();
        for (var i = 0; i < 300; i++) snapshot.Add($"src/File{i}.cs", $"class C{i}\n{{\n{new string('\n', i * 3)}}}\n");

        Assert.Equal(Bytes(snapshot, 1), Bytes(snapshot, workers));
    }

    [Fact]
    public void AFileThatCannotBeReadIsNamedAndTheRestIsJudged()
    {
        var report = Audit(new Failing(new InMemorySnapshot().Add("a.cs", "class A;\n").Add("locked.cs", "class B;\n")), 1, CancellationToken.None);

        Assert.True(report.Verdict.IsPartial);
        Assert.Equal("locked.cs", Assert.Single(report.Verdict.Findings).Finding.Path.Value);
        Assert.Equal(1, report.Codebase.Files[0].Facts.Lines.Physical);
    }

    [Fact]
    public void ABinaryFileIsListedAsExcluded()
    {
        var report = Audit(new InMemorySnapshot().Add("logo.png", [0x89, 0x50, 0, 0, 1]), 1, CancellationToken.None);

        Assert.Empty(report.Codebase.Files);
        Assert.Equal(Exclusion.Binary, Assert.Single(report.Codebase.Excluded).Reason);
    }

    [Fact]
    public void AFileAboveTheParseLimitIsCountedInPieces()
    {
        var lines = 16 * 1024 * 1024 / 8 + 10;
        var report = Audit(new InMemorySnapshot().Add("dump.py", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("x = 123\n", lines)))), 1, CancellationToken.None);

        Assert.Equal(lines, report.Codebase.Files[0].Facts.Lines.Physical);
        Assert.Contains(report.Verdict.Findings, static finding => finding.Finding.RuleId == "QG0002");
    }

    [Fact]
    public void AScannerThatFailsCostsTheDeclarationsOfOneFileAndNothingElse()
    {
        var reader = new FileReader(new InMemorySnapshot().Add("a.cs", "class A;\n\nclass B;\n"), static (_, _, _) => throw new InvalidOperationException());

        var facts = reader.Read(new SnapshotFile(new RepoPath("a.cs"), "a.cs"));

        Assert.Equal(3, facts.Lines.Physical);
        Assert.Contains("InvalidOperationException", Assert.Single(facts.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CancellationEndsTheRun()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Audit(new InMemorySnapshot().Add("a.cs", "class A;\n"), 2, cancelled.Token));
    }

    private static Report Audit(ISnapshot snapshot, int workers, CancellationToken cancellationToken) =>
        Auditor.Audit(snapshot, snapshot.List(CancellationToken.None), AuditInputs.Default, null, workers, cancellationToken);

    private static string Bytes(ISnapshot snapshot, int workers)
    {
        var report = Audit(snapshot, workers, CancellationToken.None);
        using var inventory = new MemoryStream();
        InventoryJson.Write(report.Codebase, null, inventory);
        return Encoding.UTF8.GetString(inventory.ToArray()) + Encoding.UTF8.GetString(AuditJson.Write(report).Span) + ReportMarkdown.Write(report);
    }

    private sealed class Failing(ISnapshot inner) : ISnapshot
    {
        public SnapshotListing List(CancellationToken cancellationToken) => inner.List(cancellationToken);

        public int Read(SnapshotFile file, ref byte[] buffer, int limit) => file.Path == new RepoPath("locked.cs")
            ? throw new UnauthorizedAccessException()
            : inner.Read(file, ref buffer, limit);

        public Stream Open(SnapshotFile file) => inner.Open(file);
    }
}
