// muster_test: USES Muster::Auth
#include "auth/presentedtoken.h"

#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

/// Which session a request is for: what REST and WebSockets both go by.
class PresentedTokenTest : public QObject {
    Q_OBJECT

private slots:
    void aRequestPresentsOneToken_data()
    {
        QTest::addColumn<http::Headers>("headers");
        QTest::addColumn<QString>("token");
        QTest::addColumn<bool>("fromCookie");
        QTest::newRow("none") << http::Headers{} << QString() << false;
        QTest::newRow("bearer") << http::Headers{{"Authorization", "Bearer abc"}} << u"abc"_s << false;
        QTest::newRow("the scheme in any case")
            << http::Headers{{"authorization", "BEARER  abc "}} << u"abc"_s << false;
        QTest::newRow("Mattermost's own scheme")
            << http::Headers{{"Authorization", "token abc"}} << u"abc"_s << false;
        QTest::newRow("another scheme is none")
            << http::Headers{{"Authorization", "Basic abc"}} << QString() << false;
        QTest::newRow("a scheme without a token is none")
            << http::Headers{{"Authorization", "Bearer"}} << QString() << false;
        QTest::newRow("a token without a scheme is none")
            << http::Headers{{"Authorization", " abc"}} << QString() << false;
        QTest::newRow("cookie") << http::Headers{{"Cookie", "MMAUTHTOKEN=abc"}} << u"abc"_s << true;
        QTest::newRow("cookie among others")
            << http::Headers{{"Cookie", "a=1; MMUSERID=x;MMAUTHTOKEN=abc; b=2"}} << u"abc"_s << true;
        QTest::newRow("a cookie whose name only begins so is none")
            << http::Headers{{"Cookie", "MMAUTHTOKENS=abc"}} << QString() << false;
        QTest::newRow("cookie wins over Authorization") << http::Headers{{"Authorization", "Bearer abc"},
            {"Cookie", "MMAUTHTOKEN=def"}} << u"def"_s << true;
        QTest::newRow("an empty cookie does not")
            << http::Headers{{"Authorization", "Bearer abc"}, {"Cookie", "MMAUTHTOKEN="}} << u"abc"_s
            << false;
    }
    void aRequestPresentsOneToken()
    {
        QFETCH(http::Headers, headers);
        http::Request request;
        request.headers = headers;
        const auth::PresentedToken presented = auth::presentedToken(request);
        QTEST(presented.token, "token");
        QTEST(presented.fromCookie, "fromCookie");
    }
};

QTEST_GUILESS_MAIN(PresentedTokenTest)
#include "tst_presentedtoken.moc"
