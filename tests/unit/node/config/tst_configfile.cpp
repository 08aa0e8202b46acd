// muster_test: USES Muster::Node
#include "node/config/configfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

class TestConfigFile : public QObject {
    Q_OBJECT
private slots:
    void subscribersHearOfTheirKeys_data()
    {
        QTest::addColumn<QStringList>("patterns");
        QTest::addColumn<QStringList>("heard");
        const QString level = u"LogSettings.FileLevel"_s;
        const QString name = u"TeamSettings.SiteName"_s;
        const QString days = u"MusterSettings.AuditDays"_s;
        QTest::newRow("one key") << QStringList{name} << QStringList{name};
        QTest::newRow("a section") << QStringList{u"LogSettings.*"_s} << QStringList{level};
        QTest::newRow("what begins so") << QStringList{u"MusterSettings.Aud*"_s} << QStringList{days};
        QTest::newRow("several patterns, each key once")
            << QStringList{u"TeamSettings.*"_s, name, level} << QStringList{level, name};
        QTest::newRow("everything") << QStringList{u"*"_s} << QStringList{level, days, name};
        QTest::newRow("nothing of theirs") << QStringList{u"ClusterSettings.*"_s} << QStringList();
        QTest::newRow("a key is no beginning") << QStringList{u"TeamSettings.Site"_s} << QStringList();
        QTest::newRow("nor is a name without its section") << QStringList{u"SiteName"_s} << QStringList();
    }
    void subscribersHearOfTheirKeys()
    {
        QFETCH(QStringList, patterns);
        QFETCH(QStringList, heard);
        const auto config = opened();
        QObject context;
        QStringList got;
        config->subscribe(patterns, &context, [&](const QStringList &keys) { got += keys; });
        edit();
        QVERIFY(reloaded(*config));
        got.sort();
        QCOMPARE(got, heard);
        got.clear();
        QVERIFY(reloaded(*config)); // nothing changed since
        QCOMPARE(got, QStringList());
    }

    void whoIsGoneIsNotCalled()
    {
        const auto config = opened();
        auto context = std::make_unique<QObject>();
        int calls = 0;
        config->subscribe({u"*"_s}, context.get(), [&](const QStringList &) { ++calls; });
        context.reset();
        edit();
        QVERIFY(reloaded(*config));
        QCOMPARE(calls, 0);
    }

    void theSnapshotIsNewWhenSubscribersAreCalled()
    {
        const auto config = opened();
        QString seen;
        config->subscribe({u"TeamSettings.SiteName"_s}, config.get(),
            [&](const QStringList &) { seen = config->snapshot()->running.text(u"TeamSettings.SiteName"); });
        edit();
        QVERIFY(reloaded(*config));
        QCOMPARE(seen, u"Edited"_s);
    }

    void aFileThatCannotBeUsedChangesNothing()
    {
        const auto config = opened();
        int calls = 0;
        config->subscribe({u"*"_s}, config.get(), [&](const QStringList &) { ++calls; });
        write("{ \"TeamSettings\": ");
        const auto outcome = config->reload();
        QTRY_VERIFY(outcome.isFinished());
        QVERIFY(!outcome.result());
        QCOMPARE(calls, 0);
        QCOMPARE(config->snapshot()->running.text(u"TeamSettings.SiteName"), u"First"_s);
    }

