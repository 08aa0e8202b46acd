#pragma once
#include "base/id.h"
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <variant>

/// What travels on a connection between two nodes: a length (32 bits), a kind (8 bits) and its fields, all
/// big-endian. Kinds that are not known, and bytes behind the fields, are skipped, so that versions can be
/// mixed; what a peer can do it says by names in its hello. Thread: any; values only.
namespace muster::streaming {

/// Events are numbered from 1 by each process of a sender; nobody gets this far.
inline constexpr quint64 numberMax = quint64(1) << 62;
inline constexpr qsizetype frameBytesMax = 256LL * 1024;
inline constexpr qsizetype helloBytesMax = 4096; ///< all that a stranger may send
inline constexpr qsizetype featuresMax = 64;
inline constexpr qsizetype nameBytesMax = 255; ///< of an id or feature

/// How far a receiver is: it has everything of this process up to `number`. Incarnation 0: it has nothing.
struct Position {
    quint64 incarnation = 0;
    quint64 number = 0;
    friend bool operator==(const Position &, const Position &) = default;
};

/// The first frame of both sides.
struct Hello {
    NodeId node;
    quint64 incarnation = 0; ///< of this process: never 0, never used before
    Position seen; ///< of the other side's events
    QStringList features;
    friend bool operator==(const Hello &, const Hello &) = default;
};

/// The events from here on follow; those before will not come (again).
struct From {
    quint64 number = 1;
    friend bool operator==(const From &, const From &) = default;
};

struct Events {
    quint64 first = 1; ///< number of the first one
    QList<QByteArray> payloads; ///< never empty
    friend bool operator==(const Events &, const Events &) = default;
};

/// A piece of an event that is too large for one frame.
struct Part {
    quint64 number = 1;
    quint64 total = 0; ///< bytes of the event
    quint64 offset = 0;
    QByteArray bytes; ///< never empty
    friend bool operator==(const Part &, const Part &) = default;
};

/// "How far are you?"
struct Probe {
    quint64 token = 0;
    friend bool operator==(const Probe &, const Probe &) = default;
};

struct Answer {
    quint64 token = 0;
    quint64 newest = 0; ///< number of the newest event at this moment; 0: none yet
    quint64 sent = 0; ///< all up to here were sent on this connection before this frame
    friend bool operator==(const Answer &, const Answer &) = default;
};

/// "I lack what begins here." 0: I have no position; begin with the next one.
struct Resend {
    quint64 from = 0;
    friend bool operator==(const Resend &, const Resend &) = default;
};

using Frame = std::variant<Hello, From, Events, Part, Probe, Answer, Resend>;

/// With its length in front. `frame` is within the limits above.
[[nodiscard]] QByteArray encode(const Frame &frame);

/// Takes frames out of a stream of bytes. Holds at most one frame and what was fed last.
class FrameReader {
public:
    /// Accepts frames up to this size, its length not counted.
    explicit FrameReader(qsizetype bytesMax = helloBytesMax) : m_bytesMax(bytesMax) { }
    void setBytesMax(qsizetype bytesMax) { m_bytesMax = bytesMax; }

    void feed(QByteArrayView bytes);
    /// The next whole one; nothing: more bytes are needed. TooLarge, Corrupt: nothing more can be read.
    [[nodiscard]] Result<std::optional<Frame>> next();
    qsizetype bytesHeld() const { return m_buffer.size(); }

private:
    qsizetype m_bytesMax;
    QByteArray m_buffer;
    qsizetype m_at = 0; ///< what is before was read
};

} // namespace muster::streaming
