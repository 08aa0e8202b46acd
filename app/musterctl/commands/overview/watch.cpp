#include "musterctl/commands/overview/watch.h"

#include "client/feed/clusterfeed.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/print/orderedjson.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/print/timetext.h"
#include "musterctl/session/session.h"

#include <QEventLoop>
#include <QTimer>

#include <cmath>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using client::Connection;
using protocol::NodeOverview;
using protocol::Overview;
using protocol::Verdict;
using Color = Terminal::Color;

namespace {

constexpr Millis redrawEvery = std::chrono::seconds(1);
constexpr double secondsMax = 1'000'000;

QString nodeState(const NodeOverview &node)
{
    QStringList codes;
    for (const protocol::Reason &reason : node.reasons)
        codes.append(reason.code.text());
    const QString word = markOf(node).text();
    return codes.isEmpty() || codes == QStringList(QString(protocol::name(protocol::ReasonCode::Down)))
        ? word
        : u"%1 (%2)"_s.arg(word, codes.join(u", "_s));
}

/// The differences between two overviews, one line each.
QStringList changes(const std::optional<Overview> &before, const Overview &now)
{
    const Mark verdict = markOf(now.verdict, !now.reasons.isEmpty());
    if (!before)
        return {verdict.text() + u"  "_s + headline(now)};
    QStringList lines;
    for (const NodeOverview &node : now.nodes) {
        const NodeOverview *old = before->node(node.id);
        if (!old)
            lines.append(u"%1 appeared: %2"_s.arg(nodeName(now, node.id), nodeState(node)));
        else if (nodeState(*old) != nodeState(node))
            lines.append(u"%1: %2, was %3"_s.arg(nodeName(now, node.id), nodeState(node), nodeState(*old)));
    }
    for (const NodeOverview &node : before->nodes)
        if (!now.node(node.id))
            lines.append(u"%1 is no longer listed"_s.arg(nodeName(*before, node.id)));
    if (before->leader != now.leader || before->term != now.term)
        lines.append(now.leader
                ? u"%1 leads, term %2"_s.arg(nodeName(now, *now.leader), QString::number(now.term))
                : u"no leader, the last term was %1"_s.arg(now.term));
    if (before->verdict != now.verdict)
        lines.append(u"verdict: "_s + verdict.text());
    return lines;
}

/// Draws overviews as they arrive: in place on a terminal, as lines elsewhere. Thread: main.
class Watcher : public QObject {
public:
    Watcher(const Context &context, client::ClusterFeed &feed, QEventLoop &loop)
        : m_context(context)
        , m_feed(feed)
        , m_loop(loop)
        , m_inPlace(context.terminal.isInteractive() && !context.json)
    {
        connect(&feed, &client::ClusterFeed::overviewChanged, this,
            [this](const Overview &overview) { show(overview); });
        connect(&feed, &client::ClusterFeed::connectionChanged, this,
            [this](const Connection &connection) { follow(connection); });
        connect(&feed, &client::ClusterFeed::loggedIn, this, [this](const QString &token) {
            const Result<void> stored = m_context.tokens.write(m_context.profile, token);
            if (!stored)
                m_context.terminal.note(u"musterctl: "_s + stored.error().detail);
        });
        if (m_inPlace) {
            m_context.terminal.redraw({});
            connect(&m_redraw, &QTimer::timeout, this, [this] { draw(); });
            m_redraw.start(redrawEvery);
        }
    }
    /// Why it ended on its own, if it did.
    const std::optional<Error> &failure() const { return m_failure; }

private:
    void stamped(const QString &line) const
    {
        m_context.terminal.line(
            localTimeText(QDateTime::currentDateTimeUtc(), u"HH:mm:ss.zzz"_s) + u"  "_s + line);
    }
    void show(const Overview &overview)
    {
        if (m_context.json)
            m_context.terminal.json(orderedJson(overview));
        else if (!m_inPlace)
            for (const QString &line : changes(m_shown, overview))
                stamped(line);
        m_shown = overview;
        draw();
    }
    void follow(const Connection &connection)
    {
        if (connection.state == Connection::State::AuthFailed
            || connection.state == Connection::State::TrustFailed) {
            m_failure = connection.reason;
            return m_loop.quit();
        }
        const bool changed = connection.state != m_state || connection.node != m_node;
        if (changed && !m_inPlace && connection.state == Connection::State::Live)
            noteOrStamp(u"connected to "_s + connection.node.authority());
        if (changed && !m_inPlace && connection.state == Connection::State::Lost)
            noteOrStamp(u"lost %1: %2"_s.arg(m_node.authority(), connection.reason.detail));
        m_state = connection.state;
        m_node = connection.node;
        draw();
    }
    void noteOrStamp(const QString &text) const
    {
        if (m_context.json)
            m_context.terminal.note(u"musterctl: "_s + text);
        else
            stamped(text);
    }
    Text connectionLine() const
    {
        const Connection &connection = m_feed.connection();
        const QString age = m_feed.age() ? durationText(*m_feed.age()) : QString();
        if (connection.state == Connection::State::Live)
            return u"live from %1, last update %2 ago"_s.arg(connection.node.authority(), age);
        QString text = age.isEmpty() ? u"connecting"_s : u"STALE: this is %1 old"_s.arg(age);
        if (!connection.reason.detail.isEmpty())
            text += u"; "_s + connection.reason.detail;
        if (!connection.trying.isEmpty())
            text += u"; trying "_s + connection.trying.authority();
        return m_context.terminal.paint(Color::Yellow, u"▲ "_s + text);
    }
    void draw() const
    {
        if (!m_inPlace)
            return;
        Lines lines;
        if (m_shown)
            lines = overviewLines(m_context, *m_shown);
        lines.append(Text());
        lines.append(connectionLine() + u"   (Ctrl-C to quit)"_s);
        m_context.terminal.redraw(lines);
    }

