#include "shell/feed/databaseloader.h"

#include "base/whendone.h"
#include "client/admin/databaseapi.h"

namespace muster::shell {

using namespace std::chrono_literals;

namespace {

constexpr Millis pace = 500ms;
constexpr Millis deadline = 7s; // the answering node gives its peers five

QString problemOf(const Error &error)
{
    if (error.code == ErrorCode::NotFound)
        return DatabaseLoader::tr("The node that answers cannot tell: its version is too old. Update it.");
    if (error.code == ErrorCode::Forbidden)
        return DatabaseLoader::tr(
            "Only administrators may see the databases: it needs the role system_admin.");
    return errorText(error);
}

} // namespace

DatabaseLoader::DatabaseLoader(Feed *feed, views::DatabasesPage *page)
    : QObject(page), m_feed(feed), m_page(page)
{
    m_again.setInterval(pace);
    connect(&m_again, &QTimer::timeout, this, &DatabaseLoader::ask);
    connect(page, &views::DatabasesPage::seenChanged, this, &DatabaseLoader::ask);
    m_again.start();
}

void DatabaseLoader::forget()
{
    ++m_cluster;
    for (Question *question : {&m_servers, &m_targets, &m_advice}) {
        question->asking = false;
        question->answeredAt.reset();
    }
    m_page->forget();
}

template <typename T, typename Call, typename Take>
void DatabaseLoader::askIfDue(Question DatabaseLoader::*question, Call call, Take take)
{
    if (!(this->*question).isDue())
        return;
    const std::shared_ptr<client::Transport> api = m_feed->makeApi(deadline);
    if (!api)
        return; // the page is stale, or the window shows why there is no cluster
    (this->*question).asking = true;
    // The captured client lives as long as its call.
    whenDone(call(client::DatabaseApi(*api)), this,
        [this, api, question, take, cluster = m_cluster](const Result<T> &answer) {
            if (cluster != m_cluster)
                return;
            (this->*question).asking = false;
            (this->*question).answeredAt = steadyNow();
            take(answer);
        });
}

void DatabaseLoader::ask()
{
    if (!m_page->isVisible())
        return;
    askIfDue<protocol::Databases>(
        &DatabaseLoader::m_servers, [](client::DatabaseApi api) { return api.databases(); },
        [this](const Result<protocol::Databases> &answer) {
            m_page->setDatabases(answer, answer ? QString() : problemOf(answer.error()));
        });
    askIfDue<client::DatabaseApi::Targets>(
        &DatabaseLoader::m_targets, [](client::DatabaseApi api) { return api.writeTargets(); },
        [this](const Result<client::DatabaseApi::Targets> &answer) {
            if (answer)
                m_page->setTargets(*answer);
        });
    askIfDue<QList<protocol::ServerAdvice>>(
        &DatabaseLoader::m_advice, [](client::DatabaseApi api) { return api.advice(); },
        [this](const Result<QList<protocol::ServerAdvice>> &answer) {
            if (answer)
                m_page->setAdvice(*answer);
        });
}

} // namespace muster::shell
