#include "musterctl/commands/logs.h"

#include "base/log.h"
#include "musterctl/picture.h"
#include "musterctl/session.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using Colour = Terminal::Colour;

namespace {

constexpr int linesMax = 10'000;
constexpr int followLines = 1'000;
constexpr Millis followEvery = std::chrono::seconds(1);
constexpr qsizetype overlapLines = 5; ///< so many equal lines in a row are the same place

Colour colourOf(log::Level level)
{
    switch (level) {
    case log::Level::Debug:
        return Colour::Grey;
    case log::Level::Info:
        return Colour::None;
    case log::Level::Warn:
        return Colour::Yellow;
    case log::Level::Error:
        return Colour::Red;
    }
    Q_UNREACHABLE();
}

/// Lines that are no JSON, such as banners between nodes, have no level and are always shown.
std::optional<log::Level> levelOf(const QString &line)
{
    return log::levelFromName(QJsonDocument::fromJson(line.toUtf8()).object()[u"level"].toString());
}

QString readable(const Terminal &terminal, const QString &line)
{
    QJsonObject json = QJsonDocument::fromJson(line.toUtf8()).object();
    if (json.isEmpty())
        return plainText(line);
    const QJsonValue stamp = json.take(u"timestamp"_s);
    const QString time = stamp.isDouble()
        ? QDateTime::fromMSecsSinceEpoch(stamp.toInteger()).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s)
        : plainText(stamp.toString());
    const QString level = json.take(u"level"_s).toString();
    const std::optional<log::Level> known = log::levelFromName(level);
    QString text = time + u"  "_s
        + terminal.paint(known ? colourOf(*known) : Colour::None, plainText(level).toUpper().leftJustified(5))
        + u"  "_s + plainText(json.take(u"component"_s).toString()).leftJustified(8) + u"  "_s
        + plainText(json.take(u"msg"_s).toString());
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString value = it->isString()
            ? it->toString()
            : QString::fromUtf8(
                QJsonDocument(QJsonObject{{u"v"_s, *it}}).toJson(QJsonDocument::Compact).mid(5).chopped(1));
        text += u"  "_s + terminal.paint(Colour::Grey, plainText(it.key()) + u'=') + plainText(value);
    }
    return text;
}

/// The part of `now` behind the last place that `before` ends with; empty optional if the two do not meet.
std::optional<QStringList> newLines(const QStringList &before, const QStringList &now)
{
    if (before.isEmpty())
        return now;
    const qsizetype common = std::min({overlapLines, before.size(), now.size()});
    const QStringList tail = before.mid(before.size() - common);
    for (qsizetype end = now.size(); end >= common && common > 0; --end)
        if (now.mid(end - common, common) == tail)
            return now.mid(end);
    // The node keeps so few lines that part of that place is gone already.
    for (qsizetype rest = common - 1; rest > 0; --rest)
        if (now.first(rest) == before.last(rest))
            return now.mid(rest);
    return std::nullopt;
}

struct Printer {
    const Context &context;
    std::optional<log::Level> least;

    bool wants(const QString &line) const
    {
        const std::optional<log::Level> level = levelOf(line);
        return !line.isEmpty() && (!least || !level || *level >= *least);
    }
    void print(const QString &line) const
    {
        context.terminal.line(context.json ? line : readable(context.terminal, line));
    }
};

Result<QStringList> fetch(Session &session, int lines)
{
    return session.ask<QStringList>([lines](client::ApiClient &api) { return api.logs(0, lines); });
}

int follow(const Context &context, Session &session, const Printer &printer, QStringList seen)
{
    for (;;) {
        QEventLoop pause;
        QTimer::singleShot(followEvery, &pause, &QEventLoop::quit);
        pause.exec();
        const Result<QStringList> lines = fetch(session, followLines);
        if (!lines)
            return reportFailure(context, lines.error());
        const std::optional<QStringList> fresh = newLines(seen, *lines);
        if (!fresh)
            context.terminal.note(
                u"musterctl: lines are missing here: more came at once than the node keeps"_s);
        for (const QString &line : fresh.value_or(*lines))
            if (printer.wants(line))
                printer.print(line);
        seen = *lines;
    }
}

} // namespace

QString LogsCommand::name() const
{
    return u"logs"_s;
}

QString LogsCommand::summary() const
{
    return u"The newest log lines of a node"_s;
}

QString LogsCommand::description() const
{
    return u"Prints what the node that answers, or the one named, has logged last, oldest first. --json "
           u"prints the lines as\n"
           u"they are, one JSON object each."_s;
}

void LogsCommand::describe(QCommandLineParser &parser) const
{
    parser.addOption({u"node"_s, u"The node: its name, its id, or the beginning of its id."_s, u"id"_s});
    parser.addOption({{u"n"_s, u"lines"_s}, u"How many lines to begin with, 1 to %1."_s.arg(linesMax),
        u"number"_s, u"100"_s});
    parser.addOption({u"level"_s, u"Only this level and worse: debug, info, warn, error."_s, u"level"_s});
    parser.addOption({{u"f"_s, u"follow"_s}, u"Go on printing new lines until interrupted."_s});
}

int LogsCommand::run(Context &context, const QCommandLineParser &parser, const QStringList &)
{
    bool isNumber = false;
    const int wanted = parser.value(u"lines"_s).toInt(&isNumber);
    if (!isNumber || wanted < 1 || wanted > linesMax)
        return reportFailure(context,
            {ErrorCode::InvalidArgument,
                u"--lines %1: allowed are 1 to %2"_s.arg(parser.value(u"lines"_s)).arg(linesMax)});
    Printer printer{context, {}};
    if (parser.isSet(u"level"_s)) {
        printer.least = log::levelFromName(parser.value(u"level"_s));
        if (!printer.least)
            return reportFailure(context,
                {ErrorCode::InvalidArgument,
                    u"--level %1: allowed are debug, info, warn and error"_s.arg(parser.value(u"level"_s))});
    }
    Session session(context);
    if (parser.isSet(u"node"_s)) {
        const Result<void> chosen = session.stayWithNode(parser.value(u"node"_s));
        if (!chosen)
            return reportFailure(context, chosen.error());
    }
    // With a level, fewer than these match: ask for more at once.
    const Result<QStringList> lines = fetch(session, printer.least ? linesMax : wanted);
    if (!lines)
        return reportFailure(context, lines.error());
    QStringList matching = *lines;
    matching.removeIf([&printer](const QString &line) { return !printer.wants(line); });
    for (const QString &line : matching.mid(std::max(qsizetype(0), matching.size() - wanted)))
        printer.print(line);
    return parser.isSet(u"follow"_s) ? follow(context, session, printer, *lines) : ExitGreen;
}

} // namespace muster::ctl
