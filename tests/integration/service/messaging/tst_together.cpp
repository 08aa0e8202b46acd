// muster_test: USES Muster::Service muster_postgres TIMEOUT 240 DATABASES
#include "people.h"

#include "service/channels/channelmembers.h"
#include "service/posts/posts.h"
#include "store/channels/channelmemberrepository.h"
#include "store/channels/channelrepository.h"
#include "store/posts/postrepository.h"

using namespace muster;
using namespace muster::service;
using store::detailOf;
using namespace Qt::Literals::StringLiterals;
using protocol::Channel;
using protocol::Post;
using test::actorOf;

namespace {

constexpr qint64 many = 1'000;

Post postIn(const ChannelId &channel, const QString &message, const QString &pendingId = {})
{
    Post post;
    post.channelId = channel;
    post.message = message;
    post.pendingPostId = pendingId;
    return post;
}

Channel channelNamed(const TeamId &team, const QString &name, QLatin1StringView type)
{
    Channel channel;
    channel.teamId = team;
    channel.name = name;
    channel.displayName = name;
    channel.type = type;
    return channel;
}

} // namespace

/// Two nodes on one database, at the same moment: nothing is done twice, and nothing is lost.
class TogetherTest : public QObject {
    Q_OBJECT

    std::unique_ptr<store::TestDatabase> m_database;
    std::unique_ptr<store::Connection> m_connection;
    std::unique_ptr<test::Node> m_one;
    std::unique_ptr<test::Node> m_two;
    protocol::User m_root, m_ann, m_bob;
    TeamId m_team;
    ChannelId m_square;

    Channel channel(const ChannelId &id)
    {
        return store::ChannelRepository(*m_connection).place(id, m_ann.id)->channel;
    }
    protocol::ChannelMember member(const ChannelId &id, const protocol::User &user)
    {
        return *store::ChannelMemberRepository(*m_connection).member(id, user.id);
    }
    qint64 rows(const QString &where, const QVariantList &values)
    {
        const auto row = m_connection->queryOne(u"SELECT count(*) FROM "_s + where, values);
        return (*row)->at(0).toLongLong();
    }

private slots:
    void init()
    {
        m_database = std::make_unique<store::TestDatabase>();
        m_connection = m_database->connectMigrated();
        m_one = std::make_unique<test::Node>(m_database->source());
        m_two = std::make_unique<test::Node>(m_database->source());
        m_root = test::makeUser(*m_connection, u"root"_s);
        m_ann = test::makeUser(*m_connection, u"ann"_s);
        m_bob = test::makeUser(*m_connection, u"bob"_s);
        TRY_ANSWER(
            team, m_one->runner.write(createTeam, actorOf(m_ann), test::teamNamed(u"crew"_s)).result());
        m_team = team.id;
        TRY_ANSWER(joined, m_one->runner.write(addToTeam, actorOf(m_bob), m_team, m_bob.id, many).result());
        QVERIFY(joined.isActive());
        m_square = store::ChannelRepository(*m_connection)
                       .placeByName(m_team, QString(protocol::channels::townSquare), m_ann.id)
                       ->channel.id;
    }
    void cleanup()
    {
        m_one.reset();
        m_two.reset();
        m_connection.reset();
        m_database.reset();
    }

    // Goal: spec S6. A post that is sent again, to whichever node and at the same moment, exists once, counts
    // once, is told once, and every answer is that of the first.
    void aPostSentAgainExistsOnce()
    {
        for (int round = 0; round < 20; ++round) {
            const Post post = postIn(m_square, u"hello"_s, u"ann:%1"_s.arg(round));
            QList<QFuture<protocol::Answered<Post>>> answers;
            for (int i = 0; i < 3; ++i)
                for (test::Node *node : {m_one.get(), m_two.get()})
                    answers.append(node->runner.write(createPost, actorOf(m_ann), post));
            QSet<QString> ids;
            for (auto &answer : answers) {
                TRY_ANSWER(made, answer.result());
                ids.insert(made.id.toString());
            }
            QCOMPARE(ids.size(), 1);
        }
        QCOMPARE(rows(u"Posts WHERE ChannelId = ?"_s, {m_square.toString()}), 20);
        QCOMPARE(channel(m_square).totalMsgCount, 20);
        QCOMPARE(m_one->heard.count(u"posted"_s, m_bob.id) + m_two->heard.count(u"posted"_s, m_bob.id), 20);
    }

