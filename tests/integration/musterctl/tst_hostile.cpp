// muster_test: USES Muster::Protocol muster_fakenode DEPENDS musterctl PATHS
#include "base/printable.h"
#include "integration/musterctl/ctlcluster.h"
#include "protocol/admin/databaseadvice.h"
#include "protocol/admin/databases.h"
#include "protocol/admin/gossipkeys.h"
#include "protocol/admin/logs.h"
#include "protocol/admin/samples.h"
#include "protocol/http/routes.h"

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using test::Outcome;
using Cluster = test::CtlCluster;
namespace routes = protocol::routes;

namespace {

/// A title, a cleared screen, a color by C1, a turned line, a line of its own, and what arg() would replace.
const QString evil = u"\x1b]0;T\u0007\x1b[2J\u009b31m\u202e\nmusterctl: all is well %1 %2 %3"_s;

/// Every text of it ends in `evil`.
QJsonValue poisoned(const QJsonValue &value)
{
    if (value.isString())
        return value.toString() + evil;
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &entry : value.toArray())
            array.append(poisoned(entry));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject before = value.toObject();
    // The words that say how to read the rest, and times, stay.
    static const QStringList kept{u"status"_s, u"at"_s, u"since"_s, u"until"_s, u"installed_at"_s};
    for (auto it = before.begin(); it != before.end(); ++it)
        object[it.key()] = kept.contains(it.key()) && it->isString() ? *it : poisoned(*it);
    return object;
}

QByteArray bytesOf(const QJsonValue &value)
{
    return (value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject()))
        .toJson(QJsonDocument::Compact);
}

QByteArray poisonedBytes(const QJsonValue &value)
{
    return bytesOf(poisoned(value));
}

http::Response reply(const QByteArray &body, int status = 200)
{
    http::Response response;
    response.status = status;
    response.body = body;
    return response;
}

