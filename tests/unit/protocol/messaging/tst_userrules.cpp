// muster_test: USES Muster::Protocol
#include "protocol/messaging/userrules.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;

class TestUserRules : public QObject {
    Q_OBJECT

private slots:
    void namesTheFieldThatCannotBeStored_data()
    {
        QTest::addColumn<QString>("username");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("nickname");
        QTest::addColumn<QString>("named"); // empty: it can be stored
        const QString email = u"anna@example.org"_s;
        QTest::newRow("usual") << u"anna.b_c-9"_s << email << u"Ännchen"_s << QString();
        QTest::newRow("any case, with space around")
            << u" Anna "_s << u" Anna@Example.org "_s << QString() << QString();
        QTest::newRow("begins with a digit") << u"9anna"_s << email << QString() << u"username"_s;
        QTest::newRow("letters of others") << u"änna"_s << email << QString() << u"username"_s;
        QTest::newRow("too long") << QString(65, u'a') << email << QString() << u"username"_s;
        QTest::newRow("no address") << u"anna"_s << u"anna"_s << QString() << u"email"_s;
        QTest::newRow("two addresses") << u"anna"_s << u"a@b,c@d"_s << QString() << u"email"_s;
        QTest::newRow("markup") << u"anna"_s << u"<a@b>"_s << QString() << u"email"_s;
        QTest::newRow("a novel") << u"anna"_s << email << QString(65, u'n') << u"nickname"_s;
    }
    void namesTheFieldThatCannotBeStored()
    {
        QFETCH(QString, username);
        QFETCH(QString, email);
        QFETCH(QString, nickname);
        QFETCH(QString, named);
        User user;
        user.username = username;
        user.email = email;
        user.nickname = nickname;
        const Result<void> valid = validateUser(user);
        QCOMPARE(valid ? QString() : valid.error().detail.section(u':', 0, 0), named);
    }

    void equalNamesAreTheSameAccount() { QCOMPARE(normalizedName(u" Anna "_s), u"anna"_s); }

    void objectsHaveALimit()
    {
        User user;
        user.username = u"anna"_s;
        user.email = u"a@b"_s;
        user.props = {{u"k"_s, QString(70'000, u'x')}};
        QVERIFY(!validateUser(user));
    }
};

QTEST_GUILESS_MAIN(TestUserRules)
#include "tst_userrules.moc"
