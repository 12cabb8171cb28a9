#!/usr/bin/env dotnet
#:property QualityGatesEnabled=false
#:property PublishAot=false
#:project ../../src/QualityGates.Git/QualityGates.Git.csproj

// What each git engine takes for each question, beside the git program asked the same by hand. Medians of wall-clock milliseconds.
//
//   dotnet run -c Release eng/bench/git-engines.cs -- FOLDER [ROUNDS]

using System.Diagnostics;
using QualityGates.Git;

var folder = args[0];
var rounds = args.Length > 1 ? int.Parse(args[1]) : 5;
var none = CancellationToken.None;
var (head, earlier) = ("HEAD", "HEAD~50");
using var asked = Open("git");
var since = asked.Commit(head, none).Time.AddDays(-90);

Console.WriteLine($"| {Path.GetFileName(folder)}, medians of {rounds}, ms | LibGit2Sharp | git, our engine | git, by hand |");
Console.WriteLine("|:--|--:|--:|--:|");
Row("open and resolve HEAD", (git, _) => git.Resolve(head, none), "rev-parse HEAD", reopen: true);
Row("list the files of a commit", (git, commit) => git.Snapshot(commit).List(none), "ls-tree -r -z HEAD");
Row("read all files of a commit", (git, commit) => ReadAll(git, commit), "archive --format=tar HEAD");
Row("compare 50 commits, with renames", (git, commit) => git.Changes(git.Resolve(earlier, none)!, commit, none), $"diff-tree -r -M {earlier} HEAD");
Row("compare with the disk", (git, commit) => git.ChangesOnDisk(commit, none), "diff --raw HEAD");
Row("merge base", (git, commit) => git.MergeBase(git.Resolve(earlier, none)!, commit, none), $"merge-base {earlier} HEAD");
Row("history, first parents", (git, commit) => WalkToTheBeginning(git.History(commit, true, none)), "log --first-parent --raw --no-renames HEAD");
Row("churn of 90 days", (git, commit) => git.Churn(commit, since, none), $"log --no-merges --raw --no-renames --since-as-filter={since:yyyy-MM-ddTHH:mm:ssZ} HEAD");

void Row(string what, Action<IGitRepository, string> ask, string byHand, bool reopen = false)
{
    Console.WriteLine($"| {what} | {Engine("libgit2", ask, reopen):0.0} | {Engine("git", ask, reopen):0.0} | {Median(() => Git(byHand)):0.0} |");
}

double Engine(string engine, Action<IGitRepository, string> ask, bool reopen)
{
    using var warm = Open(engine);
    var commit = warm.Resolve(head, none)!;
    ask(warm, commit);
    return Median(() =>
    {
        if (!reopen) ask(warm, commit);
        else
        {
            using var fresh = Open(engine);
            ask(fresh, commit);
        }
    });
}

IGitRepository Open(string engine) => GitRepository.TryOpen(folder, engine, out var opened, out var problem)
    ? opened
    : throw new InvalidOperationException(problem);

double Median(Action action)
{
    var times = new List<double>();
    for (var i = 0; i < rounds; i++)
    {
        var watch = Stopwatch.StartNew();
        action();
        times.Add(watch.Elapsed.TotalMilliseconds);
    }

    times.Sort();
    return times[times.Count / 2];
}

void Git(string command)
{
    var start = new ProcessStartInfo("git", command) { WorkingDirectory = folder, RedirectStandardOutput = true };
    using var process = Process.Start(start)!;
    process.StandardOutput.BaseStream.CopyTo(Stream.Null);
    process.WaitForExit();
}

void ReadAll(IGitRepository git, string commit)
{
    var snapshot = git.Snapshot(commit);
    Parallel.ForEach(snapshot.List(none).Files, () => new byte[1 << 16], (file, _, buffer) =>
    {
        snapshot.Read(file, ref buffer, int.MaxValue);
        return buffer;
    }, _ => { });
}

void WalkToTheBeginning(IEnumerable<CommitChanges> history)
{
    if (!history.Any(commit => commit.Commit.Parents.IsEmpty)) throw new InvalidOperationException("history has no beginning");
}
