#!/usr/bin/env python3
"""Breaks one rule at a time in a copy of the sources and expects a test to fail: proof that the tests can.

Slow (each mutant rebuilds a room and its tests), so it is a verb of its own: ./dev mutants [NAME…].
With --check nothing is built: it only says whether each text to break occurs exactly once in its file (CTest asks that).
"""
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "mutants"

# What a mutant breaks: file, text to find, text in its place, test targets, what CTest is asked to run.
LEASE = (["unit_cluster_leadership_tst_lease", "unit_cluster_leadership_tst_leaseidentity"], "unit/cluster/leadership/lease")
SIM = (["sim_cluster_tst_clustersim"], "sim/cluster/clustersim")
STREAM = (["sim_streaming_tst_streamingsim"], "sim/streaming/streamingsim")
FENCE = (["integration_store_tst_lease", "integration_store_tst_leaseidentity"], "integration/store/lease")
LOST = (["integration_store_tst_postgresql"], "integration/store/postgresql")
REPLICAS = (["integration_store_tst_replicareads"], "integration/store/replicareads")
HUB = (["unit_hub_tst_hubsessions"], "unit/hub/hubsessions")
CATCH_UP = (["unit_hub_tst_hubcatchup"], "unit/hub/hubcatchup")
TOLD = (["unit_node_streaming_tst_clusterevents"], "unit/node/streaming/clusterevents")
DURABLE = (["unit_base_tst_durablefile"], "unit/base/durablefile")
TEXTS = (["unit_base_tst_textfault", "unit_config_tst_oddtexts"], "unit/base/textfault|unit/config/oddtexts")
STATUS = (["unit_cluster_status_tst_status"], "unit/cluster/status/status$")
MUTANTS = {
    "refutation": ("server/cluster/membership/refuter.cpp",
                   "        refute(incarnation, why, now);", "        (void)why;",
                   ["unit_cluster_membership_tst_membership"], "unit/cluster/membership/membership$"),
    "indirect-ping": ("server/cluster/membership/prober.cpp", "m_shared.options.indirectChecks, wanted", "0, wanted",
                      ["unit_cluster_membership_tst_membershipprobing"], "unit/cluster/membership/membershipprobing"),
    "void-refusals": ("server/cluster/membership/prober.cpp", "    m_probes.erase(name);\n    ask(name, now);", "    (void)now;",
                      ["unit_cluster_membership_tst_membershipprobing"], "unit/cluster/membership/membershipprobing"),
    "sight-relay": ("server/cluster/reachability/sightrelay.cpp", "        if (node == self)\n            return true;", "        if (node == self)\n            return false;",
                    ["unit_cluster_reachability_tst_sightrelay"], "unit/cluster/reachability/sightrelay"),
    "pause-doubt": ("server/cluster/membership/machine.cpp", "now > *m_wake + options.pauseThreshold", "now > *m_wake + 100'000 * options.pauseThreshold",
                    ["unit_cluster_membership_tst_pausedoubt"], "unit/cluster/membership/pausedoubt"),
    "tie-rule": ("server/cluster/status/status.cpp", "if (2 * names.size() > axis.known)", "if (2 * names.size() >= axis.known)",
                 ["unit_cluster_status_tst_status"], "unit/cluster/status/status$"),
    "serf-intent-first": ("server/cluster/membership/leaving.cpp", "m_farewellAt = now + lead;", "farewell(now);",
                          ["unit_cluster_membership_tst_serfclock"], "unit/cluster/membership/serfclock"),
    "serf-clock": ("server/cluster/membership/serfclock.cpp", "        m_time = std::max(m_time, time);", "        (void)time;",
                   ["unit_cluster_membership_tst_serfclock"], "unit/cluster/membership/serfclock"),
    "down-is-red": ("server/protocol/vocabulary/reasoncode.h", "{ReasonKind::Fault, Severity::Red}", "{ReasonKind::Fault, Severity::Warn}",
                    ["unit_cluster_status_tst_status"], "unit/cluster/status/status$"),
    "candidate-state": ("server/cluster/leadership/candidacy.cpp", "peer.state != MemberState::Alive || ", "",
                        ["unit_cluster_leadership_tst_candidacy"], "unit/cluster/leadership/candidacy"),
    "lease-wait": ("server/cluster/leadership/observedrow.cpp", "isHeld() || mayHideALease() ? m_options.lease :",
                   "isHeld() || mayHideALease() ? m_options.lease / 4 :", *LEASE),
    "lease-clock": ("server/cluster/leadership/lease.cpp", "m_own.extend(sentAt + m_options.hold)",
                    "m_own.extend(m_now + m_options.hold)", *LEASE),
    "lease-leap": ("server/cluster/leadership/observedrow.cpp", "std::min(floor<Millis>(now - m_lookedAt), m_options.lookGapMax)",
                   "floor<Millis>(now - m_lookedAt)", *LEASE),
    "lease-last-look": ("server/cluster/leadership/lease.cpp", "m_statement.bringForward(m_now +", "(void)(m_now +", *LEASE),
    "lease-stability": ("server/cluster/leadership/succession.cpp", "now - since < m_options.stability *",
                        "now - since < Millis(1000) *", *LEASE),
    "lease-identity": ("server/cluster/leadership/observedrow.cpp", "return takenIn != m_database || term <", "return (false && takenIn != m_database) || term <", *LEASE),
    "lease-elsewhere": ("server/cluster/leadership/observedrow.cpp", "m_epochElsewhere > (m_row", "false && m_epochElsewhere > (m_row", *LEASE),
    "join-grace": ("server/cluster/node/timings.h", "joinGrace{10'000}", "joinGrace{0}", *SIM),
    "join-noticed": ("server/cluster/node/nodelist.cpp", "now - since >= timings::joinGrace", "(false && now - since >= timings::joinGrace)", *SIM),
    "return-after": ("server/cluster/node/isolationjudge.cpp", "m_mayReturnAt = now + timings::returnAfter", "m_mayReturnAt = now", *SIM),
    # Repeated after two minutes, it is known in time for the simulation.
    "view-changed": ("server/cluster/node/viewreports.cpp", "    m_reported.clear();\n", "",
                     ["unit_cluster_node_tst_viewexchange"], "unit/cluster/node/viewexchange"),
    "view-restarted": ("server/cluster/node/viewreports.cpp", "reported->second.startedAt == node.meta.startedAt", "node.state == MemberState::Alive",
                       ["unit_cluster_node_tst_viewexchange"], "unit/cluster/node/viewexchange"),
    "view-lost": ("server/cluster/node/timings.h", "reportAgainAfter{120'000}", "reportAgainAfter{1'200'000}", *SIM),
    "view-early": ("server/cluster/node/heardviews.cpp", "            m_early[from] = view;", "            (void)view;",
                   ["unit_cluster_node_tst_viewexchange"], "unit/cluster/node/viewexchange"),
    "report-early": ("server/cluster/node/nodecore.cpp", "if (!reported && !m_listed.contains(from))", "if (!m_listed.contains(from))",
                     ["unit_cluster_node_tst_nodecore"], "unit/cluster/node/nodecore"),
    "replica-behind": ("server/store/cluster/replicareads.cpp", "place->position >= needed.position", "place->position + 1'000'000'000 >= needed.position", *REPLICAS),
    "replica-history": ("server/store/cluster/replicareads.cpp", " || place->history != needed.history", "", *REPLICAS),
    "lost-commit-early": ("server/store/sql/lostcommits.cpp", "if (!isOver || !*isOver)", "if (!isOver)", *LOST),
    "lost-commit-end": ("server/store/sql/sqlworker.cpp", "    m_lostCommits.giveUp();", "", *LOST),
    "late-effects": ("server/store/sql/sqlworker.cpp", "    if (written)\n        job->committed();", "    if (written && !job->isOver())\n        job->committed();",
                     ["integration_store_tst_sqlworker"], "integration/store/sqlworker"),
    "start-over-told": ("server/node/streaming/clusterevents.cpp", "    tell(StartOver());", "", *TOLD),
    "fence-term": ("server/store/leadership/fencedwrite.cpp", "row.term != fence.term || ", "", *FENCE),
    "fence-identity": ("server/store/leadership/fencedwrite.cpp", "if (row.takenIn != row.database)", "if (false)", *FENCE),
    "fence-epoch": ("server/store/leadership/fencedwrite.cpp", " || row.epoch < fence.newestEpoch", "", *FENCE),
    "session-again": ("server/hub/hub.cpp", "            lookUp(id, connection);\n    }", "            (void)id;\n    }", *HUB),
    "session-roles": ("server/hub/hub.cpp", "std::exchange(connection.session, session);",
                      "connection.session;\n    if (!before)\n        connection.session = session;", *HUB),
    "guess-counted": ("server/auth/loginthrottle.cpp", "|| !m_names.take(attempt.counted, failures(attemptsMax), now).allowed",
                      "|| !m_names.knows(attempt.counted)", ["unit_auth_tst_loginthrottle"], "unit/auth/loginthrottle"),
    "look-shared": ("server/api/system/sharedprobe.cpp", "if (!std::exchange(now.isLooking, true)) {", "if (!std::exchange(now.isLooking, true) || true) {",
                    ["integration_api_tst_sharedprobe"], "integration/api/sharedprobe"),
    "file-synced": ("server/base/durablefile.cpp", "if (const int cause = syncFile(m_file))", "if (const int cause = 0)", *DURABLE),
    "name-synced": ("server/base/durablefile.cpp", "const int cause = syncFile(m_folder);", "const int cause = 0;", *DURABLE),
    "text-invisible": ("server/base/textfault.cpp", "c.category() == QChar::Other_Format", "c == QChar(0xfeff)", *TEXTS),
    "text-quotes": ("server/base/textfault.cpp", "    if (isQuoted(text))", "    if (false && isQuoted(text))", *TEXTS),
    "tip-plain": ("ui/models/common/plaintip.cpp", "isWide || Qt::mightBeRichText(text)", "isWide", ["ui_views_tst_plaintips"], "ui/views/plaintips"),
    "shell-quoted": ("server/base/shellword.cpp", "plain.match(word).hasMatch()", "true", ["unit_base_tst_shellword"], "unit/base/shellword"),
    "address-vouched": ("server/client/feed/knownnodes.cpp", "        if (!node.vouched)\n", "        if (false)\n",
                        ["unit_client_feed_tst_clusterfeed"], "unit/client/feed/clusterfeed"),
    "replayed": ("server/cluster/membership/beliefs.cpp", "news.incarnation <= known.incarnation", "news.incarnation < known.incarnation",
                 ["unit_cluster_membership_tst_membershipprobing"], "unit/cluster/membership/membershipprobing"),
    "identity-twice": ("server/cluster/status/placereasons.cpp", "other.id == node.id && ", "", *STATUS),
    "database-other": ("server/cluster/status/placereasons.cpp", "    if (!node.otherDatabase)\n", "    if (true)\n", *STATUS),
    "database-locked": ("server/cluster/status/placereasons.cpp", "unwritableMax{3'000}", "unwritableMax{300'000}", *STATUS),
    "config-unreadable": ("server/cluster/status/ownreasons.cpp", "    if (!node.fileUnusable)\n", "    if (true)\n", *STATUS),
    "stream-gap": ("server/streaming/receiving.h", "number == m_delivered + 1; }", "number > m_delivered; }", *STREAM),
    "stream-ring": ("server/streaming/eventlog.cpp", "m_bytes > m_options.ringBytesMax || ", "", *STREAM),
    "stream-restart": ("server/streaming/receiving.cpp", "        m_positioned = false;\n", "", *STREAM),
    "stream-passed-over": ("server/streaming/receiving.cpp", "if (!m_positioned || from.number > m_delivered + 1)", "if (!m_positioned)", *STREAM),
    "stream-last-one": ("server/streaming/receiving.cpp", "!m_positioned || answer.sent > m_delivered", "!m_positioned", *STREAM),
    "stream-asked-at": ("server/streaming/receiving.cpp", "m_named.push_back({answer.newest, asked->at});", "m_named.push_back({answer.newest, now});", *STREAM),
    "stream-named": ("server/streaming/receiving.cpp", "while (!m_named.empty() && m_named.front().newest <= m_delivered)", "while (!m_named.empty())", *STREAM),
    "stream-part": ("server/streaming/receiving.cpp", " || part.offset != quint64(m_partial.size())", "", *STREAM),
    "told": ("server/node/streaming/clusterevents.cpp", "        m_send(encode(event));", "        (void)event;", *TOLD),
    "told-doubt": ("server/auth/sessions.cpp", " || steadyNow() > m_toldUntil", "", *TOLD),
    "told-farewell": ("server/node/streaming/clusterevents.cpp", "    if (wasHeard && !leftInOrder)\n", "    if (wasHeard)\n", *TOLD),
    "told-once": ("server/node/streaming/clusterevents.cpp", "m_heard.erase(node) > 0;", "m_heard.contains(node);", *TOLD),
    "told-whom": ("server/node/streaming/clusterevent.cpp", "        else\n            reader.reject();\n    }\n}", "        else\n            reader.skip();\n    }\n}",
                  ["unit_node_streaming_tst_clusterevent"], "unit/node/streaming/clusterevent$"),
    "start-over-number": ("server/hub/hubcatchup.cpp", "    frame.restartsNumbers = true;\n", "", *CATCH_UP),
    "start-over-spread": ("server/hub/hubcatchup.cpp", "if (hellos > 0 && connection.session", "if (connection.session", *CATCH_UP),
    "start-over-often": ("server/hub/catchup.cpp", "now - m_toldAt >= againAfter", "now - m_toldAt < againAfter", *CATCH_UP),
    "stream-bound": ("server/streaming/nodestreams.cpp", "return connection.unsent < m_options.unsentBytesMax;", "return true;", *STREAM),
}


