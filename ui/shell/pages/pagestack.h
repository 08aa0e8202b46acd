#pragma once
#include "shell/pages/pageentry.h"

#include <QStackedWidget>

#include <optional>

namespace muster::shell {

/// All pages, one of which is turned to, and what stands in for them while there is nothing to show. Hands
/// each page what the contract of views::Page says, and carries out what pages ask for. Thread: GUI.
class PageStack final : public QStackedWidget {
    Q_OBJECT
public:
    /// Makes the pages. `placeholder` belongs to this from now on.
    PageStack(QList<PageEntry> entries, const PageContext &context, QWidget *placeholder, QWidget *parent);

    const QList<PageEntry> &entries() const { return m_entries; }
    const PageEntry &current() const { return m_entries[m_current]; }
    /// Place in entries(), and in this widget; -1: there is no such page.
    int indexOf(QStringView id) const;
    /// Nothing happens if there is no such page.
    void turnTo(const QString &id);
    /// The same, and the keys go there.
    void goTo(const QString &id);
    void focusCurrent();

    /// In a large cluster only the current page and the models that it shows are filled, the others when they
    /// are turned to.
    void setOverview(const protocol::Overview &overview);
    void setStale(bool stale);
    void setBlocked(const QString &why);
    void showPlaceholder(bool shown);
    /// On the current page: for the offline rendering.
    void showExample(const models::Example &example);

    /// Where there is no filter, it is the first page's that has one.
    void focusFilter();
    /// False: there was nothing to clear.
    bool clearFilter();
    views::Look look() const;
    /// Keys that are missing leave the pages to what they do without.
    void setLook(const views::Look &look);

    /// Its texts wrap, yet no page may ask the others for a new layout at each overview: a page takes the
    /// height that there is.
    bool hasHeightForWidth() const override { return false; }

signals:
    void turned();

private:
    void connectPage(views::Page *page);
    void fill(const protocol::Overview &overview, bool everything);
    void clear();

    const QList<PageEntry> m_entries;
    const PageContext m_context;
    QList<views::Page *> m_pages; // as m_entries
    int m_current = 0;
    bool m_isPlaceholderShown = true;
    std::optional<protocol::Overview> m_waiting; // not all pages have it
};

} // namespace muster::shell
