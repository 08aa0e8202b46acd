#pragma once
#include "node/daemon/part.h"
#include "node/samples/measurements.h"
#include "node/samples/samples.h"
#include "node/samples/samplestore.h"

namespace muster::node {

/// What this node measures of itself, and the files that keep it. Thread: main.
class SamplesPart final : public Part {
public:
    /// See Measurements. `directory`: of the files, created when there is something to write.
    SamplesPart(Measurements::Deps deps, const QString &directory)
        : m_measurements(std::move(deps))
        , m_samples([this](protocol::NodeSample &sample, std::optional<Millis> passed) {
            m_measurements.fill(sample, passed);
        })
        , m_store(directory)
    {
        QObject::connect(&m_samples, &Samples::taken, &m_store, &SampleStore::take);
    }
    [[nodiscard]] Result<void> start() override
    {
        m_store.read();
        m_samples.start();
        return {};
    }
    QFuture<void> stop(Millis) override
    {
        m_samples.stop();
        return m_store.finish();
    }
    const Samples &samples() const { return m_samples; }
    const SampleHistory &history() const { return m_store.history(); }

private:
    const Measurements m_measurements;
    Samples m_samples;
    SampleStore m_store;
};

} // namespace muster::node
