// muster_test: USES Muster::Cluster
#include "cluster/peers/peermessage.h"

#include "cluster/peers/sightcodec.h"
#include "cluster/reachability/sightrelay.h"

#include <QCborArray>
#include <QCborMap>
#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestPeerMessage : public QObject {
    Q_OBJECT

    static SightRow fullRow()
    {
        Sight sight;
        sight.liveness = Liveness::Suspect;
        sight.udp = Way::OneWay;
        sight.tcp = Way::Blocked;
        sight.roundTrip = std::chrono::microseconds(1'234);
        sight.answered = Millis(5);
        sight.heard = Millis(6);
        sight.reachedAt = u"10.0.0.1:8074"_s;
        SightRow row;
        row.version = 1'700'000'000'000;
        row.health = 3;
        row.complete = false;
        row.sees = {{NodeId(newId()), sight}, {NodeId(newId()), Sight{}}};
        return row;
    }
    static SightRow oldRow(Millis age)
    {
        SightRow row = fullRow();
        row.age = age;
        return row;
    }
    static QByteArray passingOn(const QCborArray &rows)
    {
        return QCborMap{{0, 3}, {1, newId()}, {3, QCborArray()}, {5, rows}}.toCborValue().toCbor();
    }
    static QByteArray withCell(const QCborArray &cell)
    {
        return QCborMap{{0, 3}, {1, newId()}, {3, QCborArray()}, {4, QCborMap{{0, QCborArray{cell}}}}}
            .toCborValue()
            .toCbor();
    }

private slots:
    void roundTrip()
    {
        const NodeId from(newId());
        for (const PeerMessage &message :
            {PeerMessage{from, ReportRequest{}}, PeerMessage{from, ReportAnswer{"\x01\x00 bytes"_ba}},
                PeerMessage{from, ViewNotice{{NodeId(newId()), NodeId(newId())}, {}}},
                PeerMessage{from, ViewNotice{{NodeId(newId())}, fullRow()}}, PeerMessage{from, ViewNotice{}},
                PeerMessage{from,
                    ViewNotice{
                        {}, fullRow(), {{NodeId(newId()), oldRow(1s)}, {NodeId(newId()), oldRow(0s)}}}},
                PeerMessage{from, ClockProbe{4'000'000'000, {}}},
                PeerMessage{from,
                    ClockProbe{7, {{NodeId(newId()), {Millis(-7'000), Millis(3)}}, {NodeId(newId()), {}}}}},
                PeerMessage{from,
                    ClockEcho{7, fromEpochMillis(1'700'000'000'000), fromEpochMillis(1'700'000'000'001)}},
                PeerMessage{from, HostNotice{"\x01\x00 bytes"_ba}}}) {
            const auto read = decodePeerMessage(encode(message));
            QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
            QVERIFY(*read == message);
        }
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("a list") << QCborArray{1, 2}.toCborValue().toCbor();
        QTest::newRow("10,000 lists in each other") << QByteArray(10'000, '\x81');
        QTest::newRow("a text that claims 2^62 bytes") << QByteArray::fromHex("a1017b4000000000000000");
        QTest::newRow("no sender") << QCborMap{{0, 1}}.toCborValue().toCbor();
        QTest::newRow("a sender that is a path")
            << QCborMap{{0, 1}, {1, u"../../etc/passwd"_s}}.toCborValue().toCbor();
        QTest::newRow("an unknown kind") << QCborMap{{0, 99}, {1, newId()}}.toCborValue().toCbor();
        QTest::newRow("a view of no ids")
            << QCborMap{{0, 3}, {1, newId()}, {3, QCborArray{7}}}.toCborValue().toCbor();
        const auto probe = [](const QCborArray &offsets) {
            return QCborMap{{0, 10}, {1, newId()}, {20, 1}, {23, offsets}}.toCborValue().toCbor();
        };
        QTest::newRow("an offset of nobody") << probe({QCborArray{u"x"_s, 1, 1}});
        QTest::newRow("an offset without size") << probe({QCborArray{newId()}});
        QTest::newRow("an offset that would overflow")
            << probe({QCborArray{newId(), std::numeric_limits<qint64>::min(), 1}});
        QTest::newRow("an error below nothing") << probe({QCborArray{newId(), 1, -1}});
        QCborArray many;
        for (int i = 0; i <= offsetsMax; ++i)
            many.append(QCborArray{newId(), 1, 1});
        QTest::newRow("too many offsets") << probe(many);
        QTest::newRow("a clock's answer without times")
            << QCborMap{{0, 11}, {1, newId()}, {20, 1}}.toCborValue().toCbor();
        QTest::newRow("a cell that is short") << withCell({newId(), 0, 0, 0, 0, 0, 0});
        QTest::newRow("a cell of no node") << withCell({u"../x"_s, 0, 0, 0, 0, 0, 0, QString()});
        QTest::newRow("a cell with a long address")
            << withCell({newId(), 0, 0, 0, 0, 0, 0, QString(addressCharsMax + 1, u'x')});
        QTest::newRow("a row of nobody") << passingOn({QCborArray{u"x"_s, 1, QCborMap()}});
        QTest::newRow("a row from the future") << passingOn({QCborArray{newId(), -1, QCborMap()}});
        QTest::newRow("a row that is older than any")
            << passingOn({QCborArray{newId(), std::numeric_limits<qint64>::max(), QCborMap()}});
        QTest::newRow("something passed on that is no row") << passingOn({QCborArray{newId(), 1, 2}});
        QTest::newRow("a passed on row with a cell that is short")
            << passingOn({QCborArray{newId(), 1, QCborMap{{0, QCborArray{QCborArray{newId()}}}}}});
        QCborArray rows;
        for (int i = 0; i <= relayedRowsMax; ++i)
            rows.append(QCborArray{newId(), 1, QCborMap()});
        QTest::newRow("too many rows of others") << passingOn(rows);
        QTest::newRow("over the limit") << QByteArray(peerMessageBytesMax + 1, '\0');
    }
    void hostile()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decodePeerMessage(bytes));
    }

    void valuesOfLaterVersionsAreUnknown()
    {
        const QString id = newId();
        const auto read = decodePeerMessage(
            withCell({id, 77, 78, -1, qint64(1) << 62, -5, QCborValue(1.5), QString(), u"more"_s}));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        const Sight sight = std::get<ViewNotice>(read->body).row->sees.at(NodeId(id));
        QCOMPARE(sight.liveness, Liveness::Alive);
        QCOMPARE(sight.udp, Way::Unknown);
        QCOMPARE(sight.tcp, Way::Unknown);
        QVERIFY(sight.roundTrip <= std::chrono::hours(24 * 366));
        QVERIFY(!sight.answered && !sight.heard);
    }
    // Found by fuzz_peermessage: an integer made of what is no number is undefined.
    void whatIsNoNumberIsUnknown()
    {
        const QString id = newId();
        const double none = std::numeric_limits<double>::quiet_NaN();
        const auto read = decodePeerMessage(withCell({id, none, none, 1e300, none, none, none, QString()}));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        const Sight sight = std::get<ViewNotice>(read->body).row->sees.at(NodeId(id));
        QCOMPARE(sight.liveness, Liveness::Alive);
        QCOMPARE(sight.udp, Way::Unknown);
        QCOMPARE(sight.tcp, Way::Unknown);
        QVERIFY(!decodePeerMessage(QCborMap{{0, none}, {1, newId()}}.toCborValue().toCbor()));
        QVERIFY(!decodePeerMessage(passingOn({QCborArray{newId(), none, QCborMap()}})));
    }

    void everyTruncationIsRefusedOrRead()
    {
        const QByteArray whole = encode({NodeId(newId()), ViewNotice{{NodeId(newId())}, fullRow()}});
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!decodePeerMessage(whole.left(size)));
    }
};

QTEST_GUILESS_MAIN(TestPeerMessage)
#include "tst_peermessage.moc"
