#pragma once
#include "shell/feed/feed.h"
#include "views/databases/databasespage.h"

#include <QObject>
#include <QTimer>

namespace muster::shell {

/// Asks for what the page of the databases shows: while it is visible and the cluster is live, one request of
/// a kind at a time, each with a deadline. Thread: GUI.
class DatabaseLoader final : public QObject {
    Q_OBJECT
public:
    DatabaseLoader(Feed *feed, views::DatabasesPage *page); // both borrowed; the page owns it

    /// Another cluster is open from now on: what was asked before is of no use.
    void forget();

private:
    void ask();
    /// One question that is asked again when `every` has passed since its last answer.
    struct Question {
        Millis every{0};
        bool asking = false;
        std::optional<TimePoint> answeredAt = {};
        bool isDue() const { return !asking && (!answeredAt || steadyNow() - *answeredAt >= every); }
    };
    template <typename T, typename Call, typename Take>
    void askIfDue(Question DatabaseLoader::*question, Call call, Take take);

    Feed *m_feed;
    views::DatabasesPage *m_page;
    QTimer m_again;
    Question m_servers{std::chrono::seconds(2)};
    Question m_targets{std::chrono::seconds(4)};
    Question m_advice{std::chrono::seconds(60)};
    quint64 m_cluster = 0; ///< answers of an earlier one are ignored
};

} // namespace muster::shell
