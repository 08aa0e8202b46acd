#include "musterctl/commands/leadertransfer.h"

#include "musterctl/exitcode.h"
#include "musterctl/picture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Colour = Terminal::Colour;

namespace {

constexpr Millis lookEvery = 250ms;

void rest(Millis span)
{
    QEventLoop loop;
    QTimer::singleShot(span, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

int LeaderTransfer::run(const Wish &wish)
{
    const Result<client::LeaderTransfer> asked =
        m_session.ask<client::LeaderTransfer>([&wish](client::ApiClient &api) {
            return wish.to.isEmpty() ? api.clearLeaderPreference() : api.transferLeader(wish.to);
        });
    if (!asked) {
        // The cluster answered, and said no.
        if (asked.error().code == ErrorCode::Conflict || asked.error().code == ErrorCode::NotFound) {
            m_context.terminal.note(m_context.terminal.paint(Colour::Red, u"■ not transferred: "_s)
                + plainText(asked.error().detail));
            return ExitRed;
        }
        return reportFailure(m_context, asked.error());
    }
    const Millis patience = wish.to.isEmpty() ? Millis(0) : wish.patience;
    return follow(*asked, patience);
}

/// Looks until the wanted node leads. What stands in the way is said when it changes.
int LeaderTransfer::follow(const client::LeaderTransfer &asked, Millis patience)
{
    const TimePoint until = steadyNow() + patience;
    QString said;
    for (;;) {
        const Result<protocol::Overview> overview = m_session.overview();
        if (!overview)
            return reportFailure(m_context, overview.error());
        if (patience <= 0ms)
            return finish(*overview, true, {});
        if (overview->leader == asked.to)
            return finish(*overview, true, {});
        const auto &preferred = overview->preferred;
        const bool replaced = preferred && preferred->node != *asked.to;
        if (replaced)
            return finish(*overview, false,
                u"somebody else asked for %1 meanwhile"_s.arg(nodeName(*overview, preferred->node)));
        const QString why = preferred ? plainText(preferred->detail) : QString();
        if (preferred && (preferred->state == u"unavailable" || preferred->state == u"declined"))
            return finish(*overview, false, why);
        if (steadyNow() >= until)
            return finish(*overview, false,
                u"it does not lead after %1 s%2"_s.arg(patience.count() / 1000)
                    .arg(why.isEmpty() ? QString() : u": "_s + why));
        if (!why.isEmpty() && why != said && !m_context.json)
            m_context.terminal.note(u"… "_s + why);
        said = why;
        rest(lookEvery);
    }
}

int LeaderTransfer::finish(const protocol::Overview &overview, bool done, const QString &why)
{
    const Terminal &terminal = m_context.terminal;
    if (m_context.json) {
        const QJsonObject json{{u"done"_s, done},
            {u"leader"_s, overview.leader ? QJsonValue(overview.leader->toString()) : QJsonValue()},
            {u"term"_s, qint64(overview.term)},
            {u"preferred"_s,
                overview.preferred ? QJsonValue(protocol::toJson(*overview.preferred)) : QJsonValue()},
            {u"reason"_s, why}};
        terminal.line(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
        return done ? ExitGreen : ExitRed;
    }
    const QString leads = overview.leader
        ? u"%1 leads, term %2"_s.arg(nodeName(overview, *overview.leader)).arg(overview.term)
        : u"nobody leads at this moment; the last term was %1"_s.arg(overview.term);
    if (!done) {
        terminal.line(terminal.paint(Colour::Red, u"■ not transferred: "_s) + why);
        terminal.line(u"  "_s + leads);
        terminal.line(
            u"  next: %1 leader transfer --clear takes the wish back"_s.arg(m_context.commandPrefix));
        return ExitRed;
    }
    terminal.line(terminal.paint(Colour::Green, u"● "_s) + leads);
    if (overview.preferred)
        terminal.line(u"  %1 is preferred until it fails; %2 leader transfer --clear takes that back"_s.arg(
            nodeName(overview, overview.preferred->node), m_context.commandPrefix));
    else
        terminal.line(u"  nobody is preferred: the lowest id leads once it has been stable for 30 s"_s);
    return ExitGreen;
}

} // namespace muster::ctl
