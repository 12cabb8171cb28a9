using System.Text.Json.Serialization;

namespace QualityGates.PullRequests.Azure;

/// <summary>A thread of a pull request, as Azure answers it.</summary>
/// <param name="Id">Grows with time.</param>
/// <param name="Status"><c>active</c>, <c>closed</c>, <c>fixed</c>, …; null for what Azure itself wrote.</param>
/// <param name="IsDeleted">Whether it is no longer shown.</param>
/// <param name="Comments">Its comments, oldest first.</param>
public sealed record AzureThreadData(int Id, string? Status, bool IsDeleted, IReadOnlyList<AzureComment>? Comments);

/// <summary>A comment of a thread.</summary>
/// <param name="Id">From 1 in each thread.</param>
/// <param name="Content">Its Markdown; null where it was deleted.</param>
/// <param name="IsDeleted">Whether it is no longer shown.</param>
public sealed record AzureComment(int Id, string? Content, bool IsDeleted);

/// <summary>A status to be shown at a pull request.</summary>
/// <param name="State"><c>succeeded</c> or <c>failed</c>.</param>
/// <param name="Description">One line.</param>
/// <param name="Context">What tells it from the statuses of others.</param>
/// <param name="TargetUrl">Where a person reads more; null for nowhere.</param>
public sealed record NewAzureStatus(string State, string Description, AzureStatusContext Context, string? TargetUrl);

/// <summary>What tells a status from others: a policy of a branch names both.</summary>
/// <param name="Name">What is checked.</param>
/// <param name="Genre">Who checks it.</param>
public sealed record AzureStatusContext(string Name, string Genre);

internal sealed record AzureThreadList(IReadOnlyList<AzureThreadData>? Value);

internal sealed record NewAzureThread(IReadOnlyList<NewAzureComment> Comments, string Status);

internal sealed record NewAzureComment(int ParentCommentId, string Content, int CommentType);

internal sealed record AzureCommentText(string Content);

internal sealed record AzureThreadStatus(string Status);

internal sealed record AzureStatus(long Id, string? State);

/// <summary>How they are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AzureThreadList))]
[JsonSerializable(typeof(AzureThreadData))]
[JsonSerializable(typeof(AzureComment))]
[JsonSerializable(typeof(NewAzureThread))]
[JsonSerializable(typeof(AzureCommentText))]
[JsonSerializable(typeof(AzureThreadStatus))]
[JsonSerializable(typeof(NewAzureStatus))]
[JsonSerializable(typeof(AzureStatus))]
internal sealed partial class AzureJson : JsonSerializerContext;
