// muster_test: USES Muster::Cluster SOURCES allocations.cpp PATHS
#include "cluster/membership/membership.h"
#include "cluster/packets/codec.h"
#include "cluster/packets/stream.h"
#include "unit/cluster/packets/allocations.h"
#include "unit/cluster/packets/vectors.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace muster;
using namespace muster::cluster;
using namespace muster::cluster::packets;
using namespace Qt::Literals::StringLiterals;

namespace {

/// No single allocation for one hostile input is larger (reference §20.2); the LZW table and its output are
/// what comes near.
constexpr size_t allocationMax = 64 * 1024;
/// All that is held at one time for one input.
constexpr size_t heldMax = 64 * 1024;

const QByteArray capturedKey = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f");

Endpoint endpointOf(int host, quint16 port = 7946)
{
    return {QByteArray::fromHex("7f003d") + char(host), port};
}

Protection protectionWith(const QByteArray &key)
{
    ProtectionSettings settings;
    if (!key.isEmpty() && !settings.keys.add(key))
        qFatal("bad key");
    return Protection({}, settings, [] { return quint64(1); });
}

/// The node of the captures: alpha at 127.0.61.1:7946, whole, from the bytes to the table of members.
class Alpha {
public:
    explicit Alpha(const QByteArray &key = {})
        : m_protection(protectionWith(key))
        , m_core("alpha", endpointOf(1), {}, 1, MembershipOptions::lan(), Random(1))
    {
        m_core.start(m_now);
        std::ignore = m_core.takeOutput();
    }
    void hear(const std::vector<Message> &messages)
    {
        m_core.receivePacket(endpointOf(9, 40'000), messages, m_now);
        m_output = m_core.takeOutput();
    }
    void meet(const MemberName &name, const Endpoint &address)
    {
        Alive news;
        news.incarnation = 1;
        news.node = name;
        news.address = address;
        std::vector<Message> messages;
        messages.emplace_back(std::move(news));
        hear(messages);
    }
    void hear(QByteArrayView datagram)
    {
        m_output = {};
        const auto inner = m_protection.openPacket(datagram);
        if (!inner)
            return;
        if (const auto messages = decodePacket(*inner))
            hear(*messages);
    }
    void hearStream(QByteArrayView bytes)
    {
        m_output = {};
        StreamDecoder decoder(m_protection, Protection::Side::Acceptor);
        const auto message = decoder.feed(bytes);
        if (!message) {
            m_output.replies.push_back({1, StreamRejection{message.error().detail}});
            return;
        }
        if (!*message)
            return;
        if (const auto *table = std::get_if<PushPull>(&**message))
            m_core.receivePushPull(1, *table, m_now);
        else if (const auto *ping = std::get_if<Ping>(&**message))
            m_core.receiveStreamPing(1, *ping, m_now);
        else if (const auto *user = std::get_if<UserData>(&**message))
            m_core.receiveStreamUser(endpointOf(9), user->body, m_now);
        m_output = m_core.takeOutput();
    }
    std::set<QByteArray> names() const
    {
        std::set<QByteArray> result;
        for (const auto &entry : m_core.members())
            result.insert(entry.first);
        return result;
    }
    bool isAlive() const { return m_core.members().at("alpha").state == MemberState::Alive; }
    quint32 incarnation() const { return m_core.incarnation(); }
    const Membership::Output &output() const { return m_output; }
    /// The acks to the packet's sender.
    std::set<quint32> acks() const
    {
        std::set<quint32> result;
        for (const Packet &packet : m_output.packets) {
            for (const Message &part : packet.parts) {
                if (const auto *ack = std::get_if<Ack>(&part); ack && packet.to == endpointOf(9, 40'000))
                    result.insert(ack->seqNo);
            }
        }
        return result;
    }

private:
    Protection m_protection;
    Membership m_core;
    TimePoint m_now{Millis(50'000)};
    Membership::Output m_output;
};

/// What an observation of the reference allows to change.
struct Observed {
    explicit Observed(const QJsonObject &row)
        : crashed(row[u"process_crashed"].toBool())
        , refuted(row[u"observed_log"].toString().contains(u"Refuting"))
        , answered(row[u"reply_decoded"].isObject())
    {
        static const QRegularExpression join(u"EVENT join (\\S*) "_s);
        const auto match = join.match(row[u"observed_log"].toString());
        if (match.hasMatch())
            joined = match.captured(1).toUtf8();
        const QJsonObject reply = row[u"reply_decoded"].toObject();
        for (const QJsonValue &part :
            reply.contains(u"parts") ? reply[u"parts"].toArray() : QJsonArray{reply}) {
            if (part[u"name"] == u"ack"_s)
                acks.insert(quint32(part[u"fields"][u"SeqNo"].toInteger()));
        }
    }
    bool crashed;
    bool refuted;
    bool answered;
    std::optional<QByteArray> joined;
    std::set<quint32> acks;
};

QJsonArray oddInput(QStringView section)
{
    return vectors::load()[u"behaviour_on_odd_input"][section].toArray();
}

} // namespace

/// What no sane peer sends, from the bytes to the table of members: nothing ends us, costs much memory, or
/// changes more than it changed in memberlist.
class TestOddInput : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        // The crypto library sets itself up at the first use, once for the process.
        Alpha sealed(capturedKey);
        sealed.hear(QByteArrayView(vectors::hex(oddInput(u"udp_encrypted_aes128").at(6)[u"hex"])));
    }

    void packets_data() { rows({u"udp_plain"_s, u"udp_encrypted_aes128"_s}, 52); }
    void packets()
    {
        QFETCH(QJsonObject, row);
        QFETCH(bool, sealed);
        const Observed observed(row);
        const QString name = row[u"case"].toString();
        Alpha alpha(sealed ? capturedKey : QByteArray());
        if (name.startsWith(u"alive about a known node"_s))
            alpha.meet("bigmeta", endpointOf(77));
        const std::set<QByteArray> before = alpha.names();
        const QByteArray bytes = vectors::hex(row[u"hex"]);

        allocations::begin();
        alpha.hear(QByteArrayView(bytes));
        verifyBounded(allocations::end(), name);

        verifyUntouched(alpha, before, observed);
        // Answered if the reference answered, with the same number. It also answers to a source of three
        // bytes, which has no address; and what ended it gets nothing from us either.
        QCOMPARE(alpha.acks(), observed.acks);
    }

    void streams_data() { rows({u"tcp_plain"_s}, 18); }
    void streams()
    {
        QFETCH(QJsonObject, row);
        const Observed observed(row);
        Alpha alpha;
        const QByteArray bytes = vectors::hex(row[u"hex"]);
        const std::set<QByteArray> before = alpha.names();
        allocations::begin();
        alpha.hearStream(bytes);
        verifyBounded(allocations::end(), row[u"case"].toString());

        verifyUntouched(alpha, before, observed);
        // Where the reference merely closed or ended itself, ours may say why: never a table or an ack.
        const auto &replies = alpha.output().replies;
        const bool rejected =
            !replies.empty() && std::holds_alternative<StreamRejection>(replies.front().reply);
        if (!observed.answered)
            QVERIFY(replies.empty() || rejected);
        else
            QVERIFY(!replies.empty());
        if (observed.joined)
            QVERIFY2(!rejected, "a good table is answered with a table");
    }

    void everyInputAtEveryDoor()
    {
        // Packets as streams and streams as packets, to a node with keys and to one without.
        QList<QByteArray> inputs;
        for (const QStringView section : {u"udp_plain", u"udp_encrypted_aes128", u"tcp_plain"}) {
            for (const QJsonValue &row : oddInput(section))
                inputs.append(vectors::hex(row[u"hex"]));
        }
        QCOMPARE(inputs.size(), 70);
        for (const QByteArray &key : {QByteArray(), capturedKey}) {
            for (const QByteArray &input : inputs) {
                Alpha alpha(key);
                allocations::begin();
                alpha.hear(QByteArrayView(input));
                alpha.hearStream(input);
                verifyBounded(allocations::end(), QString::fromLatin1(input.toHex()));
                QVERIFY(alpha.isAlive());
            }
        }
    }

    void announcementsCostNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a frame of 20 MiB") << QByteArray::fromHex("0a01400000");
        QTest::newRow("a user message of 4 MiB")
            << QByteArray::fromHex("0881aa557365724d73674c656ece00400000");
        QTest::newRow("a table of 65,536 members")
            << QByteArray::fromHex("0683a44a6f696ec2a54e6f646573ce00010000ac5573657253746174654c656e00");
        QTest::newRow("16 MiB of compressed bytes")
            << QByteArray::fromHex("0982a4416c676f00a3427566db00ffffff");
    }
    void announcementsCostNothing()
    {
        QFETCH(QByteArray, bytes);
        Alpha alpha(bytes.startsWith('\x0a') ? capturedKey : QByteArray());
        allocations::begin();
        alpha.hearStream(bytes);
        verifyBounded(allocations::end(), QString::fromLatin1(bytes.toHex()));
        QVERIFY2(alpha.output().replies.empty(), "more is waited for");
    }

    void everyCutAndEveryDamageOfTheCaptures()
    {
        int inputs = 0;
        for (const QJsonValue &packet : vectors::load()[u"packets"].toArray()) {
            QByteArray key;
            for (const QJsonValue &known : packet[u"keys_hex"].toArray())
                key = vectors::hex(known);
            Alpha alpha(key);
            QByteArray bytes = vectors::hex(packet[u"hex"]);
            for (qsizetype size = 0; size < bytes.size(); ++size, inputs += 2) {
                const QByteArray cut = bytes.left(size);
                allocations::begin();
                alpha.hear(QByteArrayView(cut));
                alpha.hearStream(cut);
                verifyBounded(allocations::end(), QString::fromLatin1(cut.toHex()));
                const char was = std::exchange(bytes[size], char(~bytes[size]));
                alpha.hear(QByteArrayView(bytes));
                bytes[size] = was;
            }
            QVERIFY(alpha.isAlive());
        }
        QVERIFY2(inputs > 10'000, qPrintable(QString::number(inputs)));
    }

    void theCountingCounts()
    {
        if (!allocations::counted)
            QSKIP("the sanitizer owns malloc");
        allocations::begin();
        QByteArray bytes(100'000, 'x');
        auto more = std::make_unique<std::array<char, 50'000>>();
        bytes.clear();
        const allocations::Sum sum = allocations::end();
        QVERIFY(sum.largest >= 100'000);
        QVERIFY(sum.peak >= 150'000);
        QVERIFY(sum.peak < 160'000);
        QVERIFY(more);
    }

    void cleanupTestCase() { qInfo("largest allocation %zu bytes, most held %zu bytes", m_largest, m_peak); }

private:
    static void rows(const QStringList &sections, int expected)
    {
        QTest::addColumn<QJsonObject>("row");
        QTest::addColumn<bool>("sealed");
        int count = 0;
        for (const QString &section : sections) {
            for (const QJsonValue &row : oddInput(section)) {
                QTest::newRow(qPrintable(section + u": "_s + row[u"case"].toString()))
                    << row.toObject() << section.contains(u"encrypted");
                ++count;
            }
        }
        QCOMPARE(count, expected);
    }
    void verifyBounded(const allocations::Sum &sum, const QString &name)
    {
        m_largest = std::max(m_largest, sum.largest);
        m_peak = std::max(m_peak, sum.peak);
        QVERIFY2(sum.largest <= allocationMax, qPrintable(u"%1: %2 bytes"_s.arg(name).arg(sum.largest)));
        QVERIFY2(sum.peak <= heldMax, qPrintable(u"%1: %2 bytes held"_s.arg(name).arg(sum.peak)));
    }
    static void verifyUntouched(
        const Alpha &alpha, const std::set<QByteArray> &before, const Observed &observed)
    {
        QVERIFY(alpha.isAlive());
        std::set<QByteArray> allowed = before;
        // Ours may refuse what the reference took, such as a member without a name or an address.
        if (observed.joined && !observed.crashed)
            allowed.insert(*observed.joined);
        for (const QByteArray &name : alpha.names())
            QVERIFY2(allowed.contains(name), name.constData());
        for (const MemberEvent &event : alpha.output().events)
            QVERIFY2(allowed.contains(event.name), event.name.constData());
        if (!observed.refuted)
            QCOMPARE(alpha.incarnation(), 1U);
        // One notice must not drive us to the end of the numbers, as it does the reference.
        QVERIFY(alpha.incarnation() < quint32(1) << 31);
    }

    size_t m_largest = 0;
    size_t m_peak = 0;
};

QTEST_GUILESS_MAIN(TestOddInput)
#include "tst_oddinput.moc"
