namespace QualityGates.MSBuild.Ci;

/// <summary>What differs between two texts of some hundred lines: the lines to take away and those to put in their place.</summary>
internal static class LineDifference
{
    /// <summary>The lines that differ, in order, each after <c>- </c> or <c>+ </c>.</summary>
    public static IEnumerable<string> Of(string before, string after)
    {
        var (old, wanted) = (before.Split('\n'), after.Split('\n'));
        var common = LongestCommon(old, wanted);
        for (int i = 0, j = 0; i < old.Length || j < wanted.Length;)
        {
            if (i < old.Length && j < wanted.Length && old[i] == wanted[j]) (i, j) = (i + 1, j + 1);
            else if (j == wanted.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1])) yield return $"- {old[i++]}";
            else yield return $"+ {wanted[j++]}";
        }
    }

    /// <summary>How many lines two texts have in common from a line of each on.</summary>
    private static int[,] LongestCommon(string[] old, string[] wanted)
    {
        var common = new int[old.Length + 1, wanted.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = wanted.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == wanted[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }
}
