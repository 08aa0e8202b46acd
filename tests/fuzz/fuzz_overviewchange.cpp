#include "protocol/overview/overviewchange.h"
#include "protocol/overview/overviewdecoder.h"
#include "protocol/overview/overviewencoder.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The picture that all changes here are held against.
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

// The bytes are changes, one after the other. What one makes of a picture can be told as a change of it
// again, and makes the same; a decoder comes to the same picture, or asks for a whole one.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    protocol::OverviewDecoder decoder;
    protocol::Overview held = known();
    (void)decoder.read(protocol::encode(protocol::OverviewEncoder().event(held, 1)));
    qint64 picture = 1;
    for (const QByteArray &text : bytes.split('\0')) {
        const QJsonObject change = QJsonDocument::fromJson(text).object();
        const auto next = protocol::changed(held, change);
        const auto read = decoder.read("{\"event\":\"muster_overview_change\",\"data\":{\"base\":"
            + QByteArray::number(picture) + ",\"picture\":" + QByteArray::number(picture + 1)
            + ",\"change\":" + QJsonDocument(change).toJson() + "},\"seq\":1}");
        if (read.needsWhole == next.has_value())
            std::abort();
        if (!next)
            break;
        if (!read.overview || protocol::toJson(**read.overview) != protocol::toJson(*next))
            std::abort();
        const auto again = protocol::changed(held, protocol::changeOf(held, *next));
        if (!again || protocol::toJson(*again) != protocol::toJson(*next))
            std::abort();
        held = *next;
        ++picture;
    }
    return 0;
}
