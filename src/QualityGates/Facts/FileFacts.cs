using System.Collections.Immutable;
using QualityGates.Snapshots;

namespace QualityGates.Facts;

/// <summary>What one file says, whatever the files around it say. Two files of the same bytes and language have equal facts.</summary>
/// <param name="Language">Name of the language in the language table, such as <c>C#</c>; <c>Text</c> when nothing better is known.</param>
/// <param name="Lines">Its lines by kind.</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Exclusion">Why the file is measured but not judged, or <see cref="Exclusion.None"/>.</param>
/// <param name="Declarations">Its declarations in source order; empty for languages without a structure scanner.</param>
/// <param name="Imports">What it imports, as written, in source order.</param>
/// <param name="Problems">What kept the file from being read or parsed as a whole.</param>
public sealed record FileFacts(
    string Language,
    LineCounts Lines,
    long Bytes,
    Exclusion Exclusion,
    ImmutableArray<Declaration> Declarations,
    ImmutableArray<Import> Imports,
    ImmutableArray<ScanProblem> Problems)
{
    /// <summary>The waivers in its comments, in source order; none in a file that is not judged.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>How many lines of each of <see cref="Declarations"/> hold code; empty where nobody counted.</summary>
    public ImmutableArray<int> DeclarationCode { get; init; } = [];

    /// <summary>
    /// The text of a file that says how imports are resolved (<c>package.json</c>, a project), or what was decided (an ADR), as
    /// UTF-8; empty for all others.
    /// </summary>
    public ReadOnlyMemory<byte> Manifest { get; init; }

    /// <summary>Whether the file says that it is run rather than imported: by a <c>#!</c> line, or by <c>__main__</c> in Python.</summary>
    public bool IsProgram { get; init; }

    /// <summary>The types that a C# file declares and the names that it uses; null for every other language.</summary>
    public CSharpNames? CSharp { get; init; }

    /// <summary>What a Markdown document says; null for every other file, and where no audit asked for it.</summary>
    public DocumentFacts? Document { get; init; }

    /// <summary>What a document or a script tells people to type; null for one that tells nothing, and where no audit asked for it.</summary>
    public GuideFacts? Guide { get; init; }
}

/// <summary>Why the facts of a file are incomplete. It becomes a QG0002 finding.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Line">Where, from 1; 0 when it concerns the file as a whole.</param>
/// <param name="Message">What to tell the user, one sentence without the path; it never quotes the file's text.</param>
public sealed record ScanProblem(ScanProblemKind Kind, int Line, string Message);

/// <summary>The kinds of <see cref="ScanProblem"/>.</summary>
public enum ScanProblemKind
{
    /// <summary>The file could not be opened or read.</summary>
    Unreadable,
    /// <summary>The bytes are not valid in the encoding they claim; the rest was read as it is.</summary>
    Encoding,
    /// <summary>Larger than what is parsed; only its lines were counted.</summary>
    TooLarge,
    /// <summary>The structure could not be parsed; lines were counted.</summary>
    Syntax,
}
