#pragma once
#include "protocol/overview.h"

#include <QScrollArea>
#include <optional>

class QVBoxLayout;

namespace muster::views {

/// Reasons, worst first, each with its sentence, the servers' evidence, since when, what to do, and a button
/// where this console can do it. Thread: GUI.
class ReasonList final : public QScrollArea {
    Q_OBJECT
public:
    explicit ReasonList(QWidget *parent = nullptr);
    /// Of one node, or of the whole cluster if `node` is empty. `withButtons`: offer the repair at each.
    void setReasons(const protocol::Overview &overview, const std::optional<NodeId> &node, bool withButtons);
    int count() const { return m_count; }
    /// The height that all reasons need at this width, at most `max`.
    int wantedHeight(int width, int max) const;

signals:
    void reloadRequested(const muster::NodeId &node);
    void nodeRequested(const muster::NodeId &node);
    void configRequested();

private:
    QWidget *makeRow(const protocol::Reason &reason, const protocol::Overview &overview, bool withButtons);
    QWidget *makeButton(const protocol::Reason &reason, const protocol::Overview &overview, QWidget *row);

    QVBoxLayout *m_layout = nullptr;
    QByteArray m_shown; // what the rows were made of: an equal picture leaves them, and the focus, alone
    int m_count = 0;
};

} // namespace muster::views
