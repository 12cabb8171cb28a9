using System.Text.Json;
using System.Text.Json.Serialization;
using QualityGates.PullRequests.Hosting;

namespace QualityGates.PullRequests.Posting;

/// <summary>
/// Says which change an <c>audit.json</c> beside it is about, for a trusted run that posts what this one may not. Data and no text: nothing
/// in it is ever shown before it has been checked.
/// </summary>
/// <param name="Version">The form of the file; 1.</param>
/// <param name="Repository">The repository that the change is proposed to: <c>owner/name</c>.</param>
/// <param name="PullRequest">Its number there.</param>
/// <param name="HeadSha">The newest commit of the change.</param>
/// <param name="RunId">The run that audited it.</param>
/// <param name="Attempt">How often that run was started.</param>
/// <param name="Key">Tells sections of one comment apart; <c>QualityGatesPublishKey</c>.</param>
/// <param name="Folder">The audited folder, from the top of the repository, without a slash at its end; empty for all of it.</param>
public sealed record PullRequestFile(int Version, string Repository, int? PullRequest, string HeadSha, long RunId, int Attempt, string Key, string Folder)
{
    /// <summary>What it is called.</summary>
    public const string FileName = "pull-request.json";

    /// <summary>The most characters of a key.</summary>
    public const int MaximumKey = 100;

    private const int MaximumFolder = 1_000;

    /// <summary>The most bytes that are read.</summary>
    private const int MaximumLength = 64 * 1024;

    /// <summary>What it says of a run.</summary>
    public static PullRequestFile Of(PipelineRun run, string key, string folder) =>
        new(1, run.Repository, run.PullRequest, run.HeadSha, run.RunId, run.Attempt, key, folder);

    /// <summary>As UTF-8 JSON, ending in a newline.</summary>
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, PullRequestJson.Default.PullRequestFile), (byte)'\n'];

    /// <summary>Reads what somebody wrote who is not to be trusted.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <returns>What it says; null where it is not one of these files, or where something in it cannot be.</returns>
    public static PullRequestFile? Read(ReadOnlySpan<byte> content)
    {
        if (content.Length > MaximumLength) return null;
        try
        {
            return JsonSerializer.Deserialize(content, PullRequestJson.Default.PullRequestFile) is { } file && file.IsPossible ? file : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool IsPossible =>
        Version == 1 && PullRequest is null or > 0 && RunId >= 0 && Attempt > 0
        && Repository is { Length: <= 200 } && HeadSha is { Length: 40 or 64 } && HeadSha.All(char.IsAsciiHexDigit)
        && Key is { Length: <= MaximumKey } && !Key.Any(char.IsControl) && Folder is { Length: <= MaximumFolder } && !Folder.Any(char.IsControl);
}

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PullRequestFile))]
internal sealed partial class PullRequestJson : JsonSerializerContext;
