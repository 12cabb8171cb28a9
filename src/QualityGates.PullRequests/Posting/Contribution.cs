namespace QualityGates.PullRequests.Posting;

/// <summary>What one job has to say about a pull request.</summary>
/// <param name="Key">Tells our comments from each other, where one repository has several that judge different things.</param>
/// <param name="Run">The run that the job is part of. A comment never shows an older run than one that it has shown.</param>
/// <param name="Job">Tells the jobs of one run from each other, as the jobs of a matrix; each has a section of the comment.</param>
/// <param name="Head">The commit that was judged.</param>
/// <param name="IsNews">Whether it is worth a new comment, and so a mail; an older comment is brought up to date in any case.</param>
/// <param name="Markdown">The section.</param>
public sealed record Contribution(string Key, RunStamp Run, string Job, string Head, bool IsNews, string Markdown);
