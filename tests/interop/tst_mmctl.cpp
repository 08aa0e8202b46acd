// muster_test: USES muster_interop Qt6::Network TIMEOUT 400 SERIAL DATABASES DEPENDS musterd musterctl PATHS
#include "interop/goclient.h"
#include "support/process/realcluster.h"

#include <QFile>
#include <QTest>
#include <QUrl>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;
using Answer = GoClient::Answer;

namespace {

constexpr int checksMin = 50;
constexpr int pingMillis = 65'000; ///< then the Go client gives up: 60 s and 5
constexpr int patience = 15'000;
constexpr auto password = "Correct-horse-9-battery"_L1;
constexpr auto nextPassword = "Another-horse-8-battery"_L1;

QJsonObject jsonFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// The keys whose values differ.
QByteArrayList differences(const QJsonObject &one, const QJsonObject &other)
{
    QByteArrayList keys;
    for (auto section = one.begin(); section != one.end(); ++section) {
        const QJsonObject values = section->toObject();
        for (auto value = values.begin(); value != values.end(); ++value)
            if (*value != other[section.key()].toObject()[value.key()])
                keys.append((section.key() + u'.' + value.key()).toUtf8());
    }
    return keys;
}

/// Whether Go would decode this value into a field that holds `like`.
bool decodes(const QJsonValue &value, const QJsonValue &like)
{
    if (value.isNull())
        return true; // a nil pointer
    if (value.type() != like.type())
        return false;
    return !value.isDouble() || value.toDouble() == double(value.toInteger());
}

} // namespace

