#include "protocol/messaging/preference.h"

#include "protocol/messaging/bodyfields.h"

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype nameMax = 32; // Mattermost's
constexpr qsizetype valueMax = 2'000; // likewise

Answered<void> validate(const Preference &preference)
{
    const auto wrong = [](QLatin1StringView id, const QString &sentence) {
        return refuse(ErrorCode::InvalidArgument, id, sentence);
    };
    if (!isId(preference.userId.toString()))
        return wrong("model.preference.is_valid.id.app_error"_L1, u"user_id: the id of a user."_s);
    if (preference.category.isEmpty() || preference.category.size() > nameMax)
        return wrong("model.preference.is_valid.category.app_error"_L1, u"category: 1 to 32 characters."_s);
    if (preference.name.size() > nameMax)
        return wrong("model.preference.is_valid.name.app_error"_L1, u"name: at most 32 characters."_s);
    if (runes(preference.value) > valueMax)
        return wrong("model.preference.is_valid.value.app_error"_L1, u"value: at most 2000 characters."_s);
    return {};
}

} // namespace

QJsonObject toJson(const Preference &preference)
{
    return fieldsToJson(preference);
}

Answered<QList<Preference>> preferencesFromJson(const QJsonArray &json)
{
    QList<Preference> all;
    if (json.isEmpty() || json.size() > Preference::perRequestMax)
        return invalidBody(u"preferences"_s);
    for (const QJsonValue &value : json) {
        const QJsonObject one = value.toObject();
        const Preference preference{UserId(textOf(one, "user_id"_L1)), textOf(one, "category"_L1),
            textOf(one, "name"_L1), textOf(one, "value"_L1)};
        if (const auto valid = validate(preference); !valid)
            return passOn(valid);
        all.append(preference);
    }
    return all;
}

} // namespace muster::protocol
