// muster_test: USES muster_apiserver DEPENDS musterd
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"

#include <QDirIterator>
#include <QTest>

#include <sys/stat.h>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::ApiServer;

namespace {

QString rightsOf(const QString &path)
{
    struct stat info { };
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? QString::number(info.st_mode & 07777, 8)
                                                                   : u"no such file"_s;
}

} // namespace

// Goal: what a node writes is its owner's, whatever the mask of the process is: here it hides nothing.
class TestFileRights : public QObject {
    Q_OBJECT

private slots:
    void whatANodeWritesIsItsOwners()
    {
        ApiServer server;
        QFile::setPermissions(server.file(u"config.json"_s), QFile::ReadOwner | QFile::WriteOwner);
        const mode_t before = ::umask(0);
        const bool isStarted = server.start();
        ::umask(before);
        QVERIFY2(isStarted, qPrintable(server.problem()));
        QVERIFY(server.populate());
        const QJsonObject change{{u"TeamSettings"_s, QJsonObject{{u"SiteName"_s, u"Ours"_s}}}};
        QCOMPARE(
            server.send("PUT", QString(routes::configPatch), change, {.token = server.admin()}).status, 200);
        QCOMPARE(server.onDisk(u"TeamSettings.SiteName"_s).toString(), u"Ours"_s);

        const QMap<QString, QString> wanted{{u"config.json"_s, u"600"_s}, {u"muster.db"_s, u"600"_s},
            {u"muster.db-wal"_s, u"600"_s}, {u"muster.db-shm"_s, u"600"_s}, {u"data"_s, u"700"_s},
            {u"logs/musterd.log"_s, u"640"_s}};
        for (const auto &[name, rights] : wanted.asKeyValueRange())
            QVERIFY2(rightsOf(server.file(name)) == rights,
                qPrintable(u"%1 has %2"_s.arg(name, rightsOf(server.file(name)))));
        // Whatever else is there is in the closed directory, or no secret.
        const QDir folder = QFileInfo(server.file(u"config.json"_s)).dir();
        for (QDirIterator it(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             it.hasNext();) {
            const QString name = folder.relativeFilePath(it.next());
            QVERIFY2(wanted.contains(name) || name.startsWith(u"data/"_s) || name == u"stderr.txt"
                    || name == u"musterd.pid",
                qPrintable(name));
        }
        QCOMPARE(server.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFileRights)
#include "tst_filerights.moc"
