#pragma once
#include "base/result.h"
#include "base/time.h"
#include "cluster/packets/messages.h"

#include <list>
#include <optional>
#include <vector>

namespace muster::net {

/// Why something that arrived was rejected.
enum class Refusal {
    OtherLabel, ///< of another cluster
    WrongKey,
    NotEncrypted, ///< plaintext, but keys are required
    NoKeyHere, ///< encrypted, but this node has no key
    RefusesUs, ///< a peer that we dialed answers that it does not understand or want us
    Unreadable,
    TooMuch, ///< over a limit: of bytes, or of streams at one time
};

/// The name in logs and JSON, such as "wrong-key".
QLatin1StringView refusalName(Refusal refusal);
/// For an Error of cluster::packets; InvalidArgument: the peer's own words about us.
Refusal refusalOf(ErrorCode code);

/// An address with which communication fails in either direction.
struct Stranger {
    cluster::Endpoint from; ///< port 0 if it dialed us: the one it dialed from is meaningless
    Refusal refusal = Refusal::Unreadable;
    QString sentence; ///< English, such as "A packet from 10.0.0.7:8074 fits none of our 2 keys."
    quint64 count = 0;
    TimePoint firstAt;
    TimePoint lastAt;
};

/// Remembers a bounded number of strangers for the operator, and decides which of them deserve a line in the
/// log: whoever sends garbage must fill neither the memory nor the disk. Thread: any one at a time.
class Strangers {
public:
    static constexpr size_t keptMax = 64;
    static constexpr Millis sameLineInterval{60'000}; ///< between two lines about one stranger
    static constexpr int linesMax = 10; ///< about all of them …
    static constexpr Millis linesInterval{60'000}; ///< … in this time

    enum class Came { AsPacket, AsStream, AsAnswer };
    struct Line {
        Stranger stranger;
        quint64 unsaid = 0; ///< refusals without a log line since the last one
    };
    /// A log line if one is due.
    std::optional<Line> refused(const cluster::Endpoint &from, Came came, const Error &why, TimePoint now);

    /// The newest first.
    std::vector<Stranger> all() const { return {m_strangers.begin(), m_strangers.end()}; }
    quint64 count() const { return m_count; }

private:
    struct Entry : Stranger {
        std::optional<TimePoint> loggedAt;
    };
    std::list<Entry> m_strangers; ///< the newest first
    quint64 m_count = 0; ///< ever
    quint64 m_unsaid = 0;
    int m_lines = 0; ///< since m_linesSince
    std::optional<TimePoint> m_linesSince;
};

} // namespace muster::net
