// muster_test: USES Muster::Streaming
#include "streaming/nodestreams.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace muster;
using namespace muster::streaming;

namespace {

const NodeId a(u"a"_s);
const NodeId b(u"b"_s);
const std::map<NodeId, QString> peers = {{a, u"name-a"_s}, {b, u"name-b"_s}};

QByteArray helloOf(const NodeId &node, const QStringList &features = {eventsFeature})
{
    return encode(Hello{node, 77, {}, features});
}

/// What the node sends, by frames.
QList<Frame> sent(const std::vector<NodeStreams::Output> &outputs)
{
    FrameReader reader(frameBytesMax);
    for (const auto &output : outputs)
        if (const auto *send = std::get_if<NodeStreams::Send>(&output))
            reader.feed(send->bytes);
    QList<Frame> frames;
    for (auto frame = reader.next(); frame && *frame; frame = reader.next())
        frames.append(**frame);
    return frames;
}

template <typename Kind>
int count(const std::vector<NodeStreams::Output> &outputs)
{
    return int(std::count_if(outputs.begin(), outputs.end(),
        [](const auto &output) { return std::holds_alternative<Kind>(output); }));
}

/// A node "b" that "a" has called, up to its hello.
struct Called {
    TimePoint now{1s};
    NodeStreams node{b, 5};
    Called(const Options &options = {}) : node(b, 5, options)
    {
        node.setPeers(peers, now);
        node.opened(1, {}, {u"name-a"_s}, now);
        node.received(1, helloOf(a), now);
        (void)node.takeOutputs();
    }
};

} // namespace

class TestNodeStreams final : public QObject {
    Q_OBJECT
private slots:
    void lowerIdDials();
    void strangersAreRefused_data();
    void strangersAreRefused();
    void calledOneMustBeWhoWasCalled();
    void helloIsWaitedForNotForever();
    void newConnectionReplacesTheOld();
    void eventsOfOneTurnAreOneFrame();
    void unreadProbesAreAnsweredOnce();
    void standingStillIsNotTheOthersSilence();
    void forgottenPeerBeginsWithAFlush();
    void aFlushSaysHowManyEventsOfThisProcessWereLost();
};

void TestNodeStreams::lowerIdDials()
{
    const TimePoint now(1s);
    NodeStreams lower(a, 1);
    lower.setPeers(peers, now);
    QCOMPARE(count<NodeStreams::Dial>(lower.takeOutputs()), 1);
    lower.tick(now + 60s); // the answer is still to come
    QCOMPARE(count<NodeStreams::Dial>(lower.takeOutputs()), 0);
    lower.dialFailed(b, now + 60s);
    lower.tick(now + 60s);
    QCOMPARE(count<NodeStreams::Dial>(lower.takeOutputs()), 0);
    QCOMPARE(lower.nextDeadline(), now + 61s);
    lower.tick(now + 61s);
    QCOMPARE(count<NodeStreams::Dial>(lower.takeOutputs()), 1);

    NodeStreams higher(b, 1);
    higher.setPeers(peers, now);
    QCOMPARE(count<NodeStreams::Dial>(higher.takeOutputs()), 0);
}

void TestNodeStreams::strangersAreRefused_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");
    QTest::newRow("no member") << QStringList{u"name-x"_s} << helloOf(NodeId(u"x"_s)) << u"no member"_s;
    QTest::newRow("another's certificate")
        << QStringList{u"name-c"_s} << helloOf(a) << u"its certificate is not that of name-a"_s;
    QTest::newRow("no name at all") << QStringList{} << helloOf(a) << u"its certificate is not that of"_s;
    QTest::newRow("ourselves") << QStringList{u"name-b"_s} << helloOf(b) << u"no member"_s;
    QTest::newRow("one that we dial") << QStringList{u"name-c"_s} << helloOf(NodeId(u"c"_s)) << u"leads to"_s;
    QTest::newRow("another program's features")
        << QStringList{u"name-a"_s} << helloOf(a, {u"events-9"_s}) << u"events-1"_s;
    QTest::newRow("no hello") << QStringList{u"name-a"_s} << encode(Probe{1}) << u"hello first"_s;
    QTest::newRow("two of them") << QStringList{u"name-a"_s} << helloOf(a) + helloOf(a) << u"twice"_s;
    QTest::newRow("more than a hello may have")
        << QStringList{u"name-a"_s} << encode(Events{1, {QByteArray(5000, 'x')}}) << u"bytes"_s;
}

void TestNodeStreams::strangersAreRefused()
{
    QFETCH(const QStringList, names);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, why);
    const TimePoint now(1s);
    NodeStreams node(b, 5);
    auto listed = peers;
    listed[NodeId(u"c"_s)] = u"name-c"_s;
    node.setPeers(listed, now);
    (void)node.takeOutputs();
    node.opened(1, {}, names, now);
    QVERIFY(node.takeOutputs().empty()); // it is told nothing
    node.received(1, bytes, now);
    const auto outputs = node.takeOutputs();
    QCOMPARE(count<NodeStreams::Close>(outputs), 1);
    const auto *close = std::get_if<NodeStreams::Close>(&outputs.back());
    QVERIFY(close && close->isRefusal);
    QVERIFY2(close->why.contains(why), qPrintable(close->why));
    node.received(1, bytes, now);
    QVERIFY(node.takeOutputs().empty());
}

