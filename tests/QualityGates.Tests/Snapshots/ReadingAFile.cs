using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Snapshots;

public sealed class ReadingAFile : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private FolderSnapshot Tree => new(_folder.Root);

    private static SnapshotFile File(string path, long size = -1) => new(new RepoPath(path), path, size);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(100_000)]
    public void GivesAllItsBytesWhateverTheBuffer(int size)
    {
        var bytes = Enumerable.Range(0, size).Select(i => (byte)i).ToArray();
        System.IO.File.WriteAllBytes(_folder.PathOf("a"), bytes);
        foreach (var room in new[] { 0, 1, size, size + 1, 200_000 })
        {
            var buffer = new byte[room];
            var length = Tree.Read(File("a"), ref buffer, limit: 100_000);
            Assert.Equal(bytes, buffer[..length]);
        }
    }

    [Fact]
    public void KeepsABufferThatIsLargeEnough()
    {
        _folder.Write("a", "12345");
        var mine = new byte[6];
        var buffer = mine;
        Assert.Equal(5, Tree.Read(File("a"), ref buffer, limit: 5));
        Assert.Same(mine, buffer);
    }

    [Fact]
    public void IsRefusedAboveTheLimitAndCanBeReadInPieces()
    {
        _folder.Write("a", "123456");
        byte[] buffer = [];
        Assert.Equal(-1, Tree.Read(File("a"), ref buffer, limit: 5));
        Assert.Empty(buffer);
        using var reader = new StreamReader(Tree.Open(File("a")));
        Assert.Equal("123456", reader.ReadToEnd());
    }

    [Fact]
    public void TakesTheWholeRangeOfLimits()
    {
        _folder.Write("a", "1");
        byte[] buffer = [];
        Assert.Equal(1, Tree.Read(File("a"), ref buffer, limit: int.MaxValue));
        Assert.Equal(-1, Tree.Read(File("a"), ref buffer, limit: 0));
    }

    [Fact]
    public async Task WorksWhileSomebodyWritesItAndSeesNoMoreThanTheLimit()
    {
        using var writer = new FileStream(_folder.PathOf("a"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        using var done = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            var piece = new byte[5000];
            while (!done.IsCancellationRequested && writer.Length < 5_000_000)
            {
                writer.Write(piece);
                writer.Flush();
                if (writer.Length > 500_000) writer.SetLength(100);
            }
        });
        for (var i = 0; i < 300; i++)
        {
            byte[] buffer = [];
            Assert.InRange(Tree.Read(File("a"), ref buffer, limit: 300_000), -1, 300_000);
        }

        await done.CancelAsync();
        await writing;
    }

    [Fact]
    public void FailsPlainlyWhenItIsGone()
    {
        byte[] buffer = [];
        Assert.ThrowsAny<IOException>(() => Tree.Read(File("gone"), ref buffer, limit: 10));
        Assert.ThrowsAny<IOException>(() => Tree.Open(File("gone")));
    }

    [Fact]
    public void FailsPlainlyWhenAFolderTookItsPlace()
    {
        Directory.CreateDirectory(_folder.PathOf("a"));
        byte[] buffer = [];
        Assert.Throws<UnauthorizedAccessException>(() => Tree.Read(File("a"), ref buffer, limit: 10));
    }

    [UnprivilegedFact]
    public void FailsPlainlyWhenItMayNotBeRead()
    {
        _folder.Write("a");
        _folder.Run("chmod", "000", "a");
        byte[] buffer = [];
        Assert.Throws<UnauthorizedAccessException>(() => Tree.Read(Tree.List(CancellationToken.None).Files[0], ref buffer, limit: 10));
    }

    [UnixFact]
    public void ThatWasEmptyWhenListedNeverWaitsForAPipe()
    {
        _folder.Run("mkfifo", "pipe");
        byte[] buffer = [];
        Assert.Equal(0, Tree.Read(File("pipe", size: 0), ref buffer, limit: 10));
        Assert.Equal(-1, Tree.Open(File("pipe", size: 0)).ReadByte());
    }
}
