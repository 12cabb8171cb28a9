namespace QualityGates.MSBuild.Ci;

/// <summary>The files that hosts read, with <c>&lt;words&gt;</c> for what differs from repository to repository.</summary>
internal static class CiTemplate
{
    /// <summary>The text of one, with LF.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(CiTemplate).Assembly.GetManifestResourceStream($"Ci/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
