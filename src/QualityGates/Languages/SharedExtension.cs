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
        new("ts", language("XML"), (_, head) => FirstText(head) is var text && (text.StartsWith("<?xml"u8) || text.StartsWith("<!DOCTYPE TS"u8))),
        new("m", language("MATLAB"), (_, head) => FirstText(head) is var text && (text.StartsWith("%"u8) || text.StartsWith("function"u8) || text.StartsWith("classdef"u8))),
        new("pl", language("Prolog"), (_, head) => FirstText(head) is var text && (text.StartsWith(":- "u8) || text.StartsWith("%"u8)) || head.IndexOf("\n:- "u8) >= 0),
        new("v", language("Coq"), (_, head) => FirstText(head).StartsWith("(*"u8) || head.IndexOf("Require Import"u8) >= 0),
        new("cls", language("TeX"), (_, head) => FirstText(head) is var text && (text.StartsWith("%"u8) || text.StartsWith("\\"u8))),
        new("json", language("JSON with Comments"), (path, _) => IsCommentedJson(path)),
    ];

    private static ReadOnlySpan<byte> FirstText(ReadOnlySpan<byte> head) => head.TrimStart("\uFEFF \t\r\n"u8);

    private static bool IsCommentedJson(RepoPath path) =>
        path.FileName.StartsWith("tsconfig.") || path.FileName.StartsWith("jsconfig.") ||
        path.Folder is var folder && (folder.SequenceEqual(".vscode") || folder.EndsWith("/.vscode"));
}
