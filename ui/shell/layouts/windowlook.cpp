#include "shell/layouts/windowlook.h"

#include "shell/actions/actionlist.h"
#include "shell/clusters/clustersession.h"
#include "shell/layouts/layoutstore.h"
#include "shell/pages/pagestack.h"

#include <QCryptographicHash>
#include <QMainWindow>
#include <QSettings>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int layoutVersion = 2; // raise it when saved states no longer fit the widgets
constexpr QSize usualSize(1100, 760);
constexpr QSize leastSize(900, 620);

/// Where columns, sort orders and filters of a cluster are kept.
QString groupOf(const client::Profile &profile)
{
    const QByteArray digest =
        QCryptographicHash::hash(secretKey(profile).toUtf8(), QCryptographicHash::Sha256);
    return u"pages/"_s + QString::fromLatin1(digest.left(12).toHex());
}

} // namespace

WindowLook::WindowLook(QMainWindow *window, PageStack *pages, QSettings *settings, ClusterSession *session)
    : QObject(window), m_window(window), m_pages(pages), m_settings(settings), m_session(session)
{
    connect(session, &ClusterSession::aboutToChange, this, &WindowLook::savePages);
    connect(session, &ClusterSession::changed, this, &WindowLook::restorePages);
    connect(session, &ClusterSession::removed, this,
        [this](const client::Profile &profile) { m_settings->remove(groupOf(profile)); });
}

QString WindowLook::geometryKey()
{
    return u"window/geometry"_s;
}

QWidget *WindowLook::window() const
{
    return m_window;
}

void WindowLook::restore()
{
    m_window->resize(usualSize);
    m_window->setMinimumSize(leastSize);
    m_settings->remove(u"made"_s); // written by earlier versions
    m_made = m_pages->look();
    if (m_settings->value(u"layout/version"_s).toInt() != layoutVersion)
        return;
    m_window->restoreGeometry(m_settings->value(u"layout/geometry"_s).toByteArray());
    m_window->restoreState(m_settings->value(u"layout/state"_s).toByteArray(), layoutVersion);
    restorePages();
}

void WindowLook::save()
{
    m_settings->setValue(u"layout/version"_s, layoutVersion);
    m_settings->setValue(u"layout/geometry"_s, m_window->saveGeometry());
    m_settings->setValue(u"layout/state"_s, m_window->saveState(layoutVersion));
    savePages();
}

void WindowLook::reset()
{
    m_settings->remove(u"pages"_s);
    restorePages();
}

QString WindowLook::group() const
{
    return m_session->profile() ? groupOf(*m_session->profile()) : u"pages/none"_s;
}

void WindowLook::savePages()
{
    m_settings->setValue(group() + u"/version"_s, layoutVersion);
    writeLook(*m_settings, group(), m_pages->look());
}

void WindowLook::restorePages()
{
    views::Look whole = m_made;
    whole.remove(u"page"_s); // a cluster without a look keeps the current page
    m_pages->setLook(whole); // what is missing or damaged there must not remain from another one
    if (m_settings->value(group() + u"/version"_s).toInt() == layoutVersion) {
        whole.insert(readLook(*m_settings, group()));
        m_pages->setLook(whole);
    }
    emit pagesRestored();
}

views::Look WindowLook::look() const
{
    views::Look whole = m_pages->look();
    whole.insert(geometryKey(), QString::fromLatin1(m_window->saveGeometry().toHex()));
    return whole;
}

void WindowLook::setLook(const views::Look &chosen)
{
    views::Look whole = look();
    whole.insert(chosen);
    const QByteArray place = QByteArray::fromHex(whole.value(geometryKey()).toLatin1());
    if (place != m_window->saveGeometry()) // setting it again may flicker
        m_window->restoreGeometry(place);
    m_pages->setLook(whole);
    m_pages->focusCurrent(); // as going to a page does
}

QString WindowLook::pageTitle(const views::Look &look) const
{
    const int place = m_pages->indexOf(look.value(u"page"_s));
    const PageEntry &entry = place < 0 ? m_pages->current() : m_pages->entries()[place];
    return ActionList::withoutMnemonic(entry.title);
}

} // namespace muster::shell
