using System.Text;
using QualityGates.Facts;
using QualityGates.Languages.CSharp;
using QualityGates.Snapshots;

namespace QualityGates.Tests.Languages.CSharp;

/// <summary>Scans C# for a test.</summary>
internal static class Scanned
{
    public static FileFacts Bytes(byte[] source)
    {
        var facts = new FactBuilder();
        CSharpScanner.Scan(source, facts);
        return facts.Build("C#", source, Exclusion.None);
    }

    public static FileFacts Text(string source) => Bytes(Encoding.UTF8.GetBytes(source));
}
