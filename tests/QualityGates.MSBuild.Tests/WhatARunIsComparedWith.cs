using QualityGates.Audits;
using QualityGates.Git.Tests;

namespace QualityGates.MSBuild.Tests;

public sealed class WhatARunIsComparedWith : IDisposable
{
    private const string PullRequest = "GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_BASE_REF=main";
    private readonly TempRepository _repository = new();

    public WhatARunIsComparedWith()
    {
        _repository.WriteLines("a.py", 10);
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "-b", "topic");
        _repository.WriteLines("a.py", 20);
        _repository.Commit();
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void IsTheBaseWithWhatChangedSince()
    {
        using var change = Find(PullRequest);
        var origin = change.Read(Files(), out var problem);
        Assert.Null(problem);
        Assert.Equal("merge base with main", origin!.Revision.Origin);
        Assert.Equal("a.py", Assert.Single(origin.Changes.Changes).Path.Value);
        Assert.Equal(_repository.Git("rev-parse", "main").Trim(), change.Identity);
    }

    [Fact]
    public void IsStillReadableWhileItIsAudited()
    {
        using var change = Find(PullRequest);
        var origin = change.Read(Files(), out _)!;
        using var reader = new StreamReader(origin.Snapshot.Open(Assert.Single(origin.Listing.Files)));
        Assert.Equal(10, reader.ReadToEnd().Count(character => character == '\n'));
    }

    [Fact]
    public void IsNothingInALocalBuildWhichEveryReportSaysAnyway()
    {
        using var change = Find("");
        Assert.Null(change.Read(Files(), out var problem));
        Assert.Null(problem);
        Assert.Null(change.Note);
    }

    [Fact]
    public void IsAnErrorWhereTheBaseIsMissing()
    {
        using var change = Find(PullRequest.Replace("=main", "=gone", StringComparison.Ordinal));
        Assert.Null(change.Read(Files(), out var problem));
        Assert.Equal(("QG0004", Severity.Error, "qualitygates.baseline.json"), (problem!.RuleId, problem.Severity, problem.Path.Value));
        Assert.Equal(problem.Message, change.Identity);
    }

    [Fact]
    public void JudgesByTheSameAuditsOnBothSides()
    {
        using var change = ChangeOrigin.Find(Parameters with { Base = "main", Audits = "none" }, Asked.Environment(""), CancellationToken.None);
        Assert.Equal(Severity.None, change.Read(Files(), out _)!.Inputs.Settings.Severities["QG0101"]);
    }

    private AuditParameters Parameters => Asked.Parameters(_repository.Root, AuditMode.Audit);

    private ChangeOrigin Find(string variables) => ChangeOrigin.Find(Parameters, Asked.Environment(variables), CancellationToken.None);

    private SessionFiles Files()
    {
        Assert.True(SessionFiles.TryRead(Parameters, out var files, out _));
        return files;
    }
}
