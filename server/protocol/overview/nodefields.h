#pragma once
#include "protocol/overview/overviewreader.h"

/// The fields of a node in a picture, one table for writing, reading and telling what changed. Of this room
/// only.
namespace muster::protocol {

/// Sets every field; a missing one takes its default.
void readNode(OverviewReader &reader, const QJsonObject &json, NodeOverview &node);
/// Whether all but the counts (age, seen by, peers) are the same: those change with every picture.
bool sameButCounts(const NodeOverview &a, const NodeOverview &b);
/// The fields of `next` that `before` has otherwise, without the counts.
QJsonObject changedFields(const NodeOverview &before, const NodeOverview &next);
/// All of them, without the counts: what a field is by default may differ between versions.
QJsonObject fieldsWithoutCounts(const NodeOverview &node);
/// Sets the fields that `json` names, but no counts.
void readChangedFields(OverviewReader &reader, const QJsonObject &json, NodeOverview &node);

} // namespace muster::protocol
