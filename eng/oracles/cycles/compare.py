"""Verifies every cycle and cut that an audit found, by other means than the audit's own.

    compare.py REPORTS EDGES.json [-n COUNT]

REPORTS is the folder with the dependencies.json and inventory.json of an audit. EDGES.json is what an oracle says of one language:
{"language", "edges": [{from, to, phase}], "onlyTheirs": [[from, to]], "onlyOurs": [[from, to]]}, the last two explained differences.

Per tier of that language, and per tier of components:
  1. the strongly connected components of the audit's dependencies, found here, are those that it names;
  2. the same for the oracle's dependencies, once each side has left out what only it knows (patterns, addresses, explained differences);
  3. without the cut neither the audit's dependencies nor the oracle's hold a cycle;
  4. the cut is at most a tenth larger than one by the order of Eades, Lin and Smyth (1993).
Exits 1 when one of these does not hold.
"""
import argparse
import json
import os
import sys

PHASES = ("eager", "lazy", "typeOnly")
LANGUAGES = {"Python": ("Python",), "TypeScript": ("TypeScript", "TSX", "JavaScript", "Svelte", "Vue")}
# What TypeScript's resolver does not resolve.
UNKNOWN_KINDS = {"glob", "url", "jsdoc"}


def components_of(edges):
    """The strongly connected components of more than one node (Kosaraju: two searches), each sorted, as a set of tuples."""
    forward, backward = {}, {}
    for source, target in edges:
        forward.setdefault(source, []).append(target)
        forward.setdefault(target, [])
        backward.setdefault(target, []).append(source)
    order, seen = [], set()
    for start in forward:
        search(start, forward, seen, order)
    found, seen = set(), set()
    for start in reversed(order):
        members = []
        search(start, backward, seen, members)
        if len(members) > 1:
            found.add(tuple(sorted(members)))
    return found


def search(start, neighbours, seen, finished):
    """Appends what can be reached from a node and was not seen before, each after what it leads to."""
    if start in seen:
        return
    seen.add(start)
    stack = [(start, iter(neighbours.get(start, ())))]
    while stack:
        node, rest = stack[-1]
        following = next((other for other in rest if other not in seen), None)
        if following is None:
            finished.append(node)
            stack.pop()
        else:
            seen.add(following)
            stack.append((following, iter(neighbours.get(following, ()))))


def eades_cut(edges):
    """How many edges lead backwards in the greedy order of Eades, Lin and Smyth."""
    out, into = {}, {}
    for source, target in edges:
        for node in (source, target):
            out.setdefault(node, set())
            into.setdefault(node, set())
        out[source].add(target)
        into[target].add(source)
    first, last, left = [], [], dict.fromkeys(sorted(out))

    def take(node, row):
        row.append(node)
        del left[node]
        for other in out[node]:
            into[other].discard(node)
        for other in into[node]:
            out[other].discard(node)

    while left:
        while ends := [node for node in left if not out[node]]:
            for node in ends:
                take(node, last)
        while starts := [node for node in left if not into[node]]:
            for node in starts:
                take(node, first)
        if left:
            take(max(left, key=lambda node: len(out[node]) - len(into[node])), first)
    place = {node: i for i, node in enumerate(first + last[::-1])}
    return sum(place[source] > place[target] for source, target in edges)


def inside(edges, components):
    home = {node: number for number, members in enumerate(components) for node in members}
    return [(source, target) for source, target in edges if source in home and home[source] == home.get(target)]


