#pragma once
#include "base/id.h"
#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// The gossip keys of nodes in the API: by fingerprint, never the keys themselves. JSON keys are
/// stable.
namespace muster::protocol {

struct GossipKeyInfo {
    QString fingerprint; ///< first 8 bytes of the key's SHA-256, hexadecimal
    std::optional<QDateTime> installedAt; ///< by the node's clock; empty: not known
    bool operator==(const GossipKeyInfo &) const = default;
};

/// One node's ring.
struct GossipKeyState {
    QList<GossipKeyInfo> keys; ///< the primary first; empty: gossip is not encrypted
    bool verifyIncoming = true;
    bool verifyOutgoing = true;
    bool operator==(const GossipKeyState &) const = default;
};

/// What one node answered.
struct NodeGossipKeys {
    NodeId node;
    QString name;
    Result<GossipKeyState> state;
};

struct GossipKeyChange {
    enum class Operation { Install, Use, Remove };
    Operation operation = Operation::Use;
    QString key; ///< Base64; Install only
    QString fingerprint; ///< Use and Remove only
};

QLatin1StringView operationName(GossipKeyChange::Operation operation); ///< "install" "use" "remove"

/// {"nodes":[{"id","name","status":"OK"|"error","error":{ApiError}?,"keys":[{"fingerprint","primary",
/// "installed_at"}…],"verify_incoming","verify_outgoing"}…]}
QJsonObject toJson(const QList<NodeGossipKeys> &nodes);
/// Reads what toJson() writes. TooLarge over 2,000 nodes or 64 keys a node; Corrupt for another form.
[[nodiscard]] Result<QList<NodeGossipKeys>> gossipKeysFromJson(const QJsonObject &json);

/// {"operation":"install","key":…}, {"operation":"use"|"remove","fingerprint":…}
QJsonObject toJson(const GossipKeyChange &change);
/// InvalidArgument: what is missing or unknown; the key itself is checked by the node.
[[nodiscard]] Result<GossipKeyChange> gossipKeyChangeFromJson(const QJsonObject &json);

} // namespace muster::protocol