/// All that a picture can say.
protocol::Overview fullOverview(Cluster &c)
{
    c.takeDown(1);
    const auto down = c.overview.reasons;
    c.editFile();
    protocol::Overview overview = c.overview;
    overview.reasons += down;
    overview.verdict = protocol::Verdict::Red;
    overview.observer = overview.nodes[0].id;
    protocol::Reason skew;
    skew.code = u"clock-skew"_s;
    skew.detail = u"7 s"_s;
    skew.node = overview.nodes[0].id;
    overview.reasons.append(skew);
    overview.nodes[0].reasons = {skew};
    overview.nodes[0].clock = {Millis(7'000), Millis(5), false, u"chronyd"_s, u"runs"_s, {}};
    overview.nodes[0].limits = {{u"open-files"_s, u"1024"_s, u"65536"_s, u"deviates"_s, {}}};
    overview.preferred = protocol::LeaderPreference{overview.nodes[1].id, u"waiting"_s, u"it is busy"_s};
    overview.foreign = {{u"agent"_s, u"127.0.0.1:7946"_s, protocol::Liveness::Alive, u"serf"_s, Millis(5)}};
    overview.foreignCount = 1;
    overview.databases.append(
        {u"replica"_s, u"db:1"_s, u"replica"_s, u"unreachable"_s, {overview.nodes[0].id}, 5, Millis(7)});
    overview.events = {{1, overview.at, u"node-down"_s, protocol::Severity::Red,
        protocol::EventNature::Problem, overview.nodes[1].id, u"it went"_s, {}}};
    overview.reachability.findings = {{u"one-way"_s, overview.nodes[0].id, overview.nodes[1].id}};
    overview.reachability.standing = u"whole"_s;
    overview.reachability.living = {overview.nodes[1].id};
    protocol::SightCell cell;
    cell.node = overview.nodes[1].id;
    cell.udp = cell.tcp = u"open"_s;
    cell.reachedAddress = cell.advertisedAddress = u"127.0.0.1:9"_s;
    protocol::SightRow row;
    row.observer = overview.nodes[0].id;
    row.cells = {cell};
    overview.reachability.rows = {row};
    return overview;
}

const QString firstId = u"node1aaaaaaaaaaaaaaaaaaaaa"_s;

void answerAll(Cluster &c)
{
    const auto set = [&c](const QByteArray &method, QLatin1StringView path, const QByteArray &body) {
        for (test::FakeNode *node : {&c.one, &c.two})
            node->setReply(QString::fromLatin1(method) + u' ' + path, reply(body));
    };
    const auto set2 = [&](QLatin1StringView path, const QJsonValue &value) {
        set("GET", path, poisonedBytes(value));
        set("POST", path, poisonedBytes(value));
    };
    QJsonObject overview = poisoned(protocol::toJson(fullOverview(c))).toObject();
    overview[u"verdict"] = u"red"_s;
    // The first node can be named on the command line, and is the one that --node needs.
    QJsonArray nodes = overview[u"nodes"].toArray();
    QJsonObject first = nodes[0].toObject();
    first[u"id"] = firstId;
    first[u"vouched"] = true;
    first[u"address"] = c.one.address();
    first[u"liveness"] = u"alive"_s;
    nodes[0] = first;
    overview[u"nodes"] = nodes;
    set("GET", routes::overview, bytesOf(overview));
    const NodeId node(firstId);
    const auto refusal = fail(ErrorCode::Unavailable, u"it is away"_s);
    protocol::LogPart part;
    part.gap = true;
    part.lines = {u"no JSON: "_s + evil,
        QString::fromUtf8(poisonedBytes(QJsonObject{{u"level"_s, u"warn"_s}, {u"msg"_s, u"m"_s},
            {u"component"_s, u"c"_s}, {u"k"_s, u"v"_s}, {u"list"_s, QJsonArray{u"x"_s}}}))};
    set2(routes::musterLogs,
        protocol::toJson(QList<protocol::NodeLogs>{{node, u"a"_s, part}, {NodeId(u"b"_s), u"b"_s, refusal}}));
    set2(routes::logLevel,
        protocol::toJson(QList<protocol::NodeLogLevels>{
            {node, u"a"_s, protocol::LogLevels{u"info"_s, u"info"_s, {}, {}, {}}},
            {NodeId(u"b"_s), u"b"_s, refusal}}));
    protocol::GossipKeyState state;
    state.keys = {{u"ab12"_s, {}}, {u"cd34"_s, {}}};
    set2(routes::gossipKeys,
        protocol::toJson(
            QList<protocol::NodeGossipKeys>{{node, u"a"_s, state}, {NodeId(u"b"_s), u"b"_s, refusal}}));
    protocol::NodeSamples samples;
    samples.node = node;
    samples.name = u"a"_s;
    samples.at = QDateTime::currentDateTimeUtc();
    protocol::NodeSample sample;
    sample.at = fromEpochMillis(samples.at.toMSecsSinceEpoch());
    samples.samples = {sample};
    set2(routes::samples, protocol::toJson(samples));
    protocol::DatabaseServer server;
    server.name = u"replica-1"_s;
    server.address = u"db:1"_s;
    server.role = protocol::DatabaseRole::Replica;
    server.state = protocol::DatabaseState::Unreachable;
    server.obstacle = protocol::Obstacle::Unreachable;
    set2(routes::databases, protocol::toJson(protocol::Databases{node, samples.at, Millis(2'000), {server}}));
    const protocol::WriteTarget target{u"db:1/m"_s, u"db:1"_s, u"m"_s, u"7"_s, 3, u"u"_s};
    set2(routes::databaseProbe,
        protocol::toJson(
            QList<protocol::NodeWriteTarget>{{node, u"a"_s, target}, {NodeId(u"b"_s), u"b"_s, refusal}}));
    set2(routes::databaseAdvice,
        protocol::toJson(QList<protocol::ServerAdvice>{{u"primary"_s, u"db:1"_s, u"away"_s, {}},
            {u"replica-1"_s, u"db:2"_s, {}, {{u"fsync"_s, u"off"_s, u"on"_s, u"danger"_s, false}}}}));
    set2(routes::clusterReload,
        QJsonObject{{u"nodes"_s,
            QJsonArray{QJsonObject{{u"id"_s, firstId}, {u"status"_s, u"OK"_s},
                           {u"changed"_s, QJsonArray{u"A.B"_s}}, {u"restart"_s, QJsonArray{u"C.D"_s}}},
                QJsonObject{{u"id"_s, u"b"_s}, {u"status"_s, u"error"_s},
                    {u"error"_s, QJsonObject{{u"id"_s, u"i"_s}, {u"message"_s, u"m"_s}}}}}}});
    set2(routes::leader, QJsonObject{{u"to"_s, firstId}, {u"leader"_s, firstId}, {u"term"_s, 8}});
    QJsonArray audits;
    audits.append(QJsonObject{{u"id"_s, u"x"_s}, {u"create_at"_s, qint64(1'700'000'000'000)},
        {u"user_id"_s, u"u"_s}, {u"action"_s, u"POST /x"_s}, {u"extra_info"_s, u"failed; why"_s},
        {u"ip_address"_s, u"::1"_s}, {u"session_id"_s, u"s"_s}, {u"username"_s, u"anna"_s}});
    set("GET", routes::audits, poisonedBytes(audits));
}

bool isHarmless(const QString &text)
{
    for (const QChar c : {u'\x1b', u'\u0007', u'\u009b', u'\u202e'}) // whatever base/printable.h says
        if (text.contains(c))
            return false;
    const QStringList lines = text.split(u'\n');
    return std::all_of(lines.begin(), lines.end(), [](const QString &line) {
        return isPrintable(QStringView(line));
    }) && !lines.contains(u"musterctl: all is well %1 %2 %3"_s);
}

} // namespace

/// A server that lies, or is none of ours: none of its texts reaches the terminal as more than text.
class TestHostile : public QObject {
    Q_OBJECT

private:
    static void commands()
    {
        QTest::addColumn<QStringList>("words");
        for (const QStringList &words : {QStringList{u"status"_s}, QStringList{u"events"_s},
                 QStringList{u"leader"_s}, QStringList{u"diff-config"_s}, QStringList{u"reachability"_s},
                 QStringList{u"db"_s, u"status"_s}, QStringList{u"db"_s, u"candidates"_s},
                 QStringList{u"db"_s, u"probe"_s}, QStringList{u"db"_s, u"advise"_s},
                 QStringList{u"host"_s, u"check"_s, u"--all"_s}, QStringList{u"history"_s, firstId},
                 QStringList{u"whatif"_s, firstId}, QStringList{u"logs"_s},
                 QStringList{u"log-level"_s, u"--all"_s}, QStringList{u"audit"_s},
                 QStringList{u"gossip-key"_s, u"list"_s}, QStringList{u"gossip-key"_s, u"rotate"_s},
                 QStringList{u"gossip-key"_s, u"use"_s, u"ab12"_s},
                 QStringList{u"reload-config"_s, u"--all"_s},
                 QStringList{u"leader"_s, u"transfer"_s, u"--to"_s, firstId, u"--wait"_s, u"0"_s},
                 QStringList{u"watch"_s, u"--for"_s, u"2"_s}, QStringList{u"version"_s},
                 QStringList{u"login"_s}, QStringList{u"logout"_s}})
            QTest::newRow(qPrintable(words.join(u' '))) << words;
    }

private slots:
    void answersAreOnlyText_data() { commands(); }
    void answersAreOnlyText()
    {
        QFETCH(QStringList, words);
        Cluster c;
        answerAll(c);
        const Outcome text = c.run(words);
        QVERIFY2(isHarmless(text.out), qPrintable(text.out));
        QVERIFY2(isHarmless(text.err), qPrintable(text.err));
        const bool showsTexts = words.first() != u"login" && words.first() != u"logout";
        QVERIFY2(!showsTexts || (text.out + text.err).contains(u"musterctl: all is well %1 %2 %3"_s),
            qPrintable(text.out + text.err)); // the answer was read, and a percent sign is no placeholder
        const Outcome json = c.run(words + QStringList{u"--json"_s});
        QVERIFY2(isHarmless(json.out), qPrintable(json.out));
        QVERIFY2(isHarmless(json.err), qPrintable(json.err));
    }

    void refusalsAreOnlyText_data() { commands(); }
    void refusalsAreOnlyText()
    {
        QFETCH(QStringList, words);
        for (const int status : {400, 403, 404, 409, 500, 503}) {
            Cluster c;
            answerAll(c);
            const http::Response no =
                reply(poisonedBytes(QJsonObject{{u"id"_s, u"i"_s}, {u"message"_s, u"m"_s},
                          {u"detailed_error"_s, u"d"_s}, {u"status_code"_s, status}}),
                    status);
            for (const QLatin1StringView path :
                {routes::overview, routes::musterLogs, routes::logLevel, routes::gossipKeys, routes::samples,
                    routes::databases, routes::databaseProbe, routes::databaseAdvice, routes::clusterReload,
                    routes::leader, routes::audits, routes::login, routes::logout})
                for (const QString &method : {u"GET "_s, u"POST "_s})
                    for (test::FakeNode *node : {&c.one, &c.two})
                        node->setReply(method + path, no);
            const Outcome text = c.run(words);
            QVERIFY2(isHarmless(text.out), qPrintable(text.out));
            QVERIFY2(isHarmless(text.err), qPrintable(text.err));
            QVERIFY(text.exitCode != 64); // the command line is right
            QVERIFY2(text.exitCode == 0 || text.err.contains(u"musterctl: all is well %1 %2 %3"_s),
                qPrintable(text.err)); // the refusal was read
        }
    }

    /// 64 says that the command line is wrong, and nothing else.
    void whatAServerRefusesIsOne()
    {
        Cluster c;
        c.run({u"status"_s}); // logs in
        c.one.setReply(u"GET "_s + routes::overview, reply("{\"id\":\"i\",\"message\":\"no\"}", 400));
        const Outcome outcome = c.run({u"status"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains(u"refused: no"_s), qPrintable(outcome.err));
    }

    void aSessionGoesOnlyWhereTheDatabaseVouches()
    {
        Cluster c;
        c.overview.nodes[1].vouched = false;
        c.overview.nodes[1].address = u"127.0.0.1:1"_s; // not in the profile either
        c.publish();
        const Outcome outcome = c.run({u"log-level"_s, u"--node"_s, u"node-2"_s});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.err.contains(u"does not vouch for 127.0.0.1:1"_s), qPrintable(outcome.err));
    }

    void noPasswordGoesOverPlainHttpUnasked()
    {
        Cluster c;
        const QStringList words{u"--url"_s, u"http://192.0.2.7:1"_s, u"--timeout"_s, u"0.2"_s, u"status"_s};
        const Outcome refused = c.run(words + QStringList{u"--profile"_s, c.profile()});
        QCOMPARE(refused.exitCode, 64);
        QVERIFY2(refused.err.contains(u"the password would travel in the clear"_s), qPrintable(refused.err));
        const Outcome asked = c.run(words + QStringList{u"--profile"_s, c.profile(), u"--plain-http"_s});
        QCOMPARE(asked.exitCode, 2);
        QVERIFY2(asked.err.contains(u"goes to 192.0.2.7:1 in the clear"_s), qPrintable(asked.err));
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
