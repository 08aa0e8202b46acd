#pragma once
#include "protocol/admin/audits.h"
#include "shell/feed/feed.h"

namespace muster::views {
class EventsPage;
}

namespace muster::shell {

/// Reads for the time line what people did since it begins: while it is visible and the cluster is live,
/// every few seconds, page by page up to a limit. One question at a time, with a deadline. Whoever may not
/// read audits gets a time line without them. Thread: GUI.
class TimelineAudits final : public QObject {
    Q_OBJECT
public:
    TimelineAudits(Feed *feed, views::EventsPage *page); // both borrowed; owned by the page
    /// For another cluster.
    void forget();

private:
    void ask();
    void askForPage(int page);
    void take(int page, const Result<QList<protocol::AuditRecord>> &audits);

    Feed *m_feed;
    views::EventsPage *m_page;
    QTimer m_again;
    bool m_hasAsked = false; ///< since the cluster was opened
    bool m_reading = false;
    bool m_isRefused = false; ///< each refusal is audited: no more questions to this cluster
    QList<protocol::AuditRecord> m_read; ///< the pages so far, newest first
    quint64 m_cluster = 0; ///< answers about one before are not taken
};

} // namespace muster::shell
