// muster_test: USES Muster::Config
#include "config/report.h"
#include "unit/config/quoted.h"

#include "base/random.h"
#include "config/hash.h"
#include "config/secrets.h"

#include <QCborArray>
#include <QCborMap>
#include <QTest>

using namespace muster;
using namespace muster::config;
using namespace Qt::Literals::StringLiterals;

static ReportInput sampleInput()
{
    const EnvironmentOverrides overrides({{u"MM_TEAMSETTINGS_SITENAME"_s, u"Env"_s}});
    const Document running = *parseDocument(
        quoted("{'ServiceSettings':{'ReadTimeout':5},'SqlSettings':{'DataSource':'hunter2'},'Gone':{'x':1}}"),
        u"c"_s);
    const Document disk = *parseDocument(quoted("{'ServiceSettings':{'ReadTimeout':7,'WriteTimeout':8},'"
                                                "SqlSettings':{'DataSource':'hunter3'},'New':{'y':2}}"),
        u"c"_s);
    return {.revision = 7,
        .running = overrides.apply(running),
        .disk = overrides.apply(disk),
        .overrides = overrides,
        .pendingKeys = {u"ServiceSettings.ReadTimeout"_s},
        .clusterKey = "key"};
}

class TestReport : public QObject {
    Q_OBJECT
private slots:
    void tellsRunningAndDisk()
    {
        const Report report = makeReport(sampleInput());
        QCOMPARE(report.revision, 7u);
        QCOMPARE(report.runningHash, canonicalHash(sampleInput().running));
        QCOMPARE(report.diskHash, canonicalHash(sampleInput().disk));

        const ReportEntry read = report.entries.at(u"ServiceSettings.ReadTimeout"_s);
        QCOMPARE(read.display, u"5"_s);
        QCOMPARE(read.source, Source::File);
        QCOMPARE(read.keyClass, KeyClass::Restart);
        QVERIFY(read.disk);
        QCOMPARE(read.disk->display, u"7"_s);
        QVERIFY2(read.disk->pending, "a reload has seen it");

        const ReportEntry write = report.entries.at(u"ServiceSettings.WriteTimeout"_s);
        QCOMPARE(write.source, Source::Default);
        QVERIFY2(!write.disk->pending, "edited and not reloaded");

        const ReportEntry name = report.entries.at(u"TeamSettings.SiteName"_s);
        QCOMPARE(name.display, u"\"Env\""_s);
        QCOMPARE(name.source, Source::Environment);
        QVERIFY2(!name.disk, "an override wins over the file on disk too");

        const ReportEntry gone = report.entries.at(u"Gone.x"_s);
        QCOMPARE(gone.display, u"1"_s);
        QCOMPARE(gone.disk->display, QString());
        QCOMPARE(report.entries.at(u"New.y"_s).display, QString());
        QCOMPARE(report.entries.at(u"New.y"_s).disk->display, u"2"_s);

        const ReportEntry port = report.entries.at(u"ClusterSettings.GossipPort"_s);
        QCOMPARE(port.keyClass, KeyClass::PerNode);
        QCOMPARE(port.effect, KeyClass::Restart);
        QVERIFY(!port.hashed);
    }

    void secretsAreComparedAndNotShown()
    {
        const Report report = makeReport(sampleInput());
        const ReportEntry source = report.entries.at(u"SqlSettings.DataSource"_s);
        QVERIFY(source.secret);
        QVERIFY2(source.disk, "another secret on disk is noticed");
        QCOMPARE(source.display, source.disk->display);
        QVERIFY(!encodeReport(report).contains("hunter"));
    }

    void digests()
    {
        const QByteArray one = valueDigest("k", u"A.B"_s, 1);
        QCOMPARE(one.size(), reportDigestSize);
        QCOMPARE(valueDigest("k", u"A.B"_s, 1.0), one);
        QVERIFY2(valueDigest("other", u"A.B"_s, 1) != one, "another cluster");
        QVERIFY2(valueDigest("k", u"A.C"_s, 1) != one, "another key");
        QVERIFY2(valueDigest("k", u"A.B"_s, u"1"_s) != one, "another type");
        QVERIFY(valueDigest("k", u"A.B"_s, QJsonValue::Undefined)
            != valueDigest("k", u"A.B"_s, QJsonValue::Null));
    }

