#pragma once
#include "base/id.h"
#include "protocol/vocabulary/reasoncode.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace muster::protocol {

/// Why a node, or the cluster, is not plainly green. The console makes its sentence of the code
/// with `evidence` as parameters; `detail` is the English of it for logs and musterctl.
struct Reason {
    Word<ReasonCode> code;
    Severity severity = Severity::Red;
    QString detail;
    QStringList keys; ///< configuration keys concerned, "Section.Key"
    QJsonObject evidence; ///< what was compared: {"value":…,"majority":…}
    std::optional<QDateTime> since; ///< when it began, by the clock of the answering node
    std::optional<NodeId> node; ///< in cluster-wide lists: which node it is about
    bool operator==(const Reason &) const = default;
};

} // namespace muster::protocol
