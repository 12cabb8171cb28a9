using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Languages.Guides;

/// <summary>Reads what npm, pnpm, yarn and bun are told to do.</summary>
internal sealed class NodeTools
{
    private const string Options = " -C --dir --prefix --cwd --filter -F --workspace -w --loglevel --registry --reporter ";

    /// <summary>The same for pnpm, whose <c>-w</c> stands alone.</summary>
    private const string PnpmOptions = " -C --dir --prefix --cwd --filter -F --workspace --loglevel --registry --reporter ";

    /// <summary>What the tools do themselves, whatever a package calls its scripts.</summary>
    private static readonly WordTable Verbs = WordTable.Of(
        "access add adduser approve-builds audit bin bugs build-deps cache changelog ci clean-install completion config " +
        "constraints create dedupe deploy deprecate dist-tag dlx docs doctor edit env exec explain explore fetch fund " +
        "generate-lock-entry get global help i import info init install install-test link list licenses ln login logout ls node npm " +
        "outdated owner pack patch patch-commit ping pkg plugin pm policies prefix profile prune publish rb rebuild remove repl " +
        "repo rm root run run-script search self-update set setup shrinkwrap star store tag team token un uninstall unlink " +
        "unplug unpublish up update upgrade upgrade-interactive version versions view why whoami workspace workspaces x server " +
        "recursive m multi catalog self stage npx set-script");

    /// <summary>Names that scripts have and programs have not.</summary>
    private static readonly WordTable UsualScripts = WordTable.Of(
        "dev build start test lint format typecheck type-check check preview watch clean coverage e2e stop");

    private readonly string _tool;
    private readonly CommandWords _words;
    private readonly CommandReader _reader;
    private string? _package;
    private string _folder = "";
    private bool _isKnown = true;

    private NodeTools(string tool, CommandWords words, CommandReader reader) => (_tool, _words, _reader) = (tool, words, reader);

    /// <summary>Reads one command.</summary>
    /// <param name="tool">Which of them.</param>
    /// <param name="words">What follows.</param>
    /// <param name="reader">Receives what it needs.</param>
    public static void Read(string tool, CommandWords words, CommandReader reader) => new NodeTools(tool, words, reader).Read();

    private void Read()
    {
        var verb = Next();
        if (_tool == "yarn" && verb == "workspace")
        {
            _package = _words.Take();
            verb = Next();
        }

        if (_tool == "yarn" && verb == "workspaces") return;
        if (_words.Has("-g") || _words.Has("--global")) return;
        if (_tool is "pnpm" or "npm" && IsForAllPackages()) _package = "*";
        if (_tool == "pnpm" && (_words.Has("--workspace-root") || _words.Has("-w"))) _package ??= "/";
        if (_isKnown && (_package is null or "*" or "/" || IsPackage(_package))) Read(verb);
    }

    private void Read(string verb)
    {
        switch (verb)
        {
            case "" when _tool == "yarn" && !_words.HasMore:
            case "install" or "i" or "ci" or "clean-install":
                ReadInstall();
                break;
            case "run" or "run-script" or "urn" or "rum":
                ReadRun();
                break;
            case "create" or "init" or "dlx" when !_reader.IsInProse:
                if (_words.HasMore && verb != "dlx" || _words.Peek.StartsWith("create-", StringComparison.Ordinal)) ReadBeginning();
                break;
            default:
                if (ScriptOf(verb) is { } script) NeedScript(script);
                break;
        }
    }

    /// <summary>The script that a verb stands for; null where it stands for none, or for what the tool does itself.</summary>
    private string? ScriptOf(string verb) => verb switch
    {
        // Bun has a test runner of its own.
        "test" or "t" or "tst" => _tool == "bun" ? null : "test",
        "start" or "stop" or "restart" when _tool != "bun" => verb,
        _ => _tool != "npm" && verb.Length > 0 && !Verbs.Has(verb) && IsUsual(verb) ? verb : null,
    };

    private void ReadInstall()
    {
        if (Next().Length == 0 && _isKnown) _reader.Need(CommandNeed.Install, _tool, "", _folder, _package);
    }

    private void ReadRun()
    {
        var script = Next();
        if (script.Length > 0 && !(_tool == "bun" && script.Contains('.')))
            NeedScript(script, mayBeProgram: _tool is "yarn" or "bun" && !IsUsual(script));
    }

    private void ReadBeginning()
    {
        var target = "";
        for (var word = Next(); word.Length > 0; word = Next()) target = word;
        _reader.Need(CommandNeed.Begins, _tool, ToldPath.IsPlain(target) ? ToldPath.Clean(target) : "");
    }

    private string Next() => _words.TakePlain(_tool == "pnpm" ? PnpmOptions : Options, Receive);

    private void Receive(string option, string value)
    {
        if (option is "--filter" or "-F" or "--workspace" or "-w") _package = value;
        else if (option is "-C" or "--dir" or "--prefix" or "--cwd")
            (_folder, _isKnown) = (value, _isKnown && (value == "." || ToldPath.IsPlain(ToldPath.Clean(value))));
    }

    private void NeedScript(string script, bool mayBeProgram = false)
    {
        if (_isKnown && ToldPath.IsName(script)) _reader.Need(CommandNeed.Script, _tool, script, _folder, _package, mayBeProgram: mayBeProgram);
    }

    private bool IsForAllPackages() => _words.Has("-r") || _words.Has("--recursive") || _words.Has("--workspaces") || _words.Has("-ws");

    private static bool IsUsual(string script) => UsualScripts.Has(script) || script.Contains(':');

    private static bool IsPackage(string name) => ToldPath.IsName(name.Replace('/', '-'));
}
