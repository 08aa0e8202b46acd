// muster_test: USES Muster::Node
#include "node/calls/peerrequest.h"

#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using node::PeerAnswer;
using protocol::NodeOverview;

namespace {

const NodeId self(u"a"_s);

NodeOverview nodeNamed(const QString &id)
{
    NodeOverview node;
    node.id = NodeId(id);
    node.name = u"node-"_s + id;
    node.address = u"127.0.0.1:1"_s;
    return node;
}

/// Answers what the test sets.
class Directory final : public node::PeerDirectory {
public:
    NodeId self() const override { return ::self; }
    std::shared_ptr<const protocol::Overview> overview() const override
    {
        return std::make_shared<protocol::Overview>();
    }
    QList<NodeOverview> registered() const override { return {}; }
    void refresh(std::function<void()> done) override
    {
        if (answers)
            done();
        else
            waiting = std::move(done);
    }
    bool vouchesFor(const NodeOverview &node) const override { return !strangers.contains(node.id); }

    bool answers = true;
    std::function<void()> waiting;
    QList<NodeId> strangers;
};

} // namespace

class TestPeerRequest : public QObject {
    Q_OBJECT
private slots:
    void answersComeInTheOrderOfTheNodes()
    {
        const auto answers = sent({u"c"_s, u"a"_s, u"b"_s});
        // Whoever answers first does not come first.
        answer(u"b"_s, u"from b"_s);
        QVERIFY(!answers.isFinished());
        answer(u"c"_s, u"from c"_s);
        QTRY_VERIFY(answers.isFinished());
        QCOMPARE(texts(answers), (QStringList{u"from c"_s, u"here"_s, u"from b"_s}));
        QCOMPARE(m_asked, (QStringList{u"c"_s, u"b"_s}));
    }

    void oneThatFailsCostsTheOthersNothing()
    {
        const auto answers = sent({u"b"_s, u"c"_s});
        answer(u"b"_s, fail(ErrorCode::TimedOut, u"its deadline passed"_s));
        answer(u"c"_s, u"from c"_s);
        QTRY_VERIFY(answers.isFinished());
        QCOMPARE(texts(answers), (QStringList{u"timed-out: its deadline passed"_s, u"from c"_s}));
    }

    void nobodyIsAskedBeforeTheDatabaseAnswered()
    {
        m_directory.answers = false;
        const auto answers = sent({u"a"_s, u"b"_s});
        QVERIFY(m_asked.isEmpty());
        m_directory.waiting();
        answer(u"b"_s, u"from b"_s);
        QTRY_COMPARE(texts(answers), (QStringList{u"here"_s, u"from b"_s}));
    }

    void aPeerThatTheDatabaseDoesNotVouchForIsSentNothing()
    {
        m_directory.strangers = {NodeId(u"b"_s), self}; // of ourselves it need not know
        const auto answers = sent({u"a"_s, u"b"_s});
        QTRY_VERIFY(answers.isFinished());
        QVERIFY(m_asked.isEmpty());
        QCOMPARE(texts(answers).first(), u"here"_s);
        QVERIFY(texts(answers).last().startsWith("unavailable: node-b has no row in the database"_L1));
    }

    void aRefusedPeerIsSentNothing()
    {
        m_refused = NodeId(u"b"_s);
        const auto answers = sent({u"b"_s, u"c"_s});
        answer(u"c"_s, u"from c"_s);
        QTRY_VERIFY(answers.isFinished());
        QCOMPARE(m_asked, QStringList{u"c"_s});
        QCOMPARE(texts(answers), (QStringList{u"forbidden: not that one"_s, u"from c"_s}));
    }

    void nobodyToAskIsOverAtOnce()
    {
        const auto answers = sent({});
        QVERIFY(answers.isFinished());
        QVERIFY(answers.result().isEmpty());
    }

