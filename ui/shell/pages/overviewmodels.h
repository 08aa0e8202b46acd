#pragma once
#include "models/events/eventmodel.h"
#include "models/nodes/nodemodel.h"

namespace muster::shell {

/// The models that more than one page shows. Thread: GUI.
class OverviewModels final : public QObject {
    Q_OBJECT
public:
    /// Which of them a page shows.
    enum Part { Nothing = 0, Nodes = 1, Events = 2, Everything = 3 };
    Q_DECLARE_FLAGS(Parts, Part)

    explicit OverviewModels(QObject *parent = nullptr);
    /// Only `parts` are filled; the others take only what cannot be caught up on later.
    void setOverview(const protocol::Overview &overview, Parts parts);
    models::NodeModel *nodes() const { return m_nodes; }
    models::EventModel *events() const { return m_events; }

private:
    models::NodeModel *m_nodes;
    models::EventModel *m_events;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(OverviewModels::Parts)

} // namespace muster::shell
