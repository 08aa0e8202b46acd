#include "models/topology/topology.h"

#include "models/common/counting.h"
#include "models/common/vocabulary.h"
#include "models/nodes/roundtrips.h"
#include "models/words/sentences.h"
#include "models/words/sightsentences.h"
#include "protocol/vocabulary/databasewords.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using protocol::NodeOverview;
using protocol::Overview;
using Kind = TopologyBox::Kind;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Topology)
};

const protocol::Reason *reasonOf(const NodeOverview &node, protocol::ReasonCode code)
{
    const auto found = std::find_if(node.reasons.cbegin(), node.reasons.cend(),
        [code](const protocol::Reason &reason) { return reason.code == code; });
    return found == node.reasons.cend() ? nullptr : &*found;
}

bool isGone(const NodeOverview &node)
{
    return node.liveness == protocol::Liveness::Down || node.liveness == protocol::Liveness::Left;
}

/// The topology while it is being made.
class Drawing {
public:
    explicit Drawing(const Overview &overview) : m_overview(overview), m_trips(roundTrips(overview)) { }
    Topology draw();

private:
    void addEntrance();
    void addNodes();
    void addGroups(const QList<const NodeOverview *> &nodes);
    void addDatabases();
    void addTraffic();
    void addTrafficOf(int box, const NodeOverview &node, int entrance);
    void addDatabaseWays();
    void addFindings();
    void tellWays();
    void connect(TopologyEdge edge) { m_topology.edges.append(std::move(edge)); }

    const Overview &m_overview;
    const QHash<NodeId, double> m_trips;
    QSet<NodeId> m_writers; ///< to the primary
    QHash<NodeId, int> m_boxOf;
    Topology m_topology;
};

void Drawing::addEntrance()
{
    m_topology.boxes.append({.kind = Kind::Clients,
        .node = {},
        .title = Text::tr("Clients"),
        .subtitle = Text::tr("balancer not known"),
        .mark = Mark::Unknown,
        .spoken = Text::tr("Clients, and whatever balances them: no node reports on it.")});
    m_topology.notes.append(
        Text::tr("Not known: the balancer. Lines from above show who should take traffic, not who gets it."));
}

void Drawing::addNodes()
{
    QList<const NodeOverview *> nodes;
    for (const NodeOverview &node : m_overview.nodes)
        nodes.append(&node);
    std::stable_sort(nodes.begin(), nodes.end(), [](const NodeOverview *a, const NodeOverview *b) {
        return countingCollator().compare(nodeName(*a), nodeName(*b)) < 0;
    });
    m_topology.firstNode = int(m_topology.boxes.size());
    m_topology.framed = nodes.size() > Topology::singlyMax;
    if (nodes.size() > Topology::nodesMax) {
        addGroups(nodes);
    } else {
        for (const NodeOverview *node : std::as_const(nodes)) {
            const QString name = nodeName(*node);
            const Mark mark = markOf(*node);
            const auto trip = m_trips.constFind(node->id);
            QString subtitle = node->leader ? Text::tr("leader, term %1").arg(m_overview.term)
                : isGone(*node)             ? Text::tr("heard %1").arg(agoText(node->age))
                : trip != m_trips.cend()    ? Text::tr("round trip %1").arg(millisText(*trip))
                                            : Text::tr("round trip not reported");
            m_boxOf.insert(node->id, int(m_topology.boxes.size()));
            m_topology.boxes.append({.kind = Kind::Node,
                .node = node->id,
                .title = name,
                .subtitle = subtitle,
                .mark = mark,
                .leader = node->leader,
                .spoken = node->leader ? Text::tr("%1, status %2. It leads in term %3.")
                                             .arg(name, statusWord(*node))
                                             .arg(m_overview.term)
                                       : Text::tr("%1, status %2.").arg(name, statusWord(*node))});
        }
    }
    m_topology.endNode = int(m_topology.boxes.size());
}

