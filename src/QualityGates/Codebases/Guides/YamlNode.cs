using QualityGates.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace QualityGates.Codebases.Guides;

/// <summary>What a YAML file holds, as far as we ask: keys, lists and texts, with their lines.</summary>
/// <param name="Text">A text; empty for a mapping or a list.</param>
/// <param name="Line">Where, from 1.</param>
internal sealed record YamlNode(string Text, int Line)
{
    private const int Deepest = 60;

    /// <summary>The keys of a mapping, in order.</summary>
    public Dictionary<string, YamlNode> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>The items of a list.</summary>
    public List<YamlNode> Items { get; } = [];

    /// <summary>What a key of a mapping holds; null where there is no such key.</summary>
    public YamlNode? this[string key] => Keys.GetValueOrDefault(key);

    /// <summary>Reads the first document of a file.</summary>
    /// <returns>Null where it is no YAML, or is nested deeper than any that people write.</returns>
    public static YamlNode? Parse(string text)
    {
        try
        {
            var parser = new YamlEvents(text);
            while (parser.MoveNext())
                if (parser.Current is MappingStart or SequenceStart or Scalar) return Read(parser, new Dictionary<string, YamlNode>(StringComparer.Ordinal), 0);
        }
        catch (YamlException)
        {
            return null; // What cannot be read contradicts nothing.
        }

        return null;
    }

    /// <summary>Reads the node at which the parser stands, and leaves it at the end of it.</summary>
    private static YamlNode? Read(YamlEvents parser, Dictionary<string, YamlNode> anchors, int depth)
    {
        if (depth > Deepest || parser.Current is not { } begin) return null;
        var line = (int)begin.Start.Line;
        if (begin is AnchorAlias alias) return anchors.GetValueOrDefault(alias.Value.Value) ?? new YamlNode("", line);
        var node = new YamlNode(begin is Scalar scalar ? scalar.Value : "", line);
        if (begin is NodeEvent { Anchor.IsEmpty: false } named) anchors[named.Anchor.Value] = node;
        switch (begin)
        {
            case SequenceStart:
                while (parser.MoveNext() && parser.Current is not SequenceEnd)
                {
                    if (Read(parser, anchors, depth + 1) is not { } item) return null;
                    node.Items.Add(item);
                }

                break;
            case MappingStart:
                while (parser.MoveNext() && parser.Current is not MappingEnd)
                {
                    if (Read(parser, anchors, depth + 1) is not { } key || !parser.MoveNext() || Read(parser, anchors, depth + 1) is not { } value) return null;
                    node.Keys[key.Text] = value;
                }

                break;
        }

        return node;
    }
}
