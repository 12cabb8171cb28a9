using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace QualityGates.Configuration;

/// <summary>
/// Collects everything wrong with one file by byte offset, and turns the offsets into lines and columns in one sweep at the
/// end, so that a file of one long line costs no more than one of many.
/// </summary>
internal sealed class ProblemList
{
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    private readonly List<(int Offset, string Message)> _problems = [];

    /// <summary>How many problems there are so far.</summary>
    public int Count => _problems.Count;

    /// <summary>Notes a problem at a byte offset.</summary>
    public void Add(int offset, string message) => _problems.Add((offset, message));

    /// <summary>The problems in the order in which they stand in <paramref name="text"/>, the bytes they were found in.</summary>
    public ImmutableArray<ConfigProblem> Locate(ReadOnlySpan<byte> text)
    {
        if (_problems.Count == 0) return [];
        var located = ImmutableArray.CreateBuilder<ConfigProblem>(_problems.Count);
        var (at, line, column) = (0, 1, 1);
        foreach (var (offset, message) in _problems.OrderBy(problem => problem.Offset))
        {
            for (var between = text[at..offset]; ; between = text[at..offset])
            {
                var end = between.IndexOfAny(LineEnds);
                if (end < 0)
                {
                    column += Encoding.UTF8.GetCharCount(between);
                    at = offset;
                    break;
                }

                var isPair = between[end] == '\r' && at + end + 1 < text.Length && text[at + end + 1] == '\n';
                at = Math.Min(at + end + (isPair ? 2 : 1), offset);
                (line, column) = (line + 1, 1);
            }

            located.Add(new ConfigProblem(line, column, message));
        }

        return located.DrainToImmutable();
    }
}
