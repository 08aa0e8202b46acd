// muster_test: USES muster_apiserver TIMEOUT 300 DEPENDS musterd
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"
#include "support/net/rawclient.h"

#include <QElapsedTimer>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::Answer;
using test::ApiServer;
using test::Extra;
using test::RawClient;

/// Guessing passwords at the real program: from one address, from many, all at once; and what the owner of
/// the account notices. Addresses come from a proxy that the server trusts.
class TestBruteForce : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        server.set(u"ServiceSettings.TrustedProxyIPHeader"_s, QJsonArray{u"X-Forwarded-For"_s});
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
        QCOMPARE(server.login(u"anna"_s, password, from(home)).status, 200);
    }

    void cleanupTestCase()
    {
        const QStringList leaks = server.leaks();
        QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
        QCOMPARE(server.stop(), 0);
    }

    // Goal: many addresses that guess at one account are answered few times; its owner gets in from where
    // they were before, and whoever is logged in stays logged in.
    void manyAddressesAtOneAccount()
    {
        int looked = 0;
        int refused = 0;
        QElapsedTimer timer;
        timer.start();
        for (int guess = 1; guess <= 40; ++guess) {
            const Answer answer = server.login(u"anna"_s, impossible, from(u"203.0.113.%1"_s.arg(guess)));
            QVERIFY2(answer.status == 401, answer.text());
            if (answer.errorId() == tooMany) {
                ++refused;
                const int wait = answer.header("Retry-After").toInt();
                QVERIFY2(wait >= 1 && wait <= 30, answer.header("Retry-After"));
            } else {
                ++looked;
            }
        }
        // Beyond the ten, one each half minute, however slow this machine is.
        QVERIFY2(looked >= 10 && looked <= 11 + timer.elapsed() / 30'000, QByteArray::number(looked));
        QVERIFY(refused > 0);
        QCOMPARE(server.login(u"anna"_s, password, from(u"198.51.100.99"_s)).errorId(), tooMany);
        const Answer owner = server.login(u"anna"_s, password, from(home));
        QVERIFY2(owner.status == 200, owner.text());
        QCOMPARE(server.get(QString(routes::me), {.token = server.anna()}).status, 200);
    }

    // Goal: an address that tries one password at each of many names is stopped, and only that address.
    void oneAddressAtManyAccounts()
    {
        int looked = 0;
        Answer refused;
        QElapsedTimer timer;
        timer.start();
        for (int guess = 1; refused.status != 429 && guess <= 400; ++guess) {
            // The first address is the guesser's own claim; the proxy's is the last.
            const Answer answer = server.login(u"somebody%1"_s.arg(guess), impossible,
                {.headers = {{"X-Forwarded-For", "9.9.9." + QByteArray::number(guess) + ", 192.0.2.66"}}});
            if (answer.status == 401)
                ++looked;
            else
                refused = answer;
        }
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.errorId(), u"api.user.login.too_many_from_address.app_error"_s);
        QVERIFY(refused.header("Retry-After").toInt() >= 1);
        QVERIFY2(looked >= 60 && looked <= 61 + timer.elapsed() / 10'000, QByteArray::number(looked));
        QCOMPARE(server.login(u"anna"_s, password, from(home)).status, 200);
    }

    // Goal: an address that has used up its guesses is refused in the same way whatever the name, whether the
    // account's owner was seen there or nobody has it.
    void theAddressIsRefusedBeforeTheName()
    {
        const QString place = u"192.0.2.80"_s;
        QCOMPARE(server.createUser(u"petra"_s, {.token = server.admin()}).status, 201);
        QCOMPARE(server.login(u"petra"_s, password, from(place)).status, 200);
        for (int guess = 1; guess <= 70; ++guess)
            server.login(u"somebody%1"_s.arg(guess), impossible, from(place));
        QStringList answers;
        for (const QString &name : {u"petra"_s, u"admin"_s, u"nobody"_s, u"petra@example.org"_s}) {
            QJsonObject answer = server.login(name, impossible, from(place)).json();
            answer.remove(u"request_id"_s);
            answer.remove(u"message"_s); // how many seconds
            answers.append(QString::fromUtf8(QJsonDocument(answer).toJson()));
        }
        QVERIFY2(answers.first().contains(u"too_many_from_address"_s), qPrintable(answers.first()));
        QCOMPARE(answers.removeDuplicates(), 3);
    }

    void guessesAtOnce_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isOneName");
        QTest::addColumn<int>("lookedMax");
        QTest::newRow("one account, from anywhere") << u"198.51.100.30"_s << true << 10;
        QTest::newRow("one account, from a known place") << u"198.51.100.31"_s << true << 10;
        QTest::newRow("many accounts") << u"198.51.100.32"_s << false << 60;
    }
    // Goal: guesses that arrive at once are not more than those one by one.
    void guessesAtOnce()
    {
        QFETCH(QString, address);
        QFETCH(bool, isOneName);
        QFETCH(int, lookedMax);
        const QString name = u"olga%1"_s.arg(address.section(u'.', 3));
        QCOMPARE(server.createUser(name, {.token = server.admin()}).status, 201);
        if (QByteArrayView(QTest::currentDataTag()).endsWith("a known place"))
            QCOMPARE(server.login(name, password, from(address)).status, 200);
        QElapsedTimer timer;
        timer.start();
        std::vector<std::unique_ptr<RawClient>> guesses;
        for (int i = 0; i < 120; ++i) {
            guesses.push_back(std::make_unique<RawClient>(server.port()));
            guesses.back()->send(logIn(address.toLatin1(),
                isOneName ? name.toUtf8() : "other" + QByteArray::number(i), "Wrong-horse-7-battery"));
        }
        int looked = 0;
        for (const auto &guess : guesses) {
            const QByteArray answer = guess->receive(1, 60'000);
            QVERIFY2(test::statusOf(answer) == 401 || test::statusOf(answer) == 429, answer.left(300));
            looked += answer.contains("invalid_credentials") ? 1 : 0;
        }
        QVERIFY2(looked >= 1 && looked <= lookedMax + timer.elapsed() / (isOneName ? 30'000 : 10'000),
            QByteArray::number(looked));
    }

    // Goal: a flood of log-ins from one address is bounded, and does not keep others out.
    // Method: many connections with a password each, all at once; meanwhile the owner from another address.
    void aFloodFromOneAddress()
    {
        std::vector<std::unique_ptr<RawClient>> flood;
        for (int i = 0; i < 150; ++i) {
            flood.push_back(std::make_unique<RawClient>(server.port()));
            flood.back()->send(logIn("198.51.100.1", "nobody" + QByteArray::number(i), "no"));
        }
        // A hundred passwords are before it, but not before its turn.
        RawClient owner(server.port());
        owner.send(logIn(
            home.toLatin1(), "anna", QByteArray(ApiServer::password.data(), ApiServer::password.size())));
        const QByteArray answer = owner.receive(1, 30'000);
        QVERIFY2(test::statusOf(answer) == 200, answer.left(300));
        int waiting = 0;
        int refused = 0;
        for (const auto &client : flood) {
            const QByteArray received = client->receive(1, 1);
            QVERIFY(!received.contains("HTTP/1.1 429") || received.contains("Retry-After: "));
            waiting += received.isEmpty() ? 1 : 0;
            refused += test::statusOf(received) == 429 ? 1 : 0;
        }
        QVERIFY2(waiting > 0, "the flood was over already: this showed nothing");
        // Nor do they who were never seen here before wait for all of it.
        RawClient newcomer(server.port());
        newcomer.send(logIn("198.51.100.77", "root", "no"));
        QCOMPARE(test::statusOf(newcomer.receive(1, 30'000)), 401);
        QVERIFY2(refused >= 10, QByteArray::number(refused));
    }

    // Goal: guessing does not fill the database with audits.
    void refusalsAreAuditedSeldom()
    {
        const auto refusals = [this] {
            int count = 0;
            for (int page = 0;; ++page) {
                const QJsonArray rows =
                    server
                        .get(QString(routes::audits) + u"?per_page=200&page=%1"_s.arg(page),
                            {.token = server.admin()})
                        .array();
                for (const QJsonValue &row : rows)
                    count += row[u"extra_info"].toString().startsWith(u"refused: too many"_s) ? 1 : 0;
                if (rows.size() < 200)
                    return count;
            }
        };
        const int before = refusals();
        QVERIFY(before > 0);
        // One each ten seconds is checked; the others are refused.
        for (int i = 0; i < 50; ++i)
            QVERIFY(server.login(u"whoever"_s, impossible, from(u"192.0.2.66"_s)).status >= 401);
        QVERIFY2(refusals() - before <= 10, QByteArray::number(refusals() - before));
    }

    // Goal: a client that may not create accounts cannot make the server hash passwords.
    void strangersCostNoHash()
    {
        int refused = 0;
        QList<QNetworkReply *> flood;
        const QByteArray body = QJsonDocument(
            QJsonObject{{u"username"_s, u"mallory"_s}, {u"email"_s, u"m@example.org"_s},
                {u"password"_s,
                    password}}).toJson();
        for (int i = 0; i < 200; ++i)
            flood.append(server.begin("POST", QString(routes::users), body, from(u"192.0.2.200"_s)));
        for (QNetworkReply *reply : std::as_const(flood))
            refused += server.finish(reply).status == 403 ? 1 : 0;
        QCOMPARE(refused, 200); // a full queue of the hasher would have answered 429
    }

private:
    static QByteArray logIn(const QByteArray &address, const QByteArray &name, const QByteArray &with)
    {
        const QByteArray body = "{\"login_id\":\"" + name + "\",\"password\":\"" + with + "\"}";
        return "POST /api/v4/users/login HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: " + address
            + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body;
    }
    static Extra from(const QString &address)
    {
        return {.headers = {{"X-Forwarded-For", address.toLatin1()}}};
    }

    const QString password{ApiServer::password};
    /// A password this long is not hashed; it counts like any wrong one, and hundreds do not take minutes.
    const QString impossible = QString(2'000, u'p');
    const QString home = u"192.0.2.1"_s;
    const QString tooMany = u"api.user.check_user_login_attempts.too_many.app_error"_s;
    ApiServer server;
};

QTEST_GUILESS_MAIN(TestBruteForce)
#include "tst_bruteforce.moc"