    void theSamePendingIdOfAnotherIsAnotherPost()
    {
        const Post post = postIn(m_square, u"hello"_s, u"same"_s);
        TRY_ANSWER(anns, m_one->runner.write(createPost, actorOf(m_ann), post).result());
        TRY_ANSWER(bobs, m_two->runner.write(createPost, actorOf(m_bob), post).result());
        QVERIFY(anns.id != bobs.id);
        QCOMPARE(bobs.userId, m_bob.id);
    }

    void theOneChannelOfTwoPeopleExistsOnce()
    {
        for (int round = 0; round < 10; ++round) {
            const protocol::User cid = test::makeUser(*m_connection, u"cid%1"_s.arg(round));
            auto one = m_one->runner.write(createDirect, actorOf(m_ann), std::vector{m_ann.id, cid.id});
            auto two = m_two->runner.write(createDirect, actorOf(cid), std::vector{cid.id, m_ann.id});
            TRY_ANSWER(first, one.result());
            TRY_ANSWER(second, two.result());
            QCOMPARE(first.id, second.id);
            QCOMPARE(rows(u"ChannelMembers WHERE ChannelId = ?"_s, {first.id.toString()}), 2);
            QCOMPARE(
                m_one->heard.count(u"direct_added"_s, cid.id) + m_two->heard.count(u"direct_added"_s, cid.id),
                1);
        }
    }

    void whoIsOneselfHasAChannelToo()
    {
        TRY_ANSWER(
            own, m_one->runner.write(createDirect, actorOf(m_ann), std::vector{m_ann.id, m_ann.id}).result());
        QCOMPARE(rows(u"ChannelMembers WHERE ChannelId = ?"_s, {own.id.toString()}), 1);
    }

    // Goal: no count is lost between two nodes. Method: both post into two channels in opposite orders, in
    // shared transactions, while one who reads looks at them.
    void noCountIsLost()
    {
        TRY_ANSWER(other,
            m_one->runner
                .write(createChannel, actorOf(m_ann),
                    channelNamed(m_team, u"ideas"_s, protocol::channels::open), many)
                .result());
        TRY_ANSWER(joined, m_one->runner.write(addToChannel, actorOf(m_bob), other.id, m_bob.id).result());
        QCOMPARE(joined.msgCount, 0);
        constexpr int each = 40;
        QList<QFuture<protocol::Answered<Post>>> answers;
        QList<QFuture<protocol::Answered<ViewedTimes>>> views;
        for (int i = 0; i < each; ++i) {
            const bool first = i % 2 == 0;
            answers.append(m_one->runner.write(
                createPost, actorOf(m_ann), postIn(first ? m_square : other.id, u"one @bob"_s)));
            answers.append(m_two->runner.write(
                createPost, actorOf(m_ann), postIn(first ? other.id : m_square, u"two @bob"_s)));
            if (i % 10 == 0)
                views.append(m_two->runner.write(
                    viewChannel, actorOf(m_bob), m_bob.id, protocol::ChannelView{m_square, {}}));
        }
        for (auto &answer : answers) {
            TRY_ANSWER(made, answer.result());
            QVERIFY(!made.id.isEmpty());
        }
        for (auto &view : views) {
            TRY_ANSWER(times, view.result());
            QVERIFY(!times.isEmpty());
        }
        QCOMPARE(channel(m_square).totalMsgCount, each);
        QCOMPARE(channel(other.id).totalMsgCount, each);
        QCOMPARE(member(other.id, m_bob).mentionCount, each);
        // What bob has not read of the square is what he is mentioned in there.
        const protocol::ChannelMember bob = member(m_square, m_bob);
        QCOMPARE(bob.mentionCount, channel(m_square).totalMsgCount - bob.msgCount);
        QCOMPARE(member(m_square, m_ann).msgCount, each); // one's own are read
        TRY_ANSWER(read,
            m_one->runner
                .write(viewChannel, actorOf(m_bob), m_bob.id, protocol::ChannelView{m_square, other.id})
                .result());
        QCOMPARE(read.size(), 2);
        TRY_ANSWER(unread, m_one->runner.read(teamsUnread, actorOf(m_bob), m_bob.id, TeamId()).result());
        QCOMPARE(unread.size(), 1);
        QCOMPARE(unread[0].messages, 0);
        QCOMPARE(unread[0].mentions, 0);
    }

