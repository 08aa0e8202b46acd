#pragma once
#include "musterctl/print/terminal.h"
#include "protocol/overview/overview.h"

namespace muster::ctl {

/// What is known of one host, and how to print it.
struct HostAnswer {
    std::optional<NodeId> node; ///< empty: this host, read by this program
    QString name;
    bool reported = true; ///< false: the node has not reported about its host
    std::optional<QString> skewSeverity; ///< of its reason clock-skew, if it has one
    protocol::ClockOverview clock;
    QList<protocol::LimitOverview> limits;
};

/// This host as this program sees it: its kernel's limits, and those of the musterd that runs here, or of
/// this process if none is running.
HostAnswer thisHost();
HostAnswer hostOf(const protocol::Overview &overview, const protocol::NodeOverview &node);

Lines hostLines(const Terminal &terminal, const HostAnswer &host);
QJsonObject toJson(const HostAnswer &host);
/// 0 all is well, 1 something deviates, 2 nothing does, but something is unknown.
int exitCodeOf(const QList<HostAnswer> &hosts);

} // namespace muster::ctl
