#pragma once
#include "shell/feed/feed.h"

#include <QObject>
#include <QTimer>

namespace muster::views {
class HistoryPanel;
}

namespace muster::shell {

/// Requests the samples that the history of the selected node shows: while it is visible and the cluster is
/// live, one request at a time, each with a deadline. Thread: GUI.
class HistoryLoader final : public QObject {
    Q_OBJECT
public:
    HistoryLoader(Feed *feed, views::HistoryPanel *panel, QObject *parent = nullptr); // both borrowed

private:
    void ask();

    Feed *m_feed;
    views::HistoryPanel *m_panel;
    QTimer m_again;
    bool m_asking = false;
    std::optional<NodeId> m_asked; ///< the node that was asked
};

} // namespace muster::shell
