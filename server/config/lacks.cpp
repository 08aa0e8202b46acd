#include "config/lacks.h"

#include "config/hash.h"
#include "config/secrets.h"

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

QList<Problem> judgeLack(
    const QString &spelled, const KeyInfo &info, const QJsonValue &value, const QString &where)
{
    if (info.use != KeyUse::NotYet && info.use != KeyUse::Refused)
        return {};
    const QString id(info.id);
    const QJsonValue otherwise = defaultValue(id);
    const bool isEmptyDefault =
        info.rule == TextRule::EmptyIsDefault && value.isString() && value.toString().isEmpty();
    if (isEmptyDefault || canonicalJson(value) == canonicalJson(otherwise))
        return {};
    const bool refused = info.use == KeyUse::Refused;
    const QString shown = displayText(id, value);
    const QString allowed = displayText(id, otherwise);
    const QString sentence = u"%1 is %2, but %3"_s.arg(spelled, shown, QString(info.lacks));
    const QString end = refused ? u", so it can only be %1."_s.arg(allowed) : u"."_s;
    return {{.severity = refused ? Problem::Severity::Error : Problem::Severity::Warning,
        .where = where,
        .key = id,
        .value = shown,
        .allowed = allowed,
        .message = (where.isEmpty() ? QString() : where + u": "_s) + sentence + end}};
}

} // namespace muster::config
