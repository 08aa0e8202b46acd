#include "musterctl/commands/leader/transfer.h"

#include "client/admin/clusterapi.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/session/exitcode.h"
#include "musterctl/session/session.h"
#include "protocol/overview/nodenames.h"

#include <QJsonObject>
#include <QTimer>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Color = Terminal::Color;

namespace {

constexpr Millis lookEvery = 250ms;
constexpr Millis currentAfter = 3s; ///< until then each node has read the stored preference

/// What is requested.
struct Preference {
    QString to; ///< a node id or "next"; empty: clears the preference
    Millis patience{0}; ///< how long to wait for the new leader; 0: not at all
    std::optional<protocol::LeaderPreference> before; ///< the wish that stood when it was requested
};

/// Requests a leader and follows it until the new one is effective, or says why it is not. Both borrowed.
class LeaderTransfer {
public:
    LeaderTransfer(Context &context, Session &session) : m_context(context), m_session(session) { }
    /// The exit code: 0 it leads (or there was no waiting), 1 it does not, 2 no answer.
    int run(const Preference &preference);

private:
    int follow(const protocol::LeaderTransfer &asked, const Preference &preference);
    int finish(const protocol::Overview &overview, const protocol::LeaderTransfer &asked, const QString &why);
    int leave(const protocol::Overview &overview, const protocol::LeaderTransfer &asked);
    void printJson(const protocol::Overview &overview, bool done, const QString &why) const;
    QString howToClear() const;

