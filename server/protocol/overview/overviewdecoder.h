#pragma once
#include "protocol/overview/overview.h"
#include "protocol/socket/websocketframe.h"

#include <optional>
#include <vector>

namespace muster::protocol {

/// Reads the events of one connection. A picture comes whole or as what it changed; a change that does not
/// follow the picture held comes to nothing and asks for a whole one. Of a whole picture it reads the nodes
/// whose text differs from what stood at the same place of the picture before, and takes over the others with
/// their new counts: a thousand nodes of which a tenth changed cost a tenth; where one comes or goes, all
/// behind it are read. Whatever does not look as OverviewEncoder writes it is read whole, so that the answer
/// is always that of decodeSocketEvent() and overviewFromJson(). What a picture has in common with the one
/// before is one copy with it. Thread: one at a time. Memory: the newest text and picture; after 64 MiB of
/// changes a whole picture is asked for, so that they cannot grow one beyond what a message may hold.
class OverviewDecoder {
public:
    struct Read {
        Result<SocketEvent> event; ///< without its data if it is a picture
        std::optional<Result<Overview>> overview; ///< of a picture
        bool needsWhole = false; ///< told once; changes come to nothing until a whole picture comes
    };
    /// Where something stands in a text.
    struct Range {
        qsizetype at = 0;
        qsizetype size = 0;
    };
    [[nodiscard]] Read read(const QByteArray &text);
    /// How many nodes of the newest picture were read, not taken over.
    int nodesRead() const { return m_nodesRead; }

private:
    struct Known {
        qsizetype tailAt = 0; ///< in m_text: behind the counts
        qsizetype tailSize = 0; ///< 0: not to be taken over
    };
    Read readWhole(const QByteArray &text);
    void readChange(Read &read, qsizetype bytes);
    void hold(const Overview &overview, qint64 picture);
    std::optional<QList<NodeOverview>> readNodes(const QByteArray &text, const std::vector<Range> &elements);
    std::optional<NodeOverview> takenOver(QByteArrayView element, size_t at) const;

    QByteArray m_text;
    std::vector<Known> m_known; ///< of each node
    Overview m_newest;
    qint64 m_picture = 0; ///< the number of m_newest; 0: a change cannot follow it
    qsizetype m_changeBytes = 0; ///< since the last whole picture
    int m_nodesRead = 0;
};

} // namespace muster::protocol
