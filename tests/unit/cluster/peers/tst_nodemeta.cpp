// muster_test: USES Muster::Cluster
#include "cluster/peers/nodemeta.h"

#include "base/random.h"
#include "cluster/membership/membershipoptions.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace Qt::Literals::StringLiterals;

static NodeMeta fullMeta()
{
    NodeMeta meta;
    meta.clusterName = u"demo"_s;
    meta.name = u"chat-1.example"_s;
    meta.httpEndpoint = u"127.0.0.1:18010"_s;
    meta.secure = true;
    meta.version = u"0.1.0"_s;
    meta.schema = 7;
    meta.configHash = QByteArray(metaHashBytes, '\x01');
    meta.diskHash = QByteArray(metaHashBytes, '\xff');
    meta.reportRevision = 4'000'000'000;
    meta.restartPending = true;
    meta.lifecycle = Lifecycle::Draining;
    meta.databaseReachable = true;
    meta.leaderTerm = quint64(1) << 60;
    meta.epoch = 12;
    meta.features = {u"config-report"_s, u"stream"_s};
    meta.startedAt = fromEpochMillis(1'790'000'000'000);
    meta.gossip = {16, false, true};
    return meta;
}

class TestNodeMeta : public QObject {
    Q_OBJECT
private slots:
    void whatIsAnnouncedIsRead_data()
    {
        QTest::addColumn<NodeMeta>("meta");
        QTest::newRow("nothing is set") << NodeMeta();
        QTest::newRow("everything is set") << fullMeta();
        NodeMeta foreign = fullMeta();
        foreign.name = u"fd00::17"_s;
        foreign.httpEndpoint = u"[fd00::17]:8065"_s;
        foreign.version = u"1.2.3-rc1+git~5"_s;
        foreign.clusterName = u"Ä 結 <b>"_s;
        QTest::newRow("an address as the name, any printable cluster") << foreign;
        NodeMeta broken = fullMeta();
        broken.fileUnusable = true;
        QTest::newRow("a configuration file that cannot be used") << broken;
        NodeMeta plain = fullMeta();
        plain.gossip = {0, true, false};
        QTest::newRow("unencrypted gossip") << plain;
    }
    void whatIsAnnouncedIsRead()
    {
        QFETCH(NodeMeta, meta);
        const QByteArray bytes = encodeNodeMeta(meta);
        QVERIFY(bytes.startsWith(musterMetaMagic));
        QVERIFY(bytes.size() <= metaBytesMax);
        QCOMPARE(decodeNodeMeta(bytes), meta);
    }

    void neverExceedsTheLimit_data()
    {
        QTest::addColumn<NodeMeta>("meta");
        QTest::addColumn<bool>("keepsFeatures");
        NodeMeta longName = fullMeta();
        longName.name = QString(300, u'a');
        QTest::newRow("a long name gives way first") << longName << true;
        NodeMeta longEndpoint = longName;
        longEndpoint.httpEndpoint = QString(253, u'h') + u":65535"_s;
        QTest::newRow("a long host name is kept") << longEndpoint << true;
        NodeMeta worst = longEndpoint;
        worst.clusterName = QString(300, u'結');
        worst.version = QString(300, u'9');
        worst.features.fill(QString(64, u'f'), 32);
        QTest::newRow("everything as long as can be") << worst << false;
    }
    void neverExceedsTheLimit()
    {
        QFETCH(NodeMeta, meta);
        QFETCH(bool, keepsFeatures);
        const QByteArray bytes = encodeNodeMeta(meta);
        QVERIFY2(bytes.size() <= metaBytesMax, qPrintable(QString::number(bytes.size())));
        const auto read = decodeNodeMeta(bytes);
        QVERIFY(read);
        QCOMPARE(read->features == meta.features, keepsFeatures);
        QVERIFY(!read->name.isEmpty() && meta.name.startsWith(read->name));
        QVERIFY(meta.clusterName.startsWith(read->clusterName));
        QCOMPARE(read->httpEndpoint, meta.httpEndpoint);
        QCOMPARE(read->configHash, meta.configHash);
        QCOMPARE(read->leaderTerm, meta.leaderTerm);
    }

