using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Audits.Docs;

/// <summary>What a file is to become: written only as a whole, and only if it still is what it was when it was read.</summary>
/// <param name="Path">The file.</param>
/// <param name="Before">Its text as it was read; null for a file that is new.</param>
/// <param name="After">Its text as it is to be, with the line ends that it had.</param>
/// <param name="Replacements">What changes, in order; empty for a new file.</param>
internal sealed record DocumentRewrite(RepoPath Path, string? Before, string After, ImmutableArray<Replacement> Replacements);

/// <summary>One thing that a rewrite changes. It holds what is replaced and nothing of the line around it.</summary>
/// <param name="Line">Where, from 1.</param>
/// <param name="From">What stood there: a path, a target, a status; empty where something is added.</param>
/// <param name="To">What stands there now; empty where something is removed.</param>
internal sealed record Replacement(int Line, string From, string To);
