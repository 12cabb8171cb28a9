using QualityGates.Text;

namespace QualityGates.Audits.Dependencies;

/// <summary>Files that are there to be worked on rather than to work: what tests read, and what people try things with.</summary>
internal static class Material
{
    /// <summary>Whether a file is of that kind.</summary>
    public static bool Is(RepoPath path)
    {
        foreach (var range in path.Folder.Split('/'))
        {
            if (path.Folder[range] is "fixtures" or "__fixtures__" or "fixture" or "testdata" or "test-data" or "test_data" or "TestData"
                or "samples" or "playground" or "playgrounds" or "__mocks__" or "__snapshots__" or "snapshots" or "examples"
                or "templates" or "TestAssets" or "test-cases")
            {
                return true;
            }
        }

        return false;
    }
}
