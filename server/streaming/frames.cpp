#include "streaming/frames.h"

#include "base/overloaded.h"

#include <QtEndian>

namespace muster::streaming {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype lengthBytes = 4;

enum class Kind : quint8 { Hello = 1, From, Events, Part, Probe, Answer, Resend };

class Writer {
public:
    explicit Writer(Kind kind) : m_bytes(lengthBytes, '\0') { m_bytes.append(char(kind)); }
    template <typename Integer>
    Writer &put(Integer value)
    {
        std::array<char, sizeof(Integer)> bytes{};
        qToBigEndian(value, bytes.data());
        m_bytes.append(bytes.data(), sizeof(Integer));
        return *this;
    }
    Writer &putName(const QByteArray &name)
    {
        Q_ASSERT(name.size() <= nameBytesMax);
        put(quint8(name.size()));
        m_bytes.append(name);
        return *this;
    }
    Writer &putRest(const QByteArray &bytes)
    {
        m_bytes.append(bytes);
        return *this;
    }
    QByteArray take()
    {
        qToBigEndian(quint32(m_bytes.size() - lengthBytes), m_bytes.data());
        return std::move(m_bytes);
    }

private:
    QByteArray m_bytes;
};

/// After the first field that does not fit, everything reads as 0 and isGood() is false.
class Reader {
public:
    explicit Reader(QByteArrayView bytes) : m_rest(bytes) { }
    template <typename Integer>
    Integer take()
    {
        const QByteArrayView bytes = takeBytes(sizeof(Integer));
        return bytes.isEmpty() ? Integer(0) : qFromBigEndian<Integer>(bytes.data());
    }
    /// Of an event, or of how far one is.
    quint64 takeNumber()
    {
        const auto number = take<quint64>();
        m_good = m_good && number <= numberMax;
        return number;
    }
    QByteArrayView takeBytes(qsizetype size)
    {
        m_good = m_good && size <= m_rest.size();
        if (!m_good)
            return {};
        const QByteArrayView bytes = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return bytes;
    }
    QByteArrayView takeRest() { return takeBytes(m_rest.size()); }
    /// Printable ASCII: it reaches logs.
    QString takeName()
    {
        const QByteArrayView name = takeBytes(take<quint8>());
        for (const char c : name)
            m_good = m_good && c > ' ' && c <= '~';
        m_good = m_good && !name.isEmpty();
        return m_good ? QString::fromLatin1(name) : QString();
    }
    void require(bool condition) { m_good = m_good && condition; }
    bool isAtEnd() const { return m_rest.isEmpty(); }
    bool isGood() const { return m_good; }

private:
    QByteArrayView m_rest;
    bool m_good = true;
};

Hello readHello(Reader &reader)
{
    Hello hello;
    hello.node = NodeId(reader.takeName());
    hello.incarnation = reader.take<quint64>();
    reader.require(hello.incarnation != 0);
    hello.seen.incarnation = reader.take<quint64>();
    hello.seen.number = reader.takeNumber();
    const int count = reader.take<quint8>();
    reader.require(count <= featuresMax);
    for (int i = 0; i < count && reader.isGood(); ++i)
        hello.features.append(reader.takeName());
    return hello;
}

Events readEvents(Reader &reader)
{
    Events events{reader.takeNumber(), {}};
    reader.require(events.first > 0);
    do {
        const auto size = reader.take<quint32>();
        events.payloads.append(reader.takeBytes(size).toByteArray());
    } while (reader.isGood() && !reader.isAtEnd());
    return events;
}

Part readPart(Reader &reader)
{
    Part part;
    part.number = reader.takeNumber();
    part.total = reader.takeNumber();
    part.offset = reader.takeNumber();
    part.bytes = reader.takeRest().toByteArray();
    reader.require(
        part.number > 0 && !part.bytes.isEmpty() && part.offset + quint64(part.bytes.size()) <= part.total);
    return part;
}

/// Nothing: a kind that this version does not know.
std::optional<Frame> readFrame(Reader &reader)
{
    switch (Kind(reader.take<quint8>())) {
    case Kind::Hello:
        return readHello(reader);
    case Kind::From: {
        const From from{reader.takeNumber()};
        reader.require(from.number > 0);
        return from;
    }
    case Kind::Events:
        return readEvents(reader);
    case Kind::Part:
        return readPart(reader);
    case Kind::Probe:
        return Probe{reader.take<quint64>()};
    case Kind::Answer: {
        const auto token = reader.take<quint64>();
        const quint64 newest = reader.takeNumber();
        return Answer{token, newest, reader.takeNumber()};
    }
    case Kind::Resend:
        return Resend{reader.takeNumber()};
    }
    return {};
}

} // namespace

QByteArray encode(const Frame &frame)
{
    return std::visit(
        Overloaded{[](const Hello &hello) {
                       Writer writer(Kind::Hello);
                       writer.putName(hello.node.toUtf8()).put(hello.incarnation);
                       writer.put(hello.seen.incarnation).put(hello.seen.number);
                       Q_ASSERT(hello.features.size() <= featuresMax);
                       writer.put(quint8(hello.features.size()));
                       for (const QString &feature : hello.features)
                           writer.putName(feature.toUtf8());
                       return writer.take();
                   },
            [](const From &from) { return Writer(Kind::From).put(from.number).take(); },
            [](const Events &events) {
                Writer writer(Kind::Events);
                writer.put(events.first);
                for (const QByteArray &payload : events.payloads)
                    writer.put(quint32(payload.size())).putRest(payload);
                return writer.take();
            },
            [](const Part &part) {
                return Writer(Kind::Part)
                    .put(part.number)
                    .put(part.total)
                    .put(part.offset)
                    .putRest(part.bytes)
                    .take();
            },
            [](const Probe &probe) { return Writer(Kind::Probe).put(probe.token).take(); },
            [](const Answer &answer) {
                return Writer(Kind::Answer).put(answer.token).put(answer.newest).put(answer.sent).take();
            },
            [](const Resend &resend) {
                return Writer(Kind::Resend).put(resend.from).take();
            }},
        frame);
}

void FrameReader::feed(QByteArrayView bytes)
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    m_buffer.append(bytes);
}

Result<std::optional<Frame>> FrameReader::next()
{
    for (;;) {
        const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_at);
        if (rest.size() < lengthBytes)
            return std::nullopt;
        const qsizetype size = qFromBigEndian<quint32>(rest.data());
        if (size > m_bytesMax)
            return fail(ErrorCode::TooLarge,
                u"a frame of %1 bytes, at most %2 are taken"_s.arg(size).arg(m_bytesMax));
        if (rest.size() < lengthBytes + size)
            return std::nullopt;
        Reader reader(rest.sliced(lengthBytes, size));
        auto frame = readFrame(reader);
        if (!reader.isGood())
            return fail(ErrorCode::Corrupt, u"a frame that is no frame of ours"_s);
        m_at += lengthBytes + size;
        if (frame)
            return frame;
    }
}

} // namespace muster::streaming
