using System.Collections.Frozen;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Modules that come with the platform.</summary>
internal static class PlatformModules
{
    private static readonly FrozenSet<string> Node = FrozenSet.ToFrozenSet(
    [
        "assert", "async_hooks", "buffer", "child_process", "cluster", "console", "constants", "crypto", "dgram", "diagnostics_channel",
        "dns", "domain", "events", "fs", "http", "http2", "https", "inspector", "module", "net", "os", "path", "perf_hooks", "process",
        "punycode", "querystring", "readline", "repl", "stream", "string_decoder", "sys", "timers", "tls", "trace_events", "tty", "url",
        "util", "v8", "vm", "wasi", "worker_threads", "zlib",
    ]);

    /// <summary>Whether a module comes with Node; <c>fs/promises</c> does with <c>fs</c>.</summary>
    public static bool Has(string package) => Node.Contains(package);

    /// <summary>
    /// Whether it is an address or a made-up module rather than a file or a package: <c>node:fs</c>, <c>virtual:x</c>, <c>https://…</c>.
    /// </summary>
    public static bool IsAddress(string specifier)
    {
        var colon = specifier.IndexOf(':');
        return (colon >= 0 && !specifier.AsSpan(0, colon).Contains('/')) || specifier.StartsWith('\0');
    }
}
