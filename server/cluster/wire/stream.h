#pragma once
#include "base/result.h"
#include "cluster/messages.h"
#include "cluster/wire/msgpack.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <variant>

/// What goes over memberlist's TCP connections (reference §7): one message each way, each tells its own end.
namespace muster::cluster::wire {

/// The acceptor could not read what the dialler sent; the text is for logs.
struct StreamError {
    QByteArray text;
    friend bool operator==(const StreamError &, const StreamError &) = default;
};

using StreamMessage = std::variant<PushPull, UserData, Ping, Ack, StreamError>;

struct StreamLimits {
    qsizetype userBytesMax = 4 * 1024 * 1024 + 4096; ///< body of a user message, user state of a push/pull
    qint64 membersMax = 65'536;
    qsizetype compressedBytesMax = 20 * 1024 * 1024;
    qsizetype inflatedBytesMax = 40 * 1024 * 1024;
};

/// The whole message as bytes. The caller keeps user messages and user state below the receiver's limit.
[[nodiscard]] QByteArray encodePushPull(const PushPull &table);
[[nodiscard]] QByteArray encodeStreamUser(const QByteArray &body);
[[nodiscard]] QByteArray encodeStreamPing(const Ping &ping);
[[nodiscard]] QByteArray encodeStreamAck(const Ack &ack);
[[nodiscard]] QByteArray encodeStreamError(const QByteArray &text);

/// Reads one message from bytes that come in pieces. Memory follows what has arrived, never what a header
/// announces. Thread: any one; not reentrant.
class StreamDecoder {
public:
    /// `expectedLabel`: what the dialler must have written first, when this side accepted the connection;
    /// replies carry none, so a dialler passes an empty one.
    explicit StreamDecoder(QByteArray expectedLabel = {}, StreamLimits limits = {});

    /// The message as soon as it is whole; empty while more is needed. Bytes after it are ignored. Errors:
    /// Corrupt, TooLarge, Conflict (label of another cluster); the stream is to be closed then, and feeding
    /// on gives the same error.
    [[nodiscard]] Result<std::optional<StreamMessage>> feed(QByteArrayView bytes);

    /// Bytes held now, for a budget over many streams.
    qsizetype bytesHeld() const { return m_buffer.size() + m_tableBytes; }

private:
    enum class Stage { Label, Type, Body, PushPullMembers, PushPullUserState, UserBody, Done };
    using Step = Result<bool>; ///< false: more bytes are needed

    Step step();
    Step readLabel();
    Step readType();
    Step readBody();
    Step readMember();
    Step readUserState();
    Step readUserBody();
    Step openCompressed();
    Step settle(const MsgpackReader &reader);
    void consume(qsizetype bytes);
    QByteArrayView rest() const { return QByteArrayView(m_buffer).sliced(m_start); }

    const QByteArray m_label;
    const StreamLimits m_limits;
    Stage m_stage = Stage::Label;
    quint8 m_type = 0;
    bool m_inflated = false;
    QByteArray m_buffer;
    qsizetype m_start = 0; ///< of what is not consumed yet
    PushPull m_table;
    qint64 m_membersLeft = 0;
    qsizetype m_tableBytes = 0;
    qint64 m_bytesLeft = 0; ///< of the raw bytes that end a push/pull or a user message
    std::optional<StreamMessage> m_message;
    std::optional<Error> m_error;
};

} // namespace muster::cluster::wire