def run(*command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)


def prepare():
    source = BUILD / "source"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    for part in ("app", "cmake", "resources", "server", "tests", "translations", "ui", "CMakeLists.txt"):
        path = ROOT / part
        # With new times: objects of the last run, of a mutant perhaps, are older than what was copied.
        if path.is_dir():
            shutil.copytree(path, source / part, copy_function=shutil.copy)
        else:
            shutil.copy(path, source / part)
    configured = run("cmake", "-S", source, "-B", BUILD / "build", "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release")
    if configured.returncode != 0:
        sys.exit(configured.stdout + configured.stderr)
    return source


def tested(names):
    """Builds and runs what these mutants' tests are; None if it does not build, else whether all passed."""
    targets = sorted({target for name in names for target in MUTANTS[name][3]})
    built = run("cmake", "--build", BUILD / "build", "--target", *targets)
    if built.returncode != 0:
        print(built.stdout[-2000:])
        return None
    asked = "|".join(sorted({MUTANTS[name][4] for name in names}))
    return run("ctest", "--test-dir", BUILD / "build", "-R", asked, "--no-tests=error", "--stop-on-failure").returncode == 0


def judge(source, name):
    """How the mutant fared: "caught" if its tests fail."""
    file, find, replace = MUTANTS[name][:3]
    path = source / file
    text = path.read_text()
    if find not in text:
        return "STALE" # the text to break is no longer there
    path.write_text(text.replace(find, replace))
    passed = tested([name])
    path.write_text(text)
    return "BROKEN" if passed is None else "MISSED" if passed else "caught"


