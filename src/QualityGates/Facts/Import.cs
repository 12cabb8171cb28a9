using System.Collections.Immutable;

namespace QualityGates.Facts;

/// <summary>How an import is written, and when it takes effect. Several may hold at once; none is a plain import that runs on load.</summary>
[Flags]
public enum ImportKind
{
    /// <summary>A plain import, executed when the file is loaded.</summary>
    Plain = 0,
    /// <summary>For types only: <c>import type</c>, <c>import("x").T</c>, below <c>if TYPE_CHECKING:</c>.</summary>
    TypeOnly = 1,
    /// <summary>Inside a function or lambda (Python).</summary>
    Lazy = 2,
    /// <summary>Inside a <c>try</c> with handlers (Python), so that its failure may be expected.</summary>
    Guarded = 4,
    /// <summary>Takes every name: <c>from x import *</c>.</summary>
    Star = 8,
    /// <summary>A call at run time: <c>import("x")</c>, <c>importlib.import_module("x")</c>, <c>__import__("x")</c>.</summary>
    Dynamic = 16,
    /// <summary>For its effects, no name taken: <c>import "x"</c>.</summary>
    SideEffect = 32,
    /// <summary>Passed on: <c>export … from "x"</c>.</summary>
    Reexport = 64,
    /// <summary><c>require("x")</c>, <c>import x = require("x")</c>.</summary>
    Require = 128,
    /// <summary>Named to a test's mocking function: <c>vi.mock("x")</c>, <c>jest.requireActual("x")</c>.</summary>
    Mock = 256,
    /// <summary>A pattern: <c>import.meta.glob("./*.ts")</c>; <see cref="Import.Names"/> holds every pattern, those with <c>!</c> too.</summary>
    Glob = 512,
    /// <summary>A file by its address: <c>new URL("./x", import.meta.url)</c>, <c>new Worker("./x")</c>.</summary>
    Url = 1024,
    /// <summary><c>/// &lt;reference path="x" /&gt;</c>.</summary>
    Reference = 2048,
    /// <summary>In a JSDoc comment of JavaScript: <c>@import</c>, <c>@type {import("x").T}</c>.</summary>
    JSDoc = 4096,
    /// <summary>The use of a type that another file declares (C#); <see cref="Import.Specifier"/> is the type's full name.</summary>
    TypeUse = 8192,
    /// <summary>A project that references another one (<c>ProjectReference</c>), or a package (<c>PackageReference</c>).</summary>
    Project = 16384,
}

/// <summary>When an import takes effect. Earlier phases weigh more: a cycle of eager imports can break on load, one of types cannot.</summary>
public enum ImportPhase
{
    /// <summary>When the importing file is loaded.</summary>
    Eager,
    /// <summary>Later, when code of it runs.</summary>
    Lazy,
    /// <summary>Never at run time: only a type checker follows it.</summary>
    TypeOnly,
    /// <summary>In a test that replaces the imported file.</summary>
    Mock,
}

/// <summary>One import as written: a namespace (C#), a dotted module with its leading dots (Python), a specifier (TypeScript).</summary>
/// <param name="Specifier">The text between the quotes or after the keyword.</param>
/// <param name="Line">Where it starts, from 1.</param>
public sealed record Import(string Specifier, int Line)
{
    /// <summary>How it is written.</summary>
    public ImportKind Kind { get; init; }

    /// <summary>
    /// The names it takes, as the imported file calls them: <c>a</c> of <c>from x import a as b</c>, <c>default</c>, <c>*</c>. Empty
    /// where it takes the file as a whole.
    /// </summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>
    /// The specifier as artifacts show it. People put keys into addresses: of one only scheme and host are shown, of what has a query only
    /// what stands before it.
    /// </summary>
    public string Shown => ShownSpecifier.Of(Specifier);

    /// <summary>When it takes effect.</summary>
    public ImportPhase Phase =>
        (Kind & ImportKind.Mock) != 0 ? ImportPhase.Mock
        : (Kind & (ImportKind.TypeOnly | ImportKind.JSDoc)) != 0 ? ImportPhase.TypeOnly
        : (Kind & (ImportKind.Lazy | ImportKind.Dynamic | ImportKind.Url)) != 0 ? ImportPhase.Lazy
        : ImportPhase.Eager;
}
