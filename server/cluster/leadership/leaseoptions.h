#pragma once
#include "base/time.h"

namespace muster::cluster {

/// What every node of one cluster must have alike.
struct LeaseOptions {
    Millis lease{4000}; ///< a challenger waits until it has watched the unchanged row for so long
    /// A holder relies on its lease for so long after it sent the renewing statement. Shorter than `lease`,
    /// so that a holder's clock that runs 10 % slow beside a challenger's that runs 10 % fast, and that leaps
    /// ahead twice meanwhile, is still no overlap: hold / 0.9 + 2 * lookGapMax < lease / 1.1.
    Millis hold{2700};
    Millis renewEvery{800};
    Millis watchEvery{250};
    Millis stability{30'000}; ///< how long a lower id must have been a candidate before it is let in
    /// The second in line proposes so much later than the first, the third once more: a first that does not
    /// come cannot keep the cluster without a leader.
    Millis patience{1500};
    /// The time between two looks counts as watching up to this much, so that neither a pause of the
    /// challenger nor a leap of its clock passes for having waited.
    Millis lookGapMax{300};
    /// A statement that is unanswered for so long is given up; its answer, should it come, is not used.
    Millis statementMax{2500};
};

} // namespace muster::cluster
