#include "cluster/peers/peermessage.h"

#include "base/cbor.h"
#include "cluster/peers/sightcodec.h"
#include "cluster/reachability/sightrelay.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamReader>
#include <QCborValue>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

// Fields are numbered; the numbers are part of the protocol and are never reused.
enum Field : qint64 {
    KindField = 0,
    FromField = 1,
    ReportField = 2,
    AliveField = 3,
    RowField = 4,
    PassedOnField = 5,
    NumberField = 20,
    ReceivedAtField = 21,
    SentAtField = 22,
    OffsetsField = 23,
    HostReportField = 24,
};
enum Kind : qint64 {
    ReportRequestKind = 1,
    ReportAnswerKind = 2,
    ViewNoticeKind = 3,
    ClockProbeKind = 10,
    ClockEchoKind = 11,
    HostNoticeKind = 12,
};
constexpr qint64 offsetMax = qint64(1) << 53; // ms: sums of them cannot overflow

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
        if (view.row)
            map[RowField] = sightRowToCbor(*view.row);
        QCborArray passedOn;
        for (const auto &[observer, row] : view.passedOn)
            passedOn.append(QCborArray{observer.toString(), qint64(row.age.count()), sightRowToCbor(row)});
        if (!passedOn.isEmpty())
            map[PassedOnField] = passedOn;
    }
    void operator()(const ClockProbe &probe) const
    {
        QCborArray offsets;
        for (const ReportedOffset &item : probe.offsets)
            offsets.append(QCborArray{
                item.node.toString(), qint64(item.offset.offset.count()), qint64(item.offset.error.count())});
        map[KindField] = qint64(ClockProbeKind);
        map[NumberField] = qint64(probe.number);
        map[OffsetsField] = offsets;
    }
    void operator()(const ClockEcho &echo) const
    {
        map[KindField] = qint64(ClockEchoKind);
        map[NumberField] = qint64(echo.number);
        map[ReceivedAtField] = epochMillis(echo.receivedAt);
        map[SentAtField] = epochMillis(echo.sentAt);
    }
    void operator()(const HostNotice &host) const
    {
        map[KindField] = qint64(HostNoticeKind);
        map[HostReportField] = host.report;
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

Result<std::map<NodeId, SightRow>> readPassedOn(const QCborArray &array)
{
    constexpr qint64 ageMax = qint64(24) * 3600 * 1000; // a row is reported again long before that age
    if (array.size() > relayedRowsMax)
        return fail(ErrorCode::TooLarge, u"a view with %1 rows of others"_s.arg(array.size()));
    std::map<NodeId, SightRow> rows;
    for (const auto &entry : array) {
        const QCborArray item = entry.toArray();
        const QString observer = item.at(0).toString();
        const qint64 age = integerOf(item.at(1), -1);
        if (!isId(observer) || age < 0 || age > ageMax || !item.at(2).isMap())
            return fail(ErrorCode::Corrupt, u"a view passes something on that is no row"_s);
        auto row = sightRowFromCbor(item.at(2).toMap());
        if (!row)
            return tl::unexpected<Error>(row.error());
        row->age = Millis(age);
        rows.insert_or_assign(NodeId(observer), std::move(*row));
    }
    return rows;
}

Result<ClockProbe> readProbe(const QCborMap &map)
{
    const QCborArray array = map[OffsetsField].toArray();
    if (array.size() > offsetsMax)
        return fail(ErrorCode::TooLarge, u"a clock probe with %1 offsets"_s.arg(array.size()));
    ClockProbe probe{quint32(integerOf(map[NumberField])), {}};
    for (const auto &entry : array) {
        const QCborArray item = entry.toArray();
        const QString id = item.at(0).toString();
        const qint64 offset = integerOf(item.at(1), offsetMax + 1);
        const qint64 error = integerOf(item.at(2), -1);
        if (!isId(id) || offset < -offsetMax || offset > offsetMax || error < 0 || error > offsetMax)
            return fail(ErrorCode::Corrupt, u"a clock probe with an offset that is none"_s);
        probe.offsets.push_back({NodeId(id), {Millis(offset), Millis(error)}});
    }
    return probe;
}

Result<ClockEcho> readEcho(const QCborMap &map)
{
    if (!map[ReceivedAtField].isInteger() || !map[SentAtField].isInteger())
        return fail(ErrorCode::Corrupt, u"a clock's answer without times"_s);
    return ClockEcho{quint32(integerOf(map[NumberField])), fromEpochMillis(integerOf(map[ReceivedAtField])),
        fromEpochMillis(integerOf(map[SentAtField]))};
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
    const auto withBody = [&message](const auto &body) {
        message.body = body;
        return message;
    };
    switch (integerOf(map[KindField])) {
    case ReportRequestKind:
        return message;
    case ReportAnswerKind:
        message.body = ReportAnswer{map[ReportField].toByteArray()};
        return message;
    case ViewNoticeKind:
        return readView(map[AliveField].toArray()).and_then([&](ViewNotice view) -> Result<PeerMessage> {
            if (map[RowField].isMap()) {
                auto row = sightRowFromCbor(map[RowField].toMap());
                if (!row)
                    return tl::unexpected<Error>(row.error());
                view.row = std::move(*row);
            }
            auto passedOn = readPassedOn(map[PassedOnField].toArray());
            if (!passedOn)
                return tl::unexpected<Error>(passedOn.error());
            view.passedOn = std::move(*passedOn);
            message.body = std::move(view);
            return message;
        });
    case ClockProbeKind:
        return readProbe(map).map(withBody);
    case ClockEchoKind:
        return readEcho(map).map(withBody);
    case HostNoticeKind:
        message.body = HostNotice{map[HostReportField].toByteArray()};
        return message;
    default:
        return fail(ErrorCode::Corrupt, u"of a kind that this version does not know"_s);
    }
}

} // namespace muster::cluster
