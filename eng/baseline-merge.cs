#!/usr/bin/env dotnet
#:property PublishAot=false
#:project ../src/QualityGates/QualityGates.csproj

// How often git reports a conflict when two branches change the baseline: random pairs through the real `git merge-file`, for the
// layout we write, for one line per entry, and for one count. Fails unless every pair that only lowers different entries merges
// cleanly to what our own merge gives, and unless every clean merge can be read and is looser than neither side.
//
//   dotnet run -p:QualityGatesEnabled=false eng/baseline-merge.cs -- [pairs that only lower]

using System.Diagnostics;
using System.Text;
using QualityGates.Baselines;

const int Batch = 100;
var pairs = args is [var count] ? int.Parse(count) : 10_000;
var layouts = new Layout[]
{
    new("as written", BaselineFile.Write),
    new("a line per entry", baseline => Text("{\n" + string.Join(",\n", baseline.Entries.Select(OnOneLine)) + "\n}\n")),
    new("one count", baseline => Text($"{{ \"total\": {baseline.Entries.Sum(entry => entry.Tolerance.Value)} }}\n")),
};
var cells = (from entries in (int[])[30, 80] from changes in (int[])[1, 3, 6] select new Cell(entries, changes)).ToArray();
var clock = Stopwatch.StartNew();
var merges = 0;
var defects = new List<string>();

Console.WriteLine($"| entries | changes | {Heads("lower")} | {Heads("mixed")} | mixed, driver |");
Console.WriteLine("|--:|--:|" + string.Concat(Enumerable.Repeat("--:|", 2 * layouts.Length)) + "--:|");
foreach (var cell in cells)
{
    var lowering = (pairs + cells.Length - 1) / cells.Length;
    var lower = layouts.Select((layout, i) => Rate(layout, cell, Edits.Lower, i == 0 ? lowering : lowering / 4)).ToArray();
    var mixed = layouts.Select(layout => Rate(layout, cell, Edits.Mixed, lowering / 4)).ToArray();
    Check(lower[0] == 0, $"{cell}: {lower[0]:P1} of the pairs that only lower different entries are in conflict");
    Console.WriteLine($"| {cell.Entries} | {cell.Changes} | {Shown(lower)} | {Shown(mixed)} | {Shown([DriverRate(cell, lowering / 4)])} |");
}

var updates = Rate(layouts[0], new Cell(80, 3), Edits.Update, pairs / 4);
Console.WriteLine();
Console.WriteLine($"lower: both branches lower so many entries, none of them the same ({pairs} pairs as written, a quarter in each other layout).");
Console.WriteLine("mixed: half of the changes lower, 30 % remove and 20 % add an entry; none is the same on both branches.");
Console.WriteLine($"Two updates of 80 entries, which lower or remove any 3: {updates:P1} of {pairs / 4} pairs in conflict.");
foreach (var defect in defects.Take(20)) Console.WriteLine($"WRONG: {defect}");
Console.WriteLine($"{merges} merges in {clock.Elapsed.TotalSeconds:0} s, {defects.Count} wrong");
return defects.Count == 0 ? 0 : 1;

string Heads(string edits) => string.Join(" | ", layouts.Select(layout => $"{edits}, {layout.Name}"));

static string Shown(double[] rates) => string.Join(" | ", rates.Select(rate => $"{100 * rate:0.0} %"));

static string OnOneLine(BaselineEntry entry) => $"  \"{entry.Subject}\": {entry.Tolerance.Value}";

static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

void Check(bool holds, string otherwise)
{
    if (holds) return;
    lock (defects) defects.Add(otherwise);
}

// The share of random pairs for which our merge driver would leave a conflict to somebody.
double DriverRate(Cell cell, int wanted)
{
    var random = new Random(cell.Entries + cell.Changes);
    return (double)Enumerable.Range(0, wanted).Count(_ => !IsMerged(Draw(random, cell, Edits.Mixed))) / wanted;

    bool IsMerged(Pair pair)
    {
        Baseline?[] files = [Reread(pair.Ancestor), Reread(pair.Ours), Reread(pair.Theirs)];
        if (files is not [{ } ancestor, { } ours, { } theirs]) return false;
        var (merged, decisions) = BaselineMerge.Merge(ancestor, ours, theirs);
        Check(decisions.IsEmpty, "the driver decides although no entry changed on both sides");
        return Reread(merged) is not null;
    }

    static Baseline? Reread(Baseline baseline) => BaselineFile.Parse(BaselineFile.Write(baseline)).Baseline;
}

// The share of random pairs that git reports a conflict for.
double Rate(Layout layout, Cell cell, Edits edits, int wanted)
{
    var conflicts = 0;
    Parallel.For(0, (wanted + Batch - 1) / Batch, batch =>
    {
        var random = new Random(HashCode(cell.Entries, cell.Changes, (int)edits, batch));
        var drawn = Enumerable.Range(0, Math.Min(Batch, wanted - (batch * Batch))).Select(_ => Draw(random, cell, edits)).ToArray();
        var merged = MergeFiles(drawn, layout);
        Interlocked.Add(ref merges, drawn.Length);
        Interlocked.Add(ref conflicts, merged.Count(content => content is null));
        if (layout != layouts[0]) return;
        for (var i = 0; i < drawn.Length; i++)
            if (merged[i] is { } content) Examine(drawn[i], content, edits);
    });
    return (double)conflicts / wanted;

    // System.HashCode differs from run to run.
    static int HashCode(params ReadOnlySpan<int> numbers)
    {
        var hash = 17;
        foreach (var number in numbers) hash = unchecked((hash * 8191) + number);
        return hash;
    }
}

