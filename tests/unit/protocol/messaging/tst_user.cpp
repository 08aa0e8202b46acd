// muster_test: USES Muster::Protocol
#include "protocol/messaging/user.h"

#include <QSet>
#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;

/// One description of a user: what travels, and who sees it.
class UserTest : public QObject {
    Q_OBJECT

    static User ann()
    {
        User user;
        user.id = UserId(u"u1"_s);
        user.createAt = fromEpochMillis(5);
        user.username = u"ann"_s;
        user.roles = u"system_admin system_user"_s;
        user.props = {{u"theme"_s, u"dark"_s}};
        user.emailVerified = true;
        user.failedAttempts = 3;
        return user;
    }

private slots:
    void othersSeeLess()
    {
        const QJsonObject own = toJson(ann(), Visibility::Self);
        const QJsonObject others = toJson(ann(), Visibility::Everyone);
        for (const QString &field :
            {u"email_verified"_s, u"notify_props"_s, u"last_password_update"_s, u"failed_attempts"_s}) {
            QVERIFY2(own.contains(field), qPrintable(field));
            QVERIFY2(!others.contains(field), qPrintable(field));
        }
        QCOMPARE(others[u"create_at"_s].toInteger(), 5);
        QCOMPARE(others[u"auth_data"_s].toString(), QString()); // there, and always empty
        QVERIFY(!own.contains(u"password"_s));
    }

    void whatIsWrittenIsRead()
    {
        const Result<User> read = userFromJson(toJson(ann(), Visibility::Self));
        QVERIFY(read.has_value());
        QCOMPARE(*read, ann());
        QCOMPARE(read->roleNames(), (QStringList{u"system_admin"_s, u"system_user"_s}));
        QVERIFY(read->isActive());
        QVERIFY(!userFromJson({}).has_value());
    }

    void noNameTwice()
    {
        QSet<QString> names;
        QSet<QString> columns;
        int fields = 0;
        const User user;
        forEachField(user, [&](const UserField &field, const auto &) {
            names.insert(field.json);
            columns.insert(field.column);
            ++fields;
        });
        QCOMPARE(names.size(), fields);
        QCOMPARE(columns.size(), fields);
    }
};

QTEST_GUILESS_MAIN(UserTest)
#include "tst_user.moc"