    void roundTrip()
    {
        const Report report = makeReport(sampleInput());
        const QByteArray bytes = encodeReport(report);
        QVERIFY2(bytes.size() < 64 * 1024, qPrintable(QString::number(bytes.size())));
        const Result<Report> back = decodeReport(bytes);
        QVERIFY2(back, qPrintable(back ? QString() : back.error().detail));
        QVERIFY(*back == report);
        QCOMPARE(encodeReport(*back), bytes);
    }

    void whyTheFileCannotBeUsedIsReported()
    {
        Report report = makeReport(sampleInput());
        report.diskProblem = u"config.json: line 3, column 7: no comma"_s;
        const Result<Report> back = decodeReport(encodeReport(report));
        QVERIFY(back && *back == report);
        report.diskProblem = QString(5000, u'x'); // as no node of ours sends it
        const Result<Report> cut = decodeReport(encodeReport(report));
        QVERIFY(cut);
        QCOMPARE(cut->diskProblem.size(), problemMax);
    }

    void whatParseDocumentAcceptsCanBeReported()
    {
        // The most and the longest keys, each name of characters that must be escaped.
        QByteArray json = "{";
        for (int i = 0; i < 2048 / 8; ++i) {
            json += i ? ",\"" : "\"";
            json += QByteArray::number(i) + QByteArray(96, '.') + "\":{";
            for (int j = 0; j < 8; ++j)
                json += (j ? ",\"" : "\"") + QByteArray::number(j) + QByteArray(99, '.') + "\":\""
                    + QByteArray(220, 'v') + '"';
            json += '}';
        }
        const Result<Document> document = parseDocument(json + '}', u"c"_s);
        QVERIFY2(document, qPrintable(document ? QString() : document.error().detail));
        const Report report = makeReport({.revision = 1,
            .running = *document,
            .disk = {},
            .overrides = {},
            .pendingKeys = {},
            .clusterKey = {}});
        const Result<Report> back = decodeReport(encodeReport(report));
        QVERIFY2(back, qPrintable(back ? QString() : back.error().detail));
        QVERIFY(*back == report);
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray hash(16, 'h');
        const QByteArray digest(8, 'd');
        const auto encoded = [](const QCborMap &map) {
            return map.toCborValue().toCbor();
        };
        const auto withEntries = [&](const QCborArray &entries) {
            return encoded({{u"r"_s, 1}, {u"h"_s, hash}, {u"d"_s, hash}, {u"e"_s, entries}});
        };
        const auto corrupt = ErrorCode::Corrupt;
        QTest::newRow("nothing") << QByteArray() << corrupt;
        QTest::newRow("text") << QByteArray("hello") << corrupt;
        QTest::newRow("an array that claims two billion") << QByteArray::fromHex("9a7fffffff") << corrupt;
        QTest::newRow("a text that claims 2^63 bytes")
            << QByteArray::fromHex("7b7fffffffffffffff") << corrupt;
        QTest::newRow("nesting of 100,000") << QByteArray(100'000, char(0x81)) << corrupt;
        QTest::newRow("an empty map") << encoded({}) << corrupt;
        QTest::newRow("no revision") << encoded({{u"h"_s, hash}, {u"d"_s, hash}, {u"e"_s, QCborArray()}})
                                     << corrupt;
        QTest::newRow("revision below 0")
            << encoded({{u"r"_s, -1}, {u"h"_s, hash}, {u"d"_s, hash}, {u"e"_s, QCborArray()}}) << corrupt;
        QTest::newRow("revision of 33 bits")
            << encoded({{u"r"_s, 1LL << 32}, {u"h"_s, hash}, {u"d"_s, hash}, {u"e"_s, QCborArray()}})
            << corrupt;
        QTest::newRow("short hash") << encoded({{u"r"_s, 1}, {u"h"_s, digest}, {u"d"_s, hash},
            {u"e"_s, QCborArray()}}) << corrupt;
        QTest::newRow("entries that are no list")
            << encoded({{u"r"_s, 1}, {u"h"_s, hash}, {u"d"_s, hash}, {u"e"_s, 3}}) << corrupt;
        QTest::newRow("an entry that is no list") << withEntries({1}) << corrupt;
        QTest::newRow("an entry without flags")
            << withEntries({QCborArray{u"A.B"_s, digest, u"1"_s}}) << corrupt;
        QTest::newRow("an entry without a name")
            << withEntries({QCborArray{QString(), digest, u"1"_s, 0}}) << corrupt;
        QTest::newRow("a long name") << withEntries({QCborArray{QString(513, u'x'), digest, u"1"_s, 0}})
                                     << corrupt;
        QTest::newRow("a long text") << withEntries({QCborArray{u"A.B"_s, digest, QString(201, u'x'), 0}})
                                     << corrupt;
        QTest::newRow("a short digest")
            << withEntries({QCborArray{u"A.B"_s, QByteArray("d"), u"1"_s, 0}}) << corrupt;
        QTest::newRow("a disk value without flag")
            << withEntries({QCborArray{u"A.B"_s, digest, u"1"_s, 0, QCborArray{digest, u"2"_s}}}) << corrupt;
        QTest::newRow("a disk value that is no list")
            << withEntries({QCborArray{u"A.B"_s, digest, u"1"_s, 0, 5}}) << corrupt;
        QTest::newRow("a key twice") << withEntries(
            {QCborArray{u"A.B"_s, digest, u"1"_s, 0}, QCborArray{u"A.B"_s, digest, u"1"_s, 0}})
                                     << corrupt;
        QCborArray many;
        for (int i = 0; i <= reportEntriesMax; ++i)
            many.append(QCborArray{QString::number(i), digest, u"1"_s, 0});
        QTest::newRow("too many keys") << withEntries(many) << ErrorCode::TooLarge;
        QTest::newRow("too many bytes") << QByteArray(reportBytesMax + 1, '\0') << ErrorCode::TooLarge;
    }
    void hostile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const Result<Report> report = decodeReport(bytes);
        QVERIFY(!report);
        QCOMPARE(report.error().code, code);
        QVERIFY(!report.error().detail.isEmpty());
    }

