"""Compares our line counts of a folder with those of `wc -l` and of `cloc`.

usage: compare.py DIR OURS.json [CLOC.json] [--files N] [--skip LANGUAGE,...]

OURS.json   inventory.json of an audit: {"files": [{path, language, lines, blank, comment, code}]}
CLOC.json   of `cloc --by-file --json --skip-uniqueness DIR`; run here when it is not given
--skip      languages whose kinds are not compared; their physical lines are
--files     how many of the files that differ most to name for each language that differs (default 3)

Only files that both name alike are compared. Exits 1 when physical lines differ anywhere, or when a total of a language
differs by more than 1 % (and by more than 3 lines).
"""
import argparse
import collections
import json
import os
import subprocess
import sys

# Our name where cloc has another one for the same files.
SYNONYMS = {
    "Bourne Shell": ["Shell"], "Bourne Again Shell": ["Bash", "Shell"], "DOS Batch": ["Batch"], "MSBuild script": ["MSBuild"],
    "LESS": ["Less"], "XSD": ["XML Schema"], "make": ["Makefile"], "vim script": ["Vim script"], "Windows Resource File": ["Windows Resource"],
    "Text": ["Text", "Pip Requirements"], "XML": ["XML", "MSBuild"], "zsh": ["Zsh"], "diff": ["Diff"], "Embedded Ruby": ["ERB"],
    "JSON": ["JSON", "JSON with Comments"], "HCL": ["HCL", "Terraform"], "Visual Basic .NET": ["VB.NET"], "Fish Shell": ["Fish"],
    "TypeScript": ["TypeScript", "TSX"], "JavaScript": ["JavaScript"], "JSX": ["JavaScript"], "Vuejs Component": ["Vue"],
    "C/C++ Header": ["C/C++ Header"], "Windows Module Definition": ["Module Definition"],
}
KINDS = ("blank", "comment", "code")


def physical_lines(path):
    with open(path, "rb") as file:
        content = file.read()
    for mark, encoding in ((b"\xff\xfe\0\0", "utf-32-le"), (b"\0\0\xfe\xff", "utf-32-be"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if content.startswith(mark):
            content = content[len(mark):].decode(encoding, "replace").encode("utf-8", "replace")
            break
    if b"\0" in content[:8000] or content.startswith(b"%PDF-"):
        return None
    return content.count(b"\n") + (content != b"" and not content.endswith(b"\n"))


def check_physical(folder, ours):
    checked = wrong = 0
    for path, file in ours.items():
        expected = physical_lines(os.path.join(folder, path))
        checked += 1
        if (file["language"] == "Binary") != (expected is None) or (expected or 0) != file["lines"]:
            wrong += 1
            print(f"  lines differ: {path}: {file['lines']}, expected {expected}")
    print(f"physical lines: {checked} files checked, {wrong} differ")
    return wrong


def run_cloc(folder):
    command = ["cloc", "--by-file", "--json", "--skip-uniqueness", "--quiet", "--vcs=git", "--max-file-size=100", "--timeout=0", "."]
    return json.loads(subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout)


def compare(ours, cloc, skip, worst):
    totals = collections.defaultdict(lambda: [0, dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0), []])
    other_names = collections.Counter()
    for name, theirs in cloc.items():
        path = name[2:] if name.startswith("./") else name
        if path not in ours or "language" not in theirs:
            continue
        file, language = ours[path], theirs["language"]
        if file["language"] in skip:
            continue
        if file["language"] not in SYNONYMS.get(language, [language]):
            other_names[language, file["language"]] += 1
            continue
        row = totals[file["language"]]
        row[0] += 1
        for kind in KINDS:
            row[1][kind] += file[kind]
            row[2][kind] += theirs[kind]
        distance = sum(abs(file[kind] - theirs[kind]) for kind in KINDS)
        if distance:
            row[3].append((distance, path, [file[kind] for kind in KINDS], [theirs[kind] for kind in KINDS]))

    failures = 0
    print(f"{'language':24} {'files':>6} {'same':>6}   " + "   ".join(f"{kind + ' ours/cloc':>22}" for kind in KINDS))
    for language, (files, we, they, different) in sorted(totals.items()):
        bad = [kind for kind in KINDS if abs(we[kind] - they[kind]) > max(3, 0.01 * max(we[kind], they[kind]))]
        failures += bool(bad)
        cells = "   ".join(f"{we[kind]:>10}/{they[kind]:<10}{'!' if kind in bad else ' '}" for kind in KINDS)
        print(f"{language:24} {files:>6} {files - len(different):>6}   {cells}")
        if bad:
            for _, path, mine, cloc_says in sorted(different, reverse=True)[:worst]:
                print(f"      {path}: blank/comment/code {mine}, cloc {cloc_says}")
    for (theirs, mine), count in other_names.most_common():
        print(f"  {count} files are {theirs} to cloc and {mine} to us: not compared")
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("ours")
    parser.add_argument("cloc", nargs="?")
    parser.add_argument("--files", type=int, default=3)
    parser.add_argument("--skip", default="", help="languages to leave out, separated by commas")
    options = parser.parse_args()
    skip = set(filter(None, options.skip.split(",")))
    with open(options.ours, encoding="utf-8") as file:
        ours = {one["path"]: one for one in json.load(file)["files"]}
    wrong = check_physical(options.folder, ours)
    if options.cloc:
        with open(options.cloc, encoding="utf-8") as file:
            cloc = json.load(file)
    else:
        cloc = run_cloc(options.folder)
    failures = compare(ours, cloc, skip, options.files)
    return 1 if wrong or failures else 0


if __name__ == "__main__":
    sys.exit(main())
