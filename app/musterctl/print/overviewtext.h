#pragma once
#include "musterctl/session/context.h"
#include "protocol/overview/overview.h"

namespace muster::ctl {

/// A status as glyph, word and color, so that it is readable in grayscale and in a narrow font.
struct Mark {
    QString glyph;
    QString word;
    Terminal::Color color = Terminal::Color::None;
    QString text() const { return glyph + u' ' + word; }
};

Mark markOf(protocol::Verdict verdict, bool warned);
Mark markOf(const protocol::NodeOverview &node);
Mark markOf(const protocol::Reason &reason);
/// "0.4 s", "47 s", "12 min", "3 h", "2 days".
QString durationText(Millis duration);
/// The node's name, with the beginning of its id where several nodes share the name; the id where it has
/// none.
QString nodeName(const protocol::Overview &overview, const NodeId &node);
/// The first eight digits, which is what people compare; "–" if unknown.
QString shortHash(const QString &hash);

/// How far a replica is behind: "1.2 MiB (3 s)", "nothing".
QString behindText(const protocol::DatabaseOverview &database);

/// The cluster in one sentence, without a mark.
QString headline(const protocol::Overview &overview);
/// Everything `status` prints: headline, nodes worst first, what is wrong and what to do, databases.
Lines overviewLines(const Context &context, const protocol::Overview &overview);

} // namespace muster::ctl
