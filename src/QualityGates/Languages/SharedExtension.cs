using QualityGates.Text;

namespace QualityGates.Languages;

/// <summary>Tells from a path and first bytes that a file is of the rarer language of two that share an extension.</summary>
internal delegate bool RareSign(RepoPath path, ReadOnlySpan<byte> head);

/// <summary>An extension of two languages. The table has the usual one; this row says when it is the other.</summary>
/// <param name="Extension">Without its dot.</param>
/// <param name="Other">The rarer language.</param>
/// <param name="IsOther">The sign of it.</param>
internal sealed record SharedExtension(string Extension, Language Other, RareSign IsOther)
{
    /// <summary>Every shared extension.</summary>
    /// <param name="language">Finds a language by its name.</param>
    public static IEnumerable<SharedExtension> All(Func<string, Language> language) =>
    [
        // Qt's translations are XML.
        new("ts", language("XML"), (_, head) => Begins(head, "<?xml"u8) || Begins(head, "<!DOCTYPE TS"u8)),
        new("m", language("MATLAB"), (_, head) => Begins(head, "%"u8) || Begins(head, "function"u8) || Begins(head, "classdef"u8)),
        new("pl", language("Prolog"), (_, head) => Begins(head, ":- "u8) || Begins(head, "%"u8) || head.IndexOf("\n:- "u8) >= 0),
        new("v", language("Coq"), (_, head) => Begins(head, "(*"u8) || head.IndexOf("Require Import"u8) >= 0),
        new("cls", language("TeX"), (_, head) => Begins(head, "%"u8) || Begins(head, "\\"u8)),
        new("json", language("JSON with Comments"), (path, _) => IsCommentedJson(path)),
    ];

    private static bool Begins(ReadOnlySpan<byte> head, ReadOnlySpan<byte> text) =>
        head.TrimStart("\uFEFF \t\r\n"u8).StartsWith(text);

    private static bool IsCommentedJson(RepoPath path) =>
        path.FileName.StartsWith("tsconfig.") || path.FileName.StartsWith("jsconfig.") ||
        path.Folder is var folder && (folder.SequenceEqual(".vscode") || folder.EndsWith("/.vscode"));
}
