#include "cluster/packets/lzw.h"

#include <array>

namespace muster::cluster::packets {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int clearCode = 256;
constexpr int endCode = 257;
constexpr int widthMin = 9;
constexpr int widthMax = 12;
constexpr int codesMax = 1 << widthMax;

class BitReader {
public:
    explicit BitReader(QByteArrayView bytes) : m_bytes(bytes) { }
    /// -1 at the end of the bytes.
    int read(int width)
    {
        while (m_count < width) {
            if (m_at == m_bytes.size())
                return -1;
            m_pending |= quint32(quint8(m_bytes[m_at++])) << m_count;
            m_count += 8;
        }
        const int code = int(m_pending & ((1U << width) - 1));
        m_pending >>= width;
        m_count -= width;
        return code;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    quint32 m_pending = 0;
    int m_count = 0;
};

class Expander {
public:
    Expander(QByteArrayView compressed, qsizetype sizeMax) : m_in(compressed), m_sizeMax(sizeMax) { }

    Result<QByteArray> run()
    {
        forever {
            const int code = m_in.read(m_width);
            if (code < 0)
                return fail(ErrorCode::Corrupt, u"compressed data ends without its end code"_s);
            if (code == endCode)
                return std::move(m_plain);
            if (code == clearCode) {
                m_width = widthMin;
                m_last = endCode;
                m_previous = -1;
                continue;
            }
            if (code > m_last)
                return fail(
                    ErrorCode::Corrupt, u"compressed data names code %1, which is not defined"_s.arg(code));
            if (!append(code))
                return fail(ErrorCode::TooLarge, u"expands to more than %1 bytes"_s.arg(m_sizeMax));
            define(code);
        }
    }

private:
    /// Expands backwards into a scratch buffer, since each entry knows only its predecessor.
    bool append(int code)
    {
        qsizetype start = codesMax;
        int at = code;
        if (code == m_last && m_previous >= 0) {
            // The code that is being defined now: the previous expansion plus its own first byte.
            m_scratch[size_t(--start)] = char(firstByte(m_previous));
            at = m_previous;
        }
        while (at > endCode) {
            m_scratch[size_t(--start)] = char(m_suffix[size_t(at)]);
            at = m_prefix[size_t(at)];
        }
        m_scratch[size_t(--start)] = char(at);
        const qsizetype size = codesMax - start;
        if (m_plain.size() + size > m_sizeMax)
            return false;
        m_plain.append(m_scratch.data() + start, size);
        m_firstByte = quint8(m_scratch[size_t(start)]);
        return true;
    }

    quint8 firstByte(int code) const
    {
        while (code > endCode)
            code = m_prefix[size_t(code)];
        return quint8(code);
    }

    void define(int code)
    {
        if (m_previous >= 0) {
            m_prefix[size_t(m_last)] = quint16(m_previous);
            m_suffix[size_t(m_last)] = m_firstByte;
        }
        m_previous = code;
        ++m_last;
        if (m_last < 1 << m_width)
            return;
        if (m_width < widthMax) {
            ++m_width;
        } else {
            // Full: frozen until the next clear.
            m_previous = -1;
            --m_last;
        }
    }

    BitReader m_in;
    qsizetype m_sizeMax;
    QByteArray m_plain;
    std::array<quint16, codesMax> m_prefix{};
    std::array<quint8, codesMax> m_suffix{};
    std::array<char, codesMax> m_scratch{};
    int m_width = widthMin;
    int m_last = endCode;
    int m_previous = -1;
    quint8 m_firstByte = 0;
};

} // namespace

Result<QByteArray> lzwExpand(QByteArrayView compressed, qsizetype sizeMax)
{
    return Expander(compressed, sizeMax).run();
}

} // namespace muster::cluster::packets