class Check:
    """One tier after the other, and what does not hold."""

    def __init__(self, cycles, show):
        self.cycles, self.show, self.failures = cycles, show, 0

    def tier(self, level, language, up_to, ours, theirs=None, alike=None):
        named = [one for one in self.cycles if (one["level"], one.get("language"), one["upTo"]) == (level, language, up_to)]
        members = {tuple(sorted(one["members"])) for one in named}
        cut = {(edge["from"], edge["to"]) for one in named for edge in one["cut"]}
        found = components_of(ours)
        within = inside(ours, found)
        bound = eades_cut(within)
        title = f"{language or 'components'}, up to {up_to}"
        print(f"{title}: {len(members)} cycles, {sum(map(len, members))} members, {len(within)} inner edges, "
              f"{len(cut)} cut ({bound} by Eades, Lin and Smyth)")
        self.expect(f"{title}: cycles that differ", members ^ found)
        # Between components what is counted is the dependencies between their files.
        if level == "file":
            self.expect(f"{title}: inner edges counted", {sum(one["innerEdges"] for one in named)} ^ {len(within)})
        self.expect(f"{title}: cut, and no inner edge", cut - set(within))
        self.expect(f"{title}: cycles left without the cut", components_of([edge for edge in ours if edge not in cut]))
        self.expect(f"{title}: size of the cut", {len(cut)} if len(cut) > 1.1 * bound else ())
        if theirs is not None:
            expected = components_of(theirs)
            print(f"  the oracle's: {len(expected)} cycles, {sum(map(len, expected))} members, {len(inside(theirs, expected))} inner edges"
                  f", {eades_cut(inside(theirs, expected))} by Eades, Lin and Smyth")
            self.expect(f"{title}: cycles that differ from the oracle's", components_of(alike[0]) ^ components_of(alike[1]))
            self.expect(f"{title}: cycles left in the oracle's", components_of([edge for edge in theirs if edge not in cut]))

    def expect(self, what, rest):
        if not rest:
            return
        self.failures += 1
        print(f"  FAIL {what}: {len(rest)}")
        for one in sorted(rest)[:self.show]:
            print(f"    {str(one)[:200]}")


def known_phase(row):
    """The phase of our dependency by the kinds that TypeScript resolves; None where it resolves none of them."""
    kinds = set(row["kinds"]) - UNKNOWN_KINDS
    if not kinds:
        return None
    others = kinds - {"type", "dynamic", "mock"}
    return "eager" if others else "lazy" if "dynamic" in kinds else "typeOnly" if "type" in kinds else "mock"


def up_to(edges, last):
    return [edge for edge, phase in edges.items() if phase in PHASES[:PHASES.index(last) + 1]]


def check_files(check, inventory, oracle):
    language = oracle["language"]
    files = {entry["path"] for entry in inventory["files"] if entry["language"] in LANGUAGES[language]}
    rows = [row for row in inventory["dependencies"] if row["from"] in files and row["to"] in files]
    ours = {(row["from"], row["to"]): row["phase"] for row in rows}
    theirs = {(edge["from"], edge["to"]): edge["phase"] for edge in oracle["edges"] if edge["from"] in files and edge["to"] in files}
    known = ours if language == "Python" else {(row["from"], row["to"]): phase for row in rows if (phase := known_phase(row))}
    explained = {tuple(edge) for side in ("onlyOurs", "onlyTheirs") for edge in oracle[side]}
    alike = [{edge: phase for edge, phase in side.items() if edge not in explained} for side in (known, theirs)]
    for last in PHASES:
        check.tier("file", language, last, up_to(ours, last), up_to(theirs, last), [up_to(side, last) for side in alike])


def check_components(check, map_):
    for number, last in enumerate(PHASES):
        edges = [(edge["from"], edge["to"]) for edge in map_["componentEdges"]
                 if any(phase in edge["closing"] for phase in PHASES[:number + 1])]
        check.tier("component", None, last, edges)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("reports")
    arguments.add_argument("edges")
    arguments.add_argument("-n", type=int, default=5, help="how many differences to print")
    options = arguments.parse_args()
    inventory, map_, oracle = (json.load(open(path, encoding="utf-8")) for path in (
        os.path.join(options.reports, "inventory.json"), os.path.join(options.reports, "dependencies.json"), options.edges))
    check = Check(map_["cycles"], options.n)
    check_files(check, inventory, oracle)
    check_components(check, map_)
    # Without a cycle nothing is proved.
    if not any(one["level"] == "file" and one["language"] == oracle["language"] for one in map_["cycles"]):
        print("There is no cycle to check.")
        return 1
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
