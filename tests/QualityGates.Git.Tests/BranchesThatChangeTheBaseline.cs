using System.Text;
using QualityGates.Baselines;

namespace QualityGates.Git.Tests;

/// <summary>
/// Baselines as text, through real merges of a repository whose attributes name a driver that nobody has configured: then git merges
/// by text, and what comes out cleanly is what our own merge gives.
/// </summary>
public sealed class BranchesThatChangeTheBaseline : IDisposable
{
    private const string Name = Baseline.FileName;
    private const string Rule = "QG0101";

    private readonly TempRepository _repository = new();

    public BranchesThatChangeTheBaseline()
    {
        GitAttributes.Declare(_repository.PathOf(Name), "text eol=lf merge=qualitygates");
        _repository.Commit();
    }

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(1, 30)]
    [InlineData(3, 30)]
    [InlineData(8, 20)]
    public void Those_that_lower_different_entries_always_merge_cleanly(int edits, int entries)
    {
        for (var seed = 0; seed < 14; seed++)
        {
            var random = new Random((edits * 1000) + seed);
            var ancestor = AnyOf(random, entries);
            var subjects = ancestor.Entries.Select(entry => entry.Subject).ToArray();
            random.Shuffle(subjects);
            var ours = Lower(random, ancestor, subjects.AsSpan(0, edits));
            var theirs = Lower(random, ancestor, subjects.AsSpan(edits, edits));

            var merged = Merge(ancestor, ours, theirs);

            Assert.Equal(BaselineFile.Write(BaselineMerge.Merge(ancestor, ours, theirs).Baseline), merged);
        }
    }

    [Fact]
    public void Those_that_update_whatever_they_like_never_merge_to_something_looser_than_either()
    {
        var clean = 0;
        for (var seed = 0; seed < 24; seed++)
        {
            var random = new Random(seed);
            var ancestor = AnyOf(random, 20);
            var (ours, theirs) = (Update(random, ancestor), Update(random, ancestor));

            if (Merge(ancestor, ours, theirs) is not { } merged) continue;
            clean++;
            var baseline = BaselineFile.Parse(merged).Baseline;
            Assert.NotNull(baseline);
            Assert.All(baseline.Entries, entry => Assert.True(IsWithin(ours, entry) && IsWithin(theirs, entry), $"{seed}: {entry}"));
            Assert.Equal(BaselineMerge.Merge(ancestor, ours, theirs).Baseline.Entries, baseline.Entries);
        }

        Assert.InRange(clean, 3, 23);
    }

    private static Baseline AnyOf(Random random, int entries) => Enumerable.Range(0, entries).Aggregate(Baseline.Empty, (baseline, _) =>
        baseline.With(Rule, $"src/P{random.Next(10)}/f{random.Next(1_000_000)}.cs", new Tolerance("lines", random.Next(700, 4000))));

    private static Baseline Lower(Random random, Baseline baseline, params ReadOnlySpan<string> subjects)
    {
        foreach (var subject in subjects)
            baseline = baseline.With(Rule, subject, new Tolerance("lines", baseline.Find(Rule, subject)!.Value - random.Next(1, 90)));
        return baseline;
    }

    private static Baseline Update(Random random, Baseline baseline)
    {
        foreach (var entry in baseline.Entries)
        {
            if (random.Next(12) == 0) baseline = Lower(random, baseline, entry.Subject);
            else if (random.Next(25) == 0) baseline = baseline.Without(Rule, entry.Subject);
        }

        return baseline;
    }

    private static bool IsWithin(Baseline side, BaselineEntry entry) =>
        side.Find(entry.RuleId, entry.Subject) is { } tolerance && entry.Tolerance.Value <= tolerance.Value;

    /// <summary>The merged file, or null when git reports a conflict.</summary>
    private byte[]? Merge(Baseline ancestor, Baseline ours, Baseline theirs)
    {
        Commit(ancestor);
        _repository.Git("branch", "--force", "topic");
        Commit(ours);
        _repository.Git("checkout", "--quiet", "topic");
        Commit(theirs);
        try
        {
            _repository.Git("merge", "--quiet", "--no-edit", "main");
            return File.ReadAllBytes(_repository.PathOf(Name));
        }
        catch (InvalidOperationException)
        {
            Assert.Contains("<<<<<<<", File.ReadAllText(_repository.PathOf(Name)), StringComparison.Ordinal);
            _repository.Git("merge", "--abort");
            return null;
        }
        finally
        {
            _repository.Git("checkout", "--quiet", "--force", "main");
        }

        void Commit(Baseline baseline)
        {
            _repository.Write(Name, Encoding.UTF8.GetString(BaselineFile.Write(baseline)));
            _repository.Git("add", Name);
            _repository.Git("commit", "--quiet", "--allow-empty", "--message", "update");
        }
    }
}
