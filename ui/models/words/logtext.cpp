#include "models/words/logtext.h"

#include "log/logline.h"
#include "models/words/sentences.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::LogText)
};

constexpr int depthMax = 8;
constexpr qsizetype fieldsMax = 500;

QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1).chopped(1));
}

void addFields(
    const QString &prefix, const QJsonObject &object, int depth, QList<std::pair<QString, QString>> &into)
{
    for (auto it = object.begin(); it != object.end() && into.size() < fieldsMax; ++it) {
        const QString name = prefix + it.key();
        if (it->isObject() && depth < depthMax)
            addFields(name + u'.', it->toObject(), depth + 1, into);
        else
            into.append({name, valueText(*it)});
    }
}

} // namespace

Mark markOfLevel(const std::optional<log::Level> &level)
{
    if (!level)
        return Mark::Away;
    switch (*level) {
    case log::Level::Debug:
        return Mark::Unknown;
    case log::Level::Info:
        return Mark::Ok;
    case log::Level::Warn:
        return Mark::Attention;
    case log::Level::Error:
        return Mark::Down;
    }
    Q_UNREACHABLE();
}

QString levelWord(const std::optional<log::Level> &level)
{
    if (!level)
        return u"–"_s;
    switch (*level) {
    case log::Level::Debug:
        return Text::tr("Debug");
    case log::Level::Info:
        return Text::tr("Info");
    case log::Level::Warn:
        return Text::tr("Warning");
    case log::Level::Error:
        return Text::tr("Error");
    }
    Q_UNREACHABLE();
}

QString logTime(WallTime at)
{
    return inShownZone(toDateTime(at)).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

QString logTimeTip(WallTime at, const std::optional<WallTime> &raw)
{
    const auto utc = [](WallTime time) {
        return toDateTime(time).toString(u"yyyy-MM-dd HH:mm:ss.zzz 'UTC'"_s);
    };
    if (!raw)
        return Text::tr("%1\nThe line itself has no time; it is shown after the previous line.").arg(utc(at));
    if (*raw == at)
        return utc(at);
    return Text::tr("%1 by the cluster's time\n%2 by the node's own clock").arg(utc(at), utc(*raw));
}

QString logMessage(QByteArrayView line)
{
    QJsonObject json = QJsonDocument::fromJson(line.toByteArray()).object();
    if (json.isEmpty())
        return QString::fromUtf8(line.first(std::min<qsizetype>(line.size(), 2'000))).simplified();
    QString text = json.take(u"msg"_s).toString();
    for (const QString &shown : {u"timestamp"_s, u"level"_s, u"component"_s, u"caller"_s})
        json.remove(shown);
    for (auto it = json.begin(); it != json.end(); ++it)
        text += u"  "_s + it.key() + u'=' + valueText(*it);
    text.truncate(2'000);
    return text.replace(u'\n', u' ');
}

QList<std::pair<QString, QString>> logFields(QByteArrayView line)
{
    QList<std::pair<QString, QString>> fields;
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray());
    if (document.isObject())
        addFields({}, document.object(), 0, fields);
    else
        fields.append(
            {Text::tr("text", "name of the only field of a line that is not JSON"), QString::fromUtf8(line)});
    return fields;
}

} // namespace muster::models
