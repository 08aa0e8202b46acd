#pragma once
#include "protocol/overview/overview.h"

/// The parts of which the made-up overviews are built; only their sources include this.
namespace muster::models::examples::parts {

/// Noon of the day on which all examples take place.
QDateTime noon(int seconds = 0);
NodeId idOf(int number);
protocol::Reason reason(const protocol::Word<protocol::ReasonCode> &code, protocol::Severity severity,
    int node, const QString &detail, std::chrono::seconds since = std::chrono::seconds(-40),
    const QJsonObject &evidence = {});
void addReason(protocol::Overview &overview, const protocol::Reason &why);
void takeDown(protocol::Overview &overview, int number);
/// Everyone reaches everyone, in times that differ a little.
void tellSights(protocol::Overview &overview);

} // namespace muster::models::examples::parts
