using System.Numerics;

namespace QualityGates.Text;

/// <summary>What one step of a <see cref="GlobProgram"/> accepts.</summary>
internal enum GlobStepKind : byte
{
    /// <summary>Exactly <see cref="GlobStep.Value"/>.</summary>
    Literal,
    /// <summary><c>?</c>: one unit that is not <c>/</c>.</summary>
    Any,
    /// <summary><c>[...]</c>: one unit of the class at index <see cref="GlobStep.Value"/>, never <c>/</c>.</summary>
    Class,
    /// <summary><c>*</c>: any run without <c>/</c>, the empty one included.</summary>
    Star,
    /// <summary><c>**</c> at the end: any run.</summary>
    Rest,
    /// <summary><c>**/</c>: nothing, or any run that ends in <c>/</c>.</summary>
    Folders,
    /// <summary><c>**\/</c>: any run that ends in <c>/</c>. Git tells it from <see cref="Folders"/>, so we do.</summary>
    SomeFolders,
}

/// <summary>One step of a <see cref="GlobProgram"/>.</summary>
internal readonly record struct GlobStep(GlobStepKind Kind, uint Value = 0);

/// <summary>The units a <c>[...]</c> accepts, as inclusive ranges.</summary>
internal sealed record GlobClass(bool Negated, (uint Low, uint High)[] Ranges)
{
    public bool Contains(uint unit, bool ignoreCase)
    {
        var listed = Lists(unit) || (ignoreCase && (Lists(GlobProgram.LowerAscii(unit)) || Lists(UpperAscii(unit))));
        return listed != Negated;
    }

    private bool Lists(uint unit)
    {
        foreach (var (low, high) in Ranges)
            if (unit >= low && unit <= high) return true;
        return false;
    }

    private static uint UpperAscii(uint unit) => unit - 'a' <= 'z' - 'a' ? unit - 32 : unit;
}

/// <summary>
/// A compiled wildcard pattern with the semantics of git's ignore files. It matches bytes, as git does, or chars; on bytes
/// <c>?</c> is one byte. No recursion and no allocation; the time is bounded by a polynomial whatever the pattern.
/// </summary>
/// <param name="Steps">What to match, in order.</param>
/// <param name="Classes">The classes that steps refer to.</param>
/// <param name="IgnoreCase">Whether ASCII letters match in either case; literals are lower case then.</param>
internal sealed record GlobProgram(GlobStep[] Steps, GlobClass[] Classes, bool IgnoreCase)
{
    /// <summary>Whether the pattern matches the whole text or, with <paramref name="orFolder"/>, a folder around it.</summary>
    public bool IsMatch<T>(ReadOnlySpan<T> text, bool orFolder = false) where T : unmanaged, IBinaryInteger<T>
    {
        // Two places to come back to are enough. A later * makes an earlier one in the same name irrelevant, because it can
        // take whatever the earlier one could; across a / a * has no choice; and a later **/ covers all an earlier one could reach.
        int step = 0, at = 0;
        int starStep = -1, starAt = 0;
        int foldersStep = -1, foldersAt = 0;
        while (true)
        {
            if (step == Steps.Length)
            {
                if (at == text.Length || (orFolder && IsSlash(text[at]))) return true;
            }
            else
            {
                switch (Steps[step].Kind)
                {
                    case GlobStepKind.Rest:
                        return true;
                    case GlobStepKind.Star:
                        (starStep, starAt) = (++step, at);
                        continue;
                    case GlobStepKind.Folders:
                        (foldersStep, foldersAt, starStep) = (++step, at, -1);
                        continue;
                    case GlobStepKind.SomeFolders:
                        (foldersStep, foldersAt, starStep) = (++step, at, -1);
                        break;
                    default:
                        if (at == text.Length || !Accepts(Steps[step], uint.CreateTruncating(text[at]))) break;
                        step++;
                        at++;
                        continue;
                }
            }

            if (starStep >= 0 && starAt < text.Length && !IsSlash(text[starAt]))
            {
                (step, at) = (starStep, ++starAt);
                continue;
            }

            starStep = -1;
            if (foldersStep < 0) return false;
            var slash = text[foldersAt..].IndexOf(T.CreateTruncating('/'));
            if (slash < 0) return false;
            foldersAt += slash + 1;
            (step, at) = (foldersStep, foldersAt);
        }
    }

    /// <summary>An ASCII letter in lower case; anything else as it is.</summary>
    public static uint LowerAscii(uint unit) => unit - 'A' <= 'Z' - 'A' ? unit + 32 : unit;

    private bool Accepts(GlobStep step, uint unit) => step.Kind switch
    {
        GlobStepKind.Literal => (IgnoreCase ? LowerAscii(unit) : unit) == step.Value,
        GlobStepKind.Any => unit != '/',
        _ => unit != '/' && Classes[step.Value].Contains(unit, IgnoreCase),
    };

    private static bool IsSlash<T>(T unit) where T : unmanaged, IBinaryInteger<T> => unit == T.CreateTruncating('/');
}
