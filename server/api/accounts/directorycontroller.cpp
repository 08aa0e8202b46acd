#include "api/accounts/directorycontroller.h"

#include "api/http/answer.h"
#include "api/http/paging.h"
#include "protocol/http/routes.h"
#include "protocol/messaging/bodyfields.h"
#include "service/accounts/directory.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto where = "user.get"_L1;
constexpr qsizetype usersMax = 200;

/// As whoever asks may see them: all of themselves, and as an administrator all of everybody.
auto shownTo(const Call &call)
{
    return [isAdmin = call.isAdmin(), self = call.actor().user](const protocol::User &user) {
        return protocol::toJson(
            user, isAdmin || user.id == self ? protocol::Visibility::Self : protocol::Visibility::Everyone);
    };
}

auto listShownTo(const Call &call)
{
    return [shown = shownTo(call)](const QList<protocol::User> &found) {
        QJsonArray list;
        for (const protocol::User &user : found)
            list.append(shown(user));
        return list;
    };
}

/// An id of the query; nothing if it is not given.
template <typename SomeId>
protocol::Answered<std::optional<SomeId>> idGiven(const Call &call, const QString &name)
{
    const QString text = call.request.query.queryItemValue(name);
    if (text.isEmpty())
        return std::nullopt;
    if (!isId(text))
        return protocol::invalidUrl(name);
    return std::optional(SomeId(text));
}

protocol::Answered<protocol::UserFilter> filterOf(const Call &call)
{
    protocol::UserFilter filter;
    for (const auto &[name, team] :
        {std::pair(u"in_team"_s, &filter.inTeam), {u"not_in_team"_s, &filter.notInTeam}}) {
        const auto given = idGiven<TeamId>(call, name);
        if (!given)
            return protocol::passOn(given);
        *team = *given;
    }
    for (const auto &[name, channel] :
        {std::pair(u"in_channel"_s, &filter.inChannel), {u"not_in_channel"_s, &filter.notInChannel}}) {
        const auto given = idGiven<ChannelId>(call, name);
        if (!given)
            return protocol::passOn(given);
        *channel = *given;
    }
    const auto isSet = [&call](const QString &name) {
        return call.request.query.queryItemValue(name) == "true"_L1;
    };
    if (isSet(u"active"_s) && isSet(u"inactive"_s))
        return protocol::invalidUrl(u"inactive"_s);
    if (isSet(u"active"_s) || isSet(u"inactive"_s))
        filter.isActive = isSet(u"active"_s);
    filter.role = protocol::storable(call.request.query.queryItemValue(u"role"_s));
    return filter;
}

} // namespace

void DirectoryController::addRoutes(Router &router)
{
    namespace routes = protocol::routes;
    router.add("GET", routes::user, Access::Session, [this](const Call &call) {
        if (const auto user = call.user())
            answer(call, m_runner.read(service::findUser, *user), where, 200, shownTo(call));
    });
    router.add("GET", routes::userByName, Access::Session, [this](const Call &call) {
        answer(call, m_runner.read(service::findUserByName, call.parameters[u"username"_s]), where, 200,
            shownTo(call));
    });
    router.add("GET", routes::userByEmail, Access::Session, [this](const Call &call) {
        answer(call, m_runner.read(service::findUserByEmail, call.parameters[u"email"_s]), where, 200,
            shownTo(call));
    });
    addLists(router);
}

void DirectoryController::addLists(Router &router)
{
    namespace routes = protocol::routes;
    router.add("GET", routes::users, Access::Session, [this](const Call &call) {
        const auto filter = filterOf(call);
        if (!filter)
            return call.fail(filter.error(), where);
        answer(call, m_runner.readMany(service::listUsers, call.actor(), *filter, pageOf(call)), where, 200,
            listShownTo(call));
    });
    router.add(
        "POST", routes::usersSearch, Access::Session,
        [this](const Call &call) {
            const auto body = call.object();
            if (!body)
                return;
            const auto search = protocol::userSearchFromJson(*body);
            if (!search)
                return call.fail(search.error(), where);
            answer(call, m_runner.readMany(service::searchUsers, call.actor(), *search), where, 200,
                listShownTo(call));
        },
        Router::Effect::None);
    router.add(
        "POST", routes::usersByNames, Access::Session,
        [this](const Call &call) {
            const auto body = call.list();
            if (!body)
                return;
            const auto names = protocol::textsOf(*body, usersMax, u"usernames"_s);
            if (!names)
                return call.fail(names.error(), where);
            answer(call, m_runner.readMany(service::findUsersByNames, *names), where, 200, listShownTo(call));
        },
        Router::Effect::None);
    router.add("POST", routes::usersByIds, Access::Session, [this](const Call &call) {
        const auto body = call.list();
        if (!body)
            return;
        const auto users = protocol::idsOf<UserId>(*body, usersMax, u"user_ids"_s);
        if (!users)
            return call.fail(users.error(), where);
        answer(call, m_runner.readMany(service::findUsers, *users), where, 200, listShownTo(call));
    });
}

} // namespace muster::api
