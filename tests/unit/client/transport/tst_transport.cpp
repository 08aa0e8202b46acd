// muster_test: USES Muster::Client muster_fakenode
#include "client/transport/transport.h"

#include "client/accounts/sessionapi.h"
#include "client/admin/clusterapi.h"
#include "client/admin/logapi.h"
#include "client/system/systemapi.h"
#include "protocol/http/apierror.h"
#include "support/fake/fakenode.h"

#include <QJsonArray>
#include <QTest>

using namespace muster;
using namespace muster::client;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::NodeReload;
using test::FakeNode;
using test::overviewOf;

namespace {

/// The result of a call; the loop runs meanwhile. Internal with "no answer" if it never came.
template <typename T>
Result<T> answerOf(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 4000))
        return fail(ErrorCode::Internal, u"no answer"_s);
    return future.result();
}

TransportOptions within(Millis timeout)
{
    TransportOptions options;
    options.timeout = timeout;
    return options;
}

} // namespace

class TestTransport : public QObject {
    Q_OBJECT

private slots:
    void logsInAndAsks()
    {
        FakeNode node;
        node.setOverview(test::overviewOf({&node}));
        Transport api(node.url());
        QCOMPARE(answerOf(ClusterApi(api).overview()).error().code, ErrorCode::Unauthorized);
        const Result<Login> login = answerOf(SessionApi(api).login(u"admin"_s, u"secret password"_s));
        QVERIFY(login);
        QCOMPARE(api.token(), login->token);
        QVERIFY(login->user.roleNames().contains(u"system_admin"_s));
        const Result<protocol::Overview> overview = answerOf(ClusterApi(api).overview());
        QVERIFY(overview);
        QCOMPARE(overview->nodes.size(), 1);
        QVERIFY(answerOf(SessionApi(api).logout()));
        QCOMPARE(answerOf(ClusterApi(api).overview()).error().code, ErrorCode::Unauthorized);
    }

    void aWrongPasswordIsToldInTheServersWords()
    {
        FakeNode node;
        Transport api(node.url());
        const Result<Login> login = answerOf(SessionApi(api).login(u"admin"_s, u"wrong"_s));
        QVERIFY(!login);
        QCOMPARE(login.error().code, ErrorCode::Unauthorized);
        QCOMPARE(login.error().detail, u"Enter a valid email or username and/or password."_s);
        QVERIFY(api.token().isEmpty());
    }