    Context &m_context;
    Session &m_session;
};

void rest(Millis span)
{
    QEventLoop loop;
    QTimer::singleShot(span, &loop, &QEventLoop::quit);
    loop.exec();
}

int LeaderTransfer::run(const Preference &preference)
{
    const Result<protocol::LeaderTransfer> asked =
        m_session.ask<protocol::LeaderTransfer>([&preference](client::Transport &api) {
            return preference.to.isEmpty() ? client::ClusterApi(api).clearLeaderPreference()
                                           : client::ClusterApi(api).transferLeader(preference.to);
        });
    if (!asked) {
        // The cluster answered, and said no.
        if (asked.error().code == ErrorCode::Conflict || asked.error().code == ErrorCode::NotFound) {
            m_context.terminal.note(
                m_context.terminal.paint(Color::Red, u"■ not transferred: "_s) + asked.error().detail);
            return ExitRed;
        }
        return reportFailure(m_context, asked.error());
    }
    return follow(*asked, preference);
}

/// Whether the overview is from after the request. Nodes learn of it one after the other, and until then an
/// overview may show an earlier wish, also one that somebody else has made.
bool shows(const protocol::Overview &overview, const protocol::LeaderTransfer &asked)
{
    return asked.to ? overview.preferred && overview.preferred->node == *asked.to : !overview.preferred;
}

/// Why it will not happen; empty while it may.
QString obstacle(const protocol::Overview &overview, const protocol::LeaderTransfer &asked, bool seen)
{
    const auto &preferred = overview.preferred;
    if (!seen || !preferred)
        return {};
    if (preferred->node != asked.to)
        return u"%1 was asked for in the meantime"_s.arg(nodeName(overview, preferred->node));
    const bool over = preferred->state == protocol::PreferenceState::Unavailable
        || preferred->state == protocol::PreferenceState::Declined;
    return over ? preferred->detail : QString();
}

QString tooLate(
    const protocol::Overview &overview, const protocol::LeaderTransfer &asked, bool seen, Millis patience)
{
    const qint64 seconds = patience.count() / 1000;
    if (!asked.to)
        return u"%1 is still preferred after %2 s"_s.arg(nodeName(overview, overview.preferred->node))
            .arg(seconds);
    return seen ? u"it does not lead after %1 s"_s.arg(seconds)
                : u"the cluster does not show the request after %1 s"_s.arg(seconds);
}

/// Polls until the wanted node leads, or nobody is wanted any more. Obstacles are reported when they change.
int LeaderTransfer::follow(const protocol::LeaderTransfer &asked, const Preference &preference)
{
    const Millis patience = preference.patience;
    const TimePoint until = steadyNow() + patience;
    const TimePoint current = steadyNow() + currentAfter;
    QString said;
    bool seen = false;
    for (;;) {
        const Result<protocol::Overview> overview = m_session.overview();
        if (!overview)
            return reportFailure(m_context, overview.error());
        if (patience <= 0ms)
            return leave(*overview, asked);
        const bool shown = shows(*overview, asked);
        const bool isThere = asked.to ? overview->leader == asked.to : true;
        if (isThere && (shown || !overview->preferred))
            return finish(*overview, asked, {});
        // What was said of an earlier wish for the same node says nothing of this one.
        seen = seen || (shown && (overview->preferred != preference.before || steadyNow() >= current));
        if (const QString why = obstacle(*overview, asked, seen); !why.isEmpty())
            return finish(*overview, asked, why);
        const QString why = shown && overview->preferred ? overview->preferred->detail : QString();
        if (steadyNow() >= until)
            return finish(*overview, asked,
                tooLate(*overview, asked, seen, patience) + (why.isEmpty() ? QString() : u": "_s + why));
        if (!why.isEmpty() && why != said && !m_context.json)
            m_context.terminal.note(u"… "_s + why);
        said = why;
        rest(lookEvery);
    }
}

void LeaderTransfer::printJson(const protocol::Overview &overview, bool done, const QString &why) const
{
    m_context.terminal.json(QJsonObject{{u"done"_s, done},
        {u"leader"_s, overview.leader ? QJsonValue(overview.leader->toString()) : QJsonValue()},
        {u"term"_s, qint64(overview.term)},
        {u"preferred"_s,
            overview.preferred ? QJsonValue(protocol::toJson(*overview.preferred)) : QJsonValue()},
        {u"reason"_s, why}});
}

QString LeaderTransfer::howToClear() const
{
    return u"to clear the preference: %1 leader transfer --clear"_s.arg(m_context.commandPrefix);
}

QString whoLeads(const protocol::Overview &overview)
{
    return overview.leader
        ? u"%1 leads, term %2"_s.arg(nodeName(overview, *overview.leader), QString::number(overview.term))
        : u"no leader at the moment; the last term was %1"_s.arg(overview.term);
}

/// Nobody waits: whether it comes about is not known, and nothing that is printed may sound as if it were.
int LeaderTransfer::leave(const protocol::Overview &overview, const protocol::LeaderTransfer &asked)
{
    const Terminal &terminal = m_context.terminal;
    if (m_context.json) {
        const bool done = shows(overview, asked) && (!asked.to || overview.leader == asked.to);
        printJson(overview, done, done ? QString() : u"not waited until it comes about"_s);
        return ExitGreen;
    }
    terminal.line(u"… asked for; not waited until it comes about"_s);
    terminal.line(u"  "_s + whoLeads(overview) + u" as far as is known now"_s);
    if (asked.to)
        terminal.line(u"  once %1 leads, it is preferred until it fails; %2"_s.arg(
            nodeName(overview, *asked.to), howToClear()));
    else
        terminal.line(
            u"  once the preference is cleared, the lowest id leads when it has been stable for 30 s"_s);
    return ExitGreen;
}

/// `why`: it did not come about.
int LeaderTransfer::finish(
    const protocol::Overview &overview, const protocol::LeaderTransfer &asked, const QString &why)
{
    const Terminal &terminal = m_context.terminal;
    const bool done = why.isEmpty();
    if (m_context.json) {
        printJson(overview, done, why);
        return done ? ExitGreen : ExitRed;
    }
    if (!done) {
        terminal.line(terminal.paint(Color::Red,
                          asked.to ? u"■ not transferred: "_s : u"■ the preference is not cleared: "_s)
            + why);
        terminal.line(u"  "_s + whoLeads(overview));
        terminal.line(u"  "_s + howToClear());
        return ExitRed;
    }
    terminal.line(terminal.paint(Color::Green, u"● "_s) + whoLeads(overview));
    if (asked.to)
        terminal.line(
            u"  %1 is preferred until it fails; %2"_s.arg(nodeName(overview, *asked.to), howToClear()));
    else
        terminal.line(u"  nobody is preferred: the lowest id leads once it has been stable for 30 s"_s);
    return ExitGreen;
}

/// The preference that the options give, and the question that confirms it.
struct Request {
    Preference preference;
    QString question;
};

Result<Request> requestOf(const Arguments &arguments, const protocol::Overview &overview)
{
    const Millis patience(1000LL * arguments.wholeNumber(u"wait"_s));
    if (arguments.has(u"clear"_s))
        return Request{{{}, patience, overview.preferred},
            u"Clear the leader preference, so that the lowest id leads again?"_s};
    const QString to = arguments.value(u"to"_s);
    if (to == u"next")
        return Request{{to, patience, overview.preferred}, u"Transfer leadership to the next in line?"_s};
    const Result<NodeId> node = protocol::findNode(overview, to);
    if (!node)
        return failed(node);
    return Request{{node->toString(), patience, overview.preferred},
        u"Transfer leadership to %1?"_s.arg(nodeName(overview, *node))};
}

int run(Context &context, const Arguments &arguments)
{
    Session session(context);
    const Result<protocol::Overview> overview = session.overview();
    if (!overview)
        return reportFailure(context, overview.error());
    const Result<Request> request = requestOf(arguments, *overview);
    if (!request)
        return reportFailure(context, request.error());
    // A script has no one to ask.
    if (context.terminal.isInteractive() && !context.json && !arguments.has(u"yes"_s)
        && !Terminal::ask(request->question + u" [y/N] "_s).startsWith(u'y', Qt::CaseInsensitive)) {
        context.terminal.note(u"Nothing was changed."_s);
        return ExitRed;
    }
    return LeaderTransfer(context, session).run(request->preference);
}

} // namespace

Command leaderTransferCommand()
{
    return {.path = {u"leader"_s, u"transfer"_s},
        .summary = u"Transfer leadership to another node and wait until it leads"_s,
        .description = u"The preference holds until the new leader fails, or until it is cleared. The "
                       u"command waits until the new leader is effective, and says why if that does not "
                       u"happen."_s,
        .exitCode = u"0 transferred, 1 not transferred, 2 no answer"_s,
        .options = {{.name = u"to"_s,
                        .help = u"The node to lead: its name, its id, the beginning of its id, or next for "
                                u"the next "
                                u"in line."_s,
                        .value = u"NODE"_s,
                        .byDefault = u"next"_s,
                        .excludes = u"clear"_s},
            {.name = u"clear"_s, .help = u"Clear the preference: the lowest id leads again."_s},
            {.name = u"wait"_s,
                .help =
                    u"How long to wait for the new leader, or until the preference is cleared; 0: not at all."_s,
                .value = u"SECONDS"_s,
                .byDefault = u"20"_s,
                .range = NumberRange{0, 600}},
            {.name = u"yes"_s, .help = u"Do not ask for confirmation."_s, .letter = u'y'}},
        .run = run};
}

} // namespace muster::ctl