    void anEndpointThatIsTooLongIsLeftOut()
    {
        NodeMeta meta = fullMeta();
        meta.httpEndpoint = QString(260, u'h');
        QCOMPARE(decodeNodeMeta(encodeNodeMeta(meta))->httpEndpoint, QString());
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = encodeNodeMeta(fullMeta());
        QTest::newRow("no meta") << QByteArray();
        QTest::newRow("another program's") << "\xff\x81\xa4role\xa5probe"_ba;
        QTest::newRow("another version of ours") << "MU2"_ba + good.sliced(3);
        QTest::newRow("magic alone") << "MU1"_ba;
        QTest::newRow("cut short") << good.chopped(1);
        QTest::newRow("a number where text belongs") << "MU1\x81\xa1n\x05"_ba;
        QTest::newRow("half a hash") << "MU1\x81\xa1h\xa3"_ba + "abc"_ba;
        QTest::newRow("features without end") << "MU1\x81\xa1" + "f\xdd\xff\xff\xff\xff"_ba;
        const auto with = [](QString NodeMeta::*text, const QString &value) {
            NodeMeta meta = fullMeta();
            meta.*text = value;
            return encodeNodeMeta(meta);
        };
        QTest::newRow("a name with markup") << with(&NodeMeta::name, u"<img src=x>"_s);
        QTest::newRow("a name for a shell") << with(&NodeMeta::name, u"a;touch x #"_s);
        QTest::newRow("a name that moves the cursor") << with(&NodeMeta::name, u"a\x1b[2J"_s);
        QTest::newRow("a name beyond ASCII") << with(&NodeMeta::name, u"Knoten-Ä"_s);
        QTest::newRow("a name for arg()") << with(&NodeMeta::name, u"node-%2"_s);
        QTest::newRow("a cluster that turns the line around") << with(&NodeMeta::clusterName, u"a\u202eb"_s);
        QTest::newRow("a version of two lines") << with(&NodeMeta::version, u"1\n2"_s);
        QTest::newRow("an address with a path") << with(&NodeMeta::httpEndpoint, u"a:1/x"_s);
        NodeMeta feature = fullMeta();
        feature.features = {u"a b"_s};
        QTest::newRow("a feature of two words") << encodeNodeMeta(feature);
        QTest::newRow("negative term") << "MU1\x81\xa1m\xff"_ba;
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        const auto meta = decodeNodeMeta(bytes);
        QVERIFY(!meta);
        QVERIFY(!meta.error().detail.isEmpty()); // for the log
    }

    void newerVersionsAreUnderstoodAsFarAsPossible()
    {
        const auto meta =
            decodeNodeMeta(QByteArray("MU1\x84\xa1n\xa1x\xa1q\x93\x01\x02\xc0\xa1l\x63\xa1s\x09", 21));
        QVERIFY(meta);
        QCOMPARE(meta->name, u"x"_s);
        QCOMPARE(meta->schema, 9U);
        QCOMPARE(meta->lifecycle, Lifecycle::Joining);
    }

    void anyBytesAreSurvived()
    {
        Random random(1);
        const QByteArray good = encodeNodeMeta(fullMeta());
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bytes = good;
            for (int flips = 1 + int(random.below(4)); flips > 0; --flips)
                bytes[qsizetype(3 + random.below(quint64(bytes.size() - 3)))] = char(random.next());
            if (const auto read = decodeNodeMeta(bytes))
                QVERIFY(encodeNodeMeta(*read).size() <= metaBytesMax);
        }
    }
};

QTEST_GUILESS_MAIN(TestNodeMeta)
#include "tst_nodemeta.moc"
