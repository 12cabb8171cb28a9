namespace QualityGates.PullRequests.GitHub;

/// <summary>A pull request, as far as it matters for where to post.</summary>
/// <param name="Number">What people call it by.</param>
/// <param name="HeadSha">The newest commit of the branch that it asks to merge.</param>
/// <param name="IsOpen">Whether it is neither merged nor closed.</param>
public sealed record PullRequest(int Number, string HeadSha, bool IsOpen);

/// <summary>A comment in the conversation of a pull request.</summary>
/// <param name="Id">Grows with time: of two comments, the lower one is the older one.</param>
/// <param name="Body">Its Markdown.</param>
/// <param name="ByInsider">
/// Whether its author is an app, or may write to the repository. Anybody may comment on a public pull request, and so write whatever
/// a machine looks for in a comment.
/// </param>
/// <param name="Url">Where a person reads it.</param>
public sealed record Comment(long Id, string Body, bool ByInsider, string Url);

/// <summary>How a check ended.</summary>
public enum CheckConclusion
{
    /// <summary>All is well.</summary>
    Success,
    /// <summary>Something has to be done.</summary>
    Failure,
    /// <summary>Neither: what was found stops nobody.</summary>
    Neutral,
}

/// <summary>How bad what an annotation says is.</summary>
public enum AnnotationLevel
{
    /// <summary>Good to know.</summary>
    Notice,
    /// <summary>Fails nothing.</summary>
    Warning,
    /// <summary>Fails the build.</summary>
    Failure,
}

/// <summary>A note at lines of a file, shown in the diff.</summary>
/// <param name="Path">The file, from the root of the repository, with <c>/</c>.</param>
/// <param name="StartLine">Its first line; 1 for the file as a whole.</param>
/// <param name="EndLine">Its last line; at least <paramref name="StartLine"/>.</param>
/// <param name="Level">How bad it is.</param>
/// <param name="Title">A few words, at most 255 characters.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record Annotation(string Path, int StartLine, int EndLine, AnnotationLevel Level, string Title, string Message);

/// <summary>What a check run shows.</summary>
/// <param name="Title">One line.</param>
/// <param name="Summary">Markdown of at most 65,535 characters.</param>
/// <param name="Annotations">At most <see cref="MaximumAnnotations"/>; a request with more is refused as a whole.</param>
public sealed record CheckRunOutput(string Title, string Summary, IReadOnlyList<Annotation> Annotations)
{
    /// <summary>The most annotations of one request; more are added by updates.</summary>
    public const int MaximumAnnotations = 50;
}

/// <summary>A check run to be added to a commit.</summary>
/// <param name="Name">What it is called in the list of checks.</param>
/// <param name="HeadSha">The commit.</param>
/// <param name="Conclusion">How it ended.</param>
/// <param name="DetailsUrl">Where a person reads more; null for nowhere.</param>
/// <param name="Output">What it shows.</param>
public sealed record NewCheckRun(string Name, string HeadSha, CheckConclusion Conclusion, string? DetailsUrl, CheckRunOutput Output);

/// <summary>A check run that was added.</summary>
/// <param name="Id">What it is updated by.</param>
/// <param name="Url">Where a person reads it; null where GitHub does not say.</param>
public sealed record CheckRunAnswer(long Id, string? Url);

/// <summary>A status to be added to a commit.</summary>
/// <param name="Passed">Whether all is well.</param>
/// <param name="Description">One line of at most 140 characters.</param>
/// <param name="Context">What tells it from the statuses of others.</param>
/// <param name="TargetUrl">Where a person reads more; null for nowhere.</param>
public sealed record NewStatus(bool Passed, string Description, string Context, string? TargetUrl);