def check():
    """Whether each mutant still has exactly one place to break."""
    stale = []
    for name, (file, find, *_) in MUTANTS.items():
        path = ROOT / file
        count = path.read_text().count(find) if path.exists() else 0
        if count != 1:
            stale.append(f"mutants: {name}: its text occurs {count} times in {file}, not once")
    print("\n".join(stale) or f"all {len(MUTANTS)} mutants have their place")
    return 1 if stale else 0


def main():
    if sys.argv[1:] == ["--check"]:
        return check()
    wanted = sys.argv[1:] or list(MUTANTS)
    unknown = [name for name in wanted if name not in MUTANTS]
    if unknown:
        sys.exit(f"mutants: no such mutant: {', '.join(unknown)}; there are {', '.join(MUTANTS)}")
    source = prepare()
    if tested(wanted) is not True:
        sys.exit("mutants: the tests do not pass on the sources as they are")
    verdicts = {}
    for name in wanted:
        verdicts[name] = judge(source, name)
        print(f"{verdicts[name]:7} {name:16} {MUTANTS[name][0]}", flush=True)
    caught = list(verdicts.values()).count("caught")
    print(f"{caught} of {len(wanted)} mutants caught")
    return 0 if caught == len(wanted) else 1


if __name__ == "__main__":
    sys.exit(main())
