#pragma once
#include "base/id.h"
#include "protocol/vocabulary/keyclass.h"

#include <QList>

namespace muster::protocol {

/// One node's value of one configuration key. Values of secret keys are masked; equality was decided by the
/// servers.
struct ConfigValue {
    NodeId node;
    QString running; ///< JSON text of the value the process uses; masked if secret
    QString disk; ///< JSON text of the value in its file; masked if secret; empty if `diskUnreadable`
    QString source; ///< of the running value: "file" "environment" "default"
    bool deviates = false; ///< the running value differs from the reference
    Word<ConfigCause> cause; ///< empty where nothing is wrong with this node's value
    bool diskUnreadable = false; ///< its file cannot be used, so nothing is known of the value in it
    bool operator==(const ConfigValue &) const = default;
};

/// A key whose running or disk value is not the same on all nodes.
struct ConfigDifference {
    QString key; ///< "Section.Key"
    bool secret = false;
    QString reference; ///< JSON text of the value held against; masked if secret; empty if the key is absent
                       ///< there
    QString
        referenceFrom; ///< "majority", "last-agreed" when there is none, or "none": nothing to hold against
    Word<KeyClass> keyClass; ///< what a change needs (K3)
    QList<ConfigValue> values;
    QString meant = {}; ///< of a key that nobody knows: the known one that it was surely meant to be
    bool operator==(const ConfigDifference &) const = default;
};

} // namespace muster::protocol