void Drawing::addGroups(const QList<const NodeOverview *> &nodes)
{
    QMap<int, QList<const NodeOverview *>> groups; // the worst first
    for (const NodeOverview *node : nodes)
        groups[rankOf(markOf(*node))].append(node);
    for (const auto &group : std::as_const(groups)) {
        const Mark mark = markOf(*group.first());
        const int count = int(group.size());
        m_topology.boxes.append({.kind = Kind::Nodes,
            .node = group.first()->id,
            .title = Text::tr("%n node(s)", nullptr, count),
            .subtitle = wordOf(mark),
            .mark = mark,
            .spoken = Text::tr("%n node(s): %1.", nullptr, count).arg(wordOf(mark))});
    }
    m_topology.notes.append(
        Text::tr("With more than %1 nodes they are shown as groups; the page Nodes shows each of them.")
            .arg(Topology::nodesMax));
}

QString spokenState(const protocol::DatabaseOverview &database, const QString &role)
{
    using State = protocol::DatabaseState;
    const std::optional<State> state = database.state.known();
    if (state == State::Ok)
        return Text::tr("%1 at %2 answers.").arg(role, database.address);
    if (state == State::Unwritable || state == State::ReadOnly)
        return Text::tr("%1 at %2 takes no writes.").arg(role, database.address);
    if (state == State::NoReplica)
        return Text::tr("%1 at %2 is not a replica.").arg(role, database.address);
    if (state == State::Unreachable)
        return Text::tr("%1 at %2 cannot be reached.").arg(role, database.address);
    return Text::tr("%1 at %2: %3.", "role, address, state")
        .arg(role, database.address, textOf(database.state));
}

void Drawing::addDatabases()
{
    using Role = protocol::DatabaseRole;
    using State = protocol::DatabaseState;
    QList<protocol::DatabaseOverview> databases = m_overview.databases;
    const auto rank = [](const protocol::DatabaseOverview &database) {
        return database.role == Role::Primary ? 0 : database.role == Role::Replica ? 1 : 2;
    };
    std::stable_sort(databases.begin(), databases.end(), [&](const auto &a, const auto &b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : countingCollator().compare(a.name, b.name) < 0;
    });
    for (const protocol::DatabaseOverview &database : std::as_const(databases)) {
        const std::optional<State> state = database.state.known();
        const bool ok = state == State::Ok;
        if (database.role == Role::Primary)
            m_writers = QSet<NodeId>(database.writtenBy.cbegin(), database.writtenBy.cend());
        const QString role = database.role == Role::Primary ? Text::tr("Primary database")
            : database.role == Role::Replica                ? Text::tr("Read replica")
            : database.role == Role::Search                 ? Text::tr("Search replica")
                                                            : database.role.text();
        const QString behind = database.role == Role::Primary
            ? QString()
            : Text::tr("%1 behind", "a replica").arg(durationText(database.lag));
        m_topology.boxes.append({.kind = Kind::Database,
            .node = {},
            .title = role,
            .subtitle = behind.isEmpty() ? database.address : behind,
            .mark = ok                              ? Mark::Ok
                : state && protocol::serves(*state) ? Mark::Attention
                                                    : Mark::Down,
            .spoken = spokenState(database, role)});
    }
    if (databases.isEmpty())
        m_topology.notes.append(Text::tr("Not known: the database. The answering node does not report it."));
    m_topology.notes.append(Text::tr("Not known: the file store. No node reports it."));
}

void Drawing::addTrafficOf(int box, const NodeOverview &node, int entrance)
{
    const QString name = m_topology.boxes[box].title;
    const bool withdrawn = reasonOf(node, protocol::ReasonCode::CutOff)
        && reasonOf(node, protocol::ReasonCode::CutOff)->evidence.value("withdrawn"_L1).toBool();
    const bool active = node.lifecycle.isEmpty() || node.lifecycle == protocol::Lifecycle::Active;
    if (!isGone(node) && active && !withdrawn) {
        if (!m_topology.framed)
            connect({.from = entrance,
                .to = box,
                .mark = Mark::Ok,
                .spoken = Text::tr("%1 answers the balancer's check.").arg(name)});
        return;
    }
    connect({.from = entrance,
        .to = box,
        .mark = isGone(node) || withdrawn ? Mark::Down : Mark::Changing,
        .broken = true,
        .spoken = isGone(node) ? Text::tr("%1 takes no traffic: nothing answers there.").arg(name)
            : withdrawn        ? Text::tr("%1 takes no traffic: it is cut off from live peers.").arg(name)
                               : Text::tr("%1 takes no new traffic: it is %2.", "a node, draining")
                              .arg(name, lifecycleText(node.lifecycle))});
}

