// muster_test: USES Muster::Setup DEPENDS musterd PATHS
#include "setup/directory.h"
#include "setup/plan.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

namespace {

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly | QIODevice::Truncate), qPrintable(path));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setKey(const QString &folder, const QString &id, const QString &value)
{
    QJsonObject config = QJsonDocument::fromJson(contents(folder + u"/config.json"_s)).object();
    QJsonObject section = config[id.section(u'.', 0, 0)].toObject();
    section[id.section(u'.', 1)] = value;
    config[id.section(u'.', 0, 0)] = section;
    overwrite(folder + u"/config.json"_s, QJsonDocument(config).toJson());
}

} // namespace

// Goal: a node with what `musterctl init` makes streams, and one that lacks something of it says what, and
// could start.
class TestStreamingTls : public QObject {
    Q_OBJECT
private slots:
    void whatIsLackingIsSaid_data()
    {
        using Break = std::function<void(const QString &folder)>;
        QTest::addColumn<Break>("breakIt");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, Break breakIt, const QByteArray &says) {
            QTest::newRow(name) << breakIt << says;
        };
        row(
            "as it was made", [](const QString &) {}, "");
        row(
            "no certificate is named",
            [](const QString &folder) { setKey(folder, u"MusterSettings.NodeCertFile"_s, {}); },
            "MusterSettings.NodeCertFile is empty");
        row(
            "no key is named",
            [](const QString &folder) { setKey(folder, u"MusterSettings.NodeKeyFile"_s, {}); },
            "MusterSettings.NodeKeyFile is empty");
        row(
            "no authority is named",
            [](const QString &folder) { setKey(folder, u"MusterSettings.ClusterCAFile"_s, {}); },
            "MusterSettings.ClusterCAFile is empty");
        row(
            "the certificate is not there",
            [](const QString &folder) { QFile::remove(folder + u"/node.pem"_s); }, "which cannot be read");
        row(
            "the certificate is none", [](const QString &folder) { overwrite(folder + u"/node.pem"_s, "x"); },
            "contains no PEM certificate");
        row(
            "the key is open to others",
            [](const QString &folder) {
                QVERIFY(QFile::setPermissions(folder + u"/node.key"_s,
                    QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
            },
            "MusterSettings.NodeKeyFile");
        row(
            "the key is another one",
            [](const QString &folder) {
                overwrite(folder + u"/node.key"_s, contents(folder + u"/../b/node.key"_s));
            },
            "the private key is not that of the certificate");
        row(
            "both are another node's",
            [](const QString &folder) {
                for (const QString &name : {u"/node.key"_s, u"/node.pem"_s})
                    overwrite(folder + name, contents(folder + u"/../b"_s + name));
            },
            "this node's name is a");
    }
    void whatIsLackingIsSaid()
    {
        QFETCH(std::function<void(const QString &)>, breakIt);
        QFETCH(QByteArray, says);
        QTemporaryDir dir;
        setup::NewNode a{u"a"_s, u"127.0.0.1"_s, {u"127.0.0.1"_s}};
        setup::NewNode b{u"b"_s, u"127.0.0.1"_s, {u"127.0.0.1"_s}, 8165, 8174, 8175};
        const QString made = dir.filePath(u"made"_s);
        const auto plan =
            setup::planCluster({made, u"chat"_s, {a, b}, {}, {}}, QDateTime::currentDateTimeUtc());
        QVERIFY(plan);
        QVERIFY(setup::makeDirectory(made, plan->files));
        breakIt(made + u"/nodes/a"_s);
        QProcess musterd;
        musterd.start(QStringLiteral(MUSTER_BINARY_DIR "/bin/musterd"),
            {u"--check-config"_s, u"--config"_s, made + u"/nodes/a/config.json"_s});
        QVERIFY(musterd.waitForFinished(20'000));
        const QByteArray said = musterd.readAllStandardError() + musterd.readAllStandardOutput();
        QVERIFY2(musterd.exitCode() == 0, said.constData());
        if (says.isEmpty())
            QVERIFY2(!said.contains("would not stream"), said.constData());
        else
            QVERIFY2(said.contains(says), said.constData());
    }
};

QTEST_GUILESS_MAIN(TestStreamingTls)
#include "tst_streamingtls.moc"
