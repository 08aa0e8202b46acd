// muster_test: USES muster_recorder muster_files Muster::Shell WIDGETS NEEDS mounts
#include "models/logs/logmodel.h"
#include "shell/clusters/profilelist.h"
#include "shell/layouts/layoutstore.h"
#include "support/files/fulldisk.h"
#include "views/logs/logexport.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One file that the console writes.
struct Writer {
    QString file;
    std::function<Result<void>(const QString &path, int turn)> write;
    bool isQts = false; ///< written by QSettings, which does not tell why it failed
};

QString longText(int turn)
{
    return QString(40, u'a') + QString::number(turn);
}

Result<void> exportLog(const QString &path, int turn)
{
    models::LogModel model;
    QList<models::LogLine> lines;
    for (int at = 0; at < 200; ++at)
        lines.append({fromEpochMillis(1'700'000'000'000 + at), 0, log::Level::Info,
            "{\"msg\":\"" + longText(turn).toLatin1() + "\",\"timestamp\":1700000000000}"});
    model.add(lines);
    views::LogExport log(&model, path, nullptr);
    QSignalSpy finished(&log, &views::LogExport::finished);
    log.start();
    if (finished.isEmpty() && !finished.wait())
        return fail(ErrorCode::TimedOut);
    const QString why = finished[0][0].toString();
    return why.isEmpty() ? Result<void>() : Result<void>(fail(ErrorCode::Unavailable, why));
}

Result<void> saveProfile(const QString &path, int turn)
{
    client::Profile profile;
    profile.name = longText(turn);
    profile.urls = {QUrl(u"http://localhost:8065"_s)};
    profile.path = path;
    return ProfileList(QFileInfo(path).absolutePath()).save(profile).map([](const auto &) {});
}

Result<void> saveLayout(const QString &path, int turn)
{
    QSettings settings(path, QSettings::IniFormat);
    return LayoutStore(&settings).save({.name = u"mine"_s, .look = {{u"nodes/filter"_s, longText(turn)}}});
}

QMap<QString, Writer> writers()
{
    return {
        {u"the log that is saved"_s, {u"saved.log"_s, exportLog}},
        {u"a cluster of the list"_s, {u"cluster.json"_s, saveProfile}},
        {u"a layout"_s, {u"console.conf"_s, saveLayout, true}},
    };
}

} // namespace

// Goal and method: those of tests/integration/files/tst_writers, for what the console writes.
class TestWriters : public QObject {
    Q_OBJECT
    static void addWriters()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : writers().keys())
            QTest::newRow(qPrintable(name)) << name;
    }

private slots:
    void aFullDiskIsSaidAndLeavesTheOldFile_data() { addWriters(); }
    void aFullDiskIsSaidAndLeavesTheOldFile()
    {
        QFETCH(QString, name);
        const Writer writer = writers()[name];
        const test::FullDisk disk = test::writeOnFullDisk(writer.file, writer.write);
        if (!disk.missing.isEmpty())
            QSKIP(qPrintable(disk.missing));
        QVERIFY2(disk.first.has_value(), qPrintable(disk.first ? QString() : disk.first.error().detail));
        QVERIFY(disk.before.contains(longText(1).toLatin1()));
        QVERIFY(!disk.second);
        QVERIFY2(writer.isQts || disk.second.error().detail.contains(u"is full"_s),
            qPrintable(disk.second.error().detail));
        QCOMPARE(disk.after, disk.before);
        QVERIFY2(disk.left.filter(u".new"_s).isEmpty(), qPrintable(disk.left.join(u' ')));
    }

    void aPowerFailureLeavesOneOfBoth_data() { addWriters(); }
    void aPowerFailureLeavesOneOfBoth()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer is between this program and its system calls");
#endif
        QFETCH(QString, name);
        const Writer writer = writers()[name];
        QTemporaryDir folder;
        QTemporaryDir elsewhere;
        const QString path = folder.filePath(u"below/it/"_s + writer.file);
        const QString record = elsewhere.filePath(u"record"_s);
        if (name != u"a cluster of the list"_s) // makes its folder
            QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        const auto first = name == u"a layout"_s ? writer.write(path, 1) : Result<void>();
        qputenv("MUSTER_RECORD", QFile::encodeName(record));
        const auto second = writer.write(path, 2);
        qunsetenv("MUSTER_RECORD");
        QVERIFY(first && second);
        QVERIFY(test::placesOf(record, folder.path()).contains(path));
        if (writer.isQts) {
            // It is beside it and on disk before it is renamed; Qt leaves to the kernel when the name is, so
            // that it is the old file or the new one.
            QStringList order;
            for (const QByteArray &line : test::contentOf(record).split('\n'))
                if (!line.isEmpty() && !line.contains(".lock") && !line.startsWith("open"))
                    order += QString::fromUtf8(line.left(line.indexOf('\t')));
            QCOMPARE(order, (QStringList{u"write"_s, u"sync"_s, u"rename"_s}));
            QVERIFY(!test::contentOf(record).contains("write\t" + QFile::encodeName(path) + '\t'));
            return;
        }
        const QStringList problems =
            test::notDurable(record, folder.path(), [](const QString &) { return false; });
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
};

QTEST_MAIN(TestWriters)
#include "tst_writers.moc"
