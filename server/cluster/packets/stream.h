#pragma once
#include "base/result.h"
#include "cluster/packets/messages.h"
#include "cluster/packets/msgpack.h"
#include "cluster/packets/protection.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <variant>

/// What goes over memberlist's TCP connections (reference §7): one message each way, each self-delimiting.
/// In layers: [label, by the dialer only] [encryption, at most once] [compression, at most once] message.
namespace muster::cluster::packets {

/// The acceptor could not read what the dialer sent; the text is for logs.
struct StreamError {
    QByteArray text;
    friend bool operator==(const StreamError &, const StreamError &) = default;
};

using StreamMessage = std::variant<PushPull, UserData, Ping, Ack, StreamError>;

struct StreamLimits {
    qsizetype userBytesMax = 4 * 1024 * 1024 + 4096; ///< body of a user message, user state of a push/pull
    qint64 membersMax = 65'536;
    qsizetype frameBytesMax = packets::frameBytesMax; ///< sealed bytes; more is refused before it is read
    qsizetype compressedBytesMax = 20 * 1024 * 1024;
    qsizetype inflatedBytesMax = 40 * 1024 * 1024;
};

/// The whole message as bytes. The caller keeps user messages and user state below the receiver's limit.
[[nodiscard]] QByteArray encodePushPull(const PushPull &table);
[[nodiscard]] QByteArray encodeStreamUser(const QByteArray &body);
[[nodiscard]] QByteArray encodeStreamPing(const Ping &ping);
[[nodiscard]] QByteArray encodeStreamAck(const Ack &ack);
[[nodiscard]] QByteArray encodeStreamError(const QByteArray &text);

/// Reads one message from bytes that come in pieces. Memory grows with what has arrived, never with what a
/// header announces. Thread: any one; not reentrant.
class StreamDecoder {
public:
    /// `protection` must outlive this; a change of it applies to what is opened later. `side` is ours: an
    /// acceptor expects the label's header, a dialer does not.
    StreamDecoder(const Protection &protection, Protection::Side side, StreamLimits limits = {});

    /// The message as soon as it is complete; empty while more is needed. Bytes after it are ignored. Errors:
    /// those of Protection; the stream is to be closed then, and feeding more gives the same error. A dialer
    /// believes a plaintext err message even where keys are required: it ends the exchange in any case, and
    /// says why.
    [[nodiscard]] Result<std::optional<StreamMessage>> feed(QByteArrayView bytes);

    /// Bytes held now, for a budget across many streams.
    qsizetype bytesHeld() const { return m_buffer.size() + m_tableBytes; }

private:
    enum class Stage { Label, Type, Frame, Body, PushPullMembers, PushPullUserState, UserBody, Done };
    using Step = Result<bool>; ///< false: more bytes are needed

    Step step();
    Step readLabel();
    Step readType();
    Step readFrame();
    Step readBody();
    Step readMember();
    Step readUserState();
    Step readUserBody();
    Step openCompressed();
    Step settle(const MsgpackReader &reader);
    /// More bytes are needed; if none will come, an Error that says so of `what`.
    Step lacksBytes(const QString &what) const;
    /// Continues inside a layer, whose bytes are complete.
    void enter(QByteArray inside);
    void consume(qsizetype bytes);
    QByteArrayView rest() const { return QByteArrayView(m_buffer).sliced(m_start); }

    const Protection &m_protection;
    const Protection::Side m_side;
    const StreamLimits m_limits;
    Stage m_stage = Stage::Label;
    quint8 m_type = 0;
    bool m_unsealed = false;
    bool m_inflated = false;
    QByteArray m_buffer;
    qsizetype m_start = 0; ///< of what is not yet consumed
    PushPull m_table;
    qint64 m_membersLeft = 0;
    qsizetype m_tableBytes = 0;
    qint64 m_bytesLeft = 0; ///< of the raw bytes that end a push/pull or a user message
    std::optional<StreamMessage> m_message;
    std::optional<Error> m_error;
};

} // namespace muster::cluster::packets
