#include "cluster/packets/msgpack.h"

namespace muster::cluster::packets {

namespace {

constexpr quint8 nil = 0xc0;
constexpr int skipDepthMax = 8;
constexpr int skipPartsMax = 1024;

} // namespace

void MsgpackWriter::header(quint8 type, quint64 value, int width)
{
    m_bytes.append(char(type));
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8)
        m_bytes.append(char(quint8(value >> shift)));
}

void MsgpackWriter::map(quint32 entries)
{
    Q_ASSERT(entries <= 0xffff);
    if (entries < 16)
        header(quint8(0x80 | entries), 0, 0);
    else
        header(0xde, entries, 2);
}

void MsgpackWriter::array(quint32 entries)
{
    Q_ASSERT(entries <= 0xffff);
    if (entries < 16)
        header(quint8(0x90 | entries), 0, 0);
    else
        header(0xdc, entries, 2);
}

void MsgpackWriter::raw(QByteArrayView bytes)
{
    const auto size = quint64(bytes.size());
    if (size < 32)
        header(quint8(0xa0 | size), 0, 0);
    else if (size <= 0xffff)
        header(0xda, size, 2);
    else
        header(0xdb, size, 4);
    m_bytes.append(bytes.data(), bytes.size());
}

void MsgpackWriter::rawOrNil(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        header(nil, 0, 0);
    else
        raw(bytes);
}

void MsgpackWriter::number(quint64 value)
{
    if (value < 0x80)
        header(quint8(value), 0, 0);
    else if (value <= 0xff)
        header(0xcc, value, 1);
    else if (value <= 0xffff)
        header(0xcd, value, 2);
    else if (value <= 0xffffffff)
        header(0xce, value, 4);
    else
        header(0xcf, value, 8);
}

void MsgpackWriter::boolean(bool value)
{
    header(value ? 0xc3 : 0xc2, 0, 0);
}

bool MsgpackReader::advance(quint64 count)
{
    if (!fine())
        return false;
    if (count > quint64(m_bytes.size() - m_position)) {
        m_state = State::Incomplete;
        return false;
    }
    m_position += qsizetype(count);
    return true;
}

quint8 MsgpackReader::byte()
{
    return advance(1) ? quint8(m_bytes[m_position - 1]) : quint8(0);
}

quint64 MsgpackReader::bigEndian(int width)
{
    if (!advance(quint64(width)))
        return 0;
    quint64 value = 0;
    for (qsizetype at = m_position - width; at < m_position; ++at)
        value = value << 8 | quint8(m_bytes[at]);
    return value;
}

qint64 MsgpackReader::signedBigEndian(int width)
{
    const int unused = 64 - 8 * width;
    // Shifting up and arithmetically down again extends the sign.
    return qint64(bigEndian(width) << unused) >> unused;
}

/// A count in one of the forms: fix (low bits of the type), then `first` + 0 with 16 and + 1 with 32 bits.
quint32 MsgpackReader::sized(quint8 type, quint8 fixBase, quint8 fixMask, quint8 first, quint32 entriesMax)
{
    quint64 count = 0;
    if ((type & ~fixMask & 0xff) == fixBase)
        count = type & fixMask;
    else if (type == first)
        count = bigEndian(2);
    else if (type == first + 1)
        count = bigEndian(4);
    else if (type != nil)
        reject();
    if (count > entriesMax)
        reject();
    return fine() ? quint32(count) : 0;
}

quint32 MsgpackReader::map(quint32 entriesMax)
{
    return sized(byte(), 0x80, 0x0f, 0xde, entriesMax);
}

quint32 MsgpackReader::array(quint32 entriesMax)
{
    return sized(byte(), 0x90, 0x0f, 0xdc, entriesMax);
}

