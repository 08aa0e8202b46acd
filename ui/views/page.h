#pragma once
#include <QFocusEvent>
#include <QPointer>
#include <QWidget>

namespace muster::views {

/// A page of the window. Focus that is given to it goes on to its main widget. Not a focus proxy: with Qt 6.4
/// the chain of Tab would end at such a page.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

protected:
    void setMainWidget(QWidget *widget) { m_main = widget; }
    void focusInEvent(QFocusEvent *event) override
    {
        if (m_main)
            m_main->setFocus(event->reason());
    }

private:
    QPointer<QWidget> m_main;
};

} // namespace muster::views
