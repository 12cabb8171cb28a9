using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace QualityGates.Text;

/// <summary>The events of a YAML text, one after the other. No text makes it throw anything but a <see cref="YamlException"/>.</summary>
/// <param name="text">The text.</param>
internal sealed class YamlEvents(string text)
{
    private readonly Parser _parser = new(new StringReader(text));

    /// <summary>The event that was read last; null before the first, and after the last.</summary>
    public ParsingEvent? Current => _parser.Current;

    /// <summary>Reads the next event; false where there is none.</summary>
    /// <exception cref="YamlException">The text is no YAML from here on.</exception>
    public bool MoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception stumble) when (stumble is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet stumbles over brackets that nobody closed, and tags that are no address.
            var place = Current?.End ?? new Mark(0, 1, 1);
            throw new YamlException(place, place, stumble.Message, stumble);
        }
    }
}
