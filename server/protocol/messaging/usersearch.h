#pragma once
#include "protocol/messaging/ids.h"
#include "protocol/messaging/namederror.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace muster::protocol {

/// Which users are asked for, by a list or a search. All that is given must hold.
struct UserFilter {
    static constexpr qsizetype termsMax = 8;

    QStringList terms; ///< each begins the user name, the nickname, a name or the address
    std::optional<TeamId> inTeam;
    std::optional<TeamId> notInTeam;
    std::optional<ChannelId> inChannel;
    std::optional<ChannelId> notInChannel;
    std::optional<bool> isActive;
    QString role; ///< in the system; empty: any
};

struct UserSearch {
    static constexpr int limitMax = 1'000;

    UserFilter filter;
    int limit = 100;
};

/// The body of a search. InvalidArgument with Mattermost's ids.
[[nodiscard]] Answered<UserSearch> userSearchFromJson(const QJsonObject &json);
/// The words of a search, in lower case; at most UserFilter::termsMax of them.
QStringList termsOf(const QString &text);

} // namespace muster::protocol
