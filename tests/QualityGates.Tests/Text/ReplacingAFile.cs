using QualityGates.Text;

namespace QualityGates.Tests.Text;

public sealed class ReplacingAFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string Target => Path.Combine(_folder, "report.md");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WritesWhatIsNew()
    {
        Assert.True(AtomicFile.WriteIfChanged(Target, "old"u8));
        Assert.True(AtomicFile.WriteIfChanged(Target, "new"u8));
        Assert.Equal("new", File.ReadAllText(Target));
    }

    [Fact]
    public void LeavesEqualBytesAndTheirTimeAlone()
    {
        AtomicFile.WriteIfChanged(Target, "same"u8);
        File.SetLastWriteTimeUtc(Target, DateTime.UnixEpoch);

        Assert.False(AtomicFile.WriteIfChanged(Target, "same"u8));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Target));
    }

    [Fact]
    public void LeavesEqualContentAloneHoweverLarge()
    {
        var content = new byte[300_000];
        content[299_999] = 1;
        AtomicFile.WriteIfChanged(Target, stream => stream.Write(content));

        Assert.False(AtomicFile.WriteIfChanged(Target, stream => stream.Write(content)));
        content[299_999] = 2;
        Assert.True(AtomicFile.WriteIfChanged(Target, stream => stream.Write(content)));
        Assert.Equal(content, File.ReadAllBytes(Target));
    }

    [Fact]
    public void ThatFailsHalfwayKeepsTheOldContentAndLeavesNothingBehind()
    {
        AtomicFile.WriteIfChanged(Target, "old"u8);

        Assert.Throws<IOException>(() => AtomicFile.WriteIfChanged(Target, static stream =>
        {
            stream.Write("half"u8);
            throw new IOException("The disk is full.");
        }));

        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Single(Directory.GetFiles(_folder));
    }
}
