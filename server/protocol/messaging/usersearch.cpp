#include "protocol/messaging/usersearch.h"

#include "protocol/messaging/bodyfields.h"

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype termLengthMax = 128;

/// Nothing if the field is missing or empty.
template <typename SomeId>
Answered<std::optional<SomeId>> idGiven(const QJsonObject &json, QLatin1StringView field)
{
    if (json[field].toString().isEmpty())
        return std::nullopt;
    return idOf<SomeId>(json, field).map([](const SomeId &id) { return std::optional(id); });
}

} // namespace

QStringList termsOf(const QString &text)
{
    QStringList terms;
    for (const QString &word : text.toLower().simplified().split(u' ', Qt::SkipEmptyParts)) {
        const QString term = (word.startsWith(u'@') ? word.sliced(1) : word).left(termLengthMax);
        if (!term.isEmpty() && terms.size() < UserFilter::termsMax)
            terms.append(storable(term));
    }
    return terms;
}

Answered<UserSearch> userSearchFromJson(const QJsonObject &json)
{
    UserSearch search;
    if (textOf(json, "term"_L1).trimmed().isEmpty())
        return invalidBody(u"term"_s);
    search.filter.terms = termsOf(textOf(json, "term"_L1));
    const auto inTeam = idGiven<TeamId>(json, "team_id"_L1);
    const auto notInTeam = idGiven<TeamId>(json, "not_in_team_id"_L1);
    for (const auto *team : {&inTeam, &notInTeam})
        if (!*team)
            return passOn(*team);
    const auto inChannel = idGiven<ChannelId>(json, "in_channel_id"_L1);
    const auto notInChannel = idGiven<ChannelId>(json, "not_in_channel_id"_L1);
    for (const auto *channel : {&inChannel, &notInChannel})
        if (!*channel)
            return passOn(*channel);
    if (*notInChannel && !*inTeam)
        return invalidBody(u"team_id"_s);
    search.filter.inTeam = *inTeam;
    search.filter.notInTeam = *notInTeam;
    search.filter.inChannel = *inChannel;
    search.filter.notInChannel = *notInChannel;
    search.filter.role = textOf(json, "role"_L1);
    if (!json["allow_inactive"_L1].toBool())
        search.filter.isActive = true;
    const int limit = json["limit"_L1].toInt();
    if (limit < 0 || limit > UserSearch::limitMax)
        return invalidBody(u"limit"_s);
    search.limit = limit > 0 ? limit : search.limit;
    return search;
}

} // namespace muster::protocol
