#pragma once
#include "host/reader.h"
#include "node/driver/nodedriver.h"

#include <QTimer>

#include <optional>

namespace muster::node {

/// Reads this host every few minutes and its clocks more often, decodes what peers report of theirs. Thread:
/// main; the files below /proc are read aside, in a thread that nobody waits for.
class Hosts final : public QObject {
    Q_OBJECT
public:
    /// `driver` is borrowed and must outlive this object. `from` is what the host is read from.
    explicit Hosts(NodeDriver &driver, host::ReadFrom from = {}, QObject *parent = nullptr);

    /// Reads this host at once and logs, as warnings if `warn`, what deviates; then begins to measure.
    void start(bool warn);

private:
    void take(const cluster::NodeOutput &output);
    void tick();
    void readHost();
    void takeOwn(const host::HostReport &report);
    void logReport(const host::HostReport &report) const;

    NodeDriver &m_driver;
    const host::ReadFrom m_from;
    std::optional<host::HostReport> m_own; ///< as last read
    bool m_reading = false;
    bool m_warn = true;
    TimePoint m_readNextAt;
    QTimer m_tick;
};

} // namespace muster::node
