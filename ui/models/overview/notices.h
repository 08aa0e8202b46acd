#pragma once
#include "base/time.h"
#include "models/common/connection.h"
#include "models/common/mark.h"

#include <QHash>
#include <QList>

#include <deque>
#include <optional>

namespace muster::models {

/// Something that happened while nobody was looking: for the list in the window, which is the record, and for
/// desktop notifications, which only draw attention to it.
struct Notice {
    QDateTime at; ///< clock of the node that answers; of this host where contact was lost
    Mark mark = Mark::Attention;
    QString text; ///< translated sentence
    bool knocks = false; ///< worth a desktop notification, within the rate limit
    bool operator==(const Notice &) const = default;
};

/// Decides what is news in each new overview: the verdict changed, a node went down or came back, contact was
/// lost or restored. One subject notifies at most once a minute, all together at most five times. The first
/// overview is never news. Pure: `now` never goes back, `wall` is the clock of this host.
class NoticePolicy {
public:
    QList<Notice> observe(const std::optional<protocol::Overview> &overview, const Connection &connection,
        TimePoint now, const QDateTime &wall);
    /// Another cluster: the next overview is its first.
    void reset();

private:
    void compareVerdict(const protocol::Overview &overview, QList<Notice> &notices);
    void compareNodes(const protocol::Overview &overview, QList<Notice> &notices);
    void compareContact(const Connection &connection, const QDateTime &wall, QList<Notice> &notices);
    bool mayKnock(const QString &subject, TimePoint now);

    std::optional<Mark> m_verdict;
    QHash<NodeId, bool> m_down;
    std::optional<bool> m_contact;
    bool m_outage = false;
    QHash<QString, TimePoint> m_lastKnock; // by subject; at most as many as nodes
    std::deque<TimePoint> m_knocks; // of the last minute
    QStringList m_subjects; // of the notices being made
};

} // namespace muster::models
