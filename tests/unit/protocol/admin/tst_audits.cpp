// muster_test: USES Muster::Protocol
#include "protocol/admin/audits.h"

#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using protocol::AuditQuery;
using protocol::AuditRecord;

/// Audits as both sides of the API read and write them.
class TestAudits : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead()
    {
        const AuditRecord audit{u"id"_s, fromEpochMillis(1'795'640'000'123), u"user"_s, u"anna"_s,
            u"PUT /api/v4/config"_s, u"ok; LogSettings.FileLevel"_s, u"2001:db8::1"_s, u"session"_s};
        const auto read = protocol::auditsFromJson({protocol::toJson(audit)});
        QVERIFY(read);
        QCOMPARE(*read, QList<AuditRecord>{audit});
    }

    void whatAServerMaySayAndWhatNot_data()
    {
        QTest::addColumn<QJsonArray>("rows");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("nothing") << QJsonArray() << true;
        QTest::newRow("fields that are not there") << QJsonArray{QJsonObject{{u"create_at"_s, 1}}} << true;
        QTest::newRow("a row without a time") << QJsonArray{QJsonObject{{u"id"_s, u"a"_s}}} << false;
        QTest::newRow("a row that is none") << QJsonArray{u"row"_s} << false;
        QJsonArray many;
        for (int i = 0; i <= protocol::auditsPerPageMax; ++i)
            many.append(QJsonObject{{u"create_at"_s, i}});
        QTest::newRow("more rows than a page has") << many << false;
    }
    void whatAServerMaySayAndWhatNot()
    {
        QFETCH(QJsonArray, rows);
        QFETCH(bool, isRead);
        QCOMPARE(protocol::auditsFromJson(rows).has_value(), isRead);
    }

    void textsAreNoCommandsToATerminal()
    {
        const auto read = protocol::auditsFromJson(
            {QJsonObject{{u"create_at"_s, 1}, {u"extra_info"_s, u"ok\x1b[2J"_s + QString(9'999, u'x')}}});
        QVERIFY(read);
        QVERIFY(!read->first().extraInfo.contains(u'\x1b'));
        QVERIFY(read->first().extraInfo.size() < 9'999);
    }

    void outcomes_data()
    {
        QTest::addColumn<QString>("extraInfo");
        QTest::addColumn<bool>("isOk");
        QTest::newRow("done") << u"ok"_s << true;
        QTest::newRow("done, and what") << u"ok; TeamSettings.SiteName"_s << true;
        QTest::newRow("refused") << u"refused: needs system_admin"_s << false;
        QTest::newRow("a word that begins so") << u"okay?"_s << false;
    }
    void outcomes()
    {
        QFETCH(QString, extraInfo);
        QFETCH(bool, isOk);
        AuditRecord audit;
        audit.extraInfo = extraInfo;
        QCOMPARE(audit.isOk(), isOk);
    }

    void questionsAreReadAsTheyWereAsked()
    {
        const AuditQuery asked{u"a+b&c=d@example.org"_s, fromEpochMillis(5), fromEpochMillis(7), 3, 200};
        const QUrlQuery onTheWire(protocol::toQuery(asked).toString(QUrl::FullyEncoded));
        const auto read = protocol::auditQueryOf(onTheWire);
        QVERIFY(read);
        QCOMPARE(read->user, asked.user);
        QCOMPARE(read->since, asked.since);
        QCOMPARE(read->until, asked.until);
        QCOMPARE(read->page, asked.page);
        QCOMPARE(read->perPage, asked.perPage);
        const auto bounded = protocol::auditQueryOf(QUrlQuery(u"page=-4&per_page=9999"_s));
        QVERIFY(bounded);
        QCOMPARE(bounded->page, 0);
        QCOMPARE(bounded->perPage, protocol::auditsPerPageMax);
        QVERIFY(!bounded->since && bounded->user.isEmpty());
        QVERIFY(!protocol::auditQueryOf(QUrlQuery(u"since=2h"_s)));
    }
};

QTEST_GUILESS_MAIN(TestAudits)
#include "tst_audits.moc"
