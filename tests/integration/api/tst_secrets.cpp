// muster_test: USES muster_apiserver Muster::Config Qt6::Sql TIMEOUT 300 DEPENDS musterd
#include "config/keytable.h"
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QUrl>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::Answer;
using test::ApiServer;
using test::Socket;

namespace {

constexpr qsizetype plantedMin = 200;

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// Goal: no secret that the real program ever gets ends up where it must not be: in its logs, in an answer, in
// an audit, or unencrypted in its database or another file of its own.
// Method: secrets are planted wherever one may come in, each unlike any other; then everything that can be
// read is searched for each of them. What config.json itself holds is where it belongs.
class TestSecrets : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        plantInConfig();
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
        plantInLogIns();
        plantInHeadersAndAddresses();
        plantInBodies();
        plantInSockets();
        plantInSessions();
        QVERIFY2(planted.size() >= plantedMin, QByteArray::number(planted.size()));
        readEverything();
    }

    void theLogHasNone()
    {
        const QByteArray log = server.log();
        QVERIFY(
            log.contains("\"level\":\"debug\"") && log.contains("users/login")); // there is something to see
        search("the log", log);
        search("standard error", server.contents(u"stderr.txt"_s));
    }

    void noAnswerHasOne()
    {
        QVERIFY2(read > 40, QByteArray::number(read));
        for (const auto &[what, bytes] : std::as_const(answers))
            search(what, bytes);
        // Tokens are sent once, in a header; the test's server looks for them in everything else.
        QList<QByteArray> others = planted.keys();
        others.removeIf([this](const QByteArray &secret) { return given.contains(secret); });
        const QStringList leaks = server.leaks(others);
        QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n').left(4'000)));
    }

    // The bytes of the files, so that pages that are free and the journal count too.
    void theDatabaseHasNoneInTheClear()
    {
        int files = 0;
        for (const QString &name : {u"muster.db"_s, u"muster.db-wal"_s, u"muster.db-shm"_s}) {
            const QByteArray bytes = fileBytes(server.file(name));
            files += bytes.isEmpty() ? 0 : 1;
            search(name.toUtf8(), bytes);
        }
        QVERIFY(files >= 1);
    }

    void theDataDirectoryHasNone()
    {
        // It has each key that is set, so that there is something to see.
        QVERIFY(fileBytes(server.file(u"data/agreed-config.json"_s)).contains("EmailSettings.SMTPPassword"));
        for (QDirIterator it(server.file(u"data"_s), QDir::Files); it.hasNext();) {
            const QString path = it.next();
            if (!path.endsWith(u"gossip-keyring.json"_s)) // the one place for them, for the owner's eyes only
                search(path.toUtf8(), fileBytes(path));
        }
    }

    // Goal: a thief of the database cannot log in with its content.
    void whatTheDatabaseHoldsIsNoToken()
    {
        QList<QByteArray> stolen;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"thief"_s);
            database.setDatabaseName(server.file(u"muster.db"_s));
            database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
            QVERIFY(database.open());
            QSqlQuery query(u"SELECT TokenHash, Id, UserId, Props FROM Sessions"_s, database);
            while (query.next()) {
                const QByteArray hash = query.value(0).toByteArray();
                QCOMPARE(hash.size(), 32);
                stolen << hash.toHex() << hash.toHex().left(26) << hash.toBase64() << hash.toBase64().left(26)
                       << query.value(1).toByteArray() << query.value(2).toByteArray();
                const QString csrf =
                    QJsonDocument::fromJson(query.value(3).toByteArray())[u"csrf"].toString();
                QCOMPARE(csrf.size(), 26);
                stolen << csrf.toLatin1();
            }
        }
        QSqlDatabase::removeDatabase(u"thief"_s);
        QVERIFY(stolen.size() >= 14);
        for (const QByteArray &token : std::as_const(stolen)) {
            QCOMPARE(server.get(QString(routes::me), {.token = token}).status, 401);
            QCOMPARE(
                server.get(QString(routes::me), {.headers = {{"Cookie", "MMAUTHTOKEN=" + token}}}).status,
                401);
        }
        Socket socket;
        socket.open(server);
        QTRY_VERIFY(socket.isOpen());
        socket.act(1, u"authentication_challenge"_s, {{u"token"_s, QString::fromLatin1(stolen[1])}});
        QTRY_VERIFY(socket.isClosed());
        QVERIFY(socket.received().isEmpty());
    }

    void cleanupTestCase() { QCOMPARE(server.stop(), 0); }

