#pragma once
#include "node/samples/quantities.h"

namespace muster::node {

/// Sums up samples: means, and the highest of what must not be lost in a mean. Thread: any one.
class SampleSum {
public:
    void add(const protocol::NodeSample &sample);
    bool isEmpty() const { return m_count == 0; }
    /// Empty where none of them was measured.
    protocol::NodeSample sample(WallTime at) const;

private:
    struct Part {
        double value = 0; ///< the sum, or the one that counts
        int count = 0;
    };
    std::array<Part, quantities.size()> m_parts;
    int m_count = 0;
};

} // namespace muster::node
