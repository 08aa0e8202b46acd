#include "shell/pages/pagestack.h"

#include "shell/clusters/clustersession.h"
#include "shell/dialogs/clusteractions.h"
#include "shell/pages/navigator.h"

#include <algorithm>
#include <utility>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {
/// Up to this many nodes, all pages together take less than a frame.
constexpr qsizetype fillAllUpTo = 100;
} // namespace

PageStack::PageStack(
    QList<PageEntry> entries, const PageContext &context, QWidget *placeholder, QWidget *parent)
    : QStackedWidget(parent), m_entries(std::move(entries)), m_context(context)
{
    setObjectName(u"pages"_s);
    for (const PageEntry &entry : m_entries) {
        m_pages += entry.make(context, this);
        connectPage(m_pages.last());
        addWidget(m_pages.last());
    }
    addWidget(placeholder);
    connect(context.navigator, &Navigator::pageWanted, this, &PageStack::turnTo);
    connect(context.session, &ClusterSession::changed, this, &PageStack::clear);
}

void PageStack::connectPage(views::Page *page)
{
    Navigator *navigator = m_context.navigator;
    connect(page, &views::Page::nodeRequested, navigator,
        [navigator](const NodeId &node) { emit navigator->nodeWanted(node, Navigator::Part::Trouble); });
    connect(page, &views::Page::pageRequested, navigator, &Navigator::pageWanted);
    connect(page, &views::Page::said, navigator, &Navigator::said);
    connect(page, &views::Page::reloadRequested, m_context.actions, &ClusterActions::reload);
}

int PageStack::indexOf(QStringView id) const
{
    const auto found = std::find_if(
        m_entries.cbegin(), m_entries.cend(), [&](const PageEntry &entry) { return entry.id == id; });
    return found == m_entries.cend() ? -1 : int(found - m_entries.cbegin());
}

void PageStack::turnTo(const QString &id)
{
    const int place = indexOf(id);
    if (place < 0)
        return;
    if (std::exchange(m_current, place) != place && m_waiting)
        fill(*m_waiting, false);
    showPlaceholder(m_isPlaceholderShown);
    emit turned();
}

void PageStack::goTo(const QString &id)
{
    turnTo(id);
    focusCurrent();
}

void PageStack::focusCurrent()
{
    currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void PageStack::setOverview(const protocol::Overview &overview)
{
    const bool everything = overview.nodes.size() <= fillAllUpTo;
    fill(overview, everything);
    m_waiting = everything ? std::nullopt : std::optional(overview);
}

void PageStack::fill(const protocol::Overview &overview, bool everything)
{
    m_context.models->setOverview(overview, everything ? OverviewModels::Everything : current().models);
    for (int place = 0; place < m_pages.size(); ++place) {
        if (everything || place == m_current)
            m_pages[place]->setOverview(overview);
    }
}

void PageStack::clear()
{
    m_waiting.reset();
    m_context.models->setOverview({}, OverviewModels::Everything);
}

void PageStack::setStale(bool stale)
{
    m_context.models->nodes()->setStale(stale && m_context.session->overview());
    for (views::Page *page : std::as_const(m_pages))
        page->setStale(stale);
}

void PageStack::setBlocked(const QString &why)
{
    for (views::Page *page : std::as_const(m_pages))
        page->setBlocked(why);
}

void PageStack::showExample(const models::Example &example)
{
    m_pages[m_current]->showExample(example);
}

void PageStack::showPlaceholder(bool shown)
{
    m_isPlaceholderShown = shown;
    setCurrentIndex(shown ? count() - 1 : m_current);
}

void PageStack::focusFilter()
{
    if (m_pages[m_current]->focusFilter())
        return;
    for (int place = 0; place < m_pages.size(); ++place) {
        if (!m_pages[place]->focusFilter())
            continue;
        turnTo(m_entries[place].id);
        m_pages[place]->focusFilter(); // it takes the focus only once it is visible
        return;
    }
}

bool PageStack::clearFilter()
{
    const bool cleared = m_pages[m_current]->clearFilter();
    if (cleared)
        focusCurrent();
    return cleared;
}

views::Look PageStack::look() const
{
    views::Look look;
    look.insert(u"page"_s, current().id);
    for (const views::Page *page : m_pages)
        page->save(look);
    return look;
}

void PageStack::setLook(const views::Look &look)
{
    for (views::Page *page : std::as_const(m_pages))
        page->restore(look);
    const int place = indexOf(look.value(u"page"_s));
    turnTo(place < 0 ? current().id : m_entries[place].id);
}

} // namespace muster::shell
