using System.Collections.Immutable;
using QualityGates.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace QualityGates.Codebases.Documents.Decisions;

/// <summary>One key at the top of a document's front matter.</summary>
/// <param name="Key">The key, as written.</param>
/// <param name="Value">Its value; the items of a list are separated by commas, and of anything deeper it is empty.</param>
/// <param name="Line">Where the value begins, from 1.</param>
internal sealed record FrontMatterField(string Key, string Value, int Line);

/// <summary>The YAML before a document.</summary>
/// <param name="Fields">Its keys, in order; as many as could be read.</param>
/// <param name="Lines">How many lines of the document it takes, the two marks among them; 0 where there is none.</param>
/// <param name="ProblemLine">The line at which it cannot be read any more, from 1; 0 where all of it can.</param>
internal sealed record FrontMatter(ImmutableArray<FrontMatterField> Fields, int Lines, int ProblemLine)
{
    /// <summary>A document that has none.</summary>
    public static FrontMatter None { get; } = new([], 0, 0);

    /// <summary>Reads the front matter of a document.</summary>
    /// <param name="lines">The lines of the document.</param>
    public static FrontMatter Read(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || lines[0].TrimEnd() != "---") return None;
        var end = 1;
        while (end < lines.Count && lines[end].TrimEnd() is not ("---" or "...")) end++;
        if (end == lines.Count) return None;
        var fields = ImmutableArray.CreateBuilder<FrontMatterField>();
        var problem = 0;
        var events = new YamlEvents(string.Join('\n', lines.Take(end).Skip(1)));
        try
        {
            ReadFields(events, fields);
        }
        catch (YamlException broken)
        {
            problem = InDocument(broken.Start.Line);
        }

        return new FrontMatter(fields.DrainToImmutable(), end + 1, problem);

        // YAML counts from the line below the mark.
        int InDocument(long line) => (int)Math.Clamp(line + 1, 2, end + 1);
    }

    /// <summary>The keys of the outermost mapping, with values that are texts or lists of texts.</summary>
    private static void ReadFields(YamlEvents events, ImmutableArray<FrontMatterField>.Builder fields)
    {
        var (depth, key, line) = (0, (string?)null, 0L);
        var parts = new List<string>();
        while (events.MoveNext())
        {
            switch (events.Current)
            {
                case Scalar scalar when depth == 1 && key is null:
                    (key, line) = (scalar.Value, scalar.Start.Line);
                    continue;
                case Scalar scalar when depth is 1 or 2:
                    parts.Add(scalar.Value);
                    if (depth == 1) line = scalar.Start.Line;
                    break;
                case MappingStart or SequenceStart:
                    depth++;
                    continue;
                case MappingEnd or SequenceEnd:
                    depth--;
                    break;
                case AnchorAlias:
                    break;
                default:
                    continue;
            }

            if (depth != 1 || key is null) continue;
            fields.Add(new FrontMatterField(key, string.Join(", ", parts), (int)line + 1));
            (key, parts) = (null, []);
        }
    }
}
