using System.Text;
using QualityGates.Reports;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.MSBuild;

/// <summary>
/// Where reports go. The folder ignores itself in git, and lists what was written into it in <c>written.txt</c>, so that the
/// <c>Clean</c> target removes exactly that.
/// </summary>
internal sealed class OutputFolder(string folder)
{
    private const string Manifest = "written.txt";

    /// <summary>Why the folder cannot be written to, if so; one sentence, said once however many files are concerned.</summary>
    public string? Problem { get; private set; }

    /// <summary>
    /// Takes what we wrote out of a listing: nothing of ours is ever audited. The folder alone does not decide, because somebody may
    /// let it be one with files of their own.
    /// </summary>
    /// <param name="listing">The files of <paramref name="root"/>.</param>
    /// <param name="root">The audited folder, absolute.</param>
    public SnapshotListing LeaveOut(SnapshotListing listing, string root)
    {
        var below = Path.GetRelativePath(root, folder).Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/');
        if (Path.IsPathRooted(below) || below is ".." || below.StartsWith("../", StringComparison.Ordinal)) return listing;
        var prefix = below is "." ? "" : below + "/";
        var written = Manifested().ToHashSet(StringComparer.Ordinal);
        return listing with
        {
            Files = listing.Files.RemoveAll(file =>
                file.Path.Value.StartsWith(prefix, StringComparison.Ordinal) && written.Contains(file.Path.Value[prefix.Length..])),
        };
    }

    /// <summary>Reads a file of the folder; null when there is none that can be read.</summary>
    public string? Read(string name)
    {
        try
        {
            var path = Path.Combine(folder, name);
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads a file of the folder as it is; empty when there is none that can be read.</summary>
    public byte[] ReadBytes(string name)
    {
        try
        {
            return File.Exists(PathOf(name)) ? File.ReadAllBytes(PathOf(name)) : [];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The absolute path of a file of the folder.</summary>
    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Writes a file, unless it has that content already: whoever reads it meanwhile never sees half of one.</summary>
    public void Write(ReportFile file)
    {
        if (Problem is not null) return;
        try
        {
            Register(file.Name);
            AtomicFile.WriteIfChanged(PathOf(file.Name), file.Write);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            Problem = $"Reports cannot be written to {folder} ({unwritable.Message}). QualityGatesOutput names another folder.";
        }
    }

    /// <inheritdoc cref="Write(ReportFile)"/>
    public void Write(string name, string content) => Write(new ReportFile(name, stream => stream.Write(Encoding.UTF8.GetBytes(content))));

    /// <summary>Removes a file, if it is there.</summary>
    public void Remove(string name)
    {
        if (!File.Exists(Path.Combine(folder, name))) return;
        try
        {
            File.Delete(Path.Combine(folder, name));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            Problem = $"{Path.Combine(folder, name)} cannot be removed ({unwritable.Message}).";
        }
    }

    /// <summary>Lists a file before it is written, so that not even a killed build leaves one that <c>Clean</c> does not know.</summary>
    private void Register(string name)
    {
        var known = Manifested();
        if (known.Contains(name)) return;
        Directory.CreateDirectory(folder);
        var all = known.Append(name).Append(Manifest).Append(".gitignore").Distinct().Order(StringComparer.Ordinal);
        AtomicFile.WriteIfChanged(PathOf(Manifest), Encoding.UTF8.GetBytes(string.Concat(all.Select(file => file + "\n"))));
        AtomicFile.WriteIfChanged(PathOf(".gitignore"), "*\n"u8);
    }

    private string[] Manifested() => Read(Manifest)?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