    void aFileThatCannotBeUsedIsReportedUntilItIsMended_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty") << QByteArray() << u"the file is empty"_s;
        QTest::newRow("cut short") << QByteArray("{\n  \"TeamSettings\": ") << u"line 2, column"_s;
        QTest::newRow("zeros") << QByteArray(300, '\0') << u"nothing but zero bytes"_s;
        QTest::newRow("a wrong value")
            << QByteArray("{\"MusterSettings\": {\"AuditDays\": \"x\"}}") << u"MusterSettings.AuditDays"_s;
        QTest::newRow("two wrong values, in one line")
            << QByteArray("{\"MusterSettings\": {\"AuditDays\": \"x\", \"DataDirectory\": 3}}") << u"; "_s;
    }
    void aFileThatCannotBeUsedIsReportedUntilItIsMended()
    {
        QFETCH(QByteArray, broken);
        QFETCH(QString, said);
        const auto config = opened();
        const QByteArray hash = config->report().runningHash;
        write(broken);
        QTRY_VERIFY(!config->report().diskProblem.isEmpty());
        const config::Report report = config->report();
        QVERIFY2(report.diskProblem.contains(said), qPrintable(report.diskProblem));
        QVERIFY2(report.diskProblem.contains(config->path()), qPrintable(report.diskProblem));
        QVERIFY2(!report.diskProblem.contains(u'\n'), qPrintable(report.diskProblem));
        QCOMPARE(report.runningHash, hash);
        QVERIFY(report.diskHash != hash);
        for (const auto &[key, entry] : report.entries)
            QVERIFY2(!entry.disk, qPrintable(key)); // nothing is known of its values
        // A save must not overwrite what somebody is about to mend.
        const auto saved =
            config->save([](const api::ConfigSnapshot &now) { return Result<config::Document>(now.file); });
        QTRY_VERIFY(saved.isFinished());
        QVERIFY(!saved.result());
        QVERIFY2(saved.result().error().detail.contains(u"cannot be used"_s),
            qPrintable(saved.result().error().detail));
        writeSettings(u"First"_s, u"INFO"_s, 10);
        QTRY_VERIFY(config->report().diskProblem.isEmpty());
        QCOMPARE(config->report().diskHash, hash);
    }

    void aSaveThatWasInterruptedIsPutBack()
    {
        const auto digest = [](const QByteArray &bytes) {
            return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        };
        const QString path = m_folder.filePath(u"config.json"_s);
        const QByteArray old = "{\"TeamSettings\": {\"SiteName\": \"Old\"}}\n";
        // Half of a file does not name its data directory; the environment of a container does.
        QTemporaryDir data;
        const config::EnvironmentOverrides::Variables environment{
            {u"MM_MUSTERSETTINGS_DATADIRECTORY"_s, data.path()}};
        QFile copy(data.filePath(
            u".muster-%1.old"_s.arg(QString::fromLatin1(digest(QFile::encodeName(path)).left(16)))));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        QVERIFY(copy.write(digest("{\"TeamSettings\": {\"SiteName\": \"New\"}}\n") + '\n' + old) > 0);
        copy.close();
        write("{\"TeamSettings\": {\"Sit");
        QVERIFY(!node::ConfigFile::open(path, environment)); // --check-config mends nothing
        QVERIFY(node::ConfigFile::restore(path, environment));
        const auto config = node::ConfigFile::open(path, environment);
        QVERIFY2(config.has_value(), qPrintable(config ? QString() : config.error().detail));
        QCOMPARE((*config)->snapshot()->file.text(u"TeamSettings.SiteName"), u"Old"_s);
    }

    void aFileThatIsGoneIsReported()
    {
        const auto config = opened();
        QVERIFY(QFile::remove(config->path()));
        QTRY_VERIFY(config->report().diskProblem.contains(u"cannot read "_s + config->path()));
    }

private:
    std::unique_ptr<node::ConfigFile> opened()
    {
        writeSettings(u"First"_s, u"INFO"_s, 10);
        auto config = node::ConfigFile::open(m_folder.filePath(u"config.json"_s), {});
        if (!config)
            qFatal("%s", qPrintable(config.error().detail));
        return *std::move(config);
    }
    void edit() { writeSettings(u"Edited"_s, u"DEBUG"_s, 20); }
    bool reloaded(node::ConfigFile &config)
    {
        const auto outcome = config.reload();
        return QTest::qWaitFor([&] { return outcome.isFinished(); }) && outcome.result();
    }
    void writeSettings(const QString &name, const QString &level, int days)
    {
        write(QJsonDocument(QJsonObject{{u"TeamSettings"_s, QJsonObject{{u"SiteName"_s, name}}},
                                {u"LogSettings"_s, QJsonObject{{u"FileLevel"_s, level}}},
                                {u"MusterSettings"_s, QJsonObject{{u"AuditDays"_s, days}}}})
                  .toJson());
    }
    void write(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"config.json"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write the configuration");
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestConfigFile)
#include "tst_configfile.moc"
