#include "hub/hub.h"
#include "net/socket/framereader.h"
#include "net/socket/framewriter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUtf8StringView>

#include <cstdlib>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using Message = net::FrameReader::Message;

namespace {

constexpr qint64 messageBytesMax = 512;

struct Read {
    QList<Message> messages;
    std::optional<quint16> failure;
};

Read readAll(const QByteArray &bytes, qsizetype piece)
{
    net::FrameReader reader(messageBytesMax);
    Read read;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const QByteArray arrived = bytes.mid(at, piece);
        QByteArrayView data(arrived);
        while (const std::optional<Message> message = reader.next(data))
            read.messages.append(*message);
        if (!data.isEmpty() || reader.heldBytes() > messageBytesMax + 125)
            std::abort(); // memory would grow with what a peer sends
    }
    if (reader.failure())
        read.failure = reader.failure()->code;
    return read;
}

void judge(const Message &message)
{
    using Kind = net::FrameReader::Kind;
    if (message.payload.size() > (message.kind == Kind::Text ? messageBytesMax : 125))
        std::abort();
    if ((message.kind == Kind::Text || message.kind == Kind::Close)
        && !QUtf8StringView(message.payload).isValidUtf8())
        std::abort();
    if (message.kind == Kind::Ping && net::pongFrame(message.payload).size() != message.payload.size() + 2)
        std::abort();
    if (message.kind == Kind::Close
        && net::closeFrame(message.closeCode, QString::fromUtf8(message.payload)).size() > 127)
        std::abort();
}

/// The requests as the hub takes them: whatever they say, every answer is JSON.
void ask(hub::Hub &hub, const hub::ConnectionId &id, const QByteArray &text)
{
    hub.received(id, text, fromEpochMillis(1'000));
    hub::Hub::Output output = hub.takeOutput();
    for (const hub::Hub::Lookup &lookup : output.lookups) // tokens that begin with 'v' are valid
        hub.sessionFound(id, lookup.number,
            lookup.token.startsWith('v')
                ? std::optional(hub::SessionInfo{UserId(u"u"_s), SessionId(u"s"_s), {}, {}})
                : std::nullopt,
            fromEpochMillis(1'000));
    std::vector<hub::Hub::Send> sends = std::move(output.sends);
    const hub::Hub::Output later = hub.takeOutput();
    sends.insert(sends.end(), later.sends.begin(), later.sends.end());
    for (const hub::Hub::Send &send : sends) {
        const QByteArray json = send.frame.numbered ? send.frame.text + "0}" : send.frame.text;
        if (!QJsonDocument::fromJson(json).isObject())
            std::abort();
    }
}

} // namespace

/// What a client sends after the handshake: frames, and the requests in them. The first byte says how long
/// the pieces are, and the result must not depend on it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const Read read = readAll(bytes, 1 + data[0] % 64);
    const Read whole = readAll(bytes, bytes.size());
    if (read.failure != whole.failure || read.messages.size() != whole.messages.size())
        std::abort();
    hub::Hub hub({NodeId(u"n"_s), u"5.37.0"_s, u"host"_s});
    const hub::ConnectionId id(u"c"_s);
    hub.opened(id, {}, {});
    for (qsizetype i = 0; i < read.messages.size(); ++i) {
        const Message &message = read.messages[i];
        judge(message);
        if (message.payload != whole.messages[i].payload || message.kind != whole.messages[i].kind)
            std::abort();
        if (message.kind == net::FrameReader::Kind::Text)
            ask(hub, id, message.payload);
    }
    return 0;
}
