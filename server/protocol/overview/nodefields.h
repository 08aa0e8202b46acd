#pragma once
#include "protocol/overview/overviewreader.h"

/// The fields of a node in the overview: one table for writing, reading and comparing. Of this room only.
namespace muster::protocol {

/// Sets every field; a missing one takes its default.
void readNode(OverviewReader &reader, const QJsonObject &json, NodeOverview &node);
/// Whether all but the counts (age, seen by, peers) are the same: those change with every overview.
bool sameButCounts(const NodeOverview &a, const NodeOverview &b);
/// The fields of `next` that differ from `before`, without the counts.
QJsonObject changedFields(const NodeOverview &before, const NodeOverview &next);
/// All fields without the counts: defaults may differ between versions.
QJsonObject fieldsWithoutCounts(const NodeOverview &node);
/// Sets the fields that `json` names, but no counts.
void readChangedFields(OverviewReader &reader, const QJsonObject &json, NodeOverview &node);

} // namespace muster::protocol
