#!/usr/bin/env python3
"""Whole-process cost of an audit beside the reference reader, on any git repository.

usage: eng/bench/bench.py REPOSITORY [--runs N] [--workers N] [--base REVISION]

Builds reader.c with the system's C compiler and the benchmark program in Release with ReadyToRun code, then runs them in
turn (A B A B ...) and prints medians of CPU seconds (user + system) and of peak memory, and the ratio to the reader.
With a base, the audit is run against it too, by either engine that reads git. CPU is quoted, not wall time, because shared machines are noisy.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent / "tests" / "QualityGates.Benchmarks" / "QualityGates.Benchmarks.csproj"


def measure(command, folder):
    """CPU seconds and peak megabytes of one whole process, its children included in the CPU."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with exit code {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def build(work):
    reader, audit = work / "reader", work / "audit"
    subprocess.run(["cc", "-O2", "-o", reader, HERE / "reader.c"], check=True)
    subprocess.run(["dotnet", "publish", PROJECT, "-c", "Release", "-r", "linux-x64", "--no-self-contained",
                    "-p:PublishReadyToRun=true", "-p:QualityGatesEnabled=false", "-o", audit, "-v", "q", "--nologo"],
                   check=True, stdout=subprocess.DEVNULL)
    return reader, audit / "QualityGates.Benchmarks"


def rounds(commands, runs, folder):
    """CPU seconds and peak megabytes of each command, run in turn (A B A B ...); rows of one number are neighbours in time."""
    figures = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, command in commands.items():
            figure = measure(command, folder)
            if run > 0:  # the first round only warms the caches
                figures[name].append(figure)
    return figures


def command_line(description, workers=1):
    """What all benchmarks ask for: a repository, how often, and on how many threads."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repository", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--workers", type=int, default=workers)
    return parser


def main():
    parser = command_line(__doc__, workers=os.cpu_count())
    parser.add_argument("--base", help="also audit the change since this revision, such as HEAD~50")
    options = parser.parse_args()
    repository = options.repository

    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        reader, audit = build(work)
        listing = work / "files"
        listing.write_bytes(subprocess.run(["git", "ls-files", "-z"], cwd=repository, check=True, capture_output=True).stdout)
        commands = {
            "reference reader": [reader, listing],
            "git status": ["git", "status", "--porcelain"],
            "audit, 1 worker": [audit, "audit", repository, work / "out", "1"],
            f"audit, {options.workers} workers": [audit, "audit", repository, work / "out", str(options.workers)],
        }
        for engine in ("git", "libgit2") if options.base else ():
            commands[f"audit since {options.base}, 1 worker, {engine}"] = [
                audit, "audit", repository, work / "out", "1", options.base, engine]
        figures = rounds(commands, options.runs, repository)

    base = statistics.median(cpu for cpu, _ in figures["reference reader"])
    print(f"{repository.name}: {options.runs} runs each, medians\n")
    print("| process | CPU s | min - max | x reader | peak MB |")
    print("|:--|--:|--:|--:|--:|")
    for name, rows in figures.items():
        cpu = [row[0] for row in rows]
        memory = statistics.median(row[1] for row in rows)
        print(f"| {name} | {statistics.median(cpu):.3f} | {min(cpu):.3f} - {max(cpu):.3f} | {statistics.median(cpu) / base:.1f} | {memory:.0f} |")


if __name__ == "__main__":
    main()
