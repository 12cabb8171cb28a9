using System.Collections.Frozen;
using QualityGates.Facts;

namespace QualityGates.Languages.Guides;

/// <summary>Reads what npm, pnpm, yarn and bun are told to do.</summary>
internal static class NodeTools
{
    private const string OptionsWithValue = " -C --dir --prefix --cwd --filter -F --workspace -w --loglevel --registry --reporter ";

    /// <summary>What the tools do themselves, whatever a package calls its scripts.</summary>
    private static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(
    [
        "access", "add", "adduser", "approve-builds", "audit", "bin", "bugs", "build-deps", "cache", "changelog", "ci", "clean-install", "completion",
        "config", "constraints", "create", "dedupe", "deploy", "deprecate", "dist-tag", "dlx", "docs", "doctor", "edit", "env", "exec", "explain",
        "explore", "fetch", "fund", "generate-lock-entry", "get", "global", "help", "i", "import", "info", "init", "install", "install-test", "link",
        "list", "licenses", "ln", "login", "logout", "ls", "node", "npm", "outdated", "owner", "pack", "patch", "patch-commit", "ping", "pkg", "plugin",
        "pm", "policies", "prefix", "profile", "prune", "publish", "rb", "rebuild", "remove", "repl", "repo", "rm", "root", "run", "run-script", "search",
        "self-update", "set", "setup", "shrinkwrap", "star", "store", "tag", "team", "token", "un", "uninstall", "unlink", "unplug", "unpublish", "up",
        "update", "upgrade", "upgrade-interactive", "version", "versions", "view", "why", "whoami", "workspace", "workspaces", "x", "server", "recursive",
        "m", "multi", "catalog", "self", "stage", "npx", "set-script",
    ]);

    /// <summary>Names that scripts have and programs have not.</summary>
    private static readonly FrozenSet<string> UsualScripts = FrozenSet.ToFrozenSet(
        ["dev", "build", "start", "test", "lint", "format", "typecheck", "type-check", "check", "preview", "watch", "clean", "coverage", "e2e", "stop"]);

    /// <summary>Reads one command.</summary>
    /// <param name="tool">Which of them.</param>
    /// <param name="words">What follows.</param>
    /// <param name="reader">Receives what it needs.</param>
    public static void Read(string tool, CommandWords words, CommandReader reader)
    {
        string? package = null;
        var (folder, isKnown) = ("", true);
        var verb = Next();
        if (tool == "yarn" && verb == "workspace")
        {
            package = words.Take();
            verb = Next();
        }

        if (tool == "yarn" && verb == "workspaces") return;
        if (words.Has("-g") || words.Has("--global")) return;
        if (tool is "pnpm" or "npm" && (words.Has("-r") || words.Has("--recursive") || words.Has("--workspaces") || words.Has("-ws"))) package = "*";
        if (tool == "pnpm" && (words.Has("--workspace-root") || words.Has("-w"))) package ??= "/";
        if (!isKnown || package is not null && package is not ("*" or "/") && !IsPackage(package)) return;
        switch (verb)
        {
            case "" when tool == "yarn" && !words.HasMore:
            case "install" or "i" or "ci" or "clean-install":
                ReadInstall();
                break;
            case "run" or "run-script" or "urn" or "rum":
                var script = words.TakePlain(OptionsWithValue, Receive);
                if (script.Length == 0 || tool == "bun" && script.Contains('.')) break;
                Need(script, mayBeProgram: tool is "yarn" or "bun" && !IsUsual(script));
                break;
            case "test" or "t" or "tst" when tool != "bun":
                Need("test");
                break;
            case "start" or "stop" or "restart" when tool != "bun":
                Need(verb);
                break;
            case "create" or "init" or "dlx" when reader.IsInProse is false:
                if (words.HasMore && verb != "dlx" || words.Peek.StartsWith("create-", StringComparison.Ordinal)) Begin();
                break;
            default:
                if (tool is "npm" or "" || Verbs.Contains(verb) || verb.Length == 0) break;
                if (IsUsual(verb)) Need(verb);
                break;
        }

        string Next() => words.TakePlain(tool == "pnpm" ? OptionsWithValue.Replace(" -w ", " ", StringComparison.Ordinal) : OptionsWithValue, Receive);

        void Receive(string option, string value)
        {
            if (option is "-C" or "--dir" or "--prefix" or "--cwd") (folder, isKnown) = (value, isKnown && (value == "." || ToldPath.IsPlain(ToldPath.Clean(value))));
            else if (option is "--filter" or "-F" or "--workspace" or "-w") package = value;
        }

        void Need(string script, bool mayBeProgram = false)
        {
            if (isKnown && ToldPath.IsName(script)) reader.Need(CommandNeed.Script, tool, script, folder, package, mayBeProgram: mayBeProgram);
        }

        void Begin()
        {
            var target = "";
            for (var word = Next(); word.Length > 0; word = Next()) target = word;
            reader.Need(CommandNeed.Begins, tool, ToldPath.IsPlain(target) ? ToldPath.Clean(target) : "");
        }

        void ReadInstall()
        {
            var isBare = words.TakePlain(OptionsWithValue, Receive).Length == 0;
            if (isBare && isKnown) reader.Need(CommandNeed.Install, tool, "", folder, package);
        }
    }

    private static bool IsUsual(string script) => UsualScripts.Contains(script) || script.Contains(':');

    private static bool IsPackage(string name) => ToldPath.IsName(name.Replace('/', '-'));
}
