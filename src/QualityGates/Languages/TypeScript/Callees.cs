namespace QualityGates.Languages.TypeScript;

/// <summary>What a call does with the file that its first argument names.</summary>
internal enum Callee : byte
{
    None,
    /// <summary><c>require("x")</c>.</summary>
    Require,
    /// <summary><c>vi.mock("x")</c> and what else test runners offer for it.</summary>
    Mock,
    /// <summary><c>new Worker("x")</c>, <c>navigator.serviceWorker.register("x")</c>.</summary>
    Worker,
    /// <summary><c>new URL("x", import.meta.url)</c>.</summary>
    Address,
    /// <summary><c>import.meta.glob("x")</c>.</summary>
    Glob,
    /// <summary><c>import.meta.globEager("x")</c>.</summary>
    EagerGlob,
}

/// <summary>Functions known to take a file's name, told by how they are written and by nothing else.</summary>
internal static class Callees
{
    /// <summary>Whether a callee that begins so is worth a closer look; asked of every call.</summary>
    public static bool MayBegin(byte first) => first is (byte)'r' or (byte)'v' or (byte)'j' or (byte)'i' or (byte)'n' or
        (byte)'U' or (byte)'W' or (byte)'S';

    /// <summary>What a callee does, by its text.</summary>
    public static Callee Find(ReadOnlySpan<byte> callee, bool isNew)
    {
        if (isNew)
        {
            if (callee.SequenceEqual("URL"u8)) return Callee.Address;
            return callee.SequenceEqual("Worker"u8) || callee.SequenceEqual("SharedWorker"u8) ? Callee.Worker : Callee.None;
        }

        if (callee.SequenceEqual("require"u8)) return Callee.Require;
        if (callee.StartsWith("vi."u8)) return IsMocking(callee[3..]) ? Callee.Mock : Callee.None;
        if (callee.StartsWith("jest."u8)) return IsMocking(callee[5..]) ? Callee.Mock : Callee.None;
        if (callee.StartsWith("import.meta.glob"u8))
            return callee.Length == 16 ? Callee.Glob : callee[16..].SequenceEqual("Eager"u8) ? Callee.EagerGlob : Callee.None;
        return callee.SequenceEqual("navigator.serviceWorker.register"u8) ? Callee.Worker : Callee.None;
    }

    private static bool IsMocking(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 => name.SequenceEqual("mock"u8),
        6 => name.SequenceEqual("doMock"u8) || name.SequenceEqual("unmock"u8),
        7 => name.SequenceEqual("setMock"u8),
        8 => name.SequenceEqual("dontMock"u8) || name.SequenceEqual("doUnmock"u8),
        10 => name.SequenceEqual("importMock"u8),
        11 => name.SequenceEqual("requireMock"u8),
        12 => name.SequenceEqual("importActual"u8),
        13 => name.SequenceEqual("requireActual"u8),
        19 => name.SequenceEqual("unstable_mockModule"u8),
        20 => name.SequenceEqual("createMockFromModule"u8),
        _ => false,
    };
}
