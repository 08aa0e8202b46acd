#include "protocol/overview/overviewdecoder.h"
#include "protocol/overview/overviewtopic.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The overview that the first delta applies to.
protocol::Overview known()
{
    protocol::Overview overview;
    overview.verdict = protocol::Verdict::Green;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
        protocol::NodeOverview node;
        node.id = NodeId(name);
        overview.nodes.append(node);
        overview.reachability.rows.append({node.id, {}, false, true, {}});
        protocol::EventRecord event;
        event.sequence = quint64(overview.nodes.size());
        overview.events.append(event);
    }
    protocol::ConfigValue value;
    value.node = NodeId(u"a"_s);
    overview.differences = {{u"A.B"_s, false, u"1"_s, u"majority"_s, u"hot"_s, {value}}};
    overview.databases = {{u"primary"_s, {}, u"primary"_s, u"ok"_s, {NodeId(u"a"_s)}, 0, {}}};
    overview.reachability.groups = {{NodeId(u"a"_s)}};
    return overview;
}

} // namespace

// The bytes are deltas, one after the other. The result of an overview can be written as a delta again
// and gives the same; a decoder arrives at the same overview, or asks for a snapshot.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    protocol::OverviewDecoder decoder;
    protocol::Overview held = known();
    const QByteArray snapshot = protocol::OverviewTopic().snapshot(held);
    (void)decoder.read(
        protocol::encode(protocol::snapshotEvent(protocol::OverviewTopic::words, 1, snapshot)));
    qint64 number = 1;
    for (const QByteArray &text : bytes.split('\0')) {
        const QJsonObject delta = QJsonDocument::fromJson(text).object();
        const auto next = protocol::applyDelta(held, delta);
        const auto read = decoder.read("{\"event\":\"muster_overview_change\",\"data\":{\"base\":"
            + QByteArray::number(number) + ",\"picture\":" + QByteArray::number(number + 1)
            + ",\"change\":" + QJsonDocument(delta).toJson() + "},\"seq\":1}");
        if (read.needsSnapshot == next.has_value())
            std::abort();
        if (!next)
            break;
        if (!read.overview || protocol::toJson(**read.overview) != protocol::toJson(*next))
            std::abort();
        const auto again = protocol::applyDelta(held, protocol::deltaOf(held, *next));
        if (!again || protocol::toJson(*again) != protocol::toJson(*next))
            std::abort();
        held = *next;
        ++number;
    }
    return 0;
}
