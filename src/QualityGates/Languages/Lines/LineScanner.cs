using System.Buffers;
using QualityGates.Facts;

namespace QualityGates.Languages.Lines;

/// <summary>
/// Counts the lines of any language whose comments and strings can be told as a list of <see cref="Construct"/>s. One pass: from
/// newline to newline where nothing else can matter, otherwise from one byte that can begin a construct to the next.
/// </summary>
internal sealed class LineScanner(IReadOnlyList<Construct> constructs)
{
    private Plan? _plan;
    private Plan? _closePlan;

    /// <inheritdoc cref="ScanSource"/>
    public void Scan(ReadOnlySpan<byte> source, FactBuilder facts)
    {
        var walk = new LineWalk(source, ref facts.Lines, facts.Closely);
        // A shebang tells the system what to run, whatever # means to the language.
        if (walk.Rest.StartsWith("#!"u8)) walk.PassCode(Bytes.LineEnd(source, walk.Position));
        Run(ref walk);
    }

    /// <summary>Walks to the end of the walk's source.</summary>
    public void Run(ref LineWalk walk)
    {
        var plan = walk.Closely is null ? _plan ??= new Plan(constructs, false) : _closePlan ??= new Plan(constructs, true);
        var knewStrings = walk.KnowsStrings;
        walk.KnowsStrings = plan.KnowsStrings;
        Run(plan, ref walk);
        walk.KnowsStrings = knewStrings;
    }

    private static void Run(Plan plan, ref LineWalk walk)
    {
        while (!walk.AtEnd)
        {
            if (walk.LineHasCode && !plan.SkipCode(ref walk)) return;
            var current = walk.Current;
            if (current == '\n') walk.PassNewline();
            else if (!walk.LineHasCode && Bytes.IsWhiteSpace(current)) walk.PassSpace();
            else if (!plan.TryPassConstruct(current, ref walk)) walk.PassCodeByte();
        }
    }

    /// <summary>The constructs arranged for searching; made when the first file of the language is met.</summary>
    private sealed class Plan
    {
        private readonly Construct[]?[] _byFirstByte = new Construct[256][];
        private readonly SearchValues<byte>? _behindCode;

        /// <param name="constructs">What to look for.</param>
        /// <param name="isClose">Whether comments behind code matter too, though they reach no other line.</param>
        public Plan(IReadOnlyList<Construct> constructs, bool isClose)
        {
            KnowsStrings = constructs.Any(construct => construct is not (LineComment or BlockComment or FixedColumnComment));
            foreach (var construct in constructs)
                foreach (var first in construct.FirstBytes)
                    _byFirstByte[first] = [.. _byFirstByte[first] ?? [], construct];

            // Behind code, a comment or a string matters only where it could hide something that reaches the next line.
            var reachable = constructs.Where(one => one.Place is not (Place.FirstOnLine or Place.FirstColumn)).ToList();
            if (isClose || reachable.Exists(construct => construct.SpansLines))
                _behindCode = SearchValues.Create([(byte)'\n', .. reachable.SelectMany(construct => construct.FirstBytes)]);
        }

        /// <summary>Whether anything but comments is looked for.</summary>
        public bool KnowsStrings { get; }

        /// <summary>Moves to the next byte that can matter behind code; false if there is none.</summary>
        public bool SkipCode(ref LineWalk walk)
        {
            var rest = walk.Rest;
            var next = _behindCode is null ? rest.IndexOf((byte)'\n') : rest.IndexOfAny(_behindCode);
            walk.SkipTo(next < 0 ? walk.Source.Length : walk.Position + next);
            return next >= 0;
        }

        public bool TryPassConstruct(byte first, ref LineWalk walk)
        {
            if (_byFirstByte[first] is not { } candidates) return false;
            foreach (var construct in candidates)
                if (construct.TryPass(ref walk)) return true;
            return false;
        }
    }
}
