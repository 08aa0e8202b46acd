#include "musterctl/commands/logs/loglines.h"

#include "log/logline.h"
#include "log/placedlines.h"
#include "musterctl/print/timetext.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using Color = Terminal::Color;

namespace {

Color colorOf(const std::optional<log::Level> &level)
{
    if (!level)
        return Color::None;
    switch (*level) {
    case log::Level::Debug:
        return Color::Gray;
    case log::Level::Info:
        return Color::None;
    case log::Level::Warn:
        return Color::Yellow;
    case log::Level::Error:
        return Color::Red;
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
    QList<std::pair<WallTime, MergedLine>> placed;
    for (const protocol::NodeLogs &node : nodes) {
        if (!node.part)
            continue;
        const Millis offset = node.part->clockOffset.value_or(Millis(0));
        for (const log::PlacedLine &line : log::placeLines(node.part->lines, offset, wallNow()))
            placed.append({line.at,
                {node.name, line.hasOwnTime ? std::optional(line.at) : std::nullopt,
                    QString::fromUtf8(line.text)}});
    }
    std::stable_sort(
        placed.begin(), placed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<MergedLine> lines;
    for (auto &[at, line] : placed)
        lines.append(std::move(line));
    return lines;
}

Text readableLine(const Terminal &terminal, const MergedLine &line, int nodeWidth)
{
    const QString node = line.node.leftJustified(nodeWidth) + u"  "_s;
    QJsonObject json = QJsonDocument::fromJson(line.text.toUtf8()).object();
    if (json.isEmpty())
        return node + line.text;
    json.remove(u"timestamp"_s);
    const QString time =
        line.at ? localTimeText(toDateTime(*line.at), u"yyyy-MM-dd HH:mm:ss.zzz"_s) : QString(30, u' ');
    const QString level = json.take(u"level"_s).toString();
    const QString component = json.contains(u"component") ? json.take(u"component"_s).toString()
                                                          : json.take(u"caller"_s).toString();
    Text text = time + u"  "_s + node
        + terminal.paint(colorOf(log::nearestLevel(level)), level.toUpper().leftJustified(5)) + u"  "_s
        + component.leftJustified(8) + u"  "_s + json.take(u"msg"_s).toString();
    for (auto it = json.begin(); it != json.end(); ++it)
        text += u"  "_s + terminal.paint(Color::Gray, it.key() + u'=') + valueText(*it);
    return text;
}

QJsonObject jsonLine(const MergedLine &line)
{
    QJsonObject json = QJsonDocument::fromJson(line.text.toUtf8()).object();
    if (json.isEmpty())
        json[u"msg"] = line.text;
    json[u"muster_node"] = line.node;
    if (line.at)
        json[u"muster_at"] = toDateTime(*line.at).toString(Qt::ISODateWithMs);
    return json;
}

QStringList levelNames(log::Level least)
{
    QStringList names;
    for (const log::Level level : {log::Level::Debug, log::Level::Info, log::Level::Warn, log::Level::Error})
        if (level >= least)
            names.append(QString(log::levelName(level)));
    return names;
}

} // namespace muster::ctl
