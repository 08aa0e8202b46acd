#include "cluster/peers/sightcodec.h"

#include "base/cbor.h"
#include <QCborArray>

#include <algorithm>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

// Fields are numbered; the numbers are part of the protocol and are never reused.
enum Field : qint64 { CellsField = 0, HealthField = 1, CompleteField = 2, VersionField = 3 };

// Of a cell: an array, so that later versions can append.
enum Place : qsizetype {
    IdPlace,
    LivenessPlace,
    UdpPlace,
    TcpPlace,
    RoundTripPlace,
    AnsweredPlace,
    HeardPlace,
    ReachedAtPlace,
    PlaceCount
};

template <typename Duration>
QCborValue toCbor(const std::optional<Duration> &duration)
{
    return duration ? QCborValue(qint64(duration->count())) : QCborValue(nullptr);
}

template <typename Duration>
std::optional<Duration> durationOf(const QCborValue &value)
{
    // A year: a larger measurement says nothing more, and sums stay far from overflow.
    constexpr Duration most = std::chrono::hours(24 * 366);
    if (!value.isInteger() || value.toInteger() < 0)
        return std::nullopt;
    return std::min(most, Duration(value.toInteger()));
}

template <typename Enum>
Enum enumOf(const QCborValue &value, Enum last, Enum otherwise)
{
    const qint64 number = integerOf(value, -1);
    return number >= 0 && number <= qint64(last) ? Enum(number) : otherwise;
}

} // namespace

QCborMap sightRowToCbor(const SightRow &row)
{
    QCborArray cells;
    for (const auto &[id, sight] : row.sees)
        cells.append(QCborArray{id.toString(), qint64(sight.liveness), qint64(sight.udp), qint64(sight.tcp),
            toCbor(sight.roundTrip), toCbor(sight.answered), toCbor(sight.heard),
            sight.reachedAt.left(addressCharsMax)});
    return {{CellsField, cells}, {HealthField, row.health}, {CompleteField, row.complete},
        {VersionField, row.version}};
}

Result<SightRow> sightRowFromCbor(const QCborMap &map)
{
    const QCborArray cells = map[CellsField].toArray();
    if (cells.size() > sightCellsMax)
        return fail(ErrorCode::TooLarge, u"a row of %1 nodes"_s.arg(cells.size()));
    SightRow row;
    row.health = int(std::clamp<qint64>(integerOf(map[HealthField]), 0, 100));
    row.complete = map[CompleteField].toBool(true);
    row.version = std::max<qint64>(0, integerOf(map[VersionField]));
    for (const auto &entry : cells) {
        const QCborArray cell = entry.toArray();
        const QString id = cell.at(IdPlace).toString();
        const QString reachedAt = cell.at(ReachedAtPlace).toString();
        if (cell.size() < PlaceCount || !isId(id) || reachedAt.size() > addressCharsMax)
            return fail(ErrorCode::Corrupt, u"a row holds something that is no cell"_s);
        Sight sight;
        sight.liveness = enumOf(cell.at(LivenessPlace), Liveness::Left, Liveness::Alive);
        sight.udp = enumOf(cell.at(UdpPlace), Way::Blocked, Way::Unknown);
        sight.tcp = enumOf(cell.at(TcpPlace), Way::Blocked, Way::Unknown);
        sight.roundTrip = durationOf<std::chrono::microseconds>(cell.at(RoundTripPlace));
        sight.answered = durationOf<Millis>(cell.at(AnsweredPlace));
        sight.heard = durationOf<Millis>(cell.at(HeardPlace));
        sight.reachedAt = reachedAt;
        row.sees.emplace(NodeId(id), std::move(sight));
    }
    return row;
}

} // namespace muster::cluster
