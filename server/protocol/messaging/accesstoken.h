#pragma once
#include "base/id.h"
#include "base/time.h"
#include "protocol/messaging/fieldjson.h"
#include "protocol/messaging/namederror.h"

namespace muster {

using AccessTokenId = Id<struct AccessTokenTag>;

} // namespace muster

namespace muster::protocol {

/// A personal access token without its secret (reference/mattermost-api.md §2.8).
struct AccessToken {
    AccessTokenId id;
    UserId userId;
    WallTime createAt;
    QString description;
    bool isActive = true;
    bool operator==(const AccessToken &) const = default;

    template <typename AnyToken, typename Visitor>
    static void visit(AnyToken &token, Visitor visitor)
    {
        using namespace Qt::Literals::StringLiterals;
        visitor(Field{"id"_L1, "Id"_L1}, token.id);
        visitor(Field{"user_id"_L1, "UserId"_L1}, token.userId);
        visitor(Field{"create_at"_L1, "CreateAt"_L1}, token.createAt);
        visitor(Field{"description"_L1, "Description"_L1}, token.description);
        visitor(Field{"is_active"_L1, "IsActive"_L1}, token.isActive);
    }
};
/// The only time that anybody sees the secret.
struct NewAccessToken {
    AccessToken token;
    QString secret;
};

QJsonObject toJson(const AccessToken &token);
QJsonObject toJson(const NewAccessToken &made);
/// What a new one is for. InvalidArgument with Mattermost's ids.
[[nodiscard]] Answered<QString> tokenDescription(const QJsonObject &json);

} // namespace muster::protocol
