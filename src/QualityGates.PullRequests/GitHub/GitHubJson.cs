using System.Text.Json.Serialization;

namespace QualityGates.PullRequests.GitHub;

/// <summary>What is sent to GitHub and read from its answers, in its own words; no reflection, no fields that we do not use.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CommentBody))]
[JsonSerializable(typeof(List<CommentAnswer>))]
[JsonSerializable(typeof(PullRequestAnswer))]
[JsonSerializable(typeof(CheckRunBody))]
[JsonSerializable(typeof(CheckRunUpdateBody))]
[JsonSerializable(typeof(CheckRunAnswerBody))]
[JsonSerializable(typeof(StatusBody))]
internal sealed partial class GitHubJson : JsonSerializerContext;

internal sealed record CommentBody(string Body);

internal sealed record CommentAnswer(long Id, string? Body = null, UserAnswer? User = null, string? AuthorAssociation = null, string? HtmlUrl = null);

internal sealed record UserAnswer(string? Type = null);

internal sealed record PullRequestAnswer(int Number, string State, HeadAnswer Head);

internal sealed record HeadAnswer(string Sha);

internal sealed record CheckRunBody(string Name, string HeadSha, string Status, string Conclusion, string? DetailsUrl, OutputBody Output);

internal sealed record CheckRunUpdateBody(OutputBody Output);

internal sealed record OutputBody(string Title, string Summary, IReadOnlyList<AnnotationBody> Annotations);

internal sealed record AnnotationBody(string Path, int StartLine, int EndLine, string AnnotationLevel, string Message, string Title);

internal sealed record CheckRunAnswerBody(long Id, string? HtmlUrl = null);

internal sealed record StatusBody(string State, string? TargetUrl, string Description, string Context);
