#pragma once
#include "base/id.h"
#include "protocol/vocabulary/eventkind.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace muster::protocol {

/// Something that happened, as the answering node saw it; newest last.
struct EventRecord {
    quint64 sequence = 0; ///< per answering node
    QDateTime at;
    EventWord kind;
    Severity severity = Severity::Warn;
    EventNature nature = EventNature::Problem;
    std::optional<NodeId> node;
    QString detail; ///< English
    QJsonObject evidence; ///< parameters for a translated sentence
    bool operator==(const EventRecord &) const = default;
};

} // namespace muster::protocol