    // Any cut and any flipped bit gives a report or an error, never more.
    void damaged()
    {
        Report small = makeReport(sampleInput());
        while (small.entries.size() > 12)
            small.entries.erase(small.entries.begin());
        const QByteArray bytes = encodeReport(small);
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY(!decodeReport(bytes.left(size)));
        Random random(1);
        for (int i = 0; i < 5'000; ++i) {
            QByteArray damagedBytes = bytes;
            const auto place = qsizetype(random.below(quint64(bytes.size())));
            damagedBytes[place] = char(random.next());
            if (const Result<Report> report = decodeReport(damagedBytes)) {
                for (const auto &[id, entry] : report->entries)
                    QVERIFY(entry.display.size() <= displayMax && entry.effect != KeyClass::PerNode);
            }
        }
    }

    void newerPeersAreUnderstood()
    {
        const QByteArray hash(16, 'h');
        const QByteArray digest(8, 'd');
        // A class 9, a source 7, more fields in an entry and in the map.
        const QCborMap map{{u"r"_s, 1}, {u"h"_s, hash}, {u"d"_s, hash}, {u"z"_s, true},
            {u"e"_s,
                QCborArray{QCborArray{u"A.B"_s, digest, u"1"_s, 0x7 | 0x9 << 4 | 0x4 << 8 | 1 << 20,
                    QCborArray{digest, u"2"_s, true, 9}, 5}}}};
        const Result<Report> report = decodeReport(map.toCborValue().toCbor());
        QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
        const ReportEntry entry = report->entries.at(u"A.B"_s);
        QCOMPARE(entry.keyClass, KeyClass::Hot);
        QCOMPARE(entry.effect, KeyClass::Restart);
        QCOMPARE(entry.source, Source::File);
        QVERIFY(entry.disk->pending);
    }
};

QTEST_APPLESS_MAIN(TestReport)
#include "tst_report.moc"
