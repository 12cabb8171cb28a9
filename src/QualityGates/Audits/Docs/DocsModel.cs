using QualityGates.Audits.Docs.Links;
using QualityGates.Codebases;
using QualityGates.Codebases.Documents;
using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Codebases.Resolution;

namespace QualityGates.Audits.Docs;

/// <summary>A codebase as the docs audit sees it. What several ask of it is found out once, and when the first one asks.</summary>
/// <param name="Codebase">Its files; a judged Markdown file has its <see cref="Facts.FileFacts.Document"/>.</param>
/// <param name="Files">The same files, by number, path and folder.</param>
/// <param name="Past">What git knows of files that are gone, and where the repository is on the web.</param>
/// <param name="Options">What is configured.</param>
internal sealed record DocsModel(Codebase Codebase, SourceTree Files, RepositoryPast Past, DocsOptions Options)
{
    private PathNames? _names;
    private FileFates? _fates;
    private MentionResolver? _mentions;
    private DocsLinks? _links;
    private DecisionLog? _decisions;

    /// <summary>The model of a codebase.</summary>
    /// <param name="codebase">Its files.</param>
    /// <param name="past">What git knows of files that are gone.</param>
    /// <param name="options">What is configured.</param>
    /// <param name="files">The same files, where somebody has numbered them already.</param>
    public static DocsModel Of(Codebase codebase, RepositoryPast past, DocsOptions options, SourceTree? files = null) =>
        new(codebase, files ?? new SourceTree(codebase), past, options);

    /// <summary>What it was before the change that is judged; null where nothing is compared, and for what was before itself.</summary>
    public DocsChange? Change { get; init; }

    /// <summary>The files and folders by their names.</summary>
    public PathNames Names => _names ??= new PathNames(Files);

    /// <summary>What became of files that are gone.</summary>
    public FileFates Fates => _fates ??= new FileFates(Files, Past, Change?.Changes);

    /// <summary>Says whether what documents mention is there.</summary>
    public MentionResolver Mentions => _mentions ??= new MentionResolver(Files, Names, Fates);

    /// <summary>The documents with their links followed.</summary>
    public DocsLinks Links => _links ??= DocsLinks.Of(this);

    /// <summary>The architecture decisions.</summary>
    public DecisionLog Decisions => _decisions ??= new DecisionLog(Files, Options.Decisions.IsPlace, Options.Decisions.Ignores);
}
