using QualityGates.Codebases;
using QualityGates.Codebases.Documents;
using QualityGates.Codebases.Resolution;

namespace QualityGates.Audits.Docs;

/// <summary>A codebase as the docs audit sees it.</summary>
/// <param name="Codebase">Its files; a judged Markdown file has its <see cref="Facts.FileFacts.Document"/>.</param>
/// <param name="Files">The same files, by number, path and folder.</param>
/// <param name="Past">What git knows of files that are gone, and where the repository is on the web.</param>
internal sealed record DocsModel(Codebase Codebase, SourceTree Files, RepositoryPast Past)
{
    private MentionResolver? _mentions;

    /// <summary>The model of a codebase.</summary>
    public static DocsModel Of(Codebase codebase, RepositoryPast past) => new(codebase, new SourceTree(codebase), past);

    /// <summary>What it was before the change that is judged; null where nothing is compared, and for what was before itself.</summary>
    public DocsChange? Change { get; init; }

    /// <summary>Says whether what documents mention is there.</summary>
    public MentionResolver Mentions => _mentions ??= MentionResolver.Of(Files, Past, Change?.Changes);
}