    void errorsAreMapped_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("bad request") << 400 << ErrorCode::InvalidArgument;
        QTest::newRow("who are you") << 401 << ErrorCode::Unauthorized;
        QTest::newRow("not allowed") << 403 << ErrorCode::Forbidden;
        QTest::newRow("no such thing") << 404 << ErrorCode::NotFound;
        QTest::newRow("somebody was faster") << 409 << ErrorCode::Conflict;
        QTest::newRow("too large") << 413 << ErrorCode::TooLarge;
        QTest::newRow("too often") << 429 << ErrorCode::Unavailable;
        QTest::newRow("broken") << 500 << ErrorCode::Internal;
        QTest::newRow("a proxy without a server") << 502 << ErrorCode::Unavailable;
        QTest::newRow("not now") << 503 << ErrorCode::Unavailable;
        QTest::newRow("a proxy lost patience") << 504 << ErrorCode::TimedOut;
        QTest::newRow("a redirect is not followed: it would carry the token away")
            << 302 << ErrorCode::Internal;
    }
    void errorsAreMapped()
    {
        QFETCH(int, status);
        QFETCH(ErrorCode, code);
        FakeNode node;
        http::Response response =
            protocol::errorResponse({u"a.b"_s, u"What to do."_s, status, u"more"_s}, u"r"_s);
        response.headers.emplaceBack("Location", "http://127.0.0.1:1/elsewhere");
        node.setReply(u"GET /api/v4/system/ping"_s, response);
        Transport api(node.url());
        const Result<QJsonObject> ping = answerOf(SystemApi(api).ping());
        QVERIFY(!ping);
        QCOMPARE(ping.error().code, code);
        QCOMPARE(ping.error().detail, u"What to do. (more)"_s);
    }

    void aNodeThatRanOutOfTimeIsNotOneThatRefused()
    {
        FakeNode node;
        node.setReply(u"GET /api/v4/system/ping"_s,
            protocol::errorResponse({QString(protocol::timedOutId), u"Too slow."_s, 503}, u"r"_s));
        Transport api(node.url());
        const Result<QJsonObject> ping = answerOf(SystemApi(api).ping());
        QVERIFY(!ping);
        QCOMPARE(ping.error().code, ErrorCode::TimedOut); // whether it was done is not known
    }

    void strangeAnswers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a web page") << QByteArray("<html>It works</html>") << ErrorCode::Corrupt;
        QTest::newRow("nothing") << QByteArray() << ErrorCode::Corrupt;
        QTest::newRow("a list") << QByteArray("[]") << ErrorCode::Corrupt;
        QTest::newRow("an object of another kind") << QByteArray(R"({"status":"OK"})") << ErrorCode::Corrupt;
        QTest::newRow("nodes that are no list")
            << QByteArray(R"({"verdict":"green","nodes":{}})") << ErrorCode::Corrupt;
        QTest::newRow("more than the limit") << QByteArray(70'000, 'x') << ErrorCode::TooLarge;
    }
    void strangeAnswers()
    {
        QFETCH(QByteArray, body);
        QFETCH(ErrorCode, code);
        FakeNode node;
        node.setReply(u"GET /api/v4/muster/overview"_s, {200, {}, body});
        TransportOptions options;
        options.replyBytesMax = 64 * 1024;
        Transport api(node.url(), options);
        const Result<protocol::Overview> overview = answerOf(ClusterApi(api).overview());
        QVERIFY(!overview);
        QCOMPARE(overview.error().code, code);
    }

    void anErrorWithoutMattermostsBodyIsStillOne()
    {
        FakeNode node;
        node.setReply(u"GET /api/v4/system/ping"_s, {502, {}, "<html>Bad gateway</html>"});
        Transport api(node.url());
        const Result<QJsonObject> ping = answerOf(SystemApi(api).ping());
        QCOMPARE(ping.error().code, ErrorCode::Unavailable);
        QVERIFY(ping.error().detail.contains(u"502"_s));
    }

    void nobodyIsListening()
    {
        FakeNode node;
        node.kill();
        Transport api(node.url());
        const Result<QJsonObject> ping = answerOf(SystemApi(api).ping());
        QCOMPARE(ping.error().code, ErrorCode::Unavailable);
        QVERIFY2(ping.error().detail.contains(node.address()), qPrintable(ping.error().detail));
        QVERIFY2(ping.error().detail.contains(u"refused"_s), qPrintable(ping.error().detail));
    }

    void aHungNodeEndsAtTheDeadline()
    {
        FakeNode node;
        node.hang();
        Transport api(node.url(), within(200ms));
        const TimePoint begun = steadyNow();
        const Result<QJsonObject> ping = answerOf(SystemApi(api).ping());
        QCOMPARE(ping.error().code, ErrorCode::TimedOut);
        QVERIFY(steadyNow() - begun < 2s);
    }

    void aResetConnectionIsUnavailable()
    {
        FakeNode node;
        node.hang();
        Transport api(node.url());
        const auto future = SessionApi(api).login(u"admin"_s, u"secret password"_s);
        QTRY_VERIFY(node.connections() > 0);
        node.kill();
        QCOMPARE(answerOf(future).error().code, ErrorCode::Unavailable);
    }

    void destroyingTheClientAnswersWhoWaits()
    {
        FakeNode node;
        node.hang();
        auto api = std::make_unique<Transport>(node.url());
        const auto future = SystemApi(*api).ping();
        api.reset();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().code, ErrorCode::Unavailable);
    }

    void reloadsTellWhatHappenedOnEachNode()
    {
        FakeNode node;
        protocol::Overview overview = test::overviewOf({&node, &node, &node});
        overview.nodes[2].liveness = protocol::Liveness::Down;
        node.setOverview(overview);
        Transport api(node.url());
        QVERIFY(answerOf(SessionApi(api).login(u"admin"_s, u"secret password"_s)));
        const Result<QList<NodeReload>> all = answerOf(ClusterApi(api).reload(std::nullopt));
        QVERIFY(all);
        QCOMPARE(all->size(), 3);
        QVERIFY(all->at(0).outcome);
        QCOMPARE(all->at(0).outcome->changed, QStringList{u"LogSettings.FileLevel"_s});
        QVERIFY(!all->at(2).outcome);
        QCOMPARE(all->at(2).outcome.error().detail, u"The node does not answer."_s);
        const Result<QList<NodeReload>> one = answerOf(ClusterApi(api).reload(overview.nodes[1].id));
        QCOMPARE(one->size(), 1);
        QCOMPARE(one->at(0).node, overview.nodes[1].id);
        QCOMPARE(node.requests().last(),
            u"POST /api/v4/muster/config/reload?node="_s + overview.nodes[1].id.toString());
    }

    void logsAndLevels()
    {
        FakeNode node;
        node.setOverview(overviewOf({&node}));
        Transport api(node.url());
        QVERIFY(answerOf(SessionApi(api).login(u"admin"_s, u"secret password"_s)));
        QCOMPARE(answerOf(LogApi(api).levels())->file, u"info"_s);
        const auto set = answerOf(LogApi(api).levels({u"debug"_s, {}, 15}));
        QCOMPARE(set->file, u"debug"_s);
        QCOMPARE(set->console, u"info"_s);
        QCOMPARE(node.bodies().last(), QByteArray("{\"file\":\"debug\",\"minutes\":15}"));
    }

    void logsOfNodesComeWithTheirPlaces()
    {
        FakeNode node;
        const protocol::Overview overview = overviewOf({&node, &node});
        node.setOverview(overview);
        node.logs().add(overview.nodes[0].id, {u"{\"level\":\"info\"}"_s, u"{\"level\":\"warn\"}"_s});
        node.logs().setOffset(overview.nodes[0].id, Millis(-7));
        node.logs().setSilent(overview.nodes[1].id, u"node-2 is down"_s);
        Transport api(node.url());
        QVERIFY(answerOf(SessionApi(api).login(u"admin"_s, u"secret password"_s)));
        protocol::LogQuery query;
        query.levels = {u"warn"_s};
        auto nodes = answerOf(LogApi(api).logs(query));
        QVERIFY2(nodes, qPrintable(nodes ? QString() : nodes.error().detail));
        QCOMPARE(nodes->size(), 2);
        QCOMPARE(nodes->at(0).part->lines, (QStringList{u"{\"level\":\"warn\"}"_s}));
        QCOMPARE(nodes->at(0).part->clockOffset, Millis(-7));
        QCOMPARE(nodes->at(1).part.error().detail, u"node-2 is down"_s);
        query.after[overview.nodes[0].id.toString()] = nodes->at(0).part->newer;
        node.logs().add(overview.nodes[0].id, {u"{\"level\":\"warn\",\"n\":3}"_s});
        nodes = answerOf(LogApi(api).logs(query));
        QCOMPARE(nodes->at(0).part->lines, (QStringList{u"{\"level\":\"warn\",\"n\":3}"_s}));
        query.text = u"("_s;
        query.levels = {u"loud"_s};
        QCOMPARE(answerOf(LogApi(api).logs(query)).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "client/accounts/sessionapi.h"
#include "client/admin/clusterapi.h"
#include "client/admin/logapi.h"
#include "client/system/systemapi.h"
#include "tst_transport.moc"
