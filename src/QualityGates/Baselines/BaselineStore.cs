using QualityGates.Text;

namespace QualityGates.Baselines;

/// <summary>The baseline could not be written, and is as it was before.</summary>
public sealed class BaselineNotSavedException(string path, Exception cause)
    : IOException(
        $"{path} was not written, and is as it was: {cause.Message} Make the file and its folder writable, and run the command again.",
        cause);

/// <summary>
/// Replaces the baseline whole or not at all: the bytes go to a temporary file beside it, reach the disk, and take its name in
/// one step. Of two that save at once, one wins. A symbolic link is followed, so that it still points to the file afterwards.
/// </summary>
internal static class BaselineStore
{
    public static bool Save(string path, ReadOnlySpan<byte> utf8)
    {
        try
        {
            var isLink = new FileInfo(path).LinkTarget is not null;
            var target = isLink ? File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName : Path.GetFullPath(path);
            return AtomicFile.WriteIfChanged(target, utf8, isDurable: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BaselineNotSavedException(path, exception);
        }
    }
}
