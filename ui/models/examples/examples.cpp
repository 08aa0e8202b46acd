#include "models/examples/examples.h"

#include "models/examples/exampleparts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

namespace muster::models::examples {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::ConfigCause;
using protocol::EventKind;
using protocol::EventNature;
using protocol::KeyClass;
using protocol::LeaseReason;
using protocol::Overview;
using protocol::Reason;
using protocol::ReasonCode;
using protocol::Severity;
using namespace parts;

namespace {

QString hashOf(char16_t digit)
{
    return QString(QChar(digit)) + u"f9c52d1"_s + QString(24, QChar(digit));
}

protocol::EventRecord event(quint64 sequence, int seconds, const protocol::EventWord &kind, Severity severity,
    EventNature nature, std::optional<int> node, const QString &detail, const QJsonObject &evidence = {})
{
    protocol::EventRecord made{.sequence = sequence,
        .at = noon(seconds),
        .kind = kind,
        .severity = severity,
        .nature = nature,
        .node = {},
        .detail = detail,
        .evidence = evidence};
    if (node)
        made.node = idOf(*node);
    return made;
}

protocol::ConfigValue value(int node, const QString &running, const QString &disk, bool deviates,
    const protocol::Word<protocol::ConfigCause> &cause = {})
{
    return {.node = idOf(node),
        .running = running,
        .disk = disk,
        .source = u"file"_s,
        .deviates = deviates,
        .cause = cause};
}

} // namespace

namespace parts {

QDateTime noon(int seconds)
{
    return QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC).addSecs(seconds);
}

NodeId idOf(int number)
{
    return NodeId(u"n%1xh4kq7wprt5yb1mzc8ufse3"_s.arg(number, 2, 10, QChar(u'0')));
}

Reason reason(const protocol::Word<ReasonCode> &code, Severity severity, int node, const QString &detail,
    std::chrono::seconds since, const QJsonObject &evidence)
{
    Reason made{.code = code,
        .severity = severity,
        .detail = detail,
        .keys = {},
        .evidence = evidence,
        .since = noon(int(since.count())),
        .node = idOf(node)};
    return made;
}

void addReason(Overview &overview, const Reason &why)
{
    overview.reasons += why;
    for (auto &node : overview.nodes) {
        if (why.node != node.id)
            continue;
        node.reasons += why;
        if (why.severity == Severity::Red)
            node.status = protocol::Verdict::Red;
    }
    if (why.severity == Severity::Red)
        overview.verdict = protocol::Verdict::Red;
    std::stable_sort(overview.reasons.begin(), overview.reasons.end(),
        [](const Reason &a, const Reason &b) { return a.severity < b.severity; });
}

void takeDown(Overview &overview, int number)
{
    for (auto &node : overview.nodes) {
        if (node.id == idOf(number)) {
            node.liveness = protocol::Liveness::Down;
            node.seenBy = 0;
            node.age = 41'300ms;
            node.leader = false;
            overview.reachability.rows.removeIf(
                [&](const protocol::SightRow &row) { return row.observer == node.id; });
        } else {
            node.peers -= 1;
            node.seenBy = std::min(node.seenBy, node.peers);
        }
    }
    for (auto &row : overview.reachability.rows) {
        for (auto &cell : row.cells) {
            if (cell.node == idOf(number))
                cell = {.node = cell.node,
                    .liveness = protocol::Liveness::Down,
                    .udp = u"blocked"_s,
                    .tcp = u"blocked"_s,
                    .roundTripMillis = 0.3,
                    .answered = 41'300ms,
                    .heard = 41'300ms,
                    .advertisedAddress = {},
                    .reachedAddress = {}};
        }
    }
    addReason(overview,
        reason(ReasonCode::Down, Severity::Red, number,
            u"node-%1 is down: nothing heard from it for 41 s"_s.arg(number), -40s,
            {{u"age_ms"_s, 41'300}, {u"seen_by"_s, 0}, {u"peers"_s, int(overview.nodes.size()) - 1}}));
}

} // namespace parts

Overview healthy(int nodes)
{
    Overview overview;
    overview.clusterName = u"messages"_s;
    overview.observer = idOf(1);
    overview.revision = 7;
    overview.verdict = protocol::Verdict::Green;
    overview.leader = idOf(1);
    overview.term = 1;
    overview.at = noon();
    for (int number = 1; number <= nodes; ++number) {
        protocol::NodeOverview node;
        node.id = idOf(number);
        node.name = u"node-%1"_s.arg(number);
        node.address = u"10.0.0.%1:8065"_s.arg(10 + number);
        node.gossipAddress = u"10.0.0.%1:8074"_s.arg(10 + number);
        node.status = protocol::Verdict::Green;
        node.liveness = protocol::Liveness::Alive;
        node.lifecycle = protocol::Lifecycle::Active;
        node.leader = number == 1;
        node.version = u"0.1.0"_s;
        node.schema = 1;
        node.configHash = node.diskHash = hashOf(u'a');
        node.peers = node.seenBy = nodes - 1;
        node.age = number == 1 ? 0ms : 150ms + 90ms * (number % 5);
        node.startedAt = noon(-7200 + number);
        makeFit(node);
        overview.nodes += node;
        overview.events += event(quint64(number), -7200 + number, EventKind::NodeJoined, Severity::Warn,
            EventNature::Information, number, u"node-%1 has joined"_s.arg(number));
    }
    overview.terms += protocol::TermRecord{1, idOf(1), noon(-7195), {}, LeaseReason::NoLeaseYet};
    overview.events += event(quint64(nodes + 1), -7195, EventKind::LeaderChanged, Severity::Warn,
        EventNature::Information, 1, u"node-1 leads in term 1, after nobody"_s, {{u"term"_s, 1}});
    overview.databases += protocol::DatabaseOverview{.name = u"primary"_s,
        .address = u"muster.db"_s,
        .role = protocol::DatabaseRole::Primary,
        .state = protocol::DatabaseState::Ok,
        .writtenBy = {}};
    tellSights(overview);
    return overview;
}

Overview leaderDown()
{
    Overview overview = healthy();
    takeDown(overview, 1);
    overview.observer = idOf(2);
    overview.leader = idOf(2);
    overview.term = 2;
    overview.nodes[1].leader = true;
    overview.nodes[1].age = 0ms;
    overview.terms.first().until = noon(-38);
    overview.terms += protocol::TermRecord{2, idOf(2), noon(-37), {}, LeaseReason::LeaseExpired};
    overview.events +=
        event(5, -40, EventKind::NodeDown, Severity::Red, EventNature::Problem, 1, u"node-1 is down"_s);
    overview.events += event(6, -40, EventKind::VerdictChanged, Severity::Red, EventNature::Problem, {},
        u"the cluster is red, it was green"_s, {{u"from"_s, u"green"_s}, {u"to"_s, u"red"_s}});
    overview.events += event(7, -37, EventKind::LeaderChanged, Severity::Warn, EventNature::Information, 2,
        u"node-2 leads in term 2, after node-1"_s, {{u"term"_s, 2}, {u"from"_s, idOf(1).toString()}});
    return overview;
}

Overview suspect()
{
    Overview overview = healthy();
    overview.nodes[2].liveness = protocol::Liveness::Suspect;
    overview.nodes[2].seenBy = 1;
    overview.nodes[2].age = 2'400ms;
    addReason(overview,
        reason(ReasonCode::Suspect, Severity::Warn, 3,
            u"node-3 does not answer: nothing heard from it for 2.4 s"_s, -2s,
            {{u"age_ms"_s, 2'400}, {u"seen_by"_s, 1}, {u"peers"_s, 2}}));
    overview.events += event(5, -2, ReasonCode::Suspect, Severity::Warn, EventNature::Problem, 3,
        u"node-3 does not answer: nothing heard from it for 2.4 s"_s);
    return overview;
}

Overview notReloaded()
{
    Overview overview = healthy();
    overview.nodes[1].diskHash = hashOf(u'b');
    Reason why = reason(ReasonCode::ConfigNotReloaded, Severity::Warn, 2,
        u"the configuration file of node-2 was edited and is not reloaded"_s, -110s,
        {{u"value"_s, hashOf(u'a')}, {u"disk"_s, hashOf(u'b')}});
    why.keys = {u"ServiceSettings.SiteURL"_s, u"SqlSettings.DataSource"_s};
    addReason(overview, why);
    const QString url = u"\"https://chat.example.org\""_s;
    const QString mask = u"\"********\""_s;
    overview.differences += protocol::ConfigDifference{.key = u"ServiceSettings.SiteURL"_s,
        .reference = url,
        .referenceFrom = u"majority"_s,
        .keyClass = KeyClass::Hot,
        .values = {value(1, url, url, false),
            value(2, url, u"\"https://team.example.org\""_s, false, ConfigCause::EditedNotReloaded),
            value(3, url, url, false)}};
    overview.differences += protocol::ConfigDifference{.key = u"SqlSettings.DataSource"_s,
        .secret = true,
        .reference = mask,
        .referenceFrom = u"majority"_s,
        .keyClass = KeyClass::PoolRecycle,
        .values = {value(1, mask, mask, false), value(2, mask, mask, false, ConfigCause::EditedNotReloaded),
            value(3, mask, mask, false)}};
    return overview;
}

Overview configMismatch()
{
    Overview overview = healthy();
    overview.nodes[2].configHash = overview.nodes[2].diskHash = hashOf(u'c');
    Reason why = reason(ReasonCode::ConfigMismatch, Severity::Red, 3,
        u"node-3 runs a different configuration than 2 of 3 nodes"_s, -65s,
        {{u"value"_s, hashOf(u'c')}, {u"majority"_s, hashOf(u'a')}, {u"agreeing"_s, 2}, {u"of"_s, 3}});
    why.keys = {u"ServiceSettings.SessionLengthWebInHours"_s, u"TeamSettings.MaxUsersPerTeam"_s};
    addReason(overview, why);
    overview.differences += protocol::ConfigDifference{.key = u"ServiceSettings.SessionLengthWebInHours"_s,
        .reference = u"720"_s,
        .referenceFrom = u"majority"_s,
        .keyClass = KeyClass::Hot,
        .values = {value(1, u"720"_s, u"720"_s, false), value(2, u"720"_s, u"720"_s, false),
            value(3, u"24"_s, u"24"_s, true, ConfigCause::ChangedHere)}};
    overview.differences += protocol::ConfigDifference{.key = u"TeamSettings.MaxUsersPerTeam"_s,
        .reference = u"50"_s,
        .referenceFrom = u"majority"_s,
        .keyClass = KeyClass::Hot,
        .values = {value(1, u"50"_s, u"50"_s, false), value(2, u"50"_s, u"50"_s, false),
            value(3, u"500"_s, u"500"_s, true, ConfigCause::EnvironmentOverride)}};
    overview.differences.last().values.last().source = u"environment"_s;
    overview.events += event(5, -65, ReasonCode::ConfigMismatch, Severity::Red, EventNature::Problem, 3,
        u"node-3 runs a different configuration than 2 of 3 nodes"_s,
        {{u"value"_s, hashOf(u'c')}, {u"majority"_s, hashOf(u'a')}});
    return overview;
}

Overview twoNodeTie()
{
    Overview overview = healthy(2);
    overview.configMajority = false;
    overview.nodes[1].configHash = overview.nodes[1].diskHash = hashOf(u'd');
    for (int node = 1; node <= 2; ++node) {
        Reason why = reason(ReasonCode::ConfigMismatch, Severity::Red, node,
            u"node-1 and node-2 run different configurations: no majority"_s, -20s);
        why.keys = {u"ServiceSettings.SessionLengthWebInHours"_s};
        addReason(overview, why);
    }
    overview.differences += protocol::ConfigDifference{.key = u"ServiceSettings.SessionLengthWebInHours"_s,
        .reference = u"720"_s,
        .referenceFrom = u"last-agreed"_s,
        .keyClass = KeyClass::Hot,
        .values = {
            value(1, u"720"_s, u"720"_s, false), value(2, u"24"_s, u"24"_s, true, ConfigCause::ChangedHere)}};
    return overview;
}

Overview versionMismatch()
{
    Overview overview = healthy();
    overview.nodes[1].version = u"0.0.9"_s;
    addReason(overview,
        reason(ReasonCode::VersionMismatch, Severity::Red, 2, u"node-2 runs 0.0.9; 2 of 3 nodes run 0.1.0"_s,
            -300s,
            {{u"value"_s, u"0.0.9"_s}, {u"majority"_s, u"0.1.0"_s}, {u"agreeing"_s, 2}, {u"of"_s, 3}}));
    return overview;
}

Overview noLeader()
{
    Overview overview = healthy();
    overview.leader.reset();
    overview.nodes[0].leader = false;
    overview.terms.first().until = noon(-15);
    Reason why{.code = u"no-lease"_s,
        .severity = Severity::Red,
        .detail = u"no node has renewed the lease for 15 s"_s,
        .keys = {},
        .evidence = {},
        .since = noon(-15),
        .node = {}};
    addReason(overview, why);
    return overview;
}

Overview hashesOnly()
{
    Overview overview = configMismatch();
    overview.differences.clear();
    return overview;
}

Overview large()
{
    Overview overview = healthy(30);
    takeDown(overview, 7);
    overview.nodes[11].version = u"0.0.9"_s;
    addReason(overview,
        reason(ReasonCode::VersionMismatch, Severity::Red, 12,
            u"node-12 runs 0.0.9; 28 of 29 nodes run 0.1.0"_s, -300s,
            {{u"value"_s, u"0.0.9"_s}, {u"majority"_s, u"0.1.0"_s}, {u"agreeing"_s, 28}, {u"of"_s, 29}}));
    overview.nodes[18].lifecycle = protocol::Lifecycle::Draining;
    addReason(overview,
        reason(ReasonCode::Draining, Severity::Warn, 19, u"node-19 is draining, asked for by anna"_s, -90s));
    overview.nodes[21].liveness = protocol::Liveness::Suspect;
    addReason(overview,
        reason(ReasonCode::Suspect, Severity::Warn, 22,
            u"node-22 does not answer: nothing heard from it for 1.9 s"_s, -2s,
            {{u"age_ms"_s, 1'900}, {u"seen_by"_s, 27}, {u"peers"_s, 28}}));
    overview.events +=
        event(32, -40, EventKind::NodeDown, Severity::Red, EventNature::Problem, 7, u"node-7 is down"_s);
    return overview;
}

Connection live(int node)
{
    return {.state = Connection::State::Live,
        .node = u"node-%1"_s.arg(node),
        .trying = {},
        .reason = {},
        .age = 400ms};
}

Connection stale()
{
    return {.state = Connection::State::Stale,
        .node = u"node-1"_s,
        .trying = u"10.0.0.12:8065"_s,
        .reason = u"The connection was reset."_s,
        .age = 47'000ms};
}

QList<Example> all()
{
    Connection connecting{
        .state = Connection::State::Connecting, .node = {}, .trying = u"10.0.0.11:8065"_s, .reason = {}};
    Connection refused{.state = Connection::State::AuthFailed,
        .node = u"node-1"_s,
        .trying = {},
        .reason = u"Name or password is wrong."_s};
    Connection asked{.state = Connection::State::NotLoggedIn,
        .node = {},
        .trying = {},
        .reason = u"Log in to see this cluster."_s};
    Connection idle;
    QList<Example> all{{u"healthy"_s, healthy(), live()}, {u"leader-down"_s, leaderDown(), live(2)},
        {u"suspect"_s, suspect(), live()}, {u"not-reloaded"_s, notReloaded(), live()},
        {u"config-mismatch"_s, configMismatch(), live()}, {u"tie"_s, twoNodeTie(), live()},
        {u"version-mismatch"_s, versionMismatch(), live()}, {u"stale"_s, healthy(), stale()},
        {u"no-answer"_s, healthy(), outage()}, {u"large"_s, large(), live()},
        {u"no-leader"_s, noLeader(), live()}, {u"one-way"_s, oneWayCut(), live()},
        {u"cut-off"_s, cutOff(), live(3)}, {u"one-node"_s, healthy(1), live()}, {u"wide"_s, wide(), live()},
        {u"hashes-only"_s, hashesOnly(), live()}, {u"clock-skew"_s, clockSkew(), live()},
        {u"transferred"_s, transferred(), live()}, {u"low-limits"_s, lowLimits(), live()},
        {u"crowd"_s, crowd(), live()}, {u"foreign"_s, foreign(), live()},
        {u"plaintext"_s, plaintext(), live()}, {u"connecting"_s, std::nullopt, connecting},
        {u"login-refused"_s, std::nullopt, refused}, {u"not-logged-in"_s, std::nullopt, asked},
        {u"no-cluster"_s, std::nullopt, idle}};
    for (const QString &name : replicaExamples())
        all.append({name, withReplicas(name), live()});
    return all;
}

} // namespace muster::models::examples
