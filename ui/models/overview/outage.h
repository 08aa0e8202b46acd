#pragma once
#include "models/common/connection.h"

namespace muster::models {

/// No node answers, in words: the worst that can be seen of a cluster. Translated.
struct Outage {
    QString title; ///< "No node answers for 31 s"
    QString text; ///< a paragraph for each kind of answer: which addresses, what it means, what to do
    bool operator==(const Outage &) const = default;
};

/// Empty texts while a node answers or some were not tried yet. A pure function.
Outage outageOf(const Connection &connection);
bool isOutage(const Connection &connection);

} // namespace muster::models
