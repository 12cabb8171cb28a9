using QualityGates.Codebases.Documents;
using QualityGates.Configuration;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Links;

/// <summary>How a link that leads nowhere is told of.</summary>
/// <param name="document">The document.</param>
/// <param name="written">The link as written.</param>
/// <param name="link">Where it leads.</param>
internal sealed class LinkWording(RepoPath document, DocumentLink written, ResolvedLink link)
{
    private const int Longest = 200;

    /// <summary>What the link names, as subjects and groups have it: the path from the root.</summary>
    public string Target => Plain(link.Path.Length == 0 ? "." : link.Path);

    /// <summary>What the findings about an anchor have in common: that it is this one, or for lines that they are of this file.</summary>
    public string AnchorGroup => IsLine ? Target : $"{Target}#{Plain(link.Anchor!)}";

    private bool IsLine => link.Anchor is { Length: > 1 } anchor && anchor[0] == 'L' && char.IsAsciiDigit(anchor[1]);

    /// <summary>A name on one line and of a length that a line can hold.</summary>
    public static string Plain(string name)
    {
        if (name.Length > Longest) name = name[..(char.IsHighSurrogate(name[Longest - 1]) ? Longest - 1 : Longest)] + "…";
        return name.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0 ? name : string.Concat(name.Select(static c => char.IsControl(c) ? '?' : c));
    }

    /// <summary>A link to nothing.</summary>
    public string Dead()
    {
        var what = written.Kind == DocumentLinkKind.Image ? "picture" : "link to";
        if (link.Outcome == LinkOutcome.Machine)
            return $"The link to {Quotation.Quote(Target)} names the disk of whoever wrote it, and is dead for everybody else.";
        var why = link.Mistake switch
        {
            LinkMistake.Backslashes => "on the web \\ does not separate folders",
            LinkMistake.LineNumber => "a line is named by #L12, not after a colon",
            LinkMistake.FromRoot => "it is read from the folder of the document, and was written as if from the root",
            LinkMistake.NoScheme => "without https:// it is read as the name of a file",
            _ => $"there is no {Target}",
        };
        return $"The {what} {Quotation.Quote(LinkAddress.Of(written).Path)} leads nowhere: {why}.{ThereIs()}";
    }

    /// <summary>A link to what is spelled otherwise.</summary>
    public string Miscased() =>
        $"The link to {Quotation.Quote(Target)} is dead where case matters, as on GitHub: the file is spelled {Quotation.Quote(link.Suggestion!)}.";

    /// <summary>A jump to nowhere.</summary>
    public string DeadAnchor()
    {
        var anchor = Plain(link.Anchor!);
        if (IsLine) return $"The link to '#{anchor}' of {Target} is beyond the last line of the file.";
        var nearest = link.Suggestion is { } near ? $" Did you mean '#{Plain(near)}'?" : "";
        var place = Target == document.Value ? "the document" : Target;
        return $"No heading of {place} has the anchor '#{anchor}'.{nearest}";
    }

    /// <summary>What to write instead of the path, or null.</summary>
    /// <param name="rewritten">What <c>FixDocs</c> makes of it; null where it leaves it alone.</param>
    public string? PathFix(string? rewritten)
    {
        if (rewritten is not null) return $"Write {Plain(rewritten)} instead: {DocsCommands.FixDocs} does that.";
        if (link.Mistake == LinkMistake.NoScheme) return "Write https:// (for mail mailto:) before it.";
        if (link.Suggestion is not { } meant) return null;
        return $"Write {RelativeLink.Between(document, meant)} instead.";
    }

    /// <summary>What to write instead of the anchor, or null.</summary>
    public string? AnchorFix() =>
        IsLine ? "Link to the line where it is today, or better to a name that moves along." : link.Suggestion is { } meant ? $"Write #{meant} instead, if that is what is meant." : null;

    private string ThereIs() =>
        link.Suggestion is { } meant && (link.Mistake is null or LinkMistake.Backslashes or LinkMistake.FromRoot) ? $" There is {meant}." : "";
}
