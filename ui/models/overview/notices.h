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
/// the desktop's notifications, which are only a knock at the door.
struct Notice {
    QDateTime at; ///< clock of the node that answers; of this host where contact was lost
    Mark mark = Mark::Attention;
    QString text; ///< translated sentence
    bool knocks = false; ///< worth interrupting somebody, and not too often
    bool operator==(const Notice &) const = default;
};

/// Decides what of each new picture is news: the verdict changed, a node went down or came back, contact was
/// lost or is there again. One subject knocks at most once in a minute, all together at most five times. The
/// first picture is never news. Pure: `now` never goes back, `wall` is the clock of this host.
class NoticePolicy {
public:
    QList<Notice> observe(const std::optional<protocol::Overview> &overview, const Connection &connection,
        TimePoint now, const QDateTime &wall);
    /// Another cluster: what comes next is its first picture.
    void reset();

private:
    void compareVerdict(const protocol::Overview &overview, QList<Notice> &notices);
    void compareNodes(const protocol::Overview &overview, QList<Notice> &notices);
    void compareContact(const Connection &connection, const QDateTime &wall, QList<Notice> &notices);
    bool mayKnock(const QString &subject, TimePoint now);

    std::optional<Mark> m_verdict;
    QHash<NodeId, bool> m_down;
    std::optional<bool> m_contact;
    QHash<QString, TimePoint> m_lastKnock; // by subject; at most as many as nodes
    std::deque<TimePoint> m_knocks; // of the last minute
    QStringList m_subjects; // of the notices being made
};

} // namespace muster::models
