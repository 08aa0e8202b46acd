#pragma once
#include "protocol/overview/overview.h"

#include <QFocusEvent>
#include <QPointer>
#include <QWidget>

#include <optional>
#include <utility>

namespace muster::views {

/// A page of the window. Focus that is given to it goes on to its main widget. Not a focus proxy: with Qt 6.4
/// the chain of Tab would end at such a page.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

protected:
    void setMainWidget(QWidget *widget) { m_main = widget; }
    void goToMain() { setFocus(Qt::OtherFocusReason); }
    void focusInEvent(QFocusEvent *event) override
    {
        if (m_main)
            m_main->setFocus(event->reason());
    }

private:
    QPointer<QWidget> m_main;
};

/// A page that costs much to fill: it is filled only while it is seen, with the newest picture.
class LazyPage : public Page {
    Q_OBJECT
public:
    using Page::Page;
    void setOverview(const protocol::Overview &overview)
    {
        m_waiting = overview;
        if (isVisible())
            fillWaiting();
    }

protected:
    virtual void fill(const protocol::Overview &overview) = 0;
    void showEvent(QShowEvent *event) override
    {
        fillWaiting();
        Page::showEvent(event);
    }

private:
    void fillWaiting()
    {
        if (m_waiting)
            fill(*std::exchange(m_waiting, std::nullopt));
    }
    std::optional<protocol::Overview> m_waiting;
};

} // namespace muster::views
