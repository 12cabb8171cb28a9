using System.Collections.Immutable;
using System.Text;
using QualityGates.Facts;

namespace QualityGates.Languages.Python;

/// <summary>
/// The members that methods use through their receiver: <c>x</c> in <c>self.x</c>. They are remembered as offsets and become
/// <see cref="Declaration.Touches"/> only in a class that turns out to be large.
/// </summary>
internal sealed class ReceiverUses
{
    /// <summary>From how many lines on a class is worth the names.</summary>
    public const int LargeClass = 200;

    private readonly List<Use> _uses = [];

    /// <summary>How many are remembered.</summary>
    public int Count => _uses.Count;

    /// <summary>Remembers that the method at an index of the declarations uses the member named at an offset.</summary>
    public void Add(int method, int start, int end) => _uses.Add(new Use(method, start, end));

    /// <summary>Gives the methods of a class that has ended what they use, if it is large, and forgets it.</summary>
    /// <param name="facts">Holds the class and its methods.</param>
    /// <param name="source">The file.</param>
    /// <param name="type">Index of the class in the declarations.</param>
    /// <param name="from">What <see cref="Count"/> was when the class began.</param>
    public void Settle(FactBuilder facts, ReadOnlySpan<byte> source, int type, int from)
    {
        if (facts.Declarations[type].Lines >= LargeClass)
        {
            // The uses of one method stand together: those of a class nested in it are gone already.
            for (var first = from; first < _uses.Count;)
            {
                var behind = first + 1;
                while (behind < _uses.Count && _uses[behind].Method == _uses[first].Method) behind++;
                ref var method = ref facts.Declarations[_uses[first].Method];
                method = method with { Touches = Names(source, first, behind) };
                first = behind;
            }
        }

        _uses.RemoveRange(from, _uses.Count - from);
    }

    private ImmutableArray<string> Names(ReadOnlySpan<byte> source, int first, int behind)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = first; i < behind; i++) names.Add(Encoding.UTF8.GetString(source[_uses[i].Start.._uses[i].End]));
        return [.. names];
    }

    private readonly record struct Use(int Method, int Start, int End);
}
