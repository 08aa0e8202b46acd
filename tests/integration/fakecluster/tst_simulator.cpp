// muster_test: USES Muster::Client DEPENDS muster-sim musterctl PATHS
#include "client/accounts/sessionapi.h"
#include "client/admin/auditapi.h"
#include "client/admin/clusterapi.h"
#include "client/admin/gossipkeyapi.h"
#include "client/admin/logapi.h"
#include "client/admin/sampleapi.h"
#include "client/feed/clusterfeed.h"
#include "client/system/systemapi.h"
#include "client/transport/transport.h"
#include "protocol/http/routes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using protocol::Verdict;

namespace {

constexpr int patience = 20'000;

/// The program as operators start it.
class Sim {
public:
    explicit Sim(const QByteArray &script = {}, const QStringList &more = {})
    {
        QStringList arguments{u"--profile-out"_s, file(u"profile.json"_s)};
        if (!script.isEmpty()) {
            QFile out(file(u"script.txt"_s));
            if (!out.open(QIODevice::WriteOnly) || out.write(script) != script.size())
                qFatal("cannot write the script");
            arguments += {u"--script"_s, out.fileName()};
        }
        m_process.start(QStringLiteral(MUSTER_BINARY_DIR "/bin/muster-sim"), arguments + more);
    }
    ~Sim()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    bool ready()
    {
        return QTest::qWaitFor(
                   [this] {
                       m_out += m_process.readAllStandardOutput();
                       return m_out.contains("sim ready\n") || m_process.state() == QProcess::NotRunning;
                   },
                   patience)
            && m_out.contains("sim ready\n");
    }
    /// Its exit code; -1: it did not end by itself.
    int ended()
    {
        const bool over =
            QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, patience);
        return over && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    void terminate() { ::kill(pid_t(m_process.processId()), SIGTERM); }
    QByteArray errors() { return m_process.readAllStandardError(); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    client::Profile profile() const { return *client::readProfile(file(u"profile.json"_s)); }
    client::Credentials credentials() const { return *client::readCredentials(profile()); }
    std::unique_ptr<client::Transport> api() const
    {
        auto api = std::make_unique<client::Transport>(profile().urls.first());
        api->setToken(credentials().token);
        return api;
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_out;
};

template <typename T>
Result<T> await(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
        return fail(ErrorCode::TimedOut, u"the test gave up"_s);
    return future.result();
}

} // namespace

class TestSimulator : public QObject {
    Q_OBJECT
private slots:
    void aFeedGoesLiveAndSeesTheScript()
    {
        Sim sim("at 500ms kill node-2\nat 4s start node-2\n");
        QVERIFY2(sim.ready(), sim.errors());
        client::ClusterFeed feed(sim.profile(), sim.credentials());
        feed.start();
        QTRY_COMPARE_WITH_TIMEOUT(feed.connection().state, client::Connection::State::Live, patience);
        QTRY_COMPARE_WITH_TIMEOUT(feed.overview()->verdict, Verdict::Red, patience);
        QCOMPARE(feed.overview()->node(feed.overview()->observer)->name, u"node-1"_s);
        QTRY_COMPARE_WITH_TIMEOUT(feed.overview()->verdict, Verdict::Green, patience);
        QCOMPARE(feed.overview()->nodes.size(), 3);
    }

