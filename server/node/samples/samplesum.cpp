#include "node/samples/samplesum.h"

#include <cmath>

namespace muster::node {

void SampleSum::add(const protocol::NodeSample &sample)
{
    ++m_count;
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        const Quantity &quantity = quantities[i];
        std::optional<double> value = sample.*quantity.value;
        if (!value && quantity.ofLook)
            value = sample.*quantity.ofLook;
        if (!value)
            continue;
        Part &part = m_parts[i];
        const bool isFirst = part.count++ == 0;
        switch (quantity.summing) {
        case Summing::Mean:
            part.value += *value;
            break;
        case Summing::Highest:
            part.value = isFirst ? *value : std::max(part.value, *value);
            break;
        case Summing::Farthest:
            if (isFirst || std::abs(*value) > std::abs(part.value))
                part.value = *value;
            break;
        }
    }
}

protocol::NodeSample SampleSum::sample(WallTime at) const
{
    protocol::NodeSample sample;
    sample.at = at;
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        const Part &part = m_parts[i];
        if (part.count > 0)
            sample.*quantities[i].value =
                quantities[i].summing == Summing::Mean ? part.value / part.count : part.value;
    }
    return sample;
}

} // namespace muster::node
