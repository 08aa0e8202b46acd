#include "cluster/peermessage.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamReader>
#include <QCborValue>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

// Fields are numbered; the numbers are part of the protocol and are not used again.
enum Field : qint64 { KindField = 0, FromField = 1, ReportField = 2, AliveField = 3 };
enum Kind : qint64 { ReportRequestKind = 1, ReportAnswerKind = 2, ViewNoticeKind = 3 };

struct Encoder {
    QCborMap &map;
    void operator()(const ReportRequest &) const { map[KindField] = qint64(ReportRequestKind); }
    void operator()(const ReportAnswer &answer) const
    {
        map[KindField] = qint64(ReportAnswerKind);
        map[ReportField] = answer.report;
    }
    void operator()(const ViewNotice &view) const
    {
        QCborArray alive;
        for (const NodeId &id : view.alive)
            alive.append(id.toString());
        map[KindField] = qint64(ViewNoticeKind);
        map[AliveField] = alive;
    }
};

Result<ViewNotice> readView(const QCborArray &array)
{
    if (array.size() > viewNodesMax)
        return fail(ErrorCode::TooLarge, u"a view of %1 nodes"_s.arg(array.size()));
    ViewNotice view;
    for (const auto &entry : array) {
        const QString id = entry.toString();
        if (!isId(id))
            return fail(ErrorCode::Corrupt, u"a view names something that is no node id"_s);
        view.alive.push_back(NodeId(id));
    }
    return view;
}

} // namespace

QByteArray encode(const PeerMessage &message)
{
    QCborMap map;
    map[FromField] = message.from.toString();
    std::visit(Encoder{map}, message.body);
    return map.toCborValue().toCbor();
}

bool looksLikePeerMessage(const QByteArray &bytes)
{
    constexpr int mapType = 5; // CBOR, RFC 8949 §3.1: the major type is in the upper three bits
    return !bytes.isEmpty() && quint8(bytes.front()) >> 5 == mapType;
}

Result<PeerMessage> decodePeerMessage(const QByteArray &bytes)
{
    if (bytes.size() > peerMessageBytesMax)
        return fail(ErrorCode::TooLarge, u"a message of %1 bytes"_s.arg(bytes.size()));
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return fail(ErrorCode::Corrupt, u"not a CBOR map"_s);
    const QCborMap map = value.toMap();
    PeerMessage message{NodeId(map[FromField].toString()), ReportRequest{}};
    if (!isId(message.from.toString()))
        return fail(ErrorCode::Corrupt, u"the sender is no node id"_s);
    switch (map[KindField].toInteger()) {
    case ReportRequestKind:
        return message;
    case ReportAnswerKind:
        message.body = ReportAnswer{map[ReportField].toByteArray()};
        return message;
    case ViewNoticeKind:
        return readView(map[AliveField].toArray()).map([&](const ViewNotice &view) {
            message.body = view;
            return message;
        });
    default:
        return fail(ErrorCode::Corrupt, u"of a kind that this version does not know"_s);
    }
}

} // namespace muster::cluster
