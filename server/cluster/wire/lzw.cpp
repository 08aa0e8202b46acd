#include "cluster/wire/lzw.h"

#include <array>
#include <unordered_map>

namespace muster::cluster::wire {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int clearCode = 256;
constexpr int endCode = 257;
constexpr int widthMin = 9;
constexpr int widthMax = 12;
constexpr int codesMax = 1 << widthMax;

class BitWriter {
public:
    void write(int code, int width)
    {
        m_pending |= quint32(code) << m_count;
        for (m_count += width; m_count >= 8; m_count -= 8) {
            m_bytes.append(char(quint8(m_pending)));
            m_pending >>= 8;
        }
    }
    QByteArray finish()
    {
        if (m_count > 0)
            m_bytes.append(char(quint8(m_pending)));
        return std::move(m_bytes);
    }

private:
    QByteArray m_bytes;
    quint32 m_pending = 0;
    int m_count = 0;
};

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

class Compressor {
public:
    QByteArray run(QByteArrayView plain)
    {
        m_out.write(clearCode, m_width);
        if (!plain.isEmpty()) {
            int current = quint8(plain[0]);
            for (const char c : plain.sliced(1)) {
                const int pair = current << 8 | quint8(c);
                if (const auto known = m_codes.find(pair); known != m_codes.end()) {
                    current = known->second;
                    continue;
                }
                m_out.write(current, m_width);
                if (grow())
                    m_codes[pair] = m_last;
                current = quint8(c);
            }
            m_out.write(current, m_width);
            grow();
        }
        m_out.write(endCode, m_width);
        return m_out.finish();
    }

private:
    /// Counts one more code; false when the table was full and has been cleared instead.
    bool grow()
    {
        ++m_last;
        if (m_last == 1 << m_width)
            ++m_width;
        if (m_last != codesMax - 1)
            return true;
        m_out.write(clearCode, m_width);
        m_width = widthMin;
        m_last = endCode;
        m_codes.clear();
        return false;
    }

    BitWriter m_out;
    std::unordered_map<int, int> m_codes; // only looked up, never iterated: its order cannot matter
    int m_width = widthMin;
    int m_last = endCode;
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

QByteArray lzwCompress(QByteArrayView plain)
{
    return Compressor().run(plain);
}

Result<QByteArray> lzwExpand(QByteArrayView compressed, qsizetype sizeMax)
{
    return Expander(compressed, sizeMax).run();
}

} // namespace muster::cluster::wire
