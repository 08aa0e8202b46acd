#include "shell/feed/timelineaudits.h"

#include "base/whendone.h"
#include "client/admin/auditapi.h"
#include "views/events/eventspage.h"

namespace muster::shell {

using namespace std::chrono_literals;

namespace {
constexpr Millis again = 5s;
constexpr Millis deadline = 10s;
} // namespace

TimelineAudits::TimelineAudits(Feed *feed, views::EventsPage *page)
    : QObject(page), m_feed(feed), m_page(page)
{
    m_again.setInterval(again);
    m_again.start();
    connect(&m_again, &QTimer::timeout, this, &TimelineAudits::ask);
    connect(feed, &Feed::connectionChanged, this, &TimelineAudits::ask);
    connect(page, &views::EventsPage::seenChanged, this, &TimelineAudits::ask);
}

void TimelineAudits::forget()
{
    ++m_cluster;
    m_reading = false;
    m_isRefused = false;
    m_page->setAudits({});
}

void TimelineAudits::ask()
{
    if (m_reading || m_isRefused || m_page->isHidden())
        return;
    const std::shared_ptr<client::Transport> api = m_feed->makeApi(deadline);
    if (!api)
        return;
    m_reading = true;
    protocol::AuditQuery query;
    query.perPage = protocol::auditsPerPageMax;
    // The captured client lives as long as its call.
    whenDone(client::AuditApi(*api).audits(query), this,
        [this, api, cluster = m_cluster](const Result<QList<protocol::AuditRecord>> &audits) {
            if (cluster != m_cluster)
                return;
            m_reading = false;
            if (audits)
                m_page->setAudits(*audits);
            else
                m_isRefused =
                    audits.error().code == ErrorCode::Forbidden || audits.error().code == ErrorCode::NotFound;
        });
}

} // namespace muster::shell
