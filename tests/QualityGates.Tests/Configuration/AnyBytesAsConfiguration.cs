using System.Text;
using FsCheck.Xunit;
using static QualityGates.Tests.Configuration.ConfigurationSample;

namespace QualityGates.Tests.Configuration;

public class AnyBytesAsConfiguration
{
    private static readonly byte[] Valid = """
        { // agreed
          "exclude": ["bin/**", "é😀"],
          "severities": { "QG0105": "warning" },
          "monoliths": { "file": { "limit": 800 }, "overrides": [{ "languages": ["C#"], "type": { "limit": "off" } }] },
        }
        """u8.ToArray();

    [Property]
    public void Junk_is_a_problem_and_never_an_exception(byte[] junk)
    {
        var settings = Load(junk);

        Assert.True(junk.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0 || settings.Problems.Length > 0 || Encoding.UTF8.GetString(junk).Contains('{'));
    }

    [Property]
    public void A_truncated_file_is_one_problem_inside_the_file(ushort length)
    {
        var cut = Valid[..(length % Valid.Length)];

        var problems = Load(cut).Problems;

        var lines = Encoding.UTF8.GetString(cut).Split('\n').Length;
        Assert.True(cut.Length == 0 ? problems.IsEmpty : problems.Length == 1 && problems[0].Line <= lines && problems[0].Column >= 1);
    }

    [Property]
    public void One_changed_byte_never_throws_and_every_problem_has_a_place(ushort at, byte with)
    {
        var changed = (byte[])Valid.Clone();
        changed[at % changed.Length] = with;

        Assert.All(Load(changed).Problems, problem => Assert.True(problem is { Line: >= 1, Column: >= 1, Message.Length: > 0 }));
    }
}
