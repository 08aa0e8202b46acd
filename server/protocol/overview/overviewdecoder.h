#pragma once
#include "protocol/overview/overview.h"
#include "protocol/socket/topic.h"

#include <optional>
#include <vector>

namespace muster::protocol {

/// Reads the events of one connection: overviews as snapshots and deltas (OverviewTopic), others as they are.
/// Of a snapshot it reads the nodes whose text differs from what stood at the same place of the snapshot
/// before, and takes over the others with their new counts: if a tenth of a thousand nodes changed, a tenth
/// is read; where one comes or goes, all behind it are read. Text that OverviewEncoder would not write like
/// this is read completely, so that the answer is always that of decodeSocketEvent() and overviewFromJson().
/// Overviews share what they have in common with the one before. Thread: one at a time. Memory: the newest
/// text and overview.
class OverviewDecoder {
public:
    struct Read {
        Result<SocketEvent> event; ///< without its data if it brought an overview
        std::optional<Result<Overview>> overview; ///< the newest, if the event brought it
        bool needsSnapshot = false; ///< said once; deltas are ignored until the snapshot comes
    };
    /// Where something stands in a text.
    struct Range {
        qsizetype at = 0;
        qsizetype size = 0;
    };
    [[nodiscard]] Read read(const QByteArray &text);
    /// How many nodes of the newest overview were read, not taken over.
    int nodesRead() const { return m_nodesRead; }

private:
    struct Known {
        qsizetype tailAt = 0; ///< in m_text: behind the counts
        qsizetype tailSize = 0; ///< 0: not to be taken over
    };
    Read readAll(const QByteArray &text);
    void readDelta(Read &read, qsizetype bytes);
    void hold(const Overview &overview, qint64 number);
    std::optional<QList<NodeOverview>> readNodes(const QByteArray &text, const std::vector<Range> &elements);
    std::optional<NodeOverview> takenOver(QByteArrayView element, size_t at) const;

    QByteArray m_text;
    std::vector<Known> m_known; ///< of each node
    Overview m_newest;
    TopicPosition m_position;
    int m_nodesRead = 0;
};

} // namespace muster::protocol