QByteArray MsgpackReader::bytes(qsizetype sizeMax)
{
    const quint8 type = byte();
    const auto limit = quint32(sizeMax);
    quint64 size = 0;
    if ((type & 0xf0) == 0x90 || type == 0xdc || type == 0xdd) {
        QByteArray result;
        for (quint32 left = sized(type, 0x90, 0x0f, 0xdc, limit); left > 0 && fine(); --left)
            result.append(char(unsignedOf<quint8>()));
        return fine() ? result : QByteArray();
    }
    if (type == 0xc4 || type == 0xd9)
        size = bigEndian(1);
    else if (type == 0xc5)
        size = bigEndian(2);
    else if (type == 0xc6)
        size = bigEndian(4);
    else
        size = sized(type, 0xa0, 0x1f, 0xda, limit);
    if (size > limit)
        reject();
    if (!advance(size))
        return {};
    return m_bytes.sliced(m_position - qsizetype(size), qsizetype(size)).toByteArray();
}

quint64 MsgpackReader::unsignedNumber(quint64 valueMax)
{
    const quint8 type = byte();
    quint64 value = 0;
    if (type < 0x80) {
        value = type;
    } else if (type >= 0xcc && type <= 0xcf) {
        value = bigEndian(1 << (type - 0xcc));
    } else if (type >= 0xd0 && type <= 0xd3) {
        const qint64 asSigned = signedBigEndian(1 << (type - 0xd0));
        if (asSigned < 0)
            reject();
        value = quint64(asSigned);
    } else {
        reject();
    }
    if (value > valueMax)
        reject();
    return fine() ? value : 0;
}

qint64 MsgpackReader::number(qint64 valueMin, qint64 valueMax)
{
    if (!fine())
        return 0;
    const quint8 type = m_position < m_bytes.size() ? quint8(m_bytes[m_position]) : quint8(0);
    qint64 value = 0;
    if (type >= 0xe0) {
        value = qint8(byte());
    } else if (type >= 0xd0 && type <= 0xd3) {
        byte();
        value = signedBigEndian(1 << (type - 0xd0));
    } else {
        value = qint64(unsignedNumber(quint64(std::numeric_limits<qint64>::max())));
    }
    if (value < valueMin || value > valueMax)
        reject();
    return fine() ? value : 0;
}

bool MsgpackReader::boolean()
{
    const quint8 type = byte();
    if (type > 1 && type != 0xc2 && type != 0xc3)
        reject();
    return fine() && (type == 1 || type == 0xc3);
}

void MsgpackReader::skip()
{
    int parts = 0;
    skipOne(0, parts);
}

void MsgpackReader::skipOne(int depth, int &parts)
{
    if (depth > skipDepthMax || ++parts > skipPartsMax)
        reject();
    const quint8 type = byte();
    if (!fine())
        return;
    quint32 children = 0;
    if ((type & 0xf0) == 0x80 || type == 0xde || type == 0xdf)
        children = 2 * sized(type, 0x80, 0x0f, 0xde, skipPartsMax);
    else if ((type & 0xf0) == 0x90 || type == 0xdc || type == 0xdd)
        children = sized(type, 0x90, 0x0f, 0xdc, skipPartsMax);
    else if ((type & 0xe0) == 0xa0)
        advance(type & 0x1f);
    else if (type == 0xda || type == 0xdb)
        advance(bigEndian(type == 0xda ? 2 : 4));
    else if (type == 0xd9)
        advance(bigEndian(1));
    else if (type >= 0xc4 && type <= 0xc6)
        advance(bigEndian(1 << (type - 0xc4)));
    else if (type >= 0xc7 && type <= 0xc9)
        advance(bigEndian(1 << (type - 0xc7)) + 1); // an extension's own type byte
    else if (type >= 0xd4 && type <= 0xd8)
        advance((1U << (type - 0xd4)) + 1);
    else if (type == 0xca || type == 0xcb)
        advance(type == 0xca ? 4 : 8);
    else if (type >= 0xcc && type <= 0xd3)
        advance(1U << ((type - 0xcc) & 3));
    else if (type == 0xc1)
        reject();
    for (; children > 0 && fine(); --children)
        skipOne(depth + 1, parts);
}

} // namespace muster::cluster::packets
