// muster_test: USES muster_apiserver Muster::Config DEPENDS musterd
#include "config/secrets.h"
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"

#include <QFile>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::Answer;
using test::ApiServer;

namespace {

QJsonObject siteName(const QString &name)
{
    return {{u"TeamSettings"_s, QJsonObject{{u"SiteName"_s, name}}}};
}

QString nameIn(const QJsonObject &config)
{
    return config[u"TeamSettings"][u"SiteName"].toString();
}

/// A server with an administrator.
struct Site : ApiServer {
    bool begins() { return start() && populate(); }
    test::Extra asAdmin() const { return {.token = admin()}; }
    QJsonObject config() { return get(QString(routes::config), asAdmin()).json(); }
    Answer patch(const QJsonObject &change)
    {
        return send("PUT", QString(routes::configPatch), change, asAdmin());
    }
    Answer put(const QJsonObject &whole) { return send("PUT", QString(routes::config), whole, asAdmin()); }
    Answer reload() { return call("POST", QString(routes::configReload), {}, asAdmin()); }
    Answer reloadOn(const QString &node)
    {
        return call("POST", routes::clusterReload + u"?node="_s + node, {}, asAdmin());
    }
};

} // namespace

/// Who may change a configuration where: files that are read only, the environment, the disk.
class TestConfigRules : public QObject {
    Q_OBJECT

private slots:
    void readOnlyFilesAreNotWritten_data()
    {
        QTest::addColumn<bool>("clustered");
        QTest::addColumn<bool>("readOnly");
        QTest::addColumn<int>("status");
        QTest::newRow("of a cluster they are not") << true << true << 403;
        QTest::newRow("a server alone writes its file") << false << true << 200;
    }
    void readOnlyFilesAreNotWritten()
    {
        QFETCH(bool, clustered);
        QFETCH(bool, readOnly);
        QFETCH(int, status);
        Site site;
        site.set(u"ClusterSettings.Enable"_s, clustered);
        site.set(u"ClusterSettings.ReadOnlyConfig"_s, readOnly);
        QVERIFY2(site.begins(), qPrintable(site.problem()));
        const QByteArray before = site.contents(u"config.json"_s);
        const QJsonObject shown = site.config();
        QJsonObject whole = shown;
        whole[u"TeamSettings"_s] = siteName(u"New"_s)[u"TeamSettings"];
        for (const Answer &answer : {site.patch(siteName(u"New"_s)), site.put(whole)}) {
            QVERIFY2(answer.status == status, answer.text());
            if (status == 403) {
                QCOMPARE(answer.errorId(), u"ent.cluster.save_config.error"_s);
                QVERIFY(answer.message().contains(u"ReadOnlyConfig"_s)); // what to do about it
            }
        }
        if (status == 403) {
            QCOMPARE(site.contents(u"config.json"_s), before);
            QCOMPARE(site.config(), shown);
        } else {
            QCOMPARE(nameIn(site.configOnDisk()), u"New"_s);
        }
        site.set(u"TeamSettings.SiteName"_s, u"By hand"_s); // the way that is left
        QCOMPARE(site.reload().status, 200);
        QCOMPARE(nameIn(site.config()), u"By hand"_s);
        QCOMPARE(site.stop(), 0);
    }

