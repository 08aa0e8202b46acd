#pragma once
#include "shell/feed/feed.h"

namespace muster::views {
class EventsPage;
}

namespace muster::shell {

/// Reads for the time line what people did lately: while it is visible and the cluster is live, every few
/// seconds. One question at a time, with a deadline. Whoever may not read audits gets a time line without
/// them. Thread: GUI.
class TimelineAudits final : public QObject {
    Q_OBJECT
public:
    TimelineAudits(Feed *feed, views::EventsPage *page); // both borrowed; owned by the page
    /// For another cluster.
    void forget();

private:
    void ask();

    Feed *m_feed;
    views::EventsPage *m_page;
    QTimer m_again;
    bool m_reading = false;
    bool m_isRefused = false; ///< each refusal is audited: no more questions to this cluster
    quint64 m_cluster = 0; ///< answers about one before are not taken
};

} // namespace muster::shell
