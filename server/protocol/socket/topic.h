#pragma once
#include "protocol/socket/websocketframe.h"

#include <QStringList>

#include <optional>

/// A *topic* is a subject that a client follows over its WebSocket. It gets a numbered snapshot when it
/// comes, then each change as a delta from one number to the next. A client that misses a delta asks for a
/// snapshot, with the action that has the topic's name.
///
/// Each topic is a class with `Value`, `words`, `QByteArray snapshot(const Value &)`, which may keep what it
/// wrote, and `static Result<Value> read(const QJsonObject &)`; beside it stand the functions
/// `QJsonObject deltaOf(const Value &before, const Value &next)` and
/// `Result<Value> applyDelta(const Value &before, const QJsonObject &delta)`.
namespace muster::protocol {

/// What a topic and the keys of its events are called.
struct TopicWords {
    QLatin1StringView name; ///< of the topic, of its snapshot event, and of the action that asks for one
    QLatin1StringView deltaName; ///< of its delta event
    // Keys of their data, beside "base", the number that a delta starts from.
    QLatin1StringView number = QLatin1StringView("number");
    QLatin1StringView snapshot = QLatin1StringView("snapshot");
    QLatin1StringView delta = QLatin1StringView("delta");
};

/// A header of the upgrade request: the names of the topics that the client follows beside the overview,
/// separated by commas. What a client lists here is left out of the overview.
inline constexpr QByteArrayView topicsHeader("X-Muster-Topics");
/// At most 64 names; the others are ignored.
QStringList topicNames(const QByteArray &header);

/// `snapshot` is JSON text.
SocketEvent snapshotEvent(const TopicWords &words, qint64 number, const QByteArray &snapshot);
/// The delta from number - 1 to `number`.
SocketEvent deltaEvent(const TopicWords &words, qint64 number, const QJsonObject &delta);

/// Which number of a topic a client holds on one connection. Numbers start over with each connection.
class TopicPosition {
public:
    enum class Step {
        Next, ///< the delta applies; its number is held now
        Ignored, ///< a snapshot is on its way, or has brought this already
        Missing, ///< a delta is missing: ask for a snapshot, no delta applies before it
    };
    /// A snapshot came. Senders without numbers have number 0: no delta applies to it.
    void hold(qint64 number);
    /// Judges a delta event by its data and its size. After 64 MiB of deltas one counts as missing, so that
    /// many small ones cannot build what no snapshot could carry.
    Step step(const TopicWords &words, const QJsonObject &data, qsizetype bytes);
    /// What came could not be read: no delta applies before the next snapshot.
    void drop() { m_number = 0; }

private:
    qint64 m_number = 0; ///< 0: none that a delta could apply to
    qsizetype m_deltaBytes = 0; ///< since the last snapshot
};

/// Reads the events of one topic on one connection. Thread: one at a time.
template <typename Topic>
class TopicDecoder {
public:
    using Value = typename Topic::Value;
    struct Read {
        bool isOurs = false; ///< the event belongs to this topic
        std::optional<Result<Value>> value; ///< the newest, if the event brought it
        bool needsSnapshot = false; ///< said once; deltas are ignored until the snapshot comes
    };
    /// `bytes` is the size of the message.
    [[nodiscard]] Read read(const SocketEvent &event, qsizetype bytes)
    {
        if (event.event == Topic::words.name)
            return readSnapshot(event.data);
        if (event.event == Topic::words.deltaName)
            return readDelta(event.data, bytes);
        return {};
    }

private:
    Read readSnapshot(const QJsonObject &data)
    {
        Result<Value> value = Topic::read(data[Topic::words.snapshot].toObject());
        m_position.drop();
        if (value) {
            m_newest = *value;
            m_position.hold(data[Topic::words.number].toInteger());
        }
        return {true, std::move(value), false};
    }
    Read readDelta(const QJsonObject &data, qsizetype bytes)
    {
        const TopicPosition::Step step = m_position.step(Topic::words, data, bytes);
        if (step == TopicPosition::Step::Next) {
            if (Result<Value> next = applyDelta(m_newest, data[Topic::words.delta].toObject())) {
                m_newest = *next;
                return {true, std::move(next), false};
            }
            m_position.drop();
        }
        return {true, std::nullopt, step != TopicPosition::Step::Ignored};
    }

    Value m_newest;
    TopicPosition m_position;
};

} // namespace muster::protocol