    void timesOfPostsAreInTheirOrder()
    {
        QList<QFuture<protocol::Answered<Post>>> answers;
        for (int i = 0; i < 20; ++i)
            for (test::Node *node : {m_one.get(), m_two.get()})
                answers.append(node->runner.write(createPost, actorOf(m_ann), postIn(m_square, u"x"_s)));
        for (auto &answer : answers)
            QVERIFY(answer.result().has_value());
        // A node whose clock is behind: what it posts is no older than what is there.
        const WallTime ahead = wallNow() + Millis(3'600'000);
        VERIFY_OK(m_connection->execute(
            u"UPDATE Channels SET LastPostAt = ? WHERE Id = ?"_s, {epochMillis(ahead), m_square.toString()}));
        TRY_ANSWER(
            late, m_two->runner.write(createPost, actorOf(m_ann), postIn(m_square, u"late"_s)).result());
        QCOMPARE(late.createAt, ahead);
        TRY_ANSWER(stored, m_one->runner.read(findPost, actorOf(m_ann), late.id).result());
        QCOMPARE(stored.createAt, ahead);
        QCOMPARE(channel(m_square).lastPostAt, ahead);
    }

    // Goal: who has left posts nothing more and hears nothing more. Method: leaving and posting at once;
    // every post that was taken was taken while its author was in the channel, so that the author heard of
    // it.
    void leavingAndPostingAtOnce()
    {
        for (int round = 0; round < 10; ++round) {
            TRY_ANSWER(closed,
                m_one->runner
                    .write(createChannel, actorOf(m_ann),
                        channelNamed(m_team, u"closed%1"_s.arg(round), protocol::channels::closed), many)
                    .result());
            TRY_ANSWER(
                added, m_one->runner.write(addToChannel, actorOf(m_ann), closed.id, m_bob.id).result());
            QCOMPARE(added.userId, m_bob.id);
            m_one->heard.take();
            m_two->heard.take();
            QList<QFuture<protocol::Answered<Post>>> posts;
            for (int i = 0; i < 5; ++i)
                posts.append(
                    m_two->runner.write(createPost, actorOf(m_bob), postIn(closed.id, u"still here"_s)));
            auto left = m_one->runner.write(removeFromChannel, actorOf(m_bob), closed.id, m_bob.id);
            for (int i = 0; i < 5; ++i)
                posts.append(
                    m_two->runner.write(createPost, actorOf(m_bob), postIn(closed.id, u"still here"_s)));
            QVERIFY(left.result().has_value());
            int taken = 0;
            for (auto &post : posts)
                taken += post.result().has_value() ? 1 : 0;
            QCOMPARE(m_two->heard.count(u"posted"_s, m_bob.id), taken);
            QCOMPARE(m_two->heard.count(u"posted"_s, m_ann.id), taken);
            QCOMPARE(channel(closed.id).totalMsgCount, taken);
            VERIFY_REFUSED(
                m_two->runner.write(createPost, actorOf(m_bob), postIn(closed.id, u"gone"_s)).result(),
                "api.context.permissions.app_error");
            QCOMPARE(m_one->heard.count(u"user_removed"_s, m_bob.id), 1);
            QCOMPARE(m_one->heard.count(u"user_removed"_s, m_ann.id), 1);
        }
    }