// What git merged cleanly, against both sides and against our own merge.
void Examine(Pair pair, byte[] content, Edits edits)
{
    var expected = BaselineMerge.Merge(pair.Ancestor, pair.Ours, pair.Theirs).Baseline;
    if (edits == Edits.Lower)
        Check(content.AsSpan().SequenceEqual(BaselineFile.Write(expected)), "a clean merge is not what our own merge writes");
    if (BaselineFile.Parse(content).Baseline is not { } baseline)
    {
        Check(false, $"a clean merge cannot be read: {BaselineFile.Parse(content).Problems[0].Message}");
        return;
    }

    Check(baseline.Entries.SequenceEqual(expected.Entries), $"a clean merge ({edits}) tolerates other debt than our own merge");
    var isTight = baseline.Entries.All(entry => IsWithin(pair.Ours, entry) && IsWithin(pair.Theirs, entry));
    Check(isTight || edits == Edits.Mixed, "a clean merge is looser than a side");
}

static bool IsWithin(Baseline side, BaselineEntry entry) =>
    side.Find(entry.RuleId, entry.Subject) is { } tolerance && entry.Tolerance.Value <= tolerance.Value;

static Pair Draw(Random random, Cell cell, Edits edits)
{
    var ancestor = Baseline.Empty;
    while (ancestor.Count < cell.Entries) ancestor = Add(random, ancestor, 'f', 500, 4000);
    var subjects = ancestor.Entries.Select(entry => entry.Subject).ToArray();
    random.Shuffle(subjects);
    var mine = subjects.AsSpan(0, cell.Changes);
    if (edits != Edits.Update) return new Pair(ancestor, Edit(mine, 'm'), Edit(subjects.AsSpan(cell.Changes, cell.Changes), 't'));
    var ours = Edit(mine, 'm');
    random.Shuffle(subjects);
    return new Pair(ancestor, ours, Edit(mine, 't'));

    Baseline Edit(ReadOnlySpan<string> chosen, char side)
    {
        var edited = ancestor;
        foreach (var subject in chosen)
        {
            var draw = edits == Edits.Lower ? 0 : random.NextDouble();
            edited = draw < 0.5 ? Lower(random, edited, subject)
                : draw < 0.8 || edits == Edits.Update ? edited.Without("QG0101", subject)
                : Add(random, edited, side, 500, 900);
        }

        return edited;
    }
}

static Baseline Lower(Random random, Baseline baseline, string subject)
{
    var tolerance = baseline.Find("QG0101", subject)!;
    return baseline.With("QG0101", subject, tolerance with { Value = tolerance.Value - random.Next(1, 200) });
}

static Baseline Add(Random random, Baseline baseline, char kind, int least, int most)
{
    var subject = $"src/P{random.Next(10):00}/{kind}{random.Next(1_000_000):000000}.cs";
    return baseline.With("QG0101", subject, new Tolerance("lines", random.Next(least, most)));
}

// One shell for many merges: starting one costs .NET more than git needs for the merge itself. Null stands for a conflict.
static byte[]?[] MergeFiles(Pair[] pairs, Layout layout)
{
    var folder = Directory.CreateTempSubdirectory("baseline-merge-").FullName;
    try
    {
        for (var i = 0; i < pairs.Length; i++)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{i}.ancestor"), layout.Write(pairs[i].Ancestor));
            File.WriteAllBytes(Path.Combine(folder, $"{i}.ours"), layout.Write(pairs[i].Ours));
            File.WriteAllBytes(Path.Combine(folder, $"{i}.theirs"), layout.Write(pairs[i].Theirs));
        }

        const string Merge = "git merge-file --quiet $i.ours $i.ancestor $i.theirs; echo $?";
        var loop = $"i=0; while [ $i -lt {pairs.Length} ]; do {Merge}; i=$((i+1)); done";
        var start = new ProcessStartInfo("sh", ["-c", loop]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var shell = Process.Start(start)!;
        var said = shell.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        shell.WaitForExit();
        var codes = said.Select(int.Parse).ToArray();
        if (codes.Length != pairs.Length || codes.Any(code => code > 127))
            throw new InvalidOperationException("git merge-file could not merge.");
        return [.. codes.Select((code, i) => code == 0 ? File.ReadAllBytes(Path.Combine(folder, $"{i}.ours")) : null)];
    }
    finally
    {
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A way to write a baseline.</summary>
internal sealed record Layout(string Name, Func<Baseline, byte[]> Write);

/// <summary>So many entries, and so many changes on each of two branches.</summary>
internal sealed record Cell(int Entries, int Changes);

/// <summary>A baseline, and what became of it on two branches.</summary>
internal sealed record Pair(Baseline Ancestor, Baseline Ours, Baseline Theirs);

/// <summary>What the branches do.</summary>
internal enum Edits
{
    /// <summary>Lower entries, each branch others.</summary>
    Lower,
    /// <summary>Lower, remove and add, each branch others.</summary>
    Mixed,
    /// <summary>Lower and remove, whatever the other branch does.</summary>
    Update,
}
