#pragma once
#include "models/common/connection.h"
#include "models/common/mark.h"

#include <optional>

namespace muster::models {

/// One cell of the verdict strip: a word first, then the sentence.
struct StripCell {
    Mark mark = Mark::Unknown;
    QString word; ///< "HEALTHY"; never empty
    QString sentence; ///< may be empty
    bool operator==(const StripCell &) const = default;
};

/// What an operator must know within five seconds (spec X1): whether all is well and why not, what differs,
/// what may still fail, who leads and what is being changed, how old this is.
struct Strip {
    StripCell verdict;
    StripCell mismatch;
    StripCell margin;
    StripCell leader;
    StripCell change;
    StripCell connection;
    bool operator==(const Strip &) const = default;
};

/// A pure function of the last overview, if there is one, and the connection; translated.
Strip stripFor(const std::optional<protocol::Overview> &overview, const Connection &connection);

} // namespace muster::models
