"""Compares the dependencies between Python files with what CPython's own parser says.

    compare_imports.py DIR INVENTORY.json [--root FOLDER ...] [--edges FILE] [-n COUNT]

INVENTORY.json is what an audit of DIR wrote. Every dependency of a file that this Python can parse is compared: from, to, lines,
phase, and whether all of its imports are guarded. Source roots are found as the audit finds them, unless they are given. Exits 1 on
a difference.
"""
import argparse
import json
import sys
import warnings

from compare import parse
from imports import Repository

LANGUAGE = "Python"


def phase_of(flags):
    return "typeOnly" if "typeOnly" in flags else "lazy" if flags & {"lazy", "dynamic"} else "eager"


def is_compared(path, unparsed):
    # Scripts without an extension are ours alone to see.
    return path not in unparsed and path.endswith((".py", ".pyi", ".pyw"))


def expected_rows(edges):
    phases = ("eager", "lazy", "typeOnly")
    return {
        edge: (sorted({line for line, _ in sites}), min((phase_of(flags) for _, flags in sites), key=phases.index),
               all("guarded" in flags for _, flags in sites))
        for edge, sites in edges.items()
    }


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("dir")
    arguments.add_argument("inventory")
    arguments.add_argument("--root", action="append", default=[], help="a source root, relative to DIR")
    arguments.add_argument("--edges", help="where to write what was expected, for the check of cycles")
    arguments.add_argument("-n", type=int, default=20, help="how many differences to print")
    options = arguments.parse_args()
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20_000)

    with open(options.inventory, encoding="utf-8") as file:
        inventory = json.load(file)
    if inventory["dependencies"] is None:
        print("The inventory holds no dependencies.")
        return 1
    languages = {entry["path"]: entry["language"] for entry in inventory["files"]}
    roots = {root.strip("./") for root in options.root}
    edges, unparsed = Repository(options.dir, languages, roots).edges(parse)
    expected = expected_rows(edges)
    if options.edges:
        with open(options.edges, "w", encoding="utf-8") as file:
            rows = [{"from": source, "to": target, "phase": phase} for (source, target), (_, phase, _) in expected.items()]
            unseen = [[row["from"], row["to"]] for row in inventory["dependencies"] if not is_compared(row["from"], unparsed)]
            json.dump({"language": LANGUAGE, "edges": rows, "onlyTheirs": [], "onlyOurs": unseen}, file)
    found = {
        (row["from"], row["to"]): (sorted(set(row["lines"])), row["phase"], row["guarded"])
        for row in inventory["dependencies"]
        if languages.get(row["from"]) == LANGUAGE and row["to"] in languages and is_compared(row["from"], unparsed)
    }
    differences = [f"- {edge}: {expected[edge]}" for edge in sorted(expected.keys() - found.keys())]
    differences += [f"+ {edge}: {found[edge]}" for edge in sorted(found.keys() - expected.keys())]
    differences += [f"! {edge}: {expected[edge]} | ours: {found[edge]}" for edge in sorted(expected.keys() & found.keys())
                    if expected[edge] != found[edge]]
    for text in differences[:options.n]:
        print(text)
    print(f"{len(expected)} dependencies, {len(found)} found, {len(differences)} differences; not parsed: {sorted(unparsed)}")
    # Nothing compared is nothing proved.
    return 1 if differences or not expected else 0


if __name__ == "__main__":
    sys.exit(main())