private:
    /// A new secret. It has the shape of a token, so that it is looked up like one.
    QString plant(const QString &where)
    {
        static constexpr auto letters = "abcdefghijkmnopqrstuwxyz13456789"_L1;
        QString secret;
        for (int i = 0; i < 26; ++i)
            secret.append(letters.at(QRandomGenerator::global()->bounded(int(letters.size()))));
        planted.insert(secret.toLatin1(), where);
        return secret;
    }

    void plantInConfig()
    {
        for (const config::KeyInfo &key : config::keyTable()) {
            if (!key.secret || key.id == "SqlSettings.DataSource"_L1)
                continue;
            const QString id(key.id);
            const QString secret = plant(id);
            const bool isSource = id.contains(u"DataSource"_s);
            // The address of a server is refused: plantInBodies() sends one.
            const QString text = isSource ? u"/srv/%1.db"_s.arg(secret) : secret;
            if (key.type == config::KeyType::StringList)
                server.set(id, QJsonArray{text});
            else if (key.type == config::KeyType::String)
                server.set(id, text);
            else
                planted.remove(secret.toLatin1());
        }
        server.set(u"LdapSettings.BindPassword"_s, plant(u"LDAP bind"_s));
        server.set(u"SomebodysSettings.ApiToken"_s, plant(u"a key that nobody knows"_s));
        server.set(u"PluginSettings.Plugins"_s,
            QJsonObject{{u"jira"_s,
                QJsonObject{
                    {u"secret"_s, plant(u"of a plugin"_s)}, {u"apikey"_s, plant(u"of a plugin"_s)}}}});
    }

    void plantInLogIns()
    {
        for (int i = 0; i < 8; ++i) {
            server.login(u"anna"_s, plant(u"a wrong password"_s));
            server.login(plant(u"a password typed as the name"_s), ApiServer::wrongPassword);
            if (i % 4 == 3)
                server.login(u"anna"_s);
        }
        for (int i = 0; i < 4; ++i) {
            const QString password = plant(u"a right password"_s) + u"-A9"_s;
            server.send("POST", QString(routes::users),
                QJsonObject{{u"username"_s, u"user%1"_s.arg(i)}, {u"email"_s, u"u%1@example.org"_s.arg(i)},
                    {u"password"_s, password}},
                {.token = server.admin()});
            server.login(u"user%1"_s.arg(i), password);
        }
    }

    void plantInHeadersAndAddresses()
    {
        const QString me(routes::me);
        for (int i = 0; i < 18; ++i) {
            server.get(me, {.token = plant(u"a bearer token"_s).toLatin1()});
            server.get(me, {.headers = {{"Cookie", "MMAUTHTOKEN=" + plant(u"a cookie"_s).toLatin1()}}});
            server.get(
                me, {.headers = {{"Authorization", "Basic " + plant(u"basic"_s).toLatin1().toBase64()}}});
            server.call("POST", QString(routes::logout), {},
                {.headers = {{"Cookie", "MMAUTHTOKEN=" + server.anna()},
                     {"X-CSRF-Token", plant(u"a CSRF token"_s).toLatin1()}}});
            server.get(me + u"?access_token="_s + plant(u"a query"_s), {.token = server.anna()});
            server.get(u"/hooks/"_s + plant(u"a path"_s));
            server.call("POST", u"/api/v4/users/login/"_s + plant(u"a path"_s), "{}");
            server.get(
                QString(routes::config), {.headers = {{"X-Api-Key", plant(u"a header"_s).toLatin1()}}});
        }
    }

    void plantInBodies()
    {
        for (int i = 0; i < 10; ++i) {
            server.call("POST", QString(routes::login), "{\"password\":\"" + plant(u"no JSON"_s).toLatin1());
            server.call("PUT", QString(routes::configPatch), "[\"" + plant(u"a list"_s).toLatin1() + "\"]",
                {.token = server.admin()});
        }
        const auto patch = [this](const QString &section, const QString &key, const QJsonValue &value) {
            return server.send("PUT", QString(routes::configPatch),
                QJsonObject{{section, QJsonObject{{key, value}}}}, {.token = server.admin()});
        };
        QCOMPARE(patch(u"EmailSettings"_s, u"SMTPPassword"_s, plant(u"SMTP, patched"_s)).status, 200);
        QCOMPARE(patch(u"LdapSettings"_s, u"BindPassword"_s, plant(u"LDAP, patched"_s)).status, 200);
        // Wrong values are named in the answer; what is secret is not.
        patch(u"LdapSettings"_s, u"BindPassword"_s, QJsonArray{plant(u"a password of a wrong type"_s)});
        patch(u"SqlSettings"_s, u"DataSource"_s,
            u"postgres://muster:%1@nowhere/db"_s.arg(plant(u"a data source"_s)));
        patch(u"SqlSettings"_s, u"DataSourceReplicas"_s,
            QJsonArray{u"muster:%1@tcp(nowhere:3306)/db"_s.arg(plant(u"a replica"_s)), 7});
        for (const char *operation : {"install", "use", "no such operation"}) {
            const QByteArray key = plant(u"a gossip key"_s).toLatin1().left(26) + "abcdef";
            server.send("POST", QString(routes::gossipKeys) + u"?node=all"_s,
                QJsonObject{{u"operation"_s, QString::fromLatin1(operation)},
                    {u"key"_s, QString::fromLatin1(key.toBase64())},
                    {u"fingerprint"_s, QString::fromLatin1(key)}},
                {.token = server.admin()});
        }
    }

    void plantInSockets()
    {
        for (int i = 0; i < 10; ++i) {
            Socket socket;
            socket.open(server);
            QTRY_VERIFY(socket.isOpen());
            socket.act(1, u"authentication_challenge"_s, {{u"token"_s, plant(u"a challenge"_s)}});
            QTRY_VERIFY(socket.isClosed());
            Socket upgraded;
            upgraded.open(server, {.token = plant(u"an upgrade"_s).toLatin1()});
            QTRY_VERIFY(upgraded.isOpen());
            upgraded.act(2, u"get_"_s + plant(u"an action"_s), {{u"x"_s, plant(u"what comes with it"_s)}});
            QTRY_VERIFY(!upgraded.reply(2).isEmpty());
        }
    }

    /// Tokens that are given out are secrets like any other.
    void plantInSessions()
    {
        for (int i = 0; i < 3; ++i) {
            const QByteArray token = server.login(u"anna"_s).header("Token");
            QCOMPARE(token.size(), 26);
            planted.insert(token, u"a token that was given out"_s);
            given.insert(token);
            QCOMPARE(server.get(QString(routes::me), {.token = token}).status, 200);
        }
    }

    /// What every GET route says to each kind of caller.
    void readEverything()
    {
        const QJsonArray listed = server.get(QString(routes::routeList), {.token = server.admin()}).array();
        for (const QJsonValue &route : listed) {
            if (route[u"method"].toString() != u"GET")
                continue;
            static const QRegularExpression parameter(u"\\{[^}]*\\}"_s);
            const QString path = route[u"path"].toString().replace(parameter, u"me"_s);
            for (const QByteArray &token : {server.admin(), server.anna(), QByteArray()}) {
                for (const QString &query : {u""_s, u"?node=all"_s, u"?per_page=200&logs_per_page=10000"_s,
                         u"?page=1&per_page=200"_s, u"?page=2&per_page=200"_s}) {
                    const Answer answer = server.get(path + query, {.token = token});
                    QVERIFY2(answer.status > 0, qPrintable(path));
                    answers.append({path.toUtf8() + query.toUtf8(), answer.body});
                    ++read;
                }
            }
        }
    }

    void search(const QByteArray &where, const QByteArray &bytes) const
    {
        QStringList found;
        for (const auto &[secret, what] : planted.asKeyValueRange())
            for (const QByteArray &form : {secret, secret.toBase64(), secret.toHex()})
                if (const qsizetype at = bytes.indexOf(form); at >= 0)
                    found.append(what + u": "_s
                        + QString::fromLatin1(bytes.mid(std::max<qsizetype>(0, at - 100), 200)));
        QVERIFY2(found.isEmpty(), where + " has " + found.join(u'\n').left(4'000).toUtf8());
    }

    ApiServer server;
    QMap<QByteArray, QString> planted; ///< secret, where it was planted
    QSet<QByteArray> given; ///< tokens
    QList<std::pair<QByteArray, QByteArray>> answers;
    int read = 0;
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
