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

const QString mask(config::maskText);
const QList<QByteArray> secrets{"at-rest-4711", "smtp-4711", "unknown-4711", "plugin-4711"};

QJsonValue valueIn(const QJsonObject &config, const QString &key)
{
    return config[key.section(u'.', 0, 0)].toObject().value(key.section(u'.', 1));
}

QJsonObject one(const QString &key, const QJsonValue &value)
{
    return {{key.section(u'.', 0, 0), QJsonObject{{key.section(u'.', 1), value}}}};
}

} // namespace

/// Reading and changing the configuration of a node that may write its file.
class TestConfig : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        server.set(u"SqlSettings.AtRestEncryptKey"_s, u"at-rest-4711"_s);
        server.set(u"EmailSettings.SMTPPassword"_s, u"smtp-4711"_s);
        server.set(u"FileSettings.AmazonS3SecretAccessKey"_s, QString());
        server.set(u"PartnerSettings.ApiPassword"_s, u"unknown-4711"_s);
        server.set(u"PartnerSettings.Colour"_s, u"blue"_s);
        server.set(
            u"PluginSettings.Plugins"_s, QJsonObject{{u"bot"_s, QJsonObject{{u"key"_s, u"plugin-4711"_s}}}});
        QVERIFY(QFile::setPermissions(server.file(u"config.json"_s), QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
    }

    void cleanupTestCase()
    {
        const QStringList leaks = server.leaks(secrets);
        QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
        for (const QByteArray &secret : secrets)
            QVERIFY2(server.contents(u"config.json"_s).contains(secret), secret); // and none got lost
        QCOMPARE(server.stop(), 0);
    }

    void secretsAreMasked_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("shown");
        QTest::newRow("where the data lies") << u"SqlSettings.DataSource"_s << mask;
        QTest::newRow("a key to the data") << u"SqlSettings.AtRestEncryptKey"_s << mask;
        QTest::newRow("a password") << u"EmailSettings.SMTPPassword"_s << mask;
        QTest::newRow("an unknown key, by its name") << u"PartnerSettings.ApiPassword"_s << mask;
        QTest::newRow("a secret that is empty shows that")
            << u"FileSettings.AmazonS3SecretAccessKey"_s << u""_s;
        QTest::newRow("what is none is shown") << u"ClusterSettings.ClusterName"_s << u"api-test"_s;
        QTest::newRow("also if it is unknown") << u"PartnerSettings.Colour"_s << u"blue"_s;
    }
    void secretsAreMasked()
    {
        QFETCH(QString, key);
        QFETCH(QString, shown);
        QCOMPARE(valueIn(get(), key).toString(), shown);
    }

    void configurationsAreNotCached()
    {
        const Answer answer = server.get(QString(routes::config), admin());
        QVERIFY(answer.header("Cache-Control").contains("no-store"));
    }

    void patchesAreUsedAndSaved()
    {
        const Answer answer = patch(one(u"TeamSettings.SiteName"_s, u"Patched"_s));
        QVERIFY2(answer.status == 200, answer.text());
        QCOMPARE(valueIn(answer.json(), u"TeamSettings.SiteName"_s).toString(), u"Patched"_s);
        QCOMPARE(valueIn(answer.json(), u"EmailSettings.SMTPPassword"_s).toString(), mask);
        QVERIFY(answer.header("Cache-Control").contains("no-store"));
        QCOMPARE(server.onDisk(u"TeamSettings.SiteName"_s).toString(), u"Patched"_s);
        QCOMPARE(clientName(), u"Patched"_s);
        QCOMPARE(QFile::permissions(server.file(u"config.json"_s)) & (QFile::ReadGroup | QFile::ReadOther),
            QFile::Permissions()); // as before: it holds secrets
    }

    void whatAPatchDoesNotStateStays_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::newRow("nothing") << QJsonObject();
        QTest::newRow("a section that is null") << QJsonObject{{u"TeamSettings"_s, QJsonValue()}};
        QTest::newRow("a key that is null") << one(u"TeamSettings.SiteName"_s, QJsonValue());
        QTest::newRow("an empty section") << QJsonObject{{u"TeamSettings"_s, QJsonObject()}};
        QTest::newRow("a mask") << one(u"EmailSettings.SMTPPassword"_s, mask);
        QTest::newRow("a mask of an unknown key") << one(u"PartnerSettings.ApiPassword"_s, mask);
        QTest::newRow("the same again") << one(u"PartnerSettings.Colour"_s, u"blue"_s);
    }
    void whatAPatchDoesNotStateStays()
    {
        QFETCH(QJsonObject, change);
        QCOMPARE(patch(one(u"TeamSettings.SiteName"_s, u"Stays"_s)).status, 200);
        const QJsonObject before = server.configOnDisk();
        const Answer answer = patch(change);
        QVERIFY2(answer.status == 200, answer.text());
        QCOMPARE(server.configOnDisk(), before);
    }

    void whatWasReadCanBeWrittenBack()
    {
        const QJsonObject before = server.configOnDisk();
        const QJsonObject shown = get();
        QCOMPARE(put(shown).status, 200);
        for (const QString &key :
            {u"SqlSettings.DataSource"_s, u"SqlSettings.AtRestEncryptKey"_s, u"EmailSettings.SMTPPassword"_s,
                u"PartnerSettings.ApiPassword"_s, u"PartnerSettings.Colour"_s, u"PluginSettings.Plugins"_s})
            QCOMPARE(server.onDisk(key), valueIn(before, key));
        QCOMPARE(get(), shown);
    }

    void aWholeConfigurationReplacesWhatItDoesNotState()
    {
        QJsonObject whole = get();
        whole[u"TeamSettings"_s] = QJsonObject{{u"SiteName"_s, u"Whole"_s}};
        whole[u"ExtraSettings"_s] = QJsonObject{{u"Any"_s, 1}};
        QCOMPARE(put(whole).status, 200);
        QCOMPARE(
            server.configOnDisk()[u"TeamSettings"].toObject(), (QJsonObject{{u"SiteName"_s, u"Whole"_s}}));
        QCOMPARE(server.onDisk(u"ExtraSettings.Any"_s).toInt(), 1);
        whole.remove(u"ExtraSettings"_s);
        QCOMPARE(put(whole).status, 200);
        QVERIFY(!server.configOnDisk().contains(u"ExtraSettings"_s));
    }

    void wrongValuesAreRefusedByName_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, const QString &key, const QJsonValue &value) {
            QTest::newRow(name) << key << value;
        };
        row("a text where a number belongs", u"ServiceSettings.IdleTimeout"_s, u"long"_s);
        row("a number out of range", u"ServiceSettings.MaximumLoginAttempts"_s, 0);
        row("half an attempt", u"ServiceSettings.MaximumLoginAttempts"_s, 1.5);
        row("a text where yes or no belongs", u"TeamSettings.EnableOpenServer"_s, u"yes"_s);
        row("a level that is none", u"LogSettings.FileLevel"_s, u"LOUD"_s);
        row("an address that is none", u"ServiceSettings.SiteURL"_s, u"chat"_s);
        row("a name that is too long", u"TeamSettings.SiteName"_s, QString(31, u'x'));
        row("a list of the wrong things", u"ServiceSettings.TrustedProxyIPHeader"_s, QJsonArray{1});
    }
    void wrongValuesAreRefusedByName()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        const QByteArray before = server.contents(u"config.json"_s);
        const Answer patched = patch(one(key, value));
        QVERIFY2(patched.status == 400 && patched.message().contains(key), patched.text());
        QJsonObject whole = get();
        QJsonObject section = whole[key.section(u'.', 0, 0)].toObject();
        section[key.section(u'.', 1)] = value;
        whole[key.section(u'.', 0, 0)] = section;
        const Answer answer = put(whole);
        QVERIFY2(answer.status == 400 && answer.message().contains(key), answer.text());
        QCOMPARE(server.contents(u"config.json"_s), before);
    }

    void masksWithNothingBehindThemAreRefused()
    {
        const Answer answer = patch(one(u"NewSettings.NewPassword"_s, mask));
        QVERIFY2(
            answer.status == 400 && answer.message().contains(u"NewSettings.NewPassword"_s), answer.text());
    }

    void everyWrongValueIsNamedAtOnce()
    {
        QJsonObject change = one(u"TeamSettings.SiteName"_s, QString(31, u'x'));
        change[u"LogSettings"_s] = QJsonObject{{u"FileLevel"_s, u"LOUD"_s}};
        const QString message = patch(change).message();
        QVERIFY(message.contains(u"TeamSettings.SiteName"_s) && message.contains(u"LogSettings.FileLevel"_s));
    }

    void theSitesAddressCannotBeCleared()
    {
        QJsonObject whole = get();
        QJsonObject service = whole[u"ServiceSettings"].toObject();
        service.remove(u"SiteURL"_s);
        whole[u"ServiceSettings"_s] = service;
        const Answer answer = put(whole);
        QVERIFY2(answer.status == 400 && answer.message().contains(u"SiteURL"_s), answer.text());
        QCOMPARE(answer.errorId(), u"api.config.update_config.clear_siteurl.app_error"_s);
    }

    void editsOnDiskAreNotOverwritten()
    {
        server.set(u"TeamSettings.SiteName"_s, u"Edited"_s);
        for (const Answer &answer : {patch(one(u"TeamSettings.MaxUsersPerTeam"_s, 51)), put(get())}) {
            QVERIFY2(answer.status == 409, answer.text());
            QVERIFY(answer.message().contains(u"edited on disk"_s));
        }
        QCOMPARE(server.onDisk(u"TeamSettings.SiteName"_s).toString(), u"Edited"_s);
        QCOMPARE(server.call("POST", QString(routes::configReload), {}, admin()).status, 200);
        QCOMPARE(patch(one(u"TeamSettings.MaxUsersPerTeam"_s, 51)).status, 200);
        QCOMPARE(server.onDisk(u"TeamSettings.SiteName"_s).toString(), u"Edited"_s);
        QCOMPARE(server.onDisk(u"TeamSettings.MaxUsersPerTeam"_s).toInt(), 51);
    }

    void brokenFilesAreNotOverwritten()
    {
        const QByteArray good = server.contents(u"config.json"_s);
        server.writeConfig("{\"TeamSettings\": {");
        QCOMPARE(patch(one(u"TeamSettings.SiteName"_s, u"Lost"_s)).status, 409);
        QCOMPARE(server.contents(u"config.json"_s), QByteArray("{\"TeamSettings\": {"));
        server.writeConfig(good);
        QCOMPARE(patch(one(u"TeamSettings.SiteName"_s, u"Found"_s)).status, 200);
    }

    // Goal: two administrators who change different things at once both find their change.
    // Method: as many patches as one client has connections, each another key; all must be in the file.
    void changesAtOnceAreAllKept()
    {
        const QStringList keys{u"SiteName"_s, u"CustomBrandText"_s, u"CustomDescriptionText"_s,
            u"RestrictTeamInvite"_s, u"RestrictDirectMessage"_s, u"ExperimentalPrimaryTeam"_s};
        for (int round = 0; round < 5; ++round) {
            const QString value = u"round%1"_s.arg(round);
            QList<QNetworkReply *> replies;
            for (const QString &key : keys)
                replies.append(server.begin("PUT", QString(routes::configPatch),
                    QJsonDocument(one(u"TeamSettings."_s + key, value)).toJson(), admin()));
            for (QNetworkReply *reply : std::as_const(replies))
                QCOMPARE(server.finish(reply).status, 200);
            for (const QString &key : keys)
                QCOMPARE(server.onDisk(u"TeamSettings."_s + key).toString(), value);
        }
    }

    void whatWaitsForARestartIsShownAndKept()
    {
        QCOMPARE(patch(one(u"ServiceSettings.IdleTimeout"_s, 61)).status, 200);
        QCOMPARE(valueIn(get(), u"ServiceSettings.IdleTimeout"_s).toInt(), 61);
        QCOMPARE(put(get()).status, 200); // saving something else does not undo it
        QCOMPARE(server.onDisk(u"ServiceSettings.IdleTimeout"_s).toInt(), 61);
    }

    void newConfigurationsHaveANewVersion()
    {
        const QByteArray before = server.get(QString(routes::ping)).header("X-Version-Id");
        QCOMPARE(patch(one(u"TeamSettings.SiteName"_s, u"Versioned"_s)).status, 200);
        const QByteArray after = server.get(QString(routes::ping)).header("X-Version-Id");
        QVERIFY(before != after); // what makes browsers reload
        QCOMPARE(before.split('.').size(), after.split('.').size());
    }

    void clientsGetTheirPart_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("status");
        QTest::newRow("the old format") << u"?format=old"_s << 200;
        QTest::newRow("no format") << QString() << 200;
        QTest::newRow("another one") << u"?format=new"_s << 501;
    }
    void clientsGetTheirPart()
    {
        QFETCH(QString, query);
        QFETCH(int, status);
        const Answer stranger = server.get(QString(routes::configClient) + query);
        const Answer user = server.get(QString(routes::configClient) + query, {.token = server.anna()});
        QCOMPARE(stranger.status, status);
        QCOMPARE(user.status, status);
        if (status != 200)
            return;
        QVERIFY(stranger.json().contains(u"SiteName"_s));
        QVERIFY(user.json().size() > stranger.json().size());
        for (const QJsonValue &value : user.json())
            QVERIFY(value.isString()); // clients count on it
    }

private:
    test::Extra admin() const { return {.token = server.admin()}; }
    QJsonObject get() { return server.get(QString(routes::config), admin()).json(); }
    Answer put(const QJsonObject &whole)
    {
        return server.send("PUT", QString(routes::config), whole, admin());
    }
    Answer patch(const QJsonObject &change)
    {
        return server.send("PUT", QString(routes::configPatch), change, admin());
    }
    QString clientName() { return server.get(QString(routes::configClient)).json()[u"SiteName"].toString(); }
    ApiServer server;
};

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
