#!/usr/bin/env python3
"""Breaks one rule at a time in a copy of the sources and expects a test to fail: proof that the tests can.

Slow (each mutant rebuilds a room and its tests), so it is a verb of its own: ./dev mutants [NAME…].
"""
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "mutants"

# name: (file, text to find, text in its place, test targets, what CTest is asked to run)
MUTANTS = {
    "refutation": ("server/cluster/membershiprules.cpp",
                   "            refute(news.incarnation, toText(news.from), now);", "            (void)0;",
                   ["unit_cluster_tst_membership"], "unit/cluster/membership$"),
    "indirect-ping": ("server/cluster/membershiprelays.cpp", "options.indirectChecks, wanted", "0, wanted",
                      ["unit_cluster_tst_membershipprobing"], "unit/cluster/membershipprobing"),
    "tie-rule": ("server/cluster/status.cpp", "if (2 * names.size() > axis.known)", "if (2 * names.size() >= axis.known)",
                 ["unit_cluster_tst_status"], "unit/cluster/status$"),
    "serf-intent-first": ("server/cluster/membershipserf.cpp", "farewellAt = now + options.serfLeaveLead;", "farewell(now);",
                          ["unit_cluster_tst_serfclock"], "unit/cluster/serfclock"),
    "serf-clock": ("server/cluster/serfclock.cpp", "        m_time = std::max(m_time, time);", "        (void)time;",
                   ["unit_cluster_tst_serfclock"], "unit/cluster/serfclock"),
    "lease-term-check": ("server/store/fencedwrite.cpp", "currentTerm == fence.term && ", "",
                         ["integration_store_tst_lease"], "integration/store/lease"),
    "lease-wait": ("server/cluster/lease.cpp", "held ? m_options.lease :", "held ? m_options.lease / 4 :",
                   ["unit_cluster_tst_lease"], "unit/cluster/lease$"),
}


def run(*command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)


def prepare():
    source = BUILD / "source"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    for part in ("app", "cmake", "resources", "server", "tests", "translations", "ui", "CMakeLists.txt"):
        path = ROOT / part
        (shutil.copytree if path.is_dir() else shutil.copy2)(path, source / part)
    configured = run("cmake", "-S", source, "-B", BUILD / "build", "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release")
    if configured.returncode != 0:
        sys.exit(configured.stdout + configured.stderr)
    return source


def judge(source, name):
    """True if the tests pass on the sources as they are and fail on the mutant."""
    file, find, replace, targets, tests = MUTANTS[name]
    path = source / file
    text = path.read_text()
    if find not in text:
        print(f"STALE   {name}: {file} no longer holds the text to break")
        return False
    outcomes = []
    for content in (text, text.replace(find, replace)):
        path.write_text(content)
        built = run("cmake", "--build", BUILD / "build", "--target", *targets)
        if built.returncode != 0:
            print(f"BROKEN  {name}: does not build\n{built.stdout[-2000:]}")
            path.write_text(text)
            return False
        tested = run("ctest", "--test-dir", BUILD / "build", "-R", tests, "--no-tests=error", "--stop-on-failure")
        outcomes.append(tested.returncode == 0)
    path.write_text(text)
    healthy, survived = outcomes
    verdict = "caught" if healthy and not survived else "MISSED" if survived else "SICK"
    print(f"{verdict:7} {name}: {file}", flush=True)
    return verdict == "caught"


def main():
    wanted = sys.argv[1:] or list(MUTANTS)
    unknown = [name for name in wanted if name not in MUTANTS]
    if unknown:
        sys.exit(f"mutants: no such mutant: {', '.join(unknown)}; there are {', '.join(MUTANTS)}")
    source = prepare()
    caught = sum(judge(source, name) for name in wanted)
    print(f"{caught} passed, {len(wanted) - caught} failed")
    return 0 if caught == len(wanted) else 1


if __name__ == "__main__":
    sys.exit(main())
