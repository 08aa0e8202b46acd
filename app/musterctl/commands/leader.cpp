#include "musterctl/commands/leader.h"

#include "musterctl/commands/leadertransfer.h"
#include "musterctl/nodeargument.h"
#include "musterctl/picture.h"
#include "musterctl/session.h"
#include "musterctl/table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patienceMax = 600;

void printJson(const Context &context, const protocol::Overview &overview)
{
    QJsonArray terms;
    for (const protocol::TermRecord &term : overview.terms)
        terms.append(protocol::toJson(term));
    const QJsonObject json{
        {u"leader"_s, overview.leader ? QJsonValue(overview.leader->toString()) : QJsonValue()},
        {u"term"_s, qint64(overview.term)},
        {u"preferred"_s,
            overview.preferred ? QJsonValue(protocol::toJson(*overview.preferred)) : QJsonValue()},
        {u"terms"_s, terms}};
    context.terminal.line(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

QString timeText(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString whyText(const protocol::TermRecord &term)
{
    const QString begun = plainText(term.reason);
    return term.endReason.isEmpty() ? begun : u"%1; ended: %2"_s.arg(begun, plainText(term.endReason));
}

/// InvalidArgument if the options contradict each other or are no number.
Result<Millis> patienceOf(const QCommandLineParser &parser)
{
    bool isNumber = false;
    const int seconds = parser.value(u"wait"_s).toInt(&isNumber);
    if (!isNumber || seconds < 0 || seconds > patienceMax)
        return fail(ErrorCode::InvalidArgument,
            u"--wait %1: 0 to %2 seconds are allowed"_s.arg(parser.value(u"wait"_s)).arg(patienceMax));
    return Millis(1000LL * seconds);
}

} // namespace

QString LeaderCommand::name() const
{
    return u"leader"_s;
}

QString LeaderCommand::summary() const
{
    return u"Who leads, since when and why; hand leadership over"_s;
}

QString LeaderCommand::description() const
{
    return u"The leader does what may be done only once in a cluster. It is the lowest node id among those "
           u"that are alive\n"
           u"and reach the database, and it holds the lease there; each change of leader has a higher term.\n"
           u"'leader transfer' asks for another: it holds until the new leader fails, or until --clear. It "
           u"waits until the\n"
           u"new leader is effective, and says why if that does not happen. Without --to it is the next in "
           u"line.\n"
           u"Exit code: 0 there is a leader (or it was transferred), 1 there is none (or it was not), 2 "
           u"could "
           u"not tell."_s;
}

QString LeaderCommand::wordsUsage() const
{
    return u"[transfer]"_s;
}

void LeaderCommand::describe(QCommandLineParser &parser) const
{
    parser.addOption(
        {u"to"_s, u"Who shall lead: its name, its id, the beginning of its id, or next."_s, u"id"_s});
    parser.addOption({u"clear"_s, u"Take the wish back: the lowest id leads again."_s});
    parser.addOption(
        {u"wait"_s, u"How long to wait for the new leader; 0: not at all."_s, u"seconds"_s, u"20"_s});
    parser.addOption({u"yes"_s, u"Do not ask."_s});
}

int LeaderCommand::transfer(
    Context &context, Session &session, const QCommandLineParser &parser, const protocol::Overview &overview)
{
    const Result<Millis> patience = patienceOf(parser);
    if (!patience)
        return reportFailure(context, patience.error());
    const QString to = parser.value(u"to"_s);
    LeaderTransfer::Wish wish{u"next"_s, *patience};
    QString question = u"Hand leadership over to the next in line?"_s;
    if (parser.isSet(u"clear"_s)) {
        wish.to.clear();
        question = u"Let the lowest id lead again?"_s;
    } else if (parser.isSet(u"to"_s) && to != u"next") {
        const Result<NodeId> node = findNode(overview, to);
        if (!node)
            return reportFailure(context, node.error());
        wish.to = node->toString();
        question = u"Hand leadership over to %1?"_s.arg(nodeName(overview, *node));
    }
    // A script has no one to ask.
    if (context.terminal.isInteractive() && !context.json && !parser.isSet(u"yes"_s)
        && !askLine(question + u" [y/N] "_s).startsWith(u'y', Qt::CaseInsensitive)) {
        context.terminal.note(u"Nothing was changed."_s);
        return ExitRed;
    }
    return ctl::LeaderTransfer(context, session).run(wish);
}

int LeaderCommand::run(Context &context, const QCommandLineParser &parser, const QStringList &words)
{
    const bool transfers = !words.isEmpty();
    if (transfers && words.first() != u"transfer")
        return reportFailure(
            context, {ErrorCode::InvalidArgument, u"\"%1\": transfer is allowed here"_s.arg(words.first())});
    for (const QString &option : {u"to"_s, u"clear"_s, u"wait"_s, u"yes"_s})
        if (parser.isSet(option) && !transfers)
            return reportFailure(
                context, {ErrorCode::InvalidArgument, u"--%1 belongs to 'leader transfer'"_s.arg(option)});
    if (parser.isSet(u"to"_s) && parser.isSet(u"clear"_s))
        return reportFailure(context, {ErrorCode::InvalidArgument, u"--to and --clear exclude each other"_s});
    Session session(context);
    const Result<protocol::Overview> overview = session.overview();
    if (!overview)
        return reportFailure(context, overview.error());
    if (transfers)
        return transfer(context, session, parser, *overview);
    const Terminal &terminal = context.terminal;
    const int exitCode = overview->leader ? ExitGreen : ExitRed;
    if (context.json) {
        printJson(context, *overview);
        return exitCode;
    }
    if (overview->leader) {
        const protocol::NodeOverview *node = overview->node(*overview->leader);
        terminal.line(terminal.paint(Terminal::Colour::Green, u"● "_s)
            + nodeName(*overview, *overview->leader) + u" leads, term %1"_s.arg(overview->term));
        terminal.line(u"  id %1%2"_s.arg(
            plainText(overview->leader->toString()), node ? u", "_s + plainText(node->address) : QString()));
    } else {
        terminal.line(terminal.paint(Terminal::Colour::Red, u"■ nobody leads"_s)
            + u"; the last term was %1"_s.arg(overview->term));
        terminal.line(
            u"  Leader-only work stands still until a node that reaches the database takes the lease."_s);
    }
    if (overview->preferred)
        terminal.line(u"  asked to lead: %1 (%2): %3"_s.arg(nodeName(*overview, overview->preferred->node),
            plainText(overview->preferred->state), plainText(overview->preferred->detail)));
    if (overview->terms.isEmpty())
        return exitCode;
    terminal.line();
    Table table({u"TERM"_s, u"LEADER"_s, u"FROM"_s, u"UNTIL"_s, u"BECAUSE"_s});
    for (auto term = overview->terms.crbegin(); term != overview->terms.crend(); ++term)
        table.add({{QString::number(term->term)}, {nodeName(*overview, term->leader)},
            {timeText(term->since)}, {term->until ? timeText(*term->until) : u"now"_s}, {whyText(*term)}});
    for (const QString &line : table.lines(terminal, 0))
        terminal.line(line);
    return exitCode;
}

} // namespace muster::ctl
