// muster_test: USES Muster::Protocol
#include "protocol/admin/samples.h"

#include <QJsonArray>
#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;

namespace {

NodeSamples three()
{
    NodeSamples samples;
    samples.node = NodeId(u"n1"_s);
    samples.name = u"node-1"_s;
    samples.every = Millis(5'000);
    samples.kept = std::chrono::seconds(3'600);
    samples.cores = 8;
    samples.at = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    for (int at = 0; at < 3; ++at) {
        NodeSample sample;
        sample.at = fromDateTime(samples.at) + Millis(at * 5'000 - 10'000);
        sample.cpuPercent = 1.5 * at;
        sample.connections = 4;
        if (at == 1)
            sample.clockOffsetMillis = -3;
        samples.samples.append(sample);
    }
    return samples;
}

} // namespace

/// A node's samples on the wire.
class TestSamples : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead()
    {
        const auto read = samplesFromJson(toJson(three()));
        QVERIFY(read);
        QCOMPARE(read->samples, three().samples);
        QCOMPARE(read->node, three().node);
        QCOMPARE(read->at, three().at);
        QCOMPARE(read->every, Millis(5'000));
        QCOMPARE(read->kept, std::chrono::seconds(3'600));
        QCOMPARE(read->cores, 8);
        QVERIFY(!read->samples[0].clockOffsetMillis); // not measured is not 0
        QVERIFY(!read->samples[0].latencyMillis);
    }

    void anOlderNodeTellsLess()
    {
        QJsonObject json = toJson(three());
        QJsonObject series = json[u"series"].toObject();
        series.remove(u"cpu_percent"_s);
        series[u"connections"_s] = QJsonArray{7};
        series[u"of_a_later_version"_s] = QJsonArray{1, 2, 3};
        json[u"series"] = series;
        const auto read = samplesFromJson(json);
        QVERIFY(read);
        QVERIFY(!read->samples[2].cpuPercent);
        QCOMPARE(read->samples[0].connections, std::optional(7.0));
        QVERIFY(!read->samples[1].connections);
    }

    void whatAStrangerSendsIsBounded_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<ErrorCode>("code");
        const auto with = [](const QString &name, const QJsonValue &list) {
            QJsonObject json = toJson(three());
            QJsonObject series = json[u"series"].toObject();
            series[name] = list;
            json[u"series"] = series;
            return json;
        };
        QJsonArray many;
        for (int at = 0; at <= samplesMax; ++at)
            many.append(at);
        QTest::newRow("nothing") << QJsonObject() << ErrorCode::Corrupt;
        QTest::newRow("no list of times") << with(u"at"_s, u"soon"_s) << ErrorCode::Corrupt;
        QTest::newRow("more than a node keeps") << with(u"at"_s, many) << ErrorCode::TooLarge;
        QTest::newRow("times that fall") << with(u"at"_s, QJsonArray{3, 2, 1}) << ErrorCode::Corrupt;
        QTest::newRow("the same time twice") << with(u"at"_s, QJsonArray{1, 1, 2}) << ErrorCode::Corrupt;
        QTest::newRow("before 1970") << with(u"at"_s, QJsonArray{-5, 1, 2}) << ErrorCode::Corrupt;
        QTest::newRow("after the end of time")
            << with(u"at"_s, QJsonArray{1, 2, 1e300}) << ErrorCode::Corrupt;
        QTest::newRow("a time that is a word")
            << with(u"at"_s, QJsonArray{1, u"2"_s, 3}) << ErrorCode::Corrupt;
        QTest::newRow("more values than times")
            << with(u"cpu_percent"_s, QJsonArray{1, 2, 3, 4}) << ErrorCode::Corrupt;
    }
    void whatAStrangerSendsIsBounded()
    {
        QFETCH(QJsonObject, json);
        const auto read = samplesFromJson(json);
        QVERIFY(!read);
        QTEST(read.error().code, "code");
    }

    void valuesThatAreNoNumbersAreNotMeasured()
    {
        QJsonObject json = toJson(three());
        QJsonObject series = json[u"series"].toObject();
        series[u"cpu_percent"_s] = QJsonArray{u"hot"_s, 1e300, QJsonObject()};
        json[u"series"] = series;
        json[u"name"] = QString(5'000, u'x') + u'\n';
        json[u"every_ms"] = -1;
        json[u"kept_s"] = 1e18;
        const auto read = samplesFromJson(json);
        QVERIFY(read);
        for (const NodeSample &sample : read->samples)
            QVERIFY(!sample.cpuPercent);
        QCOMPARE(read->name.size(), 1'024);
        QCOMPARE(read->every, Millis(0));
        QVERIFY(read->kept <= std::chrono::hours(366 * 24));
    }
};

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
