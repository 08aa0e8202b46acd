#include "musterctl/commands/leader.h"

#include "musterctl/picture.h"
#include "musterctl/session.h"
#include "musterctl/table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

void printJson(const Context &context, const protocol::Overview &overview)
{
    QJsonArray terms;
    for (const protocol::TermRecord &term : overview.terms)
        terms.append(protocol::toJson(term));
    const QJsonObject json{
        {u"leader"_s, overview.leader ? QJsonValue(overview.leader->toString()) : QJsonValue()},
        {u"term"_s, qint64(overview.term)}, {u"terms"_s, terms}};
    context.terminal.line(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

QString timeText(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace

QString LeaderCommand::name() const
{
    return u"leader"_s;
}

QString LeaderCommand::summary() const
{
    return u"Who leads, since when and why; the history of terms"_s;
}

QString LeaderCommand::description() const
{
    return u"The leader does what may be done only once in a cluster. It is the lowest node id among those "
           u"that are alive\n"
           u"and reach the database, and it holds the lease there; each change of leader has a higher term.\n"
           u"Exit code: 0 there is a leader, 1 there is none, 2 could not tell."_s;
}

int LeaderCommand::run(Context &context, const QCommandLineParser &, const QStringList &)
{
    Session session(context);
    const Result<protocol::Overview> overview = session.overview();
    if (!overview)
        return reportFailure(context, overview.error());
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
    if (overview->terms.isEmpty())
        return exitCode;
    terminal.line();
    Table table({u"TERM"_s, u"LEADER"_s, u"FROM"_s, u"UNTIL"_s, u"BECAUSE"_s});
    for (auto term = overview->terms.crbegin(); term != overview->terms.crend(); ++term)
        table.add(
            {{QString::number(term->term)}, {nodeName(*overview, term->leader)}, {timeText(term->since)},
                {term->until ? timeText(*term->until) : u"now"_s}, {plainText(term->reason)}});
    for (const QString &line : table.lines(terminal, 0))
        terminal.line(line);
    return exitCode;
}

} // namespace muster::ctl
