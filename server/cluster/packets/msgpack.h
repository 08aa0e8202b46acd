#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>

#include <limits>

/// The msgpack dialect that memberlist speaks (reference/memberlist-protocol.md §4): strings and bytes are
/// written as old-spec raw, read in every form that its decoders accept. Thread: any, one at a time.
namespace muster::cluster::packets {

class MsgpackWriter {
public:
    /// At most 65,535 entries; the caller appends that many key-value pairs.
    void map(quint32 entries);
    void array(quint32 entries);
    void raw(QByteArrayView bytes);
    /// nil instead of an empty raw, as Go writes a nil slice.
    void rawOrNil(QByteArrayView bytes);
    void number(quint64 value);
    void boolean(bool value);
    QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    void header(quint8 type, quint64 value, int width);
    QByteArray m_bytes;
};

/// Reads values one after another and never beyond the bytes given. The first failure sticks: every later
/// read returns zero, so callers check state() once at the end. Nothing is allocated before its length was
/// checked against the caller's limit.
class MsgpackReader {
public:
    enum class State {
        Fine,
        Incomplete, ///< valid so far, but the bytes end inside a value
        Malformed, ///< wrong type, out of range, over a limit
    };

    explicit MsgpackReader(QByteArrayView bytes) : m_bytes(bytes) { }

    State state() const { return m_state; }
    bool fine() const { return m_state == State::Fine; }
    qsizetype position() const { return m_position; }
    void reject() { m_state = fine() ? State::Malformed : m_state; }

    /// Entries of the map that begins here; nil reads as an empty one.
    quint32 map(quint32 entriesMax);
    quint32 array(quint32 entriesMax);
    /// raw, str, bin, nil or an array of small integers, at most `sizeMax` bytes.
    QByteArray bytes(qsizetype sizeMax);
    quint64 unsignedNumber(quint64 valueMax = std::numeric_limits<quint64>::max());
    qint64 number(qint64 valueMin, qint64 valueMax);
    /// Also the integers 0 and 1.
    bool boolean();
    /// Any single value, nested at most 8 deep and with at most 1,024 parts.
    void skip();

    template <typename T>
    T unsignedOf()
    {
        return static_cast<T>(unsignedNumber(std::numeric_limits<T>::max()));
    }

private:
    quint8 byte();
    quint64 bigEndian(int width);
    qint64 signedBigEndian(int width);
    quint32 sized(quint8 type, quint8 fixBase, quint8 fixMask, quint8 first, quint32 entriesMax);
    bool advance(quint64 count);
    void skipOne(int depth, int &parts);

    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    State m_state = State::Fine;
};

} // namespace muster::cluster::packets
