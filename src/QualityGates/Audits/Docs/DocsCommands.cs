namespace QualityGates.Audits.Docs;

/// <summary>The commands that mend documents.</summary>
internal static class DocsCommands
{
    /// <summary>Rewrites paths that moved to exactly one place.</summary>
    public const string FixDocs = "dotnet build -t:FixDocs";

    /// <summary>Writes or refreshes the indexes of folders.</summary>
    public const string UpdateIndex = "dotnet build -t:UpdateDocsIndex";

    /// <summary>Writes the next decision.</summary>
    public const string NewDecision = "dotnet build -t:NewAdr -p:Title=\"…\"";
}
