#pragma once
#include "models/common/mark.h"
#include "protocol/overview/overview.h"

#include <QStringList>

#include <optional>

namespace muster::models {

/// Sentences about reachability: who reaches whom. Translated.

/// "node-2 cannot hear node-1, but node-1 hears node-2: one-way cut."
QString findingSentence(const protocol::SightFinding &finding, const protocol::Overview &overview);
/// The part of reasonSentence() about reachability; empty where the evidence is missing.
QString sightReasonSentence(
    const protocol::Reason &reason, const QString &name, const protocol::Overview &overview);

/// A line about what the matrix means; they are sorted worst first.
struct SightLine {
    Mark mark = Mark::Unknown;
    QString text;
};
/// What the whole matrix means; at least one line.
QList<SightLine> sightSummary(const protocol::Overview &overview);

/// The state of a cell. `cell` is null if the observer reported nothing about the node; `row` if it reported
/// nothing at all.
Mark markOf(const protocol::SightRow *row, const protocol::SightCell *cell);
/// "open", "no answer", "TCP only" … : the mark's word in a cell.
QString sightWord(const protocol::SightRow *row, const protocol::SightCell *cell);
/// "0.3 ms", "<1 ms"; empty if it was not measured.
QString roundTripText(const protocol::SightCell &cell);
/// Everything known about one cell, as sentences: for its tooltip, its detail and screen readers.
QString sightDetail(const NodeId &observer, const NodeId &node, const protocol::Overview &overview);

} // namespace muster::models
