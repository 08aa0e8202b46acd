#include "protocol/admin/databaseadvice.h"

#include <QJsonArray>

#include <algorithm>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype textMax = 1'024;
constexpr qsizetype serversMax = 64;
constexpr qsizetype settingsMax = 200;

QString text(const QJsonValue &value)
{
    QString text = value.toString().left(textMax);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text;
}

bool consistsOf(const QString &text, QStringView others)
{
    return !text.isEmpty() && std::ranges::all_of(text, [others](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || others.contains(c);
    });
}

} // namespace

QJsonObject toJson(const QList<ServerAdvice> &servers)
{
    QJsonArray all;
    for (const ServerAdvice &server : servers) {
        QJsonArray settings;
        for (const SettingAdvice &advice : server.settings)
            settings.append(QJsonObject{{u"setting"_s, advice.setting}, {u"actual"_s, advice.actual},
                {u"recommended"_s, advice.recommended}, {u"state"_s, advice.state.text()},
                {u"needs_restart"_s, advice.needsRestart}, {u"command"_s, commandFor(advice)}});
        all.append(QJsonObject{{u"name"_s, server.name}, {u"address"_s, server.address},
            {u"problem"_s, server.problem}, {u"settings"_s, settings}});
    }
    return {{u"servers"_s, all}};
}

Result<QList<ServerAdvice>> adviceFromJson(const QJsonObject &json)
{
    if (!json[u"servers"].isArray())
        return fail(ErrorCode::Corrupt, u"the answer holds no list of database servers"_s);
    const QJsonArray servers = json[u"servers"].toArray();
    if (servers.size() > serversMax)
        return fail(ErrorCode::TooLarge, u"the answer lists %1 database servers"_s.arg(servers.size()));
    QList<ServerAdvice> all;
    for (const QJsonValue &entry : servers) {
        const QJsonArray settings = entry[u"settings"].toArray();
        if (settings.size() > settingsMax)
            return fail(ErrorCode::TooLarge, u"the answer lists %1 settings"_s.arg(settings.size()));
        ServerAdvice server{text(entry[u"name"]), text(entry[u"address"]), text(entry[u"problem"]), {}};
        for (const QJsonValue &value : settings)
            server.settings.append({text(value[u"setting"]), text(value[u"actual"]),
                text(value[u"recommended"]), text(value[u"state"]), value[u"needs_restart"].toBool()});
        all.append(std::move(server));
    }
    return all;
}

QString commandFor(const SettingAdvice &advice)
{
    const bool isNeeded = advice.state == AdviceState::Improve || advice.state == AdviceState::Danger;
    if (!isNeeded || !consistsOf(advice.setting, u"_") || !consistsOf(advice.recommended, u"."))
        return {};
    return u"ALTER SYSTEM SET %1 = '%2';"_s.arg(advice.setting, advice.recommended);
}

QString commandAfter(const SettingAdvice &advice)
{
    return advice.needsRestart ? QString() : u"SELECT pg_reload_conf();"_s;
}

} // namespace muster::protocol