    void editsAtOnceAreBothKept()
    {
        TRY_ANSWER(
            post, m_one->runner.write(createPost, actorOf(m_ann), postIn(m_square, u"first"_s)).result());
        QList<QFuture<protocol::Answered<Post>>> edits;
        for (int i = 0; i < 10; ++i) {
            const auto edit = [&](test::Node &node, const QString &text) {
                edits.append(node.runner.write(
                    patchPost, actorOf(m_ann), post.id, protocol::PostPatch{text.arg(i), {}, {}}));
            };
            edit(*m_one, u"one %1"_s);
            edit(*m_two, u"two %1"_s);
        }
        for (auto &edit : edits) {
            TRY_ANSWER(edited, edit.result());
            QVERIFY(edited.editAt != WallTime());
        }
        // Each left what was there before.
        QCOMPARE(rows(u"Posts WHERE OriginalId = ?"_s, {post.id.toString()}), 20);
        QCOMPARE(rows(u"Posts WHERE OriginalId = ? AND Message = 'first'"_s, {post.id.toString()}), 1);
        QCOMPARE(rows(u"Posts WHERE OriginalId = '' AND ChannelId = ?"_s, {m_square.toString()}), 1);
    }

    void aTeamHasNoMoreThanItsLimit()
    {
        constexpr qint64 limit = 5; // ann and bob are in it
        QList<QFuture<protocol::Answered<protocol::TeamMember>>> joins;
        for (int i = 0; i < 8; ++i) {
            const protocol::User user = test::makeUser(*m_connection, u"user%1"_s.arg(i));
            test::Node &node = i % 2 == 0 ? *m_one : *m_two;
            joins.append(node.runner.write(addToTeam, actorOf(user), m_team, user.id, limit));
        }
        int in = 0;
        for (auto &join : joins) {
            const auto result = join.result();
            if (result)
                ++in;
            else
                QCOMPARE(result.error().id, u"app.team.join_user_to_team.max_accounts.app_error"_s);
        }
        QCOMPARE(in, 3);
        QCOMPARE(rows(u"ChannelMembers WHERE ChannelId = ?"_s, {m_square.toString()}), limit);
    }

    void whoLeavesATeamIsInNoneOfItsChannels()
    {
        for (int round = 0; round < 10; ++round) {
            TRY_ANSWER(open,
                m_one->runner
                    .write(createChannel, actorOf(m_ann),
                        channelNamed(m_team, u"open%1"_s.arg(round), protocol::channels::open), many)
                    .result());
            auto left = m_one->runner.write(removeFromTeam, actorOf(m_bob), m_team, m_bob.id);
            auto joined = m_two->runner.write(addToChannel, actorOf(m_bob), open.id, m_bob.id);
            QVERIFY(left.result().has_value());
            const auto result = joined.result(); // before, or refused
            QVERIFY(result || result.error().code == ErrorCode::Forbidden
                || result.error().code == ErrorCode::NotFound);
            QCOMPARE(
                rows(
                    u"ChannelMembers m JOIN Channels c ON c.Id = m.ChannelId WHERE m.UserId = ? AND c.TeamId = ?"_s,
                    {m_bob.id.toString(), m_team.toString()}),
                0);
            TRY_ANSWER(back, m_one->runner.write(addToTeam, actorOf(m_bob), m_team, m_bob.id, many).result());
            QVERIFY(back.isActive());
        }
    }
};

QTEST_GUILESS_MAIN(TogetherTest)
#include "tst_together.moc"
