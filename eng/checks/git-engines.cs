#!/usr/bin/env dotnet
#:property QualityGatesEnabled=false
#:property PublishAot=false
#:project ../../src/QualityGates.Git/QualityGates.Git.csproj

// Asks both git engines the same of one repository and compares what they say, over commits spread evenly through its history.
//
//   dotnet run eng/checks/git-engines.cs -- FOLDER [COMMITS]

using QualityGates.Git;
using QualityGates.Snapshots;
using QualityGates.Text;

var folder = args[0];
var wanted = args.Length > 1 ? int.Parse(args[1]) : 40;
using var one = Open("git");
using var other = Open("libgit2");
var (compared, differences, likeness) = (new SortedDictionary<string, int>(), 0, 0);
var none = CancellationToken.None;

if (one.Resolve("HEAD", none) is not { } head)
{
    Console.WriteLine("nothing has been committed here");
    return 1;
}

var history = Lines("history, first parents", git => git.History(head, true, none).Select(Describe));
Lines("history, all commits", git => git.History(head, false, none).Select(Describe).Order(StringComparer.Ordinal));
var ids = history.Select(line => line[..head.Length]).ToList();
var step = Math.Max(1, ids.Count / wanted);
var sample = ids.Where((_, i) => i % step == 0).ToList();

foreach (var day in new[] { 30, 90, 3650 })
{
    var since = one.Commit(head, none).Time.AddDays(-day);
    Lines("churn, files", git => git.Churn(head, since, none).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"));
}

for (var i = 0; i < sample.Count; i++)
{
    var commit = sample[i];
    foreach (var name in new[] { commit[..10], commit + "~1", commit + "^2", commit + "~10" })
        Lines("resolved names", git => [git.Resolve(name, none) ?? "nothing"]);
    Lines("commits", git => [Describe(new CommitChanges(git.Commit(commit, none), []))]);
    Lines("parents", git => git.Parents(commit, none));
    Lines("listed files", git => DescribeListing(git.Snapshot(commit).List(none)));
    if (i == 0) continue;
    var newer = sample[i - 1];
    Lines("merge bases", git => [git.MergeBase(newer, commit, none) ?? "none"]);
    Compare(commit, newer);
}

foreach (var merge in one.History(head, false, none).Where(commit => commit.Commit.Parents.Length > 1).Take(wanted))
    Lines("merge bases", git => [git.MergeBase(merge.Commit.Parents[0], merge.Commit.Parents[1], none) ?? "none"]);

var files = one.Snapshot(head).List(none).Files;
for (var i = 0; i < files.Length; i += Math.Max(1, files.Length / (wanted * 5)))
    Lines("read files", git => [Read(git.Snapshot(head), files[i])]);
foreach (var file in files.Where((_, i) => i % Math.Max(1, files.Length / 20) == 0))
    Lines("versions of files", git => git.Versions(head, file.Path, none).Select(version => $"{version.Commit.Id} {version.Path} {version.Blob}"));

foreach (var (what, count) in compared) Console.WriteLine($"{count,9:N0} {what}");
Console.WriteLine($"{likeness,9:N0} edited renames that only one of them found (each has its own measure of likeness), not counted as differences");
Console.WriteLine($"{differences,9:N0} differences between {one.Engine.Name} and {other.Engine.Name} ({other.Engine.Reason})");
return differences == 0 ? 0 : 1;

IGitRepository Open(string engine) => GitRepository.TryOpen(folder, engine, out var opened, out var problem)
    ? opened
    : throw new InvalidOperationException(problem);

List<string> Lines(string what, Func<IGitRepository, IEnumerable<string>> ask)
{
    var (left, right) = (ask(one).ToList(), ask(other).ToList());
    compared[what] = compared.GetValueOrDefault(what) + Math.Max(left.Count, right.Count);
    var different = left.Except(right).Concat(right.Except(left)).ToList();
    if (different.Count == 0 && !left.SequenceEqual(right)) different = ["the order"];
    differences += different.Count;
    foreach (var line in different.Take(3)) Console.WriteLine($"differs in {what}: {line}");
    return left;
}

// An edited rename is a deletion and an addition to whoever did not find it, so both sets are compared as such; then those that both found.
void Compare(string earlier, string later)
{
    var (left, right) = (one.Changes(earlier, later, none), other.Changes(earlier, later, none));
    var renames = Renames(left).Union(Renames(right)).Except(Renames(left).Intersect(Renames(right))).ToList();
    likeness += renames.Count;
    Lines("changes", git => Apart(git == one ? left : right).Order(StringComparer.Ordinal));
    Lines("ambiguous renames", git => (git == one ? left : right).Ambiguous.Select(rename => $"{rename.Path}: {string.Join(", ", rename.Candidates)}"));
    Lines("exact renames", git => ExactRenames(git == one ? left : right, earlier, later).Order(StringComparer.Ordinal));
}

IEnumerable<string> Renames(ChangeSet changes) =>
    changes.Changes.Where(change => change.Kind == FileChangeKind.Renamed).Select(change => $"{change.Before} -> {change.Path}");

IEnumerable<string> Apart(ChangeSet changes) => changes.Changes.SelectMany(change => change.Kind == FileChangeKind.Renamed
    ? new[] { $"Deleted {change.Before}", $"Added {change.Path}" }
    : [$"{change.Kind} {change.Path}"]);

IEnumerable<string> ExactRenames(ChangeSet changes, string earlier, string later)
{
    var (before, after) = (Blobs(earlier), Blobs(later));
    return changes.Changes.Where(change => change.Kind == FileChangeKind.Renamed && before[change.Before] == after[change.Path])
        .Select(change => $"{change.Before} -> {change.Path}");
}

Dictionary<RepoPath, string> Blobs(string commit) => one.Snapshot(commit).List(none).Files.ToDictionary(file => file.Path, file => file.Locator);

static string Describe(CommitChanges commit) =>
    $"{commit.Commit.Id} {commit.Commit.Author} {commit.Commit.Time:O} {commit.Commit.Title} {string.Join(' ', commit.Commit.Parents)}"
    + string.Concat(commit.Changes.Select(change => $"\n{change.Path} {change.Before} {change.After}"));

static IEnumerable<string> DescribeListing(SnapshotListing listing) =>
[
    .. listing.Files.Select(file => $"{file.Path} {file.Locator}"),
    .. listing.Excluded.Select(path => $"{path.Path} {path.Reason}"),
];

static string Read(ISnapshot snapshot, SnapshotFile file)
{
    var buffer = new byte[4096];
    var length = snapshot.Read(file, ref buffer, int.MaxValue);
    return $"{file.Path} {length} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(buffer.AsSpan(0, length)))}";
}