    void theEnvironmentStandsAboveTheFile()
    {
        Site site;
        site.set(u"TeamSettings.SiteName"_s, u"From the file"_s);
        site.setEnvironment(u"MM_TEAMSETTINGS_SITENAME"_s, u"From outside"_s);
        site.setEnvironment(u"MM_EMAILSETTINGS_SMTPPASSWORD"_s, u"outside-4711"_s);
        site.setEnvironment(u"MM_SERVICESETTINGS_MAXIMUMLOGINATTEMPTS"_s, u"5"_s);
        QVERIFY2(site.begins(), qPrintable(site.problem()));

        const Answer tree = site.get(QString(routes::configEnvironment), site.asAdmin());
        QCOMPARE(tree.json(),
            (QJsonObject{{u"TeamSettings"_s, QJsonObject{{u"SiteName"_s, true}}},
                {u"EmailSettings"_s, QJsonObject{{u"SMTPPassword"_s, true}}},
                {u"ServiceSettings"_s, QJsonObject{{u"MaximumLoginAttempts"_s, true}}}}));
        QVERIFY(tree.header("Cache-Control").contains("no-store"));
        const QJsonObject shown = site.config();
        QCOMPARE(nameIn(shown), u"From outside"_s);
        QCOMPARE(shown[u"EmailSettings"][u"SMTPPassword"].toString(), QString(config::maskText));

        QCOMPARE(site.put(shown).status, 200); // everything that was shown …
        QCOMPARE(site.patch(siteName(u"Patched"_s)).status, 200); // … and one key of it
        QJsonObject change = siteName(u"Patched"_s);
        change[u"EmailSettings"_s] = QJsonObject{{u"SMTPPassword"_s, u"patched-4711"_s}};
        change[u"ServiceSettings"_s] = QJsonObject{{u"MaximumLoginAttempts"_s, 6}};
        QCOMPARE(site.patch(change).status, 200);
        QCOMPARE(nameIn(site.configOnDisk()), u"From the file"_s);
        QVERIFY(site.onDisk(u"EmailSettings.SMTPPassword"_s).isUndefined());
        QVERIFY(site.onDisk(u"ServiceSettings.MaximumLoginAttempts"_s).isUndefined());
        QVERIFY(!site.contents(u"config.json"_s).contains("4711"));
        QCOMPARE(nameIn(site.config()), u"From outside"_s);
        site.set(u"TeamSettings.SiteName"_s, u"Edited"_s);
        QCOMPARE(site.reload().status, 200);
        QCOMPARE(nameIn(site.config()), u"From outside"_s);

        const QStringList leaks = site.leaks({"outside-4711", "patched-4711"});
        QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
        QCOMPARE(site.stop(), 0);
    }

    void nothingIsOverriddenWithoutVariables()
    {
        Site site;
        QVERIFY2(site.begins(), qPrintable(site.problem()));
        QCOMPARE(site.get(QString(routes::configEnvironment), site.asAdmin()).json(), QJsonObject());
    }

    void filesThatCannotBeUsedChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("says");
        QTest::newRow("half a file") << QByteArray("{\"TeamSettings\": {") << u"config.json"_s;
        QTest::newRow("an empty one") << QByteArray() << u"config.json"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"config.json"_s;
        QTest::newRow("a wrong value")
            << QByteArray("{\"TeamSettings\": {\"SiteName\": 7}}") << u"TeamSettings.SiteName"_s;
        QTest::newRow("a name stated twice")
            << QByteArray("{\"TeamSettings\": {\"SiteName\": \"a\", \"SiteName\": \"b\"}}") << u"SiteName"_s;
        QTest::newRow("no file at all") << QByteArray("remove it") << u"config.json"_s;
    }
    void filesThatCannotBeUsedChangeNothing()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, says);
        if (!m_shared) {
            m_shared = std::make_unique<Site>();
            QVERIFY2(m_shared->begins(), qPrintable(m_shared->problem()));
        }
        Site &site = *m_shared;
        const QByteArray good = site.contents(u"config.json"_s);
        const QJsonObject before = site.config();
        const QByteArray version = site.get(QString(routes::ping)).header("X-Version-Id");
        if (file == "remove it")
            QVERIFY(QFile::remove(site.file(u"config.json"_s)));
        else
            site.writeConfig(file);

        const Answer answer = site.reload();
        QVERIFY2(answer.status >= 400 && answer.message().contains(says), answer.text());
        QCOMPARE(answer.errorId(), u"api.config.reload_config.app_error"_s);
        const Answer everywhere = site.reloadOn(u"all"_s);
        QVERIFY2(everywhere.status == 200, everywhere.text());
        const QJsonValue node = everywhere.json()[u"nodes"][0];
        QCOMPARE(node[u"status"].toString(), u"error"_s);
        QVERIFY(node[u"error"][u"message"].toString().contains(says));

        QCOMPARE(site.config(), before);
        const Answer ping = site.get(QString(routes::ping));
        QCOMPARE(ping.status, 200);
        QCOMPARE(ping.header("X-Version-Id"), version);
        site.writeConfig(good);
        QCOMPARE(site.reload().status, 200);
    }

    void aReloadSaysWhatItDid()
    {
        Site site;
        QVERIFY2(site.begins(), qPrintable(site.problem()));
        site.set(u"TeamSettings.SiteName"_s, u"Reloaded"_s);
        site.set(u"ServiceSettings.IdleTimeout"_s, 61);
        const Answer answer = site.reload();
        QVERIFY2(answer.status == 200, answer.text());
        QCOMPARE(answer.json()[u"status"].toString(), u"OK"_s);
        QCOMPARE(answer.json()[u"changed"].toArray(), (QJsonArray{u"TeamSettings.SiteName"_s}));
        QCOMPARE(answer.json()[u"restart"].toArray(), (QJsonArray{u"ServiceSettings.IdleTimeout"_s}));
        QCOMPARE(site.get(QString(routes::configClient)).json()[u"SiteName"].toString(), u"Reloaded"_s);
        QCOMPARE(site.reload().json()[u"changed"].toArray(), QJsonArray());
    }

    void aReloadGoesToTheNodeThatIsNamed_data()
    {
        QTest::addColumn<QString>("node");
        QTest::addColumn<int>("status");
        QTest::newRow("to all") << u"all"_s << 200;
        QTest::newRow("to this one") << u"self"_s << 200;
        QTest::newRow("to one that does not exist") << QString(26, u'y') << 404;
        QTest::newRow("to something that is no id") << u"%20x%2F"_s << 404;
        QTest::newRow("to nobody") << QString() << 400;
    }
    void aReloadGoesToTheNodeThatIsNamed()
    {
        QFETCH(QString, node);
        QFETCH(int, status);
        Site &site = *m_shared;
        const QString self = QString::fromLatin1(site.contents(u"data/node-id"_s).trimmed());
        site.set(u"TeamSettings.SiteName"_s, u"Reload %1"_s.arg(++m_reloads));
        const Answer answer = site.reloadOn(node == u"self" ? self : node);
        QVERIFY2(answer.status == status, answer.text());
        if (status != 200)
            return;
        const QJsonArray nodes = answer.json()[u"nodes"].toArray();
        QCOMPARE(nodes.size(), 1);
        QCOMPARE(nodes[0][u"id"].toString(), self);
        QCOMPARE(nodes[0][u"status"].toString(), u"OK"_s);
        QCOMPARE(nodes[0][u"changed"].toArray(), (QJsonArray{u"TeamSettings.SiteName"_s}));
        QCOMPARE(nodes[0][u"restart"].toArray(), QJsonArray());
    }

    void whatIsMeantForAnotherNodeIsNotDone_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::newRow("a patch") << QByteArray("PUT") << QString(routes::configPatch);
        QTest::newRow("a whole configuration") << QByteArray("PUT") << QString(routes::config);
        QTest::newRow("a reload") << QByteArray("POST") << QString(routes::clusterReload);
    }
    void whatIsMeantForAnotherNodeIsNotDone()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        Site &site = *m_shared;
        const QJsonObject before = site.config();
        QJsonObject body = before;
        body[u"TeamSettings"_s] = siteName(u"Of another"_s)[u"TeamSettings"];
        const QString other(26, u'y');
        const Answer answer =
            site.send(method, u"%1?here_only=%2&node=%2"_s.arg(path, other), body, site.asAdmin());
        QVERIFY2(answer.status == 409, answer.text());
        QCOMPARE(site.config(), before);
    }

    void cleanupTestCase() { m_shared.reset(); }

private:
    std::unique_ptr<Site> m_shared;
    int m_reloads = 0;
};

QTEST_GUILESS_MAIN(TestConfigRules)
#include "tst_configrules.moc"
