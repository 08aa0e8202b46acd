#include "protocol/messaging/accesstoken.h"
#include "protocol/messaging/bodytext.h"
#include "protocol/messaging/channel.h"
#include "protocol/messaging/post.h"
#include "protocol/messaging/preference.h"
#include "protocol/messaging/status.h"
#include "protocol/messaging/team.h"
#include "protocol/messaging/userpatch.h"
#include "protocol/messaging/usersearch.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace muster;
using namespace muster::protocol;

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

/// What a database refuses, or would give back as something else.
bool isStorable(const QString &text)
{
    return !text.contains(QChar::Null) && QStringView(text).isValidUtf16();
}

/// The same of accounts.
void checkAccountBodies(const QJsonObject &json)
{
    User user;
    user.username = QStringLiteral("anna");
    user.email = QStringLiteral("anna@example.org");
    if (const auto changed = patched(user, userPatchFromJson(json))) {
        check(isStorable(changed->nickname) && changed->nickname.size() <= 64);
        check(changed->roles.isEmpty() && changed->isActive() && changed->id.isEmpty());
        check(isStorable(QString::fromUtf8(QJsonDocument(changed->props).toJson())));
    }
    if (const auto search = userSearchFromJson(json))
        check(search->limit > 0 && search->limit <= UserSearch::limitMax
            && search->filter.terms.size() <= UserFilter::termsMax
            && std::ranges::all_of(search->filter.terms, isStorable));
    if (const auto description = tokenDescription(json))
        check(isStorable(*description) && !description->isEmpty() && runes(*description) <= 255);
}

} // namespace

// Whatever a client sends as the body of a team, a channel, a post, preferences, a status or an account: it
// is refused, or it is within the limits, and both databases can hold it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const QJsonObject json = document.object();
    if (const auto post = newPostFromJson(json)) {
        check(isStorable(post->message) && isStorable(post->hashtags) && isStorable(post->pendingPostId));
        check(runes(post->message) <= Post::messageRunesMax && post->pendingPostId.size() <= 128);
        check(isId(post->channelId.toString()) && (!post->isReply() || isId(post->rootId.toString())));
        check(isStorable(QString::fromUtf8(QJsonDocument(post->props).toJson())));
        if (const auto again = patched(*post, postPatchFromJson(json)))
            check(isStorable(again->message) && runes(again->message) <= Post::messageRunesMax);
    }
    if (const auto channel = newChannelFromJson(json)) {
        check(channel->isOfTeam() && !channel->name.isEmpty() && channel->name.size() <= 64);
        check(isStorable(channel->header) && runes(channel->header) <= 1'024);
        if (const auto again = patched(*channel, channelPatchFromJson(json)))
            check(isStorable(again->purpose) && again->name.size() <= 64);
    }
    if (const auto team = newTeamFromJson(json)) {
        check(team->name.size() >= 2 && team->name.size() <= 64 && isStorable(team->displayName));
        if (const auto again = patched(*team, teamPatchFromJson(json)))
            check(isStorable(again->description) && runes(again->displayName) <= 64);
    }
    checkAccountBodies(json);
    if (const auto view = channelViewFromJson(json))
        check(view->now.isEmpty() || isId(view->now.toString()));
    if (const auto status = statusFromJson(json))
        check(status->dndEndAt >= WallTime() && !status->status.isEmpty());
    if (const auto preferences = preferencesFromJson(document.array()))
        check(preferences->size() <= Preference::perRequestMax
            && std::ranges::all_of(*preferences, [](const Preference &one) {
                   return isStorable(one.value) && isStorable(one.name) && !one.category.isEmpty();
               }));
    return 0;
}
