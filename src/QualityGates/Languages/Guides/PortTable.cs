using System.Collections.Immutable;
using System.Text;
using QualityGates.Facts;

namespace QualityGates.Languages.Guides;

/// <summary>Reads a table of ports: its first column names the service, and one that is called port the number.</summary>
internal sealed class PortTable
{
    private int _column = -1;
    private bool _isInside;

    /// <summary>Ends the table.</summary>
    public void End() => (_column, _isInside) = (-1, false);

    /// <summary>Reads a row.</summary>
    /// <param name="row">The line.</param>
    /// <param name="number">Its number.</param>
    /// <param name="ports">Receives what it says.</param>
    public void Read(ReadOnlySpan<byte> row, int number, ImmutableArray<StatedPort>.Builder ports)
    {
        if (!_isInside)
        {
            _isInside = true;
            _column = row.IndexOf("ort"u8) >= 0 ? PortColumn(Cells(row)) : -1;
        }
        else if (_column > 0)
        {
            var cells = Cells(row);
            if (_column >= cells.Length || KnownServices.Only(cells[0]) is not { } service) return;
            var cell = cells[_column].AsSpan().Trim("*`: ");
            if (PortLine.Leading(cell) is > 0 and var port && cell.Length <= 5) ports.Add(new StatedPort(service, port, number));
        }
    }

    private static int PortColumn(string[] titles) =>
        Array.FindIndex(titles, static title => title.Trim('*', ' ').ToUpperInvariant() is "PORT" or "HOST PORT" or "LOCAL PORT");

    private static string[] Cells(ReadOnlySpan<byte> row) =>
        Encoding.UTF8.GetString(row).Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
}
