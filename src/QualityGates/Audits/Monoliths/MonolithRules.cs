using System.Collections.Immutable;

namespace QualityGates.Audits.Monoliths;

/// <summary>The rules of the monolith audit.</summary>
public static class MonolithRules
{
    /// <summary>How the audit is called.</summary>
    public const string AuditName = "monoliths";

    /// <summary>QG0101.</summary>
    public static Rule LargeFile { get; } = new(
        "QG0101", "File over its size limit", Severity.Error,
        "A large file is read, reviewed and merged as one piece by everybody who touches any part of it.",
        "Move one of its declarations, or one of its concerns, to a file of its own.");

    /// <summary>QG0102.</summary>
    public static Rule LargeType { get; } = new(
        "QG0102", "Type over its size limit", Severity.Error,
        "A large type usually holds several responsibilities that change for different reasons.",
        "Move members that share no state with the rest to a type of their own.");

    /// <summary>QG0103.</summary>
    public static Rule LargeFunction { get; } = new(
        "QG0103", "Function over its size limit", Severity.Error,
        "A function that does not fit a screen cannot be read, tested or reused in parts.",
        "Extract its longest block into a named function.");

    /// <summary>QG0104.</summary>
    public static Rule ComplexFunction { get; } = new(
        "QG0104", "Function over its complexity limit", Severity.Error,
        "Every decision is one more path to test; past some thirty nobody knows them all.",
        "Extract branches into functions, or replace the decisions by a table or by types.");

    /// <summary>QG0105.</summary>
    public static Rule MixedConcerns { get; } = new(
        "QG0105", "File that mixes concerns", Severity.Warning,
        "A file that talks to many kinds of systems changes whenever any of them does.",
        "Keep the decision in this file and move each conversation with another system behind a function elsewhere.");

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<Rule> All { get; } = [LargeFile, LargeType, LargeFunction, ComplexFunction, MixedConcerns];
}
