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

/// <summary>What the front matter of a document says.</summary>
/// <param name="Fields">Its keys, in order; as many as could be read.</param>
/// <param name="Lines">How many lines of the document it takes, the two marks among them; 0 where there is none.</param>
/// <param name="ProblemLine">The line at which it cannot be read any more, from 1; 0 where all of it can.</param>
internal sealed record FrontMatterFields(ImmutableArray<FrontMatterField> Fields, int Lines, int ProblemLine)
{
    /// <summary>A document that has none.</summary>
    public static FrontMatterFields None { get; } = new([], 0, 0);

    /// <summary>Reads the front matter of a document.</summary>
    /// <param name="lines">The lines of the document.</param>
    /// <param name="count">How many of them are front matter, the two marks among them.</param>
    public static FrontMatterFields Read(IReadOnlyList<string> lines, int count)
    {
        if (count == 0) return None;
        var fields = ImmutableArray.CreateBuilder<FrontMatterField>();
        var problem = 0;
        var events = new YamlEvents(string.Join('\n', lines.Take(count - 1).Skip(1)));
        try
        {
            ReadFields(events, fields);
        }
        catch (YamlException broken)
        {
            problem = InDocument(broken.Start.Line);
        }

        return new FrontMatterFields(fields.DrainToImmutable(), count, problem);

        // YAML counts from the line below the mark.
        int InDocument(long line) => (int)Math.Clamp(line + 1, 2, count);
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
