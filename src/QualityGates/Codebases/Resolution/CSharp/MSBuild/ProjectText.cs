using System.Text;
using System.Xml;

namespace QualityGates.Codebases.Resolution.CSharp.MSBuild;

/// <summary>The elements of a project file, or why there are none.</summary>
/// <param name="Root">The outermost element; null if the file does not parse.</param>
/// <param name="Line">Where it does not parse, from 1.</param>
/// <param name="Problem">Why it does not parse, one sentence; null if it does.</param>
internal sealed record ProjectText(ProjectElement? Root, int Line, string? Problem)
{
    /// <summary>MSBuild itself knows five levels; whatever lies deeper is inside of a target.</summary>
    private const int DeepestElement = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads UTF-8; an encoding that the file declares for itself was dealt with when its bytes were read.</summary>
    public static ProjectText Parse(ReadOnlySpan<byte> text)
    {
        using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(text).TrimStart('\uFEFF')), Settings);
        try
        {
            var root = Read(reader);
            return root is { Name: "Project" } ? new ProjectText(root, 0, null)
                : new ProjectText(null, root?.Line ?? 1, "The outermost element is not <Project>, so this is no MSBuild project.");
        }
        catch (XmlException error)
        {
            return new ProjectText(null, Math.Max(error.LineNumber, 1), "The XML is malformed, so the project was not read.");
        }
    }

    private static ProjectElement? Read(XmlReader reader)
    {
        var lines = (IXmlLineInfo)reader;
        var open = new Stack<ProjectElement>();
        ProjectElement? root = null;
        while (reader.Read())
        {
            // Targets are not run, and most of a large file is targets.
            while (reader is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "Target" or "UsingTask" }) reader.Skip();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new ProjectElement(reader.LocalName, lines.LineNumber);
                    var isEmpty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                        if (reader.NamespaceURI.Length == 0) element.Add(reader.LocalName, reader.Value);
                    root ??= element;
                    if (open.Count is > 0 and < DeepestElement) open.Peek().Children.Add(element);
                    if (!isEmpty) open.Push(element);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when open.TryPeek(out var parent):
                    parent.Text += reader.Value;
                    break;
            }
        }

        return root;
    }
}
