#pragma once
#include "protocol/overview/overview.h"
#include "views/common/look.h"

#include <QFocusEvent>
#include <QPointer>
#include <QWidget>

#include <optional>
#include <utility>

namespace muster::models {
struct Example;
}

namespace muster::views {

/// What the window knows of a page. It gives each page the newest overview and whether that is stale, reads
/// and restores its look, and carries out what the page asks for by its signals. A page need not implement
/// what it does not support. Focus that is given to it goes on to its main widget. Not a focus proxy: with Qt
/// 6.4 the tab chain would end at such a page. Thread: GUI.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The newest overview, after the shared models have it. In a large cluster only the visible page gets
    /// it; the others get the newest one when they become current.
    virtual void setOverview(const protocol::Overview &) { }
    /// The overview is old: "nothing was wrong then" must not read as "nothing is wrong now".
    virtual void setStale(bool) { }
    /// Why nothing can be changed now; empty if it can. Buttons that change the cluster show it.
    virtual void setBlocked(const QString &) { }
    /// Its look, by keys that start with its id; and back. Keys that are missing or invalid are skipped.
    virtual void save(Look &) const { }
    virtual void restore(const Look &) { }
    /// False: it has no filter.
    virtual bool focusFilter() { return false; }
    /// True if there was a filter to clear.
    virtual bool clearFilter() { return false; }
    /// For screenshots without a cluster: what it would have requested from a node.
    virtual void showExample(const models::Example &) { }

signals:
    void nodeRequested(const muster::NodeId &node);
    /// By its id.
    void pageRequested(const QString &page);
    /// Empty: all nodes.
    void reloadRequested(const QList<muster::NodeId> &nodes);
    /// A sentence for the status bar.
    void said(const QString &sentence);
    /// It became the current page or another one did; not sent when the window is minimized.
    void seenChanged(bool seen);

protected:
    void setMainWidget(QWidget *widget) { m_main = widget; }
    void goToMain() { setFocus(Qt::OtherFocusReason); }
    void focusInEvent(QFocusEvent *event) override
    {
        if (m_main)
            m_main->setFocus(event->reason());
    }
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QPointer<QWidget> m_main;
};

/// A page that is expensive to fill: it is filled only while visible, with the newest overview.
class LazyPage : public Page {
    Q_OBJECT
public:
    using Page::Page;
    void setOverview(const protocol::Overview &overview) final;
    void setStale(bool stale) final;

protected:
    /// Again when the overview becomes stale, and when it no longer is.
    virtual void fill(const protocol::Overview &overview) = 0;
    bool isStale() const { return m_stale; }
    void showEvent(QShowEvent *event) override;

private:
    void fillWaiting();

    std::optional<protocol::Overview> m_newest;
    bool m_waiting = false; ///< to be filled when it is shown
    bool m_stale = false;
};

} // namespace muster::views