// Goal: what mmctl and the Go client do works with three nodes, whichever of them a request or a socket
// meets. Method: their habits, request by request, each at the next node.
class TestMmctl : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        QFile file(m_cluster.file(u"admin-password"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_admin =
            std::make_unique<GoClient>(QStringList{m_cluster.url(1), m_cluster.url(2), m_cluster.url(3)});
        check("auth login", m_admin->logIn(u"admin"_s, QString::fromUtf8(file.readAll().trimmed())));
        QVERIFY(!m_admin->token().isEmpty());
    }
    void cleanup()
    {
        const QByteArrayList failed = std::exchange(m_failed, {});
        QVERIFY2(failed.isEmpty(), failed.join('\n'));
    }

    void everyCommandBeginsWithAGreeting()
    {
        QSet<QByteArray> versions;
        for (int node = 0; node < 3; ++node) {
            const GoClient::Greeting greeting = m_admin->greet();
            check("GET /users/me", greeting.me);
            check("three numbers lead the version", greeting.isVersion, greeting.me.version);
            check("the major version is the client's", greeting.major == 0, greeting.me.version);
            check("the minor version is not below the client's", greeting.minor >= 1, greeting.me.version);
            versions.insert(greeting.me.version);
        }
        check("all nodes say the same version", versions.size() == 1);
        GoClient stranger({m_cluster.url(2)});
        check("without a token it is 401", stranger.greet().me.status == 401);
    }

    void system()
    {
        (void)m_admin->greet();
        const Answer version = m_admin->get(u"/system/ping"_s);
        check("system version", version.ok() && !version.version.isEmpty(), version.text());
        const Answer status = m_admin->get(u"/system/ping?get_server_status=true"_s);
        for (const QString &key : {u"status"_s, u"database_status"_s, u"filestore_status"_s,
                 u"AndroidLatestVersion"_s, u"AndroidMinVersion"_s, u"IosLatestVersion"_s, u"IosMinVersion"_s,
                 u"DesktopLatestVersion"_s, u"DesktopMinVersion"_s})
            check("system status prints no <no value>", status.json()[key].isString(), key.toUtf8());
        check("system status is OK", status.json()[u"status"].toString() == u"OK"_s, status.text());
        const Answer logs = m_admin->get(u"/logs?page=0&logs_per_page=50"_s);
        QString all;
        bool beginWithNewline = true;
        for (const QJsonValue &line : logs.array()) {
            beginWithNewline = beginWithNewline && line.toString().startsWith(u'\n');
            all += line.toString();
        }
        check("each line of logs begins with a newline", beginWithNewline && !all.isEmpty(), logs.text());
        int entries = 0, broken = 0;
        for (const QString &line : all.split(u'\n', Qt::SkipEmptyParts)) {
            if (!line.startsWith(u'{'))
                continue; // the banner of a cluster
            const QJsonObject entry = QJsonDocument::fromJson(line.toUtf8()).object();
            ++(entry[u"level"].isString() && entry[u"msg"].isString() ? entries : broken);
        }
        check("logs, joined, are JSON lines", entries > 0 && broken == 0, all.left(300).toUtf8());
    }

    void config()
    {
        const QJsonObject structure =
            jsonFile(QStringLiteral(MUSTER_SOURCE_DIR "/tests/vectors/mattermost-config.json"));
        const Answer got = m_admin->get(u"/config"_s);
        check("config get", got);
        const QJsonObject before = got.json();
        std::map<int, GoClient> own; // of each node
        std::map<int, QJsonObject> befores;
        for (int node = 1; node <= m_cluster.size(); ++node) {
            own.emplace(node, QStringList{m_cluster.url(node)});
            own.at(node).resume(m_admin->token());
            befores[node] = own.at(node).get(u"/config"_s).json();
        }
        QJsonObject whole; // as Go writes its struct: what the server did not send is null
        int compared = 0;
        for (auto section = structure.begin(); section != structure.end(); ++section) {
            const QJsonObject like = section->toObject();
            const QJsonObject sent = before[section.key()].toObject();
            QJsonObject filled = sent;
            for (auto key = like.begin(); key != like.end(); ++key) {
                const QByteArray name = (section.key() + u'.' + key.key()).toUtf8();
                if (!sent.contains(key.key()))
                    filled[key.key()] = QJsonValue::Null;
                else if (!decodes(sent[key.key()], *key))
                    check("config get decodes into Go's types", false, name);
                ++compared;
            }
            filled[u"SomethingOfALaterVersion"_s] = QJsonValue::Null;
            whole[section.key()] = filled;
        }
        check("config get was compared key by key", compared > 100, QByteArray::number(compared));
        QJsonObject site = whole[u"TeamSettings"_s].toObject();
        site[u"SiteName"_s] = u"Harbour"_s;
        whole[u"TeamSettings"_s] = site;
        const Answer patched = m_admin->send("PUT", u"/config/patch"_s, whole);
        check("config patch takes the whole struct", patched);
        // Which keeps what each node has of its own, such as its address.
        for (int node = 1; node <= m_cluster.size(); ++node) {
            QJsonObject after;
            const bool isThere = QTest::qWaitFor(
                [&] {
                    after = own.at(node).get(u"/config"_s).json();
                    return after[u"TeamSettings"_s][u"SiteName"].toString() == u"Harbour"_s;
                },
                patience);
            check("config set reaches every node", isThere);
            const QByteArrayList changed =
                differences(after, befores[node]) + differences(befores[node], after);
            check("null means unchanged",
                std::ranges::all_of(
                    changed, [](const QByteArray &key) { return key == "TeamSettings.SiteName"; }),
                changed.join(' '));
        }
    }

    void users()
    {
        (void)m_admin->greet();
        const Answer made = m_admin->send("POST", u"/users"_s,
            QJsonObject{{u"username"_s, u"dora"_s}, {u"email"_s, u"dora@example.org"_s},
                {u"password"_s, QString(password)}, {u"first_name"_s, u"Dora"_s}});
        check("user create", made.status == 201, made.text());
        m_dora = made.json()[u"id"].toString();
        check("user search by address", m_admin->user(u"dora@example.org"_s)[u"id"].toString() == m_dora);
        check("user search by name", m_admin->user(u"dora"_s)[u"id"].toString() == m_dora);
        check("… after a proper 404 for the address", m_admin->tried == QList<int>({404, 200}));
        check("user search by id", m_admin->user(m_dora)[u"id"].toString() == m_dora);
        check("… after two of them", m_admin->tried == QList<int>({404, 404, 200}));
        check("user search finds nobody", m_admin->user(u"nobody"_s).isEmpty());
        check("… without another failure", m_admin->tried == QList<int>({404, 404, 400}));
        check("nobody with a proper id", m_admin->user(QString(26, u'y')).isEmpty());
        check("… is 404 three times", m_admin->tried == QList<int>({404, 404, 404}));
        check("user list", names(u"/users?page=0&per_page=200"_s, u"username"_s).contains(u"dora"_s));
        check("user list ends", m_admin->get(u"/users?page=9&per_page=200"_s).array().isEmpty());

        GoClient dora({m_cluster.url(1), m_cluster.url(2), m_cluster.url(3)});
        check("somebody logs in", dora.logIn(u"dora"_s, QString(password)));
        for (int node = 0; node < 3; ++node)
            check("and is known everywhere", dora.greet().me);
        change("user deactivate", "PUT", u"/users/%1/active"_s, {{u"active"_s, false}});
        for (int node = 0; node < 3; ++node)
            check("who is deactivated is out on all nodes at once", dora.greet().me.status == 401);
        check("and stays out", dora.logIn(u"dora"_s, QString(password)).status == 401);
        change("user activate", "PUT", u"/users/%1/active"_s, {{u"active"_s, true}});
        check("and comes back", dora.logIn(u"dora"_s, QString(password)));

        for (int node = 0; node < 3; ++node)
            check("no administrator yet", dora.get(u"/audits"_s).status == 403);
        change(
            "roles system_admin", "PUT", u"/users/%1/roles"_s, {{u"roles"_s, u"system_user system_admin"_s}});
        for (int node = 0; node < 3; ++node)
            check("roles hold on all nodes at once", dora.get(u"/audits"_s));
        change("roles member", "PUT", u"/users/%1/roles"_s, {{u"roles"_s, u"system_user"_s}});
        for (int node = 0; node < 3; ++node)
            check("and so do fewer", dora.get(u"/audits"_s).status == 403);

        change("user change-password", "PUT", u"/users/%1/password"_s,
            {{u"new_password"_s, QString(nextPassword)}});
        for (int node = 0; node < 3; ++node)
            check("another password ends sessions", dora.greet().me.status == 401);
        check("the old one is wrong", dora.logIn(u"dora"_s, QString(password)).status == 401);
        check("the new one is right", dora.logIn(u"dora"_s, QString(nextPassword)));
        const Answer own = dora.send("PUT", u"/users/%1/password"_s.arg(m_dora),
            QJsonObject{
                {u"current_password"_s, QString(nextPassword)}, {u"new_password"_s, QString(password)}});
        check("user change-password of one's own", own);
        check("keeps one's session", dora.greet().me);

        QJsonObject user = m_admin->user(u"dora"_s);
        user[u"email"_s] = u"dora@example.net"_s;
        check("user email", m_admin->send("PUT", u"/users/"_s + m_dora, user));
        user[u"username"_s] = u"dorothea"_s;
        check("user username", m_admin->send("PUT", u"/users/"_s + m_dora, user));
        for (int node = 0; node < 3; ++node)
            check("a new name is known everywhere",
                dora.greet().me.json()[u"username"].toString() == u"dorothea"_s);
        user[u"email"_s] = u"admin@demo.invalid"_s;
        check("an address of somebody else is refused",
            m_admin->send("PUT", u"/users/"_s + m_dora, user).errorId()
                == u"app.user.save.email_exists.app_error"_s);
        const Answer sessions = m_admin->get(u"/users/%1/sessions"_s.arg(m_dora));
        check("sessions have no token",
            sessions.array().size() == 1 && sessions.array()[0][u"token"].toString().isEmpty(),
            sessions.text());
    }

    void teams()
    {
        (void)m_admin->greet();
        const Answer made = m_admin->send("POST", u"/teams"_s,
            QJsonObject{{u"name"_s, u"harbor"_s}, {u"display_name"_s, u"Harbor"_s}, {u"type"_s, u"I"_s}});
        check("team create", made.status == 201, made.text());
        m_team = made.json()[u"id"].toString();
        check("team by name", m_admin->team(u"harbor"_s)[u"id"].toString() == m_team);
        check("team by id", m_admin->team(m_team)[u"id"].toString() == m_team);
        check("… at once", m_admin->tried == QList<int>{200});
        check("no such team", m_admin->team(u"nowhere"_s).isEmpty());
        check("… is 404 by name", m_admin->tried.last() == 404);
        check("team list", names(u"/teams?page=0&per_page=200"_s, u"name"_s).contains(u"harbor"_s));
        const Answer found = m_admin->send("POST", u"/teams/search"_s, QJsonObject{{u"term"_s, u"harb"_s}});
        check("team search", found.array().size() == 1, found.text());
        QJsonObject team = m_admin->team(u"harbor"_s);
        team[u"display_name"_s] = u"The Harbor"_s;
        const Answer renamed = m_admin->send("PUT", u"/teams/"_s + m_team, team);
        check("team rename", renamed.json()[u"display_name"].toString() == u"The Harbor"_s, renamed.text());
        const QJsonObject member{{u"team_id"_s, m_team}, {u"user_id"_s, m_dora}};
        const QString members = u"/teams/%1/members"_s.arg(m_team);
        check("team users add", m_admin->send("POST", members, member).status == 201);
        check("user list of a team",
            names(u"/users?in_team="_s + m_team, u"username"_s).contains(u"dorothea"_s));
        check("team users remove", m_admin->call("DELETE", members + u'/' + m_dora));
        check("team users add again", m_admin->send("POST", members, member).status == 201);
        check("team archive", m_admin->call("DELETE", u"/teams/"_s + m_team));
        check("team list shows it as archived", m_admin->team(u"harbor"_s)[u"delete_at"].toInteger() > 0);
        check("team delete is not for everybody",
            m_admin->call("DELETE", u"/teams/%1?permanent=true"_s.arg(m_team)).status == 401);
        check("team restore", m_admin->call("POST", u"/teams/%1/restore"_s.arg(m_team)));
        check("and it is back", m_admin->team(u"harbor"_s)[u"delete_at"].toInteger() == 0);
    }

    void channels()
    {
        (void)m_admin->greet();
        for (const auto &[name, type] : {std::pair(u"quay"_s, u"O"_s), {u"cabin"_s, u"P"_s}}) {
            const Answer made = m_admin->send("POST", u"/channels"_s,
                QJsonObject{
                    {u"team_id"_s, m_team}, {u"name"_s, name}, {u"display_name"_s, name}, {u"type"_s, type}});
            check("channel create", made.status == 201, made.text());
        }
        m_quay = m_admin->channel(u"harbor:quay"_s)[u"id"].toString();
        check("channel by team:channel", !m_quay.isEmpty());
        check("no such channel is 404",
            m_admin->channel(u"harbor:none"_s).isEmpty() && m_admin->tried.last() == 404);
        const QString of = u"/teams/%1/channels"_s.arg(m_team);
        const QString page = u"?page=0&per_page=200"_s;
        check("channel list", names(of + page, u"name"_s).contains(u"quay"_s));
        check("… of private ones", names(of + u"/private"_s + page, u"name"_s) == QStringList(u"cabin"_s));
        const Answer renamed = m_admin->send(
            "PUT", u"/channels/%1/patch"_s.arg(m_quay), QJsonObject{{u"display_name"_s, u"The Quay"_s}});
        check("channel rename", renamed.json()[u"display_name"].toString() == u"The Quay"_s, renamed.text());
        check("channel archive", m_admin->call("DELETE", u"/channels/"_s + m_quay));
        check("… of archived ones", names(of + u"/deleted"_s + page, u"name"_s) == QStringList(u"quay"_s));
        check(
            "an archived channel is found", m_admin->channel(u"harbor:quay"_s)[u"delete_at"].toInteger() > 0);
        check("channel unarchive", m_admin->call("POST", u"/channels/%1/restore"_s.arg(m_quay)));
        const QString members = u"/channels/%1/members"_s.arg(m_quay);
        const QJsonObject member{{u"user_id"_s, m_dora}};
        check("channel users add", m_admin->send("POST", members, member).status == 201);
        check("channel users remove", m_admin->call("DELETE", members + u'/' + m_dora));
    }

    // The client dials twice, and reads the second socket only.
    void posts()
    {
        (void)m_admin->greet();
        const QString channel = m_admin->channel(u"harbor:quay"_s)[u"id"].toString();
        const auto port = quint16(QUrl(m_cluster.url(2)).port());
        GoSocket unread(port, m_admin->token());
        GoSocket follow(port, m_admin->token());
        check("post list --follow dials twice", unread.isUpgraded() && follow.isUpgraded());
        check("and is greeted", follow.hears("hello"_L1, patience));
        check("which answers the challenge", follow.responses == 1 && follow.others == 0);
        for (int i = 0; i < 3; ++i) {
            const Answer made = m_admin->send("POST", u"/posts?set_online=false"_s,
                QJsonObject{{u"channel_id"_s, channel}, {u"message"_s, u"ahoy %1"_s.arg(i)}});
            check("post create", made.status == 201, made.text());
        }
        check("a post is followed", follow.hears("posted"_L1, patience));
        const Answer list = m_admin->get(u"/channels/%1/posts?page=0&per_page=20"_s.arg(channel));
        check("post list", list.json()[u"order"].toArray().size() >= 3, list.text());
        QSet<QString> authors;
        for (const QJsonValue &post : list.json()[u"posts"].toObject())
            authors.insert(post[u"user_id"].toString());
        for (const QString &author : std::as_const(authors))
            check("its authors have names", m_admin->get(u"/users/"_s + author));
        check("a ping comes before the client gives up", follow.isPinged(pingMillis));
        follow.send({{u"seq"_s, 2}, {u"action"_s, u"ping"_s}});
        (void)m_admin->send(
            "POST", u"/posts"_s, QJsonObject{{u"channel_id"_s, channel}, {u"message"_s, u"last"_s}});
        check("each frame is an event or a response", follow.others == 0 && follow.events >= 4);
    }

    void nothingWasLeftOut()
    {
        qInfo("%d checks", m_checks);
        QVERIFY2(m_checks >= checksMin, "checks were left out");
    }

private:
    void check(const char *name, bool holds, const QByteArray &seen = {})
    {
        ++m_checks;
        if (!holds)
            m_failed.append(QByteArray(name) + ": " + seen);
    }
    void check(const char *name, const Answer &answer) { check(name, answer.ok(), answer.text()); }
    /// A change of dora's account.
    void change(const char *name, const QByteArray &method, const QString &path, const QJsonObject &body)
    {
        check(name, m_admin->send(method, path.arg(m_dora), body));
    }
    QStringList names(const QString &path, const QString &field)
    {
        QStringList all;
        for (const QJsonValue &one : m_admin->get(path).array())
            all.append(one[field].toString());
        return all;
    }

    RealCluster m_cluster{3};
    std::unique_ptr<GoClient> m_admin;
    int m_checks = 0;
    QByteArrayList m_failed;
    QString m_dora;
    QString m_team;
    QString m_quay;
};

QTEST_GUILESS_MAIN(TestMmctl)
#include "tst_mmctl.moc"
