namespace QualityGates.Configuration;

/// <summary>What is wrong at one place of the configuration or of the baseline.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units as editors count.</param>
/// <param name="Message">What is wrong and what would be right; never the place, which stands beside it.</param>
public sealed record ConfigProblem(int Line, int Column, string Message);
