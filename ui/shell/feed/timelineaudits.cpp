#include "shell/feed/timelineaudits.h"

#include "base/whendone.h"
#include "client/admin/auditapi.h"
#include "views/events/eventspage.h"

#include <QSet>

namespace muster::shell {

using namespace std::chrono_literals;

namespace {
constexpr Millis again = 5s;
constexpr Millis deadline = 10s;
constexpr int pagesMax = 5;
} // namespace

TimelineAudits::TimelineAudits(Feed *feed, views::EventsPage *page)
    : QObject(page), m_feed(feed), m_page(page)
{
    m_again.setInterval(again);
    m_again.start();
    connect(&m_again, &QTimer::timeout, this, &TimelineAudits::ask);
    // It changes with each second of age: only the first question does not wait for its turn.
    connect(feed, &Feed::connectionChanged, this, [this] {
        if (!m_hasAsked)
            ask();
    });
    connect(page, &views::EventsPage::seenChanged, this, &TimelineAudits::ask);
}

void TimelineAudits::forget()
{
    ++m_cluster;
    m_reading = false;
    m_isRefused = false;
    m_hasAsked = false;
    m_page->setAudits({}, {});
}

void TimelineAudits::ask()
{
    if (m_reading || m_isRefused || m_page->isHidden())
        return;
    m_read.clear();
    askForPage(0);
}

void TimelineAudits::askForPage(int page)
{
    const std::shared_ptr<client::Transport> api = m_feed->makeApi(deadline);
    m_reading = m_hasAsked = api != nullptr;
    if (!api)
        return;
    protocol::AuditQuery query;
    query.since = m_page->lineBegins();
    query.page = page;
    query.perPage = protocol::auditsPerPageMax;
    // The captured client lives as long as its call.
    whenDone(client::AuditApi(*api).audits(query), this,
        [this, api, page, cluster = m_cluster](const Result<QList<protocol::AuditRecord>> &audits) {
            if (cluster == m_cluster)
                take(page, audits);
        });
}

void TimelineAudits::take(int page, const Result<QList<protocol::AuditRecord>> &audits)
{
    m_reading = false;
    if (!audits) {
        m_isRefused =
            audits.error().code == ErrorCode::Forbidden || audits.error().code == ErrorCode::NotFound;
        return;
    }
    QSet<QString> known; // what was done meanwhile moves entries to the next page
    for (const protocol::AuditRecord &audit : m_read)
        known.insert(audit.id);
    for (const protocol::AuditRecord &audit : *audits)
        if (!known.contains(audit.id))
            m_read += audit;
    const bool isAll = audits->size() < protocol::auditsPerPageMax;
    if (!isAll && page + 1 < pagesMax && !m_page->isHidden())
        return askForPage(page + 1);
    m_page->setAudits(m_read, isAll ? std::nullopt : std::optional(m_read.last().createAt));
}

} // namespace muster::shell
