using QualityGates.Text;

namespace QualityGates.Audits.Dependencies;

/// <summary>Files that are there to be worked on rather than to work: what tests read, and what people try things with.</summary>
internal static class Material
{
    /// <summary>Whether a file is of that kind. Below <c>src</c>, <c>templates</c> and the like may well be what a product is about.</summary>
    public static bool Is(RepoPath path)
    {
        var isInSource = false;
        foreach (var range in path.Folder.Split('/'))
        {
            var folder = path.Folder[range];
            if (folder is "fixtures" or "__fixtures__" or "fixture" or "testdata" or "test-data" or "test_data" or "TestData"
                or "playground" or "playgrounds" or "__mocks__" or "__snapshots__" or "TestAssets" or "test-cases")
            {
                return true;
            }

            if (!isInSource && folder is ("samples" or "snapshots" or "examples" or "templates")) return true;
            isInSource |= folder is "src";
        }

        return false;
    }
}
