using QualityGates.Baselines;

namespace QualityGates.Tests.Baselines;

public sealed class SavingTheBaseline : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qualitygates").FullName;
    private readonly byte[] _one = BaselineFile.Write(Run.Tolerating(Run.File("a.cs", 700)));
    private readonly byte[] _other = BaselineFile.Write(Run.Tolerating([.. Enumerable.Range(0, 5000).Select(i => Run.File($"{i}.cs", 700))]));

    private string Target => Path.Combine(_folder, Baseline.FileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_is_written_when_it_differs_and_left_alone_when_it_does_not()
    {
        Assert.True(BaselineFile.Save(Target, _one));
        var written = File.GetLastWriteTimeUtc(Target) - TimeSpan.FromHours(1);
        File.SetLastWriteTimeUtc(Target, written);

        Assert.False(BaselineFile.Save(Target, _one));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Target));
        Assert.True(BaselineFile.Save(Target, _other));
        Assert.Equal(_other, File.ReadAllBytes(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Of_two_that_save_at_once_one_wins_and_no_reader_sees_half_a_file()
    {
        BaselineFile.Save(Target, _one);
        using var done = new CancellationTokenSource();
        var halves = 0;
        var reader = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                var seen = File.ReadAllBytes(Target);
                if (!seen.AsSpan().SequenceEqual(_one) && !seen.AsSpan().SequenceEqual(_other)) halves++;
            }
        });

        await Task.WhenAll(new[] { _one, _other, _one, _other }.Select(bytes => Task.Run(() =>
        {
            for (var i = 0; i < 25; i++) BaselineFile.Save(Target, bytes);
        })));
        await done.CancelAsync();
        await reader;

        Assert.Equal(0, halves);
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void What_a_killed_process_left_behind_is_swept_up_and_what_another_one_writes_now_is_not()
    {
        var (abandoned, alive) = (Target + ".abcd1234.xyz.tmp", Target + ".efgh5678.xyz.tmp");
        File.WriteAllText(abandoned, "{");
        File.WriteAllText(alive, "{");
        File.SetLastWriteTimeUtc(abandoned, DateTime.UtcNow - TimeSpan.FromHours(1));

        BaselineFile.Save(Target, _one);

        Assert.Equal([Target, alive], Directory.GetFiles(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_missing_folder_is_one_clear_message()
    {
        var target = Path.Combine(_folder, "gone", Baseline.FileName);

        var exception = Assert.Throws<BaselineNotSavedException>(() => BaselineFile.Save(target, _one));

        Assert.StartsWith($"{target} was not written, and is as it was: ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("Make the file and its folder writable, and run the command again.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_its_place_is_one_clear_message_and_nothing_is_left_behind()
    {
        Directory.CreateDirectory(Target);

        Assert.Throws<BaselineNotSavedException>(() => BaselineFile.Save(Target, _one));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_read_only_folder_is_one_clear_message_and_the_file_is_as_it_was()
    {
        BaselineFile.Save(Target, _one);
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return; // Both may write where this test forbids it.
        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Throws<BaselineNotSavedException>(() => BaselineFile.Save(Target, _other));
            Assert.Equal(_one, File.ReadAllBytes(Target));
        }
        finally
        {
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_symbolic_link_is_followed_and_stays_a_link()
    {
        var shared = Path.Combine(_folder, "shared.json");
        File.WriteAllBytes(shared, _one);
        if (!TryLink(Target, shared)) return; // Windows may forbid links.

        BaselineFile.Save(Target, _other);

        Assert.NotNull(new FileInfo(Target).LinkTarget);
        Assert.Equal(_other, File.ReadAllBytes(shared));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void A_symbolic_link_to_nothing_makes_the_file_it_points_to()
    {
        var shared = Path.Combine(_folder, "shared.json");
        if (!TryLink(Target, "shared.json")) return;

        Assert.True(BaselineFile.Save(Target, _one));

        Assert.Equal(_one, File.ReadAllBytes(shared));
    }

    [Fact]
    public void Links_in_a_circle_are_one_clear_message()
    {
        var (a, b) = (Path.Combine(_folder, "a.json"), Path.Combine(_folder, "b.json"));
        if (!TryLink(a, b) || !TryLink(b, a)) return;

        Assert.Throws<BaselineNotSavedException>(() => BaselineFile.Save(a, _one));
    }

    [Fact]
    public void Whoever_could_read_it_before_can_read_it_after()
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode Shared = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        BaselineFile.Save(Target, _one);
        File.SetUnixFileMode(Target, Shared);

        BaselineFile.Save(Target, _other);

        Assert.Equal(Shared, File.GetUnixFileMode(Target));
    }

    private static bool TryLink(string link, string target)
    {
        try
        {
            File.CreateSymbolicLink(link, target);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