    void anotherNodeAnswersWhenTheFirstDies()
    {
        Sim sim("at 1s kill node-1\n");
        QVERIFY2(sim.ready(), sim.errors());
        client::ClusterFeed feed(sim.profile(), sim.credentials());
        QSignalSpy changes(&feed, &client::ClusterFeed::connectionChanged);
        feed.start();
        const auto observer = [&feed] {
            const auto *node = feed.overview() ? feed.overview()->node(feed.overview()->observer) : nullptr;
            return node ? node->name : QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(observer(), u"node-1"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(observer(), u"node-2"_s, patience);
        // The sockets of the dead node are closed, and the feed finds the next one on its own.
        const auto lost = [&changes] {
            return std::any_of(changes.begin(), changes.end(), [](const QList<QVariant> &change) {
                return change[0].value<client::Connection>().state == client::Connection::State::Lost;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(lost(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(feed.connection().state, client::Connection::State::Live, patience);
    }

    void actionsChangeTheState()
    {
        Sim sim("edit-config node-1,node-3 TeamSettings.SiteName=\"New name\"\n");
        QVERIFY2(sim.ready(), sim.errors());
        const auto api = sim.api();
        auto overview = await(client::ClusterApi(*api).overview());
        QVERIFY2(overview, overview ? "" : qPrintable(overview.error().detail));
        QVERIFY(!overview->node(overview->nodes[2].id)->reasons.isEmpty());

        const auto one = await(client::ClusterApi(*api).reload(overview->nodes[2].id));
        QVERIFY2(one, one ? "" : qPrintable(one.error().detail));
        QCOMPARE(one->first().outcome->changed, QStringList{u"TeamSettings.SiteName"_s});
        QTRY_COMPARE_WITH_TIMEOUT(await(client::ClusterApi(*api).overview())->nodes[2].reasons.value(0).code,
            u"config-mismatch"_s, patience);

        // Saved at the one that answers, and forwarded to all.
        const QJsonObject change{{u"TeamSettings"_s, QJsonObject{{u"SiteName"_s, u"Other"_s}}}};
        const auto patched = await(api->callForObject(
            {"PUT", protocol::routes::configPatch, client::compactJson(change)}, client::anyObject));
        QVERIFY2(patched, patched ? "" : qPrintable(patched.error().detail));
        QTRY_COMPARE_WITH_TIMEOUT(
            await(client::ClusterApi(*api).overview())->verdict, Verdict::Green, patience);
        const auto config = await(api->callForObject({"GET", protocol::routes::config}, client::anyObject));
        QCOMPARE((*config)[u"TeamSettings"][u"SiteName"].toString(), u"Other"_s);

        const auto transfer =
            await(client::ClusterApi(*api).transferLeader(overview->nodes[1].id.toString()));
        QVERIFY2(transfer, transfer ? "" : qPrintable(transfer.error().detail));
        QTRY_COMPARE_WITH_TIMEOUT(
            await(client::ClusterApi(*api).overview())->leader, overview->nodes[1].id, patience);
        const auto nobody = await(client::ClusterApi(*api).transferLeader(u"nobody"_s));
        QCOMPARE(nobody.error().code, ErrorCode::NotFound);
        QCOMPARE(
            await(client::ClusterApi(*api).reload(NodeId(u"nobody"_s))).error().code, ErrorCode::NotFound);
    }

    void logInIsReal()
    {
        Sim sim;
        QVERIFY2(sim.ready(), sim.errors());
        client::Transport api(sim.profile().urls.first());
        QVERIFY(await(client::SystemApi(api).ping()));
        QCOMPARE(await(client::ClusterApi(api).overview()).error().code, ErrorCode::Unauthorized);
        QCOMPARE(await(client::SessionApi(api).login(u"admin"_s, u"wrong"_s)).error().code,
            ErrorCode::Unauthorized);
        const auto login = await(client::SessionApi(api).login(u"admin"_s, sim.credentials().password));
        QVERIFY2(login, login ? "" : qPrintable(login.error().detail));
        const auto me = await(api.callForObject({"GET", protocol::routes::me}, client::anyObject));
        QVERIFY((*me)[u"roles"].toString().contains(u"system_admin"_s));
        QVERIFY(await(client::ClusterApi(api).overview()));
        for (const QString &name : {u"profile.json"_s, u"profile.json.password"_s, u"profile.json.token"_s})
            QCOMPARE(QFile::permissions(sim.file(name)) & (QFile::ReadGroup | QFile::ReadOther),
                QFile::Permissions());
    }

    void samplesAreTold()
    {
        Sim sim("kill node-3\n");
        QVERIFY2(sim.ready(), sim.errors());
        const auto api = sim.api();
        const auto picture = await(client::ClusterApi(*api).overview());
        QVERIFY(picture);
        const auto idOf = [&](const QString &name) {
            const auto found = std::find_if(picture->nodes.cbegin(), picture->nodes.cend(),
                [&](const auto &node) { return node.name == name; });
            return found == picture->nodes.cend() ? NodeId() : found->id;
        };
        const auto hour = await(client::SampleApi(*api).samples(idOf(u"node-2"_s), 3'600));
        QVERIFY2(hour, hour ? "" : qPrintable(hour.error().detail));
        QVERIFY2(hour->samples.size() > 30, QByteArray::number(hour->samples.size()));
        QVERIFY(hour->samples.last().cpuPercent && hour->samples.last().requestsPerSecond);
        const auto minute = await(client::SampleApi(*api).samples(idOf(u"node-2"_s), 60));
        QVERIFY(minute && minute->samples.size() >= 11 && minute->samples.size() <= 13);
        // What was reported once stays the same.
        const auto same = std::find_if(hour->samples.cbegin(), hour->samples.cend(),
            [&](const auto &sample) { return sample.at == minute->samples.first().at; });
        QVERIFY(same != hour->samples.cend());
        QCOMPARE(*same->requestsPerSecond, *minute->samples.first().requestsPerSecond);
        QTRY_VERIFY(!await(client::SampleApi(*api).samples(idOf(u"node-3"_s), 60)));
        QVERIFY(!await(client::SampleApi(*api).samples(NodeId(u"nobody"_s), 60)));
    }

    void theHistoryOnTheCommandLine()
    {
        Sim sim("kill node-3\n");
        QVERIFY2(sim.ready(), sim.errors());
        const auto ask = [&sim](const QStringList &words) {
            auto ctl = std::make_unique<QProcess>();
            ctl->start(QStringLiteral(MUSTER_BINARY_DIR "/bin/musterctl"),
                QStringList{u"--profile"_s, sim.file(u"profile.json"_s), u"history"_s} + words);
            ctl->waitForFinished(patience);
            return ctl;
        };
        const auto table = ask({u"node-2"_s});
        const QByteArray text = table->readAllStandardOutput();
        QVERIFY2(table->exitCode() == 0, table->readAllStandardError());
        QVERIFY2(text.startsWith("node-2: ") && text.contains("requests per second"), text);
        QCOMPARE(text.count('\n'), 11); // what it is, headings, nine quantities
        const auto json = ask({u"node-2"_s, u"--minutes"_s, u"2"_s, u"--json"_s});
        const auto answered =
            protocol::samplesFromJson(QJsonDocument::fromJson(json->readAllStandardOutput()).object());
        QVERIFY(answered && answered->samples.size() >= 23 && answered->samples.size() <= 25);
        const auto exitCodeOf = [&](const QStringList &words) {
            return ask(words)->exitCode();
        };
        QTRY_COMPARE(exitCodeOf({u"node-3"_s}), 2); // dead: what it measured died with it
        QCOMPARE(exitCodeOf({}), 64);
        QCOMPARE(exitCodeOf({u"node-9"_s}), 64);
        QCOMPARE(exitCodeOf({u"node-2"_s, u"--minutes"_s, u"0"_s}), 64);
    }

    void whatWouldBeIfANodeFailed()
    {
        Sim sim("kill node-3\n");
        QVERIFY2(sim.ready(), sim.errors());
        const auto ask = [&sim](const QStringList &words) {
            QProcess ctl;
            ctl.start(QStringLiteral(MUSTER_BINARY_DIR "/bin/musterctl"),
                QStringList{u"--profile"_s, sim.file(u"profile.json"_s), u"whatif"_s} + words);
            ctl.waitForFinished(patience);
            return QJsonDocument::fromJson(ctl.readAllStandardOutput()).object();
        };
        QTRY_COMPARE(ask({u"node-3"_s, u"--json"_s})[u"serving_now"],
            ask({u"node-3"_s, u"--json"_s})[u"serving_after"]); // it is down already
        const QJsonObject answer = ask({u"node-2"_s, u"--json"_s});
        QCOMPARE(answer[u"serving_after"].toInt(), answer[u"serving_now"].toInt() - 1);
        QVERIFY(answer[u"peak"].toObject()[u"cores_used"].toDouble() > 0);
        QVERIFY(answer[u"carries_peak"].toBool());
        QVERIFY(answer[u"websockets"].toDouble() > 0);
    }

    void logsAreTold()
    {
        Sim sim("log node-2 error \"the disk is full\"\nkill node-3\n");
        QVERIFY2(sim.ready(), sim.errors());
        const auto api = sim.api();
        const auto lines = await(
            api->callForList<QJsonArray>({"GET", protocol::routes::logs + u"?page=0&logs_per_page=50"_s},
                [](const QJsonArray &all) -> Result<QJsonArray> { return all; }));
        QVERIFY2(lines, lines ? "" : qPrintable(lines.error().detail));
        QCOMPARE(lines->size(), 2 * 50 + 3 * 5); // of each node that lives, below its name in five lines
        const auto levels = await(client::LogApi(*api).levels({u"debug"_s, {}, 0}));
        QVERIFY2(levels, levels ? "" : qPrintable(levels.error().detail));
        QCOMPARE(await(client::LogApi(*api).levels())->file, u"debug"_s);

        const QJsonObject answer =
            query(sim, {{u"log_levels"_s, QJsonArray{u"error"_s}}, {u"server_names"_s, QJsonArray()}});
        QCOMPARE(answer.keys(), (QStringList{u"node-1"_s, u"node-2"_s, u"node-3"_s}));
        QVERIFY(answer[u"node-3"].toArray().isEmpty()); // one that is dead cannot be asked
        const QJsonArray answered = answer[u"node-2"].toArray();
        QCOMPARE(answered.last()[u"msg"].toString(), u"the disk is full"_s);
        for (const QJsonValue &line : answered)
            QCOMPARE(line[u"level"].toString(), u"error"_s);
        // From a given moment on, of one node.
        const QString from = answered.last()[u"timestamp"].toString();
        const QJsonObject late =
            query(sim, {{u"server_names"_s, QJsonArray{u"node-2"_s}}, {u"date_from"_s, from}});
        QCOMPARE(late.keys(), QStringList{u"node-2"_s});
        QVERIFY(!late[u"node-2"].toArray().isEmpty());
        for (const QJsonValue &line : late[u"node-2"].toArray())
            QVERIFY(line[u"timestamp"].toString() >= from);
        QCOMPARE(query(sim, {{u"log_levels"_s, QJsonArray{u"loud"_s}}})[u"status_code"].toInt(), 400);
        QCOMPARE(query(sim, {{u"date_from"_s, u"yesterday"_s}})[u"status_code"].toInt(), 400);
    }

    void gossipKeysFollowTheRealRules()
    {
        Sim sim("kill node-3\n");
        QVERIFY2(sim.ready(), sim.errors());
        const auto api = sim.api();
        client::GossipKeyApi keys(*api);
        QTRY_VERIFY(
            await(keys.keys()) && !await(keys.keys())->last().state); // node-3 is down, and says nothing
        const auto before = await(keys.keys());
        QCOMPARE(before->size(), 3);
        QCOMPARE(before->at(0).state->keys.size(), 1);
        QCOMPARE(before->at(0).state->keys, before->at(1).state->keys);
        const QString primary = before->at(1).state->keys.first().fingerprint;

        const QString key = QString::fromLatin1(QByteArray(32, 'k').toBase64());
        using Operation = protocol::GossipKeyChange::Operation;
        const auto installed = await(keys.change({Operation::Install, key, {}}, before->at(1).node));
        QVERIFY2(installed, installed ? "" : qPrintable(installed.error().detail));
        QCOMPARE(installed->first().state->keys.size(), 2);
        const auto removed = await(keys.change({Operation::Remove, {}, primary}, before->at(1).node));
        QVERIFY(removed && !removed->first().state); // the primary stays
        QCOMPARE(await(keys.keys())->at(0).state->keys.size(), 1); // only one node was asked
        QCOMPARE(await(keys.change({Operation::Install, key, {}}, NodeId(u"nobody"_s))).error().code,
            ErrorCode::NotFound);

        // What an administrator does is audited as in musterd.
        QTRY_VERIFY(!await(client::AuditApi(*api).audits({}))->isEmpty());
    }

    void musterctlTellsTheVerdict()
    {
        Sim sim("version node-2 0.2.0\n", {u"--nodes"_s, u"40"_s});
        QVERIFY2(sim.ready(), sim.errors());
        QProcess ctl;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, sim.file({}));
        environment.remove(u"MUSTER_TOKEN"_s);
        ctl.setProcessEnvironment(environment);
        ctl.start(QStringLiteral(MUSTER_BINARY_DIR "/bin/musterctl"),
            {u"--profile"_s, sim.file(u"profile.json"_s), u"status"_s, u"--json"_s});
        QVERIFY(QTest::qWaitFor([&] { return ctl.state() == QProcess::NotRunning; }, patience));
        QCOMPARE(ctl.exitCode(), 1);
        const QJsonObject status = QJsonDocument::fromJson(ctl.readAllStandardOutput()).object();
        QCOMPARE(status[u"verdict"].toString(), u"red"_s);
        QCOMPARE(status[u"nodes"].toArray().size(), 40);
        QCOMPARE(status[u"reasons"][0][u"code"].toString(), u"version-mismatch"_s);
    }

    void endsWhenItIsToldTo()
    {
        Sim sim;
        QVERIFY2(sim.ready(), sim.errors());
        sim.terminate();
        QCOMPARE(sim.ended(), 0);
        Sim brief({}, {u"--for"_s, u"1"_s});
        QCOMPARE(brief.ended(), 0);
    }

    void refusesWhatItCannotDo_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("too many nodes") << QByteArray() << QStringList{u"--nodes"_s, u"10001"_s}
                                        << QByteArray("--nodes takes a number from 1 to 10000");
        QTest::newRow("no port") << QByteArray() << QStringList{u"--port"_s, u"x"_s}
                                 << QByteArray("--port takes a number from 0 to 65535");
        QTest::newRow("a script that errs") << QByteArray("kill node-4") << QStringList()
                                            << QByteArray("script.txt:1: there is no node \"node-4\"");
        QTest::newRow("no script") << QByteArray() << QStringList{u"--script"_s, u"/nowhere/x"_s}
                                   << QByteArray("cannot read /nowhere/x");
    }
    void refusesWhatItCannotDo()
    {
        QFETCH(QByteArray, script);
        QFETCH(QStringList, more);
        QFETCH(QByteArray, says);
        Sim sim(script, more);
        QCOMPARE(sim.ended(), 64);
        const QByteArray errors = sim.errors();
        QVERIFY2(errors.contains(says), errors);
    }

private:
    /// POST /logs/query; the answer's status is in "status_code" as in any error of the API.
    QJsonObject query(const Sim &sim, const QJsonObject &body)
    {
        QNetworkRequest request(QUrl(sim.profile().urls.first().toString() + u"/api/v4/logs/query"_s));
        request.setRawHeader("Authorization", "Bearer " + sim.credentials().token.toUtf8());
        request.setRawHeader("Content-Type", "application/json");
        const std::unique_ptr<QNetworkReply> reply(m_network.post(request, QJsonDocument(body).toJson()));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, patience))
            return {};
        return QJsonDocument::fromJson(reply->readAll()).object();
    }

    QNetworkAccessManager m_network;
};

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
