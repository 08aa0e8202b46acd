// muster_test: USES muster_apiserver DEPENDS musterd
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"

#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::Answer;
using test::ApiServer;

// Goal: of many who create the first account at once, on all nodes of a cluster, one becomes the
// administrator, and nobody else gets in.
class TestFirstAccount : public QObject {
    Q_OBJECT

private slots:
    void ofManyAtOnceOnTwoNodesOneIsTheAdministrator()
    {
        ApiServer one;
        ApiServer two;
        QVERIFY2(one.start(), qPrintable(one.problem()));
        two.set(u"SqlSettings.DataSource"_s, one.file(u"muster.db"_s));
        two.set(u"ClusterSettings.OverrideHostname"_s, u"node-2"_s);
        QVERIFY2(two.start(), qPrintable(two.problem()));

        QList<std::pair<ApiServer *, QNetworkReply *>> asked;
        for (int i = 0; i < 20; ++i) {
            ApiServer *const node = i % 2 ? &two : &one;
            const QJsonObject user{{u"username"_s, u"user%1"_s.arg(i)},
                {u"email"_s, u"u%1@example.org"_s.arg(i)}, {u"password"_s, QString(ApiServer::password)}};
            asked.append({node, node->begin("POST", QString(routes::users), QJsonDocument(user).toJson())});
        }
        QStringList made;
        for (const auto &[node, reply] : std::as_const(asked)) {
            const Answer answer = node->finish(reply);
            if (answer.status == 201) {
                made.append(answer.json()[u"username"].toString());
                QVERIFY2(answer.json()[u"roles"].toString().contains(u"system_admin"), answer.text());
            } else {
                QVERIFY2(answer.status == 403, answer.text());
            }
        }
        QCOMPARE(made.size(), 1);
        QCOMPARE(two.login(made.first()).status, 200);
        QCOMPARE(one.stop(), 0);
        QCOMPARE(two.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFirstAccount)
#include "tst_firstaccount.moc"
