namespace QualityGates.Audits;

/// <summary>One setting that allows more than it did at the base.</summary>
/// <param name="Setting">The setting as the configuration spells it: <c>monoliths.file.limit</c>, <c>severities.QG0101</c>.</param>
/// <param name="Message">What was allowed before and what is now, one sentence.</param>
public sealed record LoosenedSetting(string Setting, string Message);
