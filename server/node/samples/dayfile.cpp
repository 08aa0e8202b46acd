#include "node/samples/dayfile.h"

#include <QtEndian>

#include <bit>
#include <cmath>
#include <limits>

#include <zlib.h>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView magic("MSTS");
constexpr char version = 1;
constexpr qsizetype checksumBytes = 4;
constexpr qsizetype minuteBytes = 2;
constexpr qsizetype valueBytes = 3;
constexpr quint32 notMeasured = 0xFF'FFFF;
constexpr float valueMax = 1e15F; // as in what a node answers
constexpr float nothing = std::numeric_limits<float>::quiet_NaN();

quint32 checksumOf(QByteArrayView bytes, quint32 seed = 0)
{
    return quint32(crc32(seed, reinterpret_cast<const Bytef *>(bytes.data()), uInt(bytes.size())));
}

quint32 numberIn(QByteArrayView bytes)
{
    quint32 number = 0;
    for (const char byte : bytes)
        number = number << 8 | quint8(byte);
    return number;
}

void append(QByteArray &bytes, quint32 number, qsizetype size)
{
    for (qsizetype i = size - 1; i >= 0; --i)
        bytes.append(char(number >> (8 * i)));
}

quint32 packed(float value)
{
    if (!(std::abs(value) <= valueMax))
        return notMeasured;
    return (std::bit_cast<quint32>(value) + 0x80) >> 8; // to the nearest
}

float unpacked(quint32 bits)
{
    const auto value = std::bit_cast<float>(bits << 8);
    return std::abs(value) <= valueMax ? value : nothing;
}

QByteArray headerOf(qint32 day, qsizetype count)
{
    QByteArray header = magic.toByteArray();
    header.append(version);
    header.append(char(count));
    append(header, 0, 2);
    append(header, quint32(day), 4);
    append(header, checksumOf(header), checksumBytes);
    return header;
}

/// A record's checksum covers its day, too: one of another day's file is damage.
quint32 daySeed(qint32 day)
{
    QByteArray bytes;
    append(bytes, quint32(day), 4);
    return checksumOf(bytes);
}

} // namespace

qint32 Minute::numberAt(WallTime time)
{
    return qint32(std::chrono::floor<std::chrono::minutes>(time.time_since_epoch()).count());
}

Minute Minute::of(qint32 number, const protocol::NodeSample &sample)
{
    Minute minute{number, {}};
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        const auto &value = sample.*quantities[i].value;
        minute.values[i] = value ? float(*value) : nothing;
    }
    return minute;
}

protocol::NodeSample Minute::sample() const
{
    protocol::NodeSample sample;
    sample.at = begin();
    for (std::size_t i = 0; i < quantities.size(); ++i)
        if (!std::isnan(values[i]))
            sample.*quantities[i].value = double(values[i]);
    return sample;
}

QByteArray encodeDay(qint32 day, std::span<const Minute> minutes)
{
    QByteArray bytes = headerOf(day, qsizetype(quantities.size()));
    const quint32 seed = daySeed(day);
    for (const Minute &minute : minutes) {
        const qsizetype begin = bytes.size();
        append(bytes, quint32(minute.number - day * minutesOfDay), minuteBytes);
        for (const float value : minute.values)
            append(bytes, packed(value), valueBytes);
        append(bytes, checksumOf(QByteArrayView(bytes).sliced(begin), seed), checksumBytes);
    }
    return bytes;
}

Result<DecodedDay> decodeDay(qint32 day, QByteArrayView bytes)
{
    if (day < 0 || day > dayMax)
        return fail(ErrorCode::Corrupt, u"there is no such day"_s);
    if (bytes.size() > dayBytesMax)
        return fail(ErrorCode::TooLarge, u"it holds more than a day"_s);
    if (bytes.size() < dayHeaderBytes || !bytes.startsWith(magic))
        return fail(ErrorCode::Corrupt, u"it does not begin as a file of samples"_s);
    if (bytes[magic.size()] != version)
        return fail(ErrorCode::Corrupt, u"it is of version %1"_s.arg(quint8(bytes[magic.size()])));
    const qsizetype count = quint8(bytes[magic.size() + 1]);
    if (count < 1 || count > quantitiesMax || bytes.first(dayHeaderBytes) != headerOf(day, count))
        return fail(ErrorCode::Corrupt, u"its header is damaged, or that of another day"_s);
    const qsizetype size = minuteBytes + count * valueBytes + checksumBytes;
    const quint32 seed = daySeed(day);
    DecodedDay decoded;
    QByteArrayView rest = bytes.sliced(dayHeaderBytes);
    for (qint32 before = -1; rest.size() >= size; rest = rest.sliced(size)) {
        const auto ofDay = qint32(numberIn(rest.first(minuteBytes)));
        const QByteArrayView content = rest.first(size - checksumBytes);
        if (ofDay <= before || ofDay >= minutesOfDay
            || checksumOf(content, seed) != numberIn(rest.sliced(content.size(), checksumBytes)))
            break;
        before = ofDay;
        Minute minute{day * minutesOfDay + ofDay, {}};
        for (std::size_t i = 0; i < quantities.size(); ++i)
            minute.values[i] = qsizetype(i) < count
                ? unpacked(numberIn(content.sliced(minuteBytes + qsizetype(i) * valueBytes, valueBytes)))
                : nothing;
        decoded.minutes.push_back(minute);
    }
    decoded.dropped = rest.size();
    return decoded;
}

} // namespace muster::node
