namespace QualityGates.Audits.Docs;

/// <summary>What the docs audit has to show besides its findings.</summary>
/// <param name="Documents">How many documents it read.</param>
public sealed record DocsReport(int Documents);