void Drawing::addTraffic()
{
    for (int entrance = 0; entrance < m_topology.firstNode; ++entrance) {
        for (int box = m_topology.firstNode; box < m_topology.endNode; ++box) {
            if (const NodeOverview *node = m_overview.node(m_topology.boxes[box].node);
                node && m_topology.boxes[box].kind == Kind::Node)
                addTrafficOf(box, *node, entrance);
        }
    }
}

void Drawing::addDatabaseWays()
{
    for (int database = m_topology.endNode; database < m_topology.boxes.size(); ++database) {
        const bool primary = database == m_topology.endNode; // sorted so
        for (int box = m_topology.firstNode; box < m_topology.endNode; ++box) {
            const NodeOverview *node = m_overview.node(m_topology.boxes[box].node);
            if (!node || m_topology.boxes[box].kind != Kind::Node || isGone(*node))
                continue; // nothing is known of one that is down
            const QString name = m_topology.boxes[box].title;
            const bool writes = primary && node->leader;
            if (primary && reasonOf(*node, protocol::ReasonCode::DatabaseUnreachable))
                connect({.from = box,
                    .to = database,
                    .mark = Mark::Down,
                    .broken = true,
                    .strong = writes,
                    .spoken = inWords(
                        protocol::english(protocol::ReasonCode::DatabaseUnreachable).sentence, name)});
            else if (writes)
                connect({.from = box,
                    .to = database,
                    .mark = Mark::Ok,
                    .strong = true,
                    .label = Text::tr("leader's writes"),
                    .spoken = Text::tr("%1 writes what only the leader may, in term %2.")
                                  .arg(name)
                                  .arg(m_overview.term)});
            else if (!m_topology.framed && primary)
                connect({.from = box,
                    .to = database,
                    .mark = Mark::Ok,
                    .spoken = m_writers.contains(node->id)
                        ? Text::tr("%1 reaches the database and writes there.").arg(name)
                        : Text::tr("%1 reaches the database.").arg(name)});
        }
    }
}

void Drawing::addFindings()
{
    for (const protocol::SightFinding &finding : m_overview.reachability.findings) {
        const int from = m_boxOf.value(finding.from, -1);
        const int to = m_boxOf.value(finding.to, -1);
        if (from < 0 || to < 0 || from == to)
            continue; // about one node alone: its mark says it
        connect({.from = from,
            .to = to,
            .mark = finding.code == protocol::FindingCode::Lossy ? Mark::Attention : Mark::Differs,
            .broken = true,
            .spoken = findingSentence(finding, m_overview)});
    }
}

/// Each box lists the edges that lead to it, the broken ones first.
void Drawing::tellWays()
{
    for (const bool broken : {true, false}) {
        for (const TopologyEdge &edge : std::as_const(m_topology.edges)) {
            if (edge.broken != broken)
                continue;
            for (const int end : {edge.from, edge.to}) {
                TopologyBox &box = m_topology.boxes[end];
                const bool ofMany = box.kind != Kind::Node && !broken && !edge.strong;
                if (!ofMany) // the entrance does not list every node that is in order
                    box.spoken += u' ' + edge.spoken;
            }
        }
    }
}

Topology Drawing::draw()
{
    addEntrance();
    addNodes();
    addDatabases();
    addTraffic();
    addDatabaseWays();
    addFindings();
    tellWays();
    return std::move(m_topology);
}

} // namespace

Topology topologyOf(const Overview &overview, bool isStale)
{
    Topology topology = Drawing(overview).draw();
    if (!isStale)
        return topology;
    for (TopologyBox &box : topology.boxes) {
        box.spoken = lastKnownText(box.spoken);
        if (box.mark == Mark::Ok)
            box.mark = Mark::Unknown;
    }
    for (TopologyEdge &edge : topology.edges) {
        edge.spoken = lastKnownText(edge.spoken);
        if (edge.mark == Mark::Ok)
            edge.mark = Mark::Unknown;
    }
    topology.notes.prepend(Text::tr("This is the last known state, not the present."));
    return topology;
}

} // namespace muster::models
