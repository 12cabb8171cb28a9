using System.Collections.Immutable;

namespace QualityGates.Facts;

/// <summary>What one Markdown document says that others can check: where one can jump to in it, and what it points to.</summary>
/// <param name="Headings">Its headings in order, those inside HTML among them.</param>
/// <param name="Links">What it links to, in order.</param>
/// <param name="Mentions">The paths and file names that it mentions without a link, in order.</param>
public sealed record DocumentFacts(ImmutableArray<Heading> Headings, ImmutableArray<DocumentLink> Links, ImmutableArray<Mention> Mentions)
{
    /// <summary>A document that says nothing.</summary>
    public static DocumentFacts Empty { get; } = new([], [], []);

    /// <summary>Stands among <see cref="Anchors"/> where a component shows a part of the document, whose places only a program knows.</summary>
    public const string AnyAnchor = "*";

    /// <summary>Names that can be jumped to besides the headings: <c>id</c> and <c>name</c> of HTML elements, and <c>{#id}</c>.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>How many lines its front matter has, the two of dashes among them; 0 where there is none.</summary>
    public int FrontMatterLines { get; init; }

    /// <summary>Whether its front matter says how a site shows it, by a title, an address or a place among the others.</summary>
    public bool IsPage { get; init; }

    /// <summary>Whether it says in its first lines of which day it is an analysis: nobody keeps that up to date.</summary>
    public bool IsAnalysis { get; init; }
}

/// <summary>One heading.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Its text without markup.</param>
/// <param name="Slug">The anchor that GitHub gives it, with <c>-1</c>, <c>-2</c> where others of the document have the same.</param>
/// <param name="Line">Where it stands, from 1.</param>
public sealed record Heading(int Level, string Text, string Slug, int Line);

/// <summary>One link.</summary>
/// <param name="Target">
/// What it points to: without Markdown's and HTML's own escapes (<c>\_</c>, <c>&amp;amp;</c>), but neither percent-decoded nor resolved.
/// </param>
/// <param name="Kind">How it is written.</param>
/// <param name="Line">Where the target is written, from 1.</param>
public sealed record DocumentLink(string Target, DocumentLinkKind Kind, int Line)
{
    /// <summary>
    /// Where in the decoded text of the document, without its byte order mark, the target stands just as it is in <see cref="Target"/>, in
    /// UTF-16 units from 0; -1 where it is written with escapes.
    /// </summary>
    public int Start { get; init; } = -1;
}

/// <summary>How a link is written.</summary>
public enum DocumentLinkKind
{
    /// <summary><c>[text](target)</c>.</summary>
    Inline,
    /// <summary><c>![text](target)</c>.</summary>
    Image,
    /// <summary><c>[label]: target</c>: said once for every use of the label.</summary>
    Reference,
    /// <summary><c>[text][label]</c>, and nothing defines the label; the target is the label.</summary>
    Undefined,
    /// <summary>An attribute of an HTML element: <c>href</c>, <c>src</c>.</summary>
    Html,
    /// <summary>An address that stands for itself: <c>&lt;https://…&gt;</c>.</summary>
    Auto,
}

/// <summary>A path or the name of a file that a document mentions without a link.</summary>
/// <param name="Text">
/// What is mentioned, without a line number, quotation marks or <c>./</c>, and with <c>/</c> for <c>\</c>; as long as what is written, unless
/// that has escapes.
/// </param>
/// <param name="Line">Where, from 1.</param>
/// <param name="Start">
/// Where in the decoded text of the document, without its byte order mark, it begins, in UTF-16 units from 0; -1 where it is written with
/// escapes.
/// </param>
public sealed record Mention(string Text, int Line, int Start)
{
    /// <summary>Whether it stands in a code span rather than in plain prose.</summary>
    public bool IsCode { get; init; }

    /// <summary>Whether the words around it say that it is planned, an example, or no more: nobody expects it to be there.</summary>
    public bool IsHypothetical { get; init; }

    /// <summary>Whether readers are told there to make things, so that it need not be there yet; but what is there has its right name.</summary>
    public bool IsToBeMade { get; init; }

    /// <summary>How many lines the document says that the file has; null where it does not.</summary>
    public int? StatedLines { get; init; }
}
