// The examples of many nodes, and of foreign members.
#include "models/examples/exampleparts.h"
#include "models/examples/examples.h"

#include <QJsonObject>

namespace muster::models::examples {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::Overview;
using protocol::Severity;
using namespace parts;

Overview crowd(int nodes)
{
    Overview overview = healthy(nodes);
    for (auto &row : overview.reachability.rows) { // as a node reports so many
        row.complete = false;
        row.cells = {}; // clear() would keep the memory of a million cells
    }
    const auto blame = [&](int number, const protocol::Word<protocol::ReasonCode> &code, Severity severity,
                           const QString &detail) {
        addReason(overview, reason(code, severity, number, detail));
    };
    for (int number = 17; number <= nodes; number += 97)
        blame(number, protocol::ReasonCode::VersionMismatch, Severity::Red,
            u"node-%1 runs 0.0.9; most nodes run 0.1.0"_s.arg(number));
    for (int number = 31; number <= nodes; number += 61)
        blame(number, protocol::ReasonCode::Limits, Severity::Warn,
            u"open-files is 1024 files (recommended: at least 65536 files)"_s);
    for (int number = 44; number <= nodes; number += 211)
        blame(number, protocol::ReasonCode::Draining, Severity::Warn,
            u"node-%1 is being taken out of rotation"_s.arg(number));
    for (int number = 59; number <= nodes; number += 173) {
        auto &node = overview.nodes[number - 1];
        node.liveness = protocol::Liveness::Down;
        node.seenBy = 0;
        node.age = 41'300ms;
        blame(number, protocol::ReasonCode::Down, Severity::Red,
            u"node-%1 is down: nothing heard for 41 s"_s.arg(number));
    }
    return overview;
}

Overview foreign()
{
    Overview overview = healthy();
    overview.foreign = {{.name = u"build-agent-1"_s,
                            .address = u"10.0.0.71:7946"_s,
                            .state = protocol::Liveness::Alive,
                            .kind = u"serf"_s,
                            .age = 800ms},
        {.name = u"metrics"_s,
            .address = u"10.0.0.72:7946"_s,
            .state = protocol::Liveness::Suspect,
            .kind = u"memberlist"_s,
            .age = 4'100ms}};
    overview.foreignCount = 2;
    return overview;
}

Overview plaintext()
{
    Overview overview = healthy();
    overview.nodes[1].gossip = {1, false, true};
    protocol::Reason listens = reason(protocol::ReasonCode::GossipPlaintext, Severity::Warn, 2,
        u"node-2 listens to gossip that is not encrypted"_s, -600s,
        {{u"keys"_s, 1}, {u"verify_incoming"_s, false}, {u"verify_outgoing"_s, true}});
    listens.keys = {u"MusterSettings.GossipVerifyIncoming"_s};
    addReason(overview, listens);
    addReason(overview,
        reason(protocol::ReasonCode::GossipPlaintext, Severity::Warn, 3,
            u"node-3 has no gossip key: what nodes send each other can be read and forged on the network"_s,
            -600s, {{u"keys"_s, 0}, {u"verify_incoming"_s, true}, {u"verify_outgoing"_s, true}}));
    return overview;
}

} // namespace muster::models::examples
