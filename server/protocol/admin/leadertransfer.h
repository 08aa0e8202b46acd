#pragma once
#include "base/id.h"
#include "base/result.h"

#include <QJsonObject>

#include <optional>

/// The answer of POST and DELETE /api/v4/muster/leader. JSON keys are stable.
namespace muster::protocol {

/// The requested leader, and the leader at that time. The transfer itself follows;
/// Overview::preferred shows its progress.
struct LeaderTransfer {
    std::optional<NodeId> to; ///< empty: the lowest id
    std::optional<NodeId> leader;
    quint64 term = 0; ///< at that moment
};

/// {"to":"<node id>"|null,"leader":"<node id>"|null,"term":N}
QJsonObject toJson(const LeaderTransfer &transfer);
/// Reads what toJson() writes; Corrupt for another form.
[[nodiscard]] Result<LeaderTransfer> leaderTransferFromJson(const QJsonObject &json);

} // namespace muster::protocol