    void chosenNodes_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("chosen");
        QTest::newRow("none wanted: the defaults") << QStringList() << u"b c"_s;
        QTest::newRow("by id") << QStringList{u"a"_s} << u"a"_s;
        QTest::newRow("by name") << QStringList{u"node-c"_s} << u"c"_s;
        QTest::newRow("in the order of the known") << QStringList{u"c"_s, u"node-a"_s} << u"a c"_s;
        QTest::newRow("twice is once") << QStringList{u"b"_s, u"node-b"_s} << u"b"_s;
        QTest::newRow("one is not known")
            << QStringList{u"a"_s, u"d"_s, u"e"_s} << u"not-found: There is no node d in this cluster."_s;
    }
    void chosenNodes()
    {
        QFETCH(QStringList, wanted);
        QFETCH(QString, chosen);
        const auto nodes = node::chosenNodes({nodeNamed(u"a"_s), nodeNamed(u"b"_s), nodeNamed(u"c"_s)},
            wanted, [](const NodeOverview &node) { return node.id != self; });
        QStringList ids;
        if (nodes)
            for (const NodeOverview &node : *nodes)
                ids.append(node.id.toString());
        QCOMPARE(nodes ? ids.join(u' ') : textOf(nodes.error()), chosen);
    }

    void anIdIsNoName()
    {
        const auto nodes = node::chosenNodes(
            {nodeNamed(u"a"_s)}, QList{NodeId(u"node-a"_s)}, [](const NodeOverview &) { return true; });
        QVERIFY(!nodes);
        QCOMPARE(nodes.error().code, ErrorCode::NotFound);
    }

    void aNodeAnswersForItselfAlone()
    {
        QCOMPARE(*node::onlyEntry(Result<QList<int>>(QList{7})), 7);
        QCOMPARE(node::onlyEntry(Result<QList<int>>(QList<int>{})).error().code, ErrorCode::Corrupt);
        QCOMPARE(node::onlyEntry(Result<QList<int>>(QList{7, 8})).error().code, ErrorCode::Corrupt);
        QCOMPARE(
            node::onlyEntry(Result<QList<int>>(fail(ErrorCode::TimedOut))).error().code, ErrorCode::TimedOut);
    }

    void cleanup()
    {
        m_promises.clear();
        m_asked.clear();
        m_refused.reset();
        m_directory.answers = true;
        m_directory.strangers.clear();
    }

private:
    using Promise = QPromise<Result<QString>>;

    static QString textOf(const Error &error)
    {
        return QString(errorCodeName(error.code)) + u": "_s + error.detail;
    }
    static QStringList texts(const QFuture<QList<PeerAnswer<QString>>> &answers)
    {
        if (!answers.isFinished())
            return {};
        QStringList texts;
        for (const auto &answer : answers.result())
            texts.append(answer.result ? *answer.result : textOf(answer.result.error()));
        return texts;
    }
    QFuture<QList<PeerAnswer<QString>>> sent(const QStringList &ids)
    {
        node::PeerRequest<QString> request;
        request.here = [](const NodeOverview &) {
            return ready(Result<QString>(u"here"_s));
        };
        request.there = [this](client::Transport &, const NodeOverview &node) {
            m_asked.append(node.id.toString());
            auto promise = std::make_shared<Promise>();
            promise->start();
            m_promises[node.id.toString()] = promise;
            return promise->future();
        };
        request.refused = [this](const NodeOverview &node) -> std::optional<Error> {
            if (m_refused == node.id)
                return Error{ErrorCode::Forbidden, u"not that one"_s};
            return std::nullopt;
        };
        QList<NodeOverview> nodes;
        for (const QString &id : ids)
            nodes.append(nodeNamed(id));
        return request.send(m_calls, nodes);
    }
    void answer(const QString &id, const Result<QString> &result)
    {
        QVERIFY(m_promises.contains(id));
        m_promises[id]->addResult(result);
        m_promises[id]->finish();
    }

    Directory m_directory;
    node::PeerCalls m_calls{m_directory, false, {}};
    QHash<QString, std::shared_ptr<Promise>> m_promises;
    QStringList m_asked;
    std::optional<NodeId> m_refused;
};

QTEST_GUILESS_MAIN(TestPeerRequest)
#include "tst_peerrequest.moc"
