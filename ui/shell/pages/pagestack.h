#pragma once
#include "shell/pages/pageentry.h"

#include <QStackedWidget>

#include <optional>

namespace muster::shell {

/// All pages, one of which is current, and the placeholder while there is nothing to show. Passes each page
/// what the contract of views::Page says, and carries out what pages ask for. Thread: GUI.
class PageStack final : public QStackedWidget {
    Q_OBJECT
public:
    /// Creates the pages and takes ownership of `placeholder`.
    PageStack(QList<PageEntry> entries, const PageContext &context, QWidget *placeholder, QWidget *parent);

    const QList<PageEntry> &entries() const { return m_entries; }
    const PageEntry &current() const { return m_entries[m_current]; }
    /// Index in entries(), and in this widget; -1: there is no such page.
    int indexOf(QStringView id) const;
    /// Does nothing if there is no such page.
    void turnTo(const QString &id);
    /// The same, and moves the keyboard focus there.
    void goTo(const QString &id);
    void focusCurrent();

    /// In a large cluster only the current page and the models that it shows are filled, the others when they
    /// become current.
    void setOverview(const protocol::Overview &overview);
    void setStale(bool stale);
    void setBlocked(const QString &why);
    void showPlaceholder(bool shown);
    bool isPlaceholderShown() const { return m_isPlaceholderShown; }
    /// On the current page: for the offline rendering.
    void showExample(const models::Example &example);

    /// If the current page has no filter, that of the first page that has one.
    void focusFilter();
    /// False: there was nothing to clear.
    bool clearFilter();
    views::Look look() const;
    /// Pages use their defaults for missing keys.
    void setLook(const views::Look &look);

    /// Its texts wrap, yet no page may cause a new layout of the others at each overview: a page takes the
    /// height that is available.
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
    std::optional<protocol::Overview> m_waiting; // not yet given to all pages
};

} // namespace muster::shell
