using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using QualityGates.Codebases.Documents;
using QualityGates.Text;

namespace QualityGates.Git;

/// <summary>
/// Every file that commits deleted or renamed, up to one commit. To read a long history takes a fraction of a second, so what was read
/// is kept, and only what came since is read the next time.
/// </summary>
/// <param name="Tip">The newest commit that was read.</param>
/// <param name="Files">The files, each path once.</param>
public sealed record RemovedFiles(string Tip, ImmutableArray<RemovedFile> Files)
{
    /// <summary>The file that they are kept in.</summary>
    public const string FileName = "removed-files.json";

    private const int Version = 1;

    /// <summary>The files by the path that they had.</summary>
    public IReadOnlyDictionary<RepoPath, RemovedFile> ByPath() => Files.ToDictionary(static file => file.Path);

    /// <summary>
    /// The files that commits removed up to HEAD. Null where that cannot be known: there is no commit, or the clone is shallow and
    /// what happened before its end is not here.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="kept">What <see cref="ToJson"/> gave an earlier time; anything else is as good as nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="GitException">History is damaged, or a part of it was left on the server.</exception>
    public static RemovedFiles? Read(IGitRepository repository, string? kept, CancellationToken cancellationToken)
    {
        if (repository.IsShallow || repository.Resolve("HEAD", cancellationToken) is not { } tip) return null;
        var known = Parse(kept);
        if (known?.Tip == tip) return known;
        if (known is null || !IsBefore(known.Tip, tip)) return new RemovedFiles(tip, [.. repository.Removed(tip, null, cancellationToken)]);
        var since = repository.Removed(tip, known.Tip, cancellationToken);
        var paths = since.Select(static file => file.Path.Value).ToHashSet(StringComparer.Ordinal);
        return new RemovedFiles(tip, [.. since, .. known.Files.Where(file => !paths.Contains(file.Path.Value))]);

        bool IsBefore(string earlier, string later) =>
            repository.Resolve(earlier, cancellationToken) == earlier && repository.MergeBase(earlier, later, cancellationToken) == earlier;
    }

    /// <summary>What <see cref="Read"/> takes the next time.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("tip", Tip);
            json.WriteStartArray("removed");
            foreach (var file in Files)
            {
                json.WriteStartArray();
                json.WriteStringValue(file.Path.Value);
                json.WriteStringValue(file.Commit);
                if (file.RenamedTo is { } target) json.WriteStringValue(target.Value);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>Reads what was kept; null where it is not whole, or of another version of this tool.</summary>
    private static RemovedFiles? Parse(string? kept)
    {
        if (string.IsNullOrEmpty(kept)) return null;
        try
        {
            using var json = JsonDocument.Parse(kept);
            var root = json.RootElement;
            if (root.GetProperty("version").GetInt32() != Version || root.GetProperty("tip").GetString() is not { Length: > 0 } tip) return null;
            var rows = root.GetProperty("removed");
            var files = ImmutableArray.CreateBuilder<RemovedFile>(rows.GetArrayLength());
            foreach (var row in rows.EnumerateArray())
            {
                if (row[0].GetString() is not { } path || row[1].GetString() is not { } commit) return null;
                var target = row.GetArrayLength() > 2 ? row[2].GetString() : null;
                files.Add(new RemovedFile(new RepoPath(path), commit, target is null ? null : new RepoPath(target)));
            }

            var isWhole = files.Select(static file => file.Path.Value).Distinct(StringComparer.Ordinal).Count() == files.Count;
            return isWhole ? new RemovedFiles(tip, files.DrainToImmutable()) : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException
            or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
