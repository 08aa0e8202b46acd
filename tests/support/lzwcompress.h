#pragma once
#include <QByteArray>
#include <QByteArrayView>

#include <unordered_map>

/// The other side of cluster/packets/lzw.h: what memberlist sends us compressed. We send nothing so.
namespace muster::test {

namespace lzw {

constexpr int clearCode = 256;
constexpr int endCode = 257;
constexpr int widthMin = 9;
constexpr int codesMax = 1 << 12;

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
    std::unordered_map<int, int> m_codes; // looked up only, never walked: its order cannot matter
    int m_width = widthMin;
    int m_last = endCode;
};

} // namespace lzw

inline QByteArray lzwCompress(QByteArrayView plain)
{
    return lzw::Compressor().run(plain);
}

} // namespace muster::test
