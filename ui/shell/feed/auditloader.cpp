#include "shell/feed/auditloader.h"

#include "base/whendone.h"
#include "client/admin/auditapi.h"

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::AuditQuery;
using protocol::AuditRecord;
using views::AuditPage;

namespace {
constexpr Millis typed = 300ms; // until a time that is being typed stands
constexpr Millis pace = 2s; // between questions for what is new, however many overviews come
constexpr Millis again = 5s;
constexpr Millis deadline = 10s;
constexpr qsizetype auditsMax = 10'000; // as musterctl shows at most
} // namespace

AuditLoader::AuditLoader(Feed *feed, models::AuditModel *model, AuditPage *page)
    : QObject(page), m_feed(feed), m_model(model), m_page(page)
{
    m_soon.setSingleShot(true);
    m_again.setInterval(again);
    m_again.start();
    connect(&m_soon, &QTimer::timeout, this, &AuditLoader::askForNews);
    connect(&m_again, &QTimer::timeout, this, &AuditLoader::askForNews);
    const auto askSoon = [this] {
        if (!m_soon.isActive())
            m_soon.start(pace);
    };
    connect(feed, &Feed::overviewChanged, this, askSoon);
    connect(feed, &Feed::connectionChanged, this, askSoon);
    connect(page, &AuditPage::seenChanged, this, &AuditLoader::askForNews);
    connect(page, &AuditPage::questionChanged, this, &AuditLoader::askAnew);
    connect(page, &AuditPage::retryRequested, this, &AuditLoader::retry);
    connect(page, &AuditPage::olderRequested, this, [this] { ask(Part::Older); });
}

void AuditLoader::forget()
{
    ++m_question;
    m_audits.clear();
    m_ids.clear();
    m_reading = {};
    m_waits = false;
    show();
}

void AuditLoader::askAnew()
{
    forget();
    m_soon.start(typed);
}

void AuditLoader::retry()
{
    m_waits = false;
    askForNews();
}

void AuditLoader::askForNews()
{
    if (m_waits)
        return;
    ask(m_audits.isEmpty() ? Part::First : Part::Newer);
}

AuditQuery AuditLoader::queryFor(Part part) const
{
    AuditQuery query = m_page->wanted().queryAt(wallNow());
    // What is new is looked for on the first page, not after the newest time: that may be of a node whose
    // clock is ahead.
    if (part == Part::Older) {
        query.until = *m_until;
        query.page = m_olderPage;
    }
    return query;
}

void AuditLoader::ask(Part part)
{
    if (m_reading.isReading || m_page->isHidden() || m_page->wanted().isContradictory())
        return;
    const std::shared_ptr<client::Transport> api = m_feed->makeApi(deadline);
    if (!api)
        return; // the page is stale, or the window shows why there is no cluster
    m_reading.isReading = true;
    show();
    const AuditQuery query = queryFor(part);
    // The captured client lives as long as its call.
    whenDone(client::AuditApi(*api).audits(query), this,
        [this, api, part, query, question = m_question](const Result<QList<AuditRecord>> &answer) {
            if (question == m_question)
                take(part, query, answer);
        });
}

void AuditLoader::take(Part part, const AuditQuery &query, const Result<QList<AuditRecord>> &answer)
{
    m_reading.isReading = false;
    m_reading.any = m_reading.any || answer;
    m_reading.problem = answer ? QString() : problemWith(answer.error());
    m_waits = !answer
        && (answer.error().code == ErrorCode::Forbidden || answer.error().code == ErrorCode::NotFound);
    if (!answer)
        return show();
    const bool isWhole = answer->size() < query.perPage;
    if (part == Part::Newer && !isWhole && !m_ids.contains(answer->last().id)) {
        forget(); // more was done than one answer holds
        return ask(Part::First);
    }
    const qsizetype before = m_audits.size();
    add(part, *answer);
    if (part == Part::First) // what is done from now on must not move the pages
        m_until = m_audits.isEmpty() ? wallNow() : m_audits.first().createAt;
    m_olderPage = part == Part::First ? 1 : part == Part::Older ? m_olderPage + 1 : m_olderPage;
    if (part != Part::Newer)
        m_reading.hasOlder = !isWhole && m_audits.size() > before;
    m_reading.isFull = m_audits.size() >= auditsMax && (m_reading.hasOlder || m_reading.isFull);
    m_reading.hasOlder = m_reading.hasOlder && !m_reading.isFull;
    dropWhatIsTooOldFor(m_page->wanted().queryAt(wallNow()));
    show();
}

void AuditLoader::add(Part part, const QList<AuditRecord> &rows)
{
    QList<AuditRecord> fresh;
    for (const AuditRecord &row : rows) {
        if (m_ids.contains(row.id))
            continue;
        m_ids.insert(row.id);
        fresh += row;
    }
    m_audits = part == Part::Older ? m_audits + fresh : fresh + m_audits;
}

void AuditLoader::dropWhatIsTooOldFor(const AuditQuery &query)
{
    while (query.since && !m_audits.isEmpty() && m_audits.last().createAt < *query.since) {
        m_ids.remove(m_audits.last().id);
        m_audits.removeLast();
    }
}

void AuditLoader::show()
{
    m_model->setAudits(m_audits);
    m_page->setReading(m_reading);
}

QString AuditLoader::problemWith(const Error &error) const
{
    const QString &person = m_page->wanted().person;
    if (error.code == ErrorCode::NotFound && !person.isEmpty())
        return tr("There is no account \"%1\". Choose another person.").arg(person);
    if (error.code == ErrorCode::NotFound)
        return tr("The node that answers cannot list audits: its version is too old. Update it.");
    if (error.code == ErrorCode::Forbidden)
        return tr("Only administrators may read the audit: it needs the role system_admin.");
    if (error.code == ErrorCode::TimedOut)
        return tr("The node did not answer in time.");
    return errorText(error);
}

} // namespace muster::shell
