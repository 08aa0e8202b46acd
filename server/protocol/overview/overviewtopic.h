#pragma once
#include "protocol/overview/overviewdelta.h"
#include "protocol/overview/overviewencoder.h"
#include "protocol/socket/topic.h"

namespace muster::protocol {

/// The overview as a topic, the first: its words are older than those of the others. OverviewDecoder reads
/// it.
class OverviewTopic {
public:
    using Value = Overview;
    static constexpr TopicWords words{events::overview, events::overviewDelta, QLatin1StringView("picture"),
        QLatin1StringView("overview"), QLatin1StringView("change")};
    QByteArray snapshot(const Overview &overview) { return m_encoder.encode(overview); }

private:
    OverviewEncoder m_encoder;
};

} // namespace muster::protocol
