namespace QualityGates.Text;

/// <summary>A pattern over repository paths: <c>*</c> within a folder, <c>**</c> across folders, <c>?</c>, <c>[abc]</c>.</summary>
public sealed class Glob
{
    private readonly DotNet.Globbing.Glob _glob;

    private Glob(DotNet.Globbing.Glob glob) => _glob = glob;

    /// <summary>Reads a pattern, or says what is wrong with it.</summary>
    public static bool TryParse(string pattern, out Glob glob, out string error)
    {
        (glob, error) = (null!, "");
        try
        {
            glob = new Glob(DotNet.Globbing.Glob.Parse(pattern));
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            error = pattern.Length == 0 ? "the pattern is empty" : exception.Message;
            return false;
        }
    }

    /// <summary>Whether the pattern matches the whole of <paramref name="path"/>; upper and lower case differ.</summary>
    public bool IsMatch(string path) => _glob.IsMatch(path);
}
