#pragma once
#include "base/time.h"
#include "streaming/nodestreams.h"

#include <map>
#include <vector>

namespace muster::sim {

/// What has to hold of streams whatever happens, judged from what was published and what came out. It keeps
/// the first violation. Nodes are numbers, times those of the run.
class StreamInvariants {
public:
    StreamInvariants(size_t nodes, Millis trustFor);

    void published(size_t sender, quint64 incarnation, quint64 number, const QByteArray &payload, Millis now);
    void receiverStarted(size_t receiver); ///< with empty caches
    void peerForgotten(size_t receiver, size_t sender);
    void delivered(size_t receiver, size_t sender, const streaming::NodeStreams::Deliver &event, Millis now);
    void flushed(size_t receiver, size_t sender);
    /// The receiver says so now.
    void sure(size_t receiver, size_t sender, Millis now);
    void violated(const QString &what, Millis now);

    /// Everything that was published arrived, or was flushed.
    bool isCaughtUp(size_t receiver, size_t sender) const;
    const QString &violation() const { return m_violation; } ///< empty: everything held
    quint64 deliveries() const { return m_deliveries; }
    quint64 flushes() const { return m_flushes; }

    static QByteArray payload(quint64 incarnation, quint64 number, qsizetype size);

private:
    struct Event {
        quint64 incarnation = 0;
        quint64 number = 0;
        qsizetype size = 0;
        Millis at{0};
    };
    struct Pair {
        size_t covered = 0; ///< of the sender's events, all before
        std::optional<size_t> last; ///< that was delivered
        bool flushed = false; ///< since then
    };
    Pair &pair(size_t receiver, size_t sender) { return m_pairs[receiver * m_events.size() + sender]; }

    const Millis m_trustFor;
    std::vector<std::vector<Event>> m_events; ///< of each node, of all its processes
    std::vector<Pair> m_pairs;
    std::map<std::pair<quint64, quint64>, size_t> m_index; ///< by incarnation and number
    quint64 m_deliveries = 0;
    quint64 m_flushes = 0;
    QString m_violation;
};

} // namespace muster::sim
