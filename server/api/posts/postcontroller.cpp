#include "api/posts/postcontroller.h"

#include "api/http/answer.h"
#include "api/http/paging.h"
#include "protocol/http/routes.h"
#include "service/posts/posts.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

namespace {

constexpr auto postIdName = "post_id"_L1;
constexpr auto where = "post"_L1;

/// ?page&per_page&since&before&after.
protocol::Answered<protocol::PostQuery> queryOf(const Call &call)
{
    const QUrlQuery &query = call.request.query;
    const service::Page page = pageOf(call);
    protocol::PostQuery asked{page.page, page.perPage, {}, {}, {}};
    if (const QString since = query.queryItemValue(u"since"_s); !since.isEmpty()) {
        bool isNumber = false;
        const qint64 millis = since.toLongLong(&isNumber);
        if (!isNumber)
            return protocol::invalidBody(u"since"_s);
        if (millis > 0)
            asked.since = fromEpochMillis(millis);
    }
    for (const auto &[name, id] : {std::pair(u"before"_s, &asked.before), {u"after"_s, &asked.after}}) {
        const QString text = query.queryItemValue(name);
        if (!text.isEmpty() && !isId(text))
            return protocol::invalidBody(name);
        *id = PostId(text);
    }
    return asked;
}

} // namespace

void PostController::addRoutes(Router &router)
{
    addChangingRoutes(router);
    addFindingRoutes(router);
}

void PostController::addChangingRoutes(Router &router)
{
    router.add("POST", routes::posts, Access::Session, [this](const Call &call) {
        const auto body = call.object();
        if (!body)
            return;
        const auto post = protocol::newPostFromJson(*body);
        if (!post)
            return call.fail(post.error(), where);
        answer(call, m_runner.write(service::createPost, call.actor(), *post), where, 201);
    });
    router.add("PUT", routes::post, Access::Session, [this](const Call &call) { patch(call, true); });
    router.add("PUT", routes::postPatch, Access::Session, [this](const Call &call) { patch(call, false); });
    router.add("DELETE", routes::post, Access::Session, [this](const Call &call) {
        if (const auto post = call.id<PostId>(postIdName))
            answer(call, m_runner.write(service::deletePost, call.actor(), *post), where);
    });
}

void PostController::patch(const Call &call, bool isWhole) const
{
    const auto post = call.id<PostId>(postIdName);
    const auto body = post ? call.object() : std::nullopt;
    if (!body)
        return;
    if (isWhole && (*body)["id"_L1].toString() != post->toString())
        return call.fail(protocol::invalidBody(u"id"_s).value(), where);
    answer(call, m_runner.write(service::patchPost, call.actor(), *post, protocol::postPatchFromJson(*body)),
        where);
}

void PostController::addFindingRoutes(Router &router)
{
    router.add("GET", routes::post, Access::Session, [this](const Call &call) {
        if (const auto post = call.id<PostId>(postIdName))
            answer(call, m_runner.read(service::findPost, call.actor(), *post), where);
    });
    router.add("GET", routes::postThread, Access::Session, [this](const Call &call) {
        constexpr int repliesMax = 1'000;
        const int perPage = call.number(u"perPage"_s, repliesMax, 1, repliesMax);
        if (const auto post = call.id<PostId>(postIdName))
            answer(call, m_runner.readMany(service::findThread, call.actor(), *post, perPage), where);
    });
    router.add("GET", routes::postsOfChannel, Access::Session, [this](const Call &call) {
        const auto channel = call.id<ChannelId>("channel_id"_L1);
        if (!channel)
            return;
        const auto asked = queryOf(call);
        if (!asked)
            return call.fail(asked.error(), where);
        answer(call, m_runner.readMany(service::channelPosts, call.actor(), *channel, *asked), where);
    });
}

} // namespace muster::api
