// muster_test: USES Muster::Messaging
#include "messaging/access.h"

#include <QTest>

#include <functional>

using namespace muster;
using namespace muster::messaging;
using namespace Qt::Literals::StringLiterals;
using protocol::Channel;
using protocol::Post;
using protocol::Team;

namespace {

/// The same person in different places: the columns of the table.
enum Who { Stranger, TeamMate, Member, ChannelAdmin, TeamAdmin, SystemAdmin, WhoCount };

QStringList rolesOf(int who)
{
    const QStringList user{u"system_user"_s};
    const QStringList mate = user + QStringList{u"team_user"_s};
    const QStringList member = mate + QStringList{u"channel_user"_s};
    switch (who) {
    case TeamMate:
        return mate;
    case Member:
        return member;
    case ChannelAdmin:
        return member + QStringList{u"channel_admin"_s};
    case TeamAdmin:
        return mate + QStringList{u"team_admin"_s};
    case SystemAdmin:
        return user + QStringList{u"system_admin"_s};
    default:
        return user;
    }
}

Channel channelOf(QLatin1StringView type)
{
    Channel channel;
    channel.type = type;
    return channel;
}

Team teamOf(bool isOpen)
{
    Team team;
    team.type = isOpen ? u"O"_s : u"I"_s;
    team.allowOpenInvite = isOpen;
    return team;
}

Post by(const QString &author)
{
    Post post;
    post.userId = UserId(author);
    return post;
}

using Question = std::function<bool(const QStringList &roles)>;

} // namespace

Q_DECLARE_METATYPE(Question)

/// Every question of access, for everybody: what is not in the table is not allowed by accident.
class AccessTest : public QObject {
    Q_OBJECT

private slots:
    void table_data()
    {
        QTest::addColumn<Question>("question");
        QTest::addColumn<QString>("expected"); // one letter for each of Who
        const auto row = [](const char *name, const Question &question, const QString &expected) {
            QTest::newRow(name) << question << expected;
        };
        const Channel open = channelOf(protocol::channels::open);
        const Channel closed = channelOf(protocol::channels::closed);
        const Channel direct = channelOf(protocol::channels::direct);
        const UserId me(u"me"_s);
        //                                                                    stranger, mate, member, channel
        //                                                                    admin, team admin, system admin
        row(
            "an open team is seen by all", [](auto &r) { return maySee(teamOf(true), r); }, u"yyyyyy"_s);
        row(
            "another one by its members", [](auto &r) { return maySee(teamOf(false), r); }, u"nyyyyy"_s);
        row(
            "an open team is joined by all", [](auto &r) { return mayJoin(teamOf(true), r); }, u"yyyyyy"_s);
        row(
            "another one by invitation", [](auto &r) { return mayJoin(teamOf(false), r); }, u"nnnnny"_s);
        row(
            "an invitation is its members'", [](auto &r) { return maySeeInvitation(r); }, u"nyyyyy"_s);
        row(
            "an open channel is read in the team", [=](auto &r) { return mayRead(open, r); }, u"nyyyyy"_s);
        row(
            "a closed one by its members", [=](auto &r) { return mayRead(closed, r); }, u"nnyyny"_s);
        row(
            "a direct one likewise", [=](auto &r) { return mayRead(direct, r); }, u"nnyyny"_s);
        row(
            "an open channel is joined from the team", [=](auto &r) { return mayJoin(open, r); },
            u"nyyyyy"_s);
        row(
            "nobody joins a closed one", [=](auto &r) { return mayJoin(closed, r); }, u"nnnnnn"_s);
        row(
            "channels are created in the team", [=](auto &r) { return mayCreate(open, r); }, u"nyyyyy"_s);
        row(
            "closed ones, too", [=](auto &r) { return mayCreate(closed, r); }, u"nyyyyy"_s);
        row(
            "members change an open one", [=](auto &r) { return mayChange(open, r); }, u"nnyyny"_s);
        row(
            "and a closed one", [=](auto &r) { return mayChange(closed, r); }, u"nnyyny"_s);
        row(
            "and a direct one", [=](auto &r) { return mayChange(direct, r); }, u"nnyyny"_s);
        row(
            "members bring others", [=](auto &r) { return mayManageMembers(open, r); }, u"nnyyyy"_s);
        row(
            "into a closed one, too", [=](auto &r) { return mayManageMembers(closed, r); }, u"nnyyyy"_s);
        row(
            "members archive", [=](auto &r) { return mayArchive(open, r); }, u"nnyyny"_s);
        row(
            "a closed one, too", [=](auto &r) { return mayArchive(closed, r); }, u"nnyyny"_s);
        row(
            "one edits one's own", [=](auto &r) { return mayEdit(by(u"me"_s), me, r); }, u"nnyyny"_s);
        row(
            "and not what others wrote", [=](auto &r) { return mayEdit(by(u"you"_s), me, r); }, u"nnnnny"_s);
        row(
            "one deletes one's own", [=](auto &r) { return mayDelete(by(u"me"_s), me, r); }, u"nnyyyy"_s);
        row(
            "a team's administrator more", [=](auto &r) { return mayDelete(by(u"you"_s), me, r); },
            u"nnnnyy"_s);
    }
    void table()
    {
        QFETCH(Question, question);
        QFETCH(QString, expected);
        QString found;
        for (int who = 0; who < WhoCount; ++who)
            found += question(rolesOf(who)) ? u'y' : u'n';
        QCOMPARE(found, expected);
    }

    void withoutARoleNothingIsAllowed()
    {
        QVERIFY(!mayRead(channelOf(protocol::channels::open), {}));
        QVERIFY(!mayJoin(teamOf(true), {}));
        QVERIFY(!mayEdit(by(u"me"_s), UserId(u"me"_s), {}));
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