void TestNodeStreams::calledOneMustBeWhoWasCalled()
{
    const TimePoint now(1s);
    NodeStreams node(a, 5);
    node.setPeers(peers, now);
    (void)node.takeOutputs();
    node.opened(1, b, {u"name-c"_s}, now);
    QCOMPARE(count<NodeStreams::Close>(node.takeOutputs()), 1);
    node.opened(2, b, {u"NAME-B"_s}, now); // DNS names have no case
    QCOMPARE(sent(node.takeOutputs()).size(), 1);
    node.received(2, helloOf(NodeId(u"c"_s)), now);
    QCOMPARE(count<NodeStreams::Close>(node.takeOutputs()), 1);
}

void TestNodeStreams::helloIsWaitedForNotForever()
{
    TimePoint now(1s);
    NodeStreams node(b, 5);
    node.setPeers(peers, now);
    node.opened(1, {}, {u"name-a"_s}, now);
    while (count<NodeStreams::Close>(node.takeOutputs()) == 0) {
        QVERIFY(node.nextDeadline() > now);
        now = node.nextDeadline();
        QVERIFY(now <= TimePoint(6s));
        node.tick(now);
    }
    QCOMPARE(now, TimePoint(6s));
}

void TestNodeStreams::newConnectionReplacesTheOld()
{
    Called called;
    called.node.opened(2, {}, {u"name-a"_s}, called.now);
    called.node.received(2, helloOf(a), called.now);
    const auto outputs = called.node.takeOutputs();
    const auto *close = std::get_if<NodeStreams::Close>(&outputs.front());
    QVERIFY(close);
    QCOMPARE(close->connection, ConnectionId(1));
    QVERIFY(!close->isRefusal);
    called.node.publish("x");
    called.node.tick(called.now);
    QCOMPARE(sent(called.node.takeOutputs()), QList<Frame>{(Events{1, {"x"}})});
}

void TestNodeStreams::eventsOfOneTurnAreOneFrame()
{
    Called called;
    for (const char *payload : {"one", "two", "three"})
        called.node.publish(payload);
    QVERIFY(called.node.nextDeadline() <= called.now);
    called.node.tick(called.now);
    QCOMPARE(sent(called.node.takeOutputs()), QList<Frame>{(Events{1, {"one", "two", "three"}})});
}

void TestNodeStreams::unreadProbesAreAnsweredOnce()
{
    Options options;
    options.unsentBytesMax = 100;
    Called called(options);
    for (quint64 token = 1; token < 1000; ++token)
        called.node.received(1, encode(Probe{token}), called.now);
    QVERIFY(called.node.bytesHeld() < 300);
    (void)called.node.takeOutputs();
    called.node.written(1, 1000, called.now);
    const auto frames = sent(called.node.takeOutputs());
    QCOMPARE(frames, (QList<Frame>{Answer{999, 0, 0}}));
}

void TestNodeStreams::standingStillIsNotTheOthersSilence()
{
    Called called;
    called.node.tick(called.now + 60s); // what came in meanwhile is read afterwards
    QCOMPARE(count<NodeStreams::Close>(called.node.takeOutputs()), 0);
    for (TimePoint now = called.now + 60s; now <= called.now + 67s; now += 500ms)
        called.node.tick(now);
    QCOMPARE(count<NodeStreams::Close>(called.node.takeOutputs()), 1);
}

void TestNodeStreams::forgottenPeerBeginsWithAFlush()
{
    Called called;
    called.node.received(1, encode(From{4}) + encode(Events{4, {"x"}}), called.now);
    auto outputs = called.node.takeOutputs();
    QCOMPARE(count<NodeStreams::Flush>(outputs), 1);
    QCOMPARE(count<NodeStreams::Deliver>(outputs), 1);
    called.node.setPeers({}, called.now);
    called.node.setPeers(peers, called.now);
    (void)called.node.takeOutputs();
    called.node.opened(2, {}, {u"name-a"_s}, called.now);
    called.node.received(2, helloOf(a), called.now);
    const auto hello = sent(called.node.takeOutputs()).first();
    QVERIFY(std::get<Hello>(hello).seen == Position{});
    called.node.received(2, encode(From{5}), called.now);
    QCOMPARE(count<NodeStreams::Flush>(called.node.takeOutputs()), 1);
}

void TestNodeStreams::aFlushSaysHowManyEventsOfThisProcessWereLost()
{
    const auto lost = [](const std::vector<NodeStreams::Output> &outputs) {
        qint64 sum = -1;
        for (const auto &output : outputs)
            if (const auto *flush = std::get_if<NodeStreams::Flush>(&output))
                sum = std::max<qint64>(sum, 0) + qint64(flush->lost);
        return sum;
    };
    Called called;
    called.node.received(1, encode(From{1}), called.now);
    QCOMPARE(lost(called.node.takeOutputs()), 0); // it has not said anything yet
    called.node.received(1, encode(Events{1, {"x", "y"}}), called.now);
    QCOMPARE(lost(called.node.takeOutputs()), -1);
    called.node.received(1, encode(From{6}), called.now);
    QCOMPARE(lost(called.node.takeOutputs()), 3);
}

QTEST_GUILESS_MAIN(TestNodeStreams)
#include "tst_nodestreams.moc"
