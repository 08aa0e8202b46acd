#include "musterctl/loglines.h"

#include "log/logline.h"
#include "musterctl/picture.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using Colour = Terminal::Colour;

namespace {

Colour colourOf(const std::optional<log::Level> &level)
{
    if (!level)
        return Colour::None;
    switch (*level) {
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

QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{u"v"_s, value}}).toJson(QJsonDocument::Compact).mid(5).chopped(1));
}

} // namespace

QList<MergedLine> mergeLines(const QList<protocol::NodeLogs> &nodes)
{
    struct Keyed {
        qint64 at;
        MergedLine line;
    };
    QList<Keyed> keyed;
    for (const protocol::NodeLogs &node : nodes) {
        if (!node.part)
            continue;
        qint64 last = 0;
        for (const QString &text : node.part->lines) {
            MergedLine line{node.name, log::scanLine(text.toUtf8()).timestamp, text};
            if (line.at) {
                *line.at -= node.part->offsetMillis.value_or(0);
                last = *line.at;
            }
            keyed.append({last, line});
        }
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const Keyed &a, const Keyed &b) { return a.at < b.at; });
    QList<MergedLine> lines;
    for (const Keyed &each : std::as_const(keyed))
        lines.append(each.line);
    return lines;
}

QString readableLine(const Terminal &terminal, const MergedLine &line, int nodeWidth)
{
    const QString node = plainText(line.node).leftJustified(nodeWidth) + u"  "_s;
    QJsonObject json = QJsonDocument::fromJson(line.text.toUtf8()).object();
    if (json.isEmpty())
        return node + plainText(line.text);
    json.remove(u"timestamp"_s);
    const QString time = line.at
        ? QDateTime::fromMSecsSinceEpoch(*line.at).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s)
        : QString(23, u' ');
    const QString level = json.take(u"level"_s).toString();
    const QString component = json.contains(u"component") ? json.take(u"component"_s).toString()
                                                          : json.take(u"caller"_s).toString();
    QString text = time + u"  "_s + node
        + terminal.paint(colourOf(log::nearestLevel(level)), plainText(level).toUpper().leftJustified(5))
        + u"  "_s + plainText(component).leftJustified(8) + u"  "_s
        + plainText(json.take(u"msg"_s).toString());
    for (auto it = json.begin(); it != json.end(); ++it)
        text +=
            u"  "_s + terminal.paint(Colour::Grey, plainText(it.key()) + u'=') + plainText(valueText(*it));
    return text;
}

QString jsonLine(const MergedLine &line)
{
    QJsonObject json = QJsonDocument::fromJson(line.text.toUtf8()).object();
    if (json.isEmpty())
        json[u"msg"] = line.text;
    json[u"muster_node"] = line.node;
    if (line.at)
        json[u"muster_at"] = QDateTime::fromMSecsSinceEpoch(*line.at, Qt::UTC).toString(Qt::ISODateWithMs);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<qint64> momentFromText(const QString &text, qint64 now)
{
    static const QRegularExpression ago(u"^(\\d{1,6})([smhd])$"_s);
    if (const auto match = ago.match(text); match.hasMatch()) {
        const QChar unit = match.captured(2).front();
        const qint64 seconds = unit == u's' ? 1 : unit == u'm' ? 60 : unit == u'h' ? 3'600 : 86'400;
        return now - match.captured(1).toLongLong() * seconds * 1'000;
    }
    return log::timeFromText(text);
}

Result<std::optional<qint64>> momentOption(const QCommandLineParser &parser, const QString &option)
{
    if (!parser.isSet(option))
        return std::optional<qint64>();
    const auto at = momentFromText(parser.value(option), wallMillis());
    if (!at)
        return fail(ErrorCode::InvalidArgument,
            u"--%1 %2: give 15m, 2h, 3d, or a time such as 2026-11-25T13:00:00"_s.arg(
                option, parser.value(option)));
    return at;
}

} // namespace muster::ctl