    const Context &m_context;
    client::ClusterFeed &m_feed;
    QEventLoop &m_loop;
    const bool m_inPlace;
    QTimer m_redraw;
    std::optional<Overview> m_shown;
    std::optional<Error> m_failure;
    Connection::State m_state = Connection::State::Idle;
    QUrl m_node;
};

int run(Context &context, const Arguments &arguments)
{
    client::FeedOptions options;
    options.login = std::max(options.login, context.timeout);
    client::ClusterFeed feed(context.profile, context.credentials, options);
    QEventLoop loop;
    Watcher watcher(context, feed, loop);
    if (arguments.has(u"for"_s))
        QTimer::singleShot(Millis(std::llround(arguments.number(u"for"_s) * 1000)), &loop, &QEventLoop::quit);
    QMetaObject::invokeMethod(&feed, &client::ClusterFeed::start, Qt::QueuedConnection);
    loop.exec();
    if (watcher.failure())
        return reportFailure(context, *watcher.failure());
    const bool live = feed.connection().state == Connection::State::Live;
    if (!live)
        context.terminal.note(u"musterctl: no node answers: "_s + feed.connection().reason.detail);
    if (!live || !feed.overview())
        return ExitUnknown;
    const Verdict verdict = feed.overview()->verdict;
    return verdict == Verdict::Green ? ExitGreen : verdict == Verdict::Red ? ExitRed : ExitUnknown;
}

} // namespace

Command watchCommand()
{
    return {.path = {u"watch"_s},
        .section = Section::Inspect,
        .summary = u"Show the status live until interrupted"_s,
        .description = u"On a terminal the overview is drawn in place, with its age; elsewhere each change "
                       u"is one line, and with --json each overview is one object on one line. If the node "
                       u"it is connected to fails, it moves to another one."_s,
        .exitCode = u"that of the last overview: 0 green, 1 red, 2 no answer"_s,
        .options = {{.name = u"for"_s,
            .help = u"Stop after this time."_s,
            .value = u"SECONDS"_s,
            .range = NumberRange{0, secondsMax, false}}},
        .run = run};
}

} // namespace muster::ctl
