namespace QualityGates.Languages.Lines;

/// <summary>Where on a line a <see cref="Construct"/> may begin.</summary>
internal enum Place
{
    /// <summary>Wherever its opening stands outside another construct.</summary>
    Anywhere,
    /// <summary>Only with no code before it on its line: <c>REM</c>, a doc string.</summary>
    FirstOnLine,
    /// <summary>Only in the first column: <c>=begin</c>, a <c>C</c> of FORTRAN 77.</summary>
    FirstColumn,
    /// <summary>Only at a line's start, behind white space or <c>;</c>: the <c>#</c> of a shell, but not of <c>${#x}</c>.</summary>
    AfterSpace,
    /// <summary>Not behind a letter, digit or <c>_</c>: the <c>r</c> of <c>r"raw"</c>.</summary>
    NotInWord,
}
