using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Audits.Docs;

/// <summary>Documents that a section of the configuration leaves out.</summary>
internal static class IgnoredDocuments
{
    /// <summary>The patterns that leave out more than before.</summary>
    /// <param name="before">The patterns before.</param>
    /// <param name="now">The patterns of now.</param>
    /// <param name="setting">The setting that holds them.</param>
    public static IEnumerable<LoosenedSetting> Since(ImmutableArray<Glob> before, ImmutableArray<Glob> now, string setting) =>
        from pattern in now.Beyond(before)
        select new LoosenedSetting(setting, $"Documents that match '{pattern}' are ignored now, and were not.");
}
