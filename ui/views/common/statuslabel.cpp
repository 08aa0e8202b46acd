#include "views/common/statuslabel.h"

#include "views/common/theme.h"

#include <QApplication>
#include <QEvent>

namespace muster::views {

namespace {

class SelectionWhilePointedAt final : public QObject {
public:
    explicit SelectionWhilePointedAt(QLabel *label) : QObject(label), m_label(label)
    {
        label->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Enter)
            m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        else if (event->type() == QEvent::Leave && !m_label->hasSelectedText()
            && !QApplication::activePopupWidget()) // its own menu, for instance
            m_label->setTextInteractionFlags(Qt::NoTextInteraction);
        return QObject::eventFilter(watched, event);
    }

private:
    QLabel *m_label;
};

} // namespace

StatusLabel::StatusLabel(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    recolor();
}

void StatusLabel::setStatus(models::Mark mark, const QString &text)
{
    m_mark = mark;
    const QString shown = models::glyphOf(mark) + u' ' + text;
    if (shown != this->text())
        setText(shown);
    setAccessibleName(text);
    recolor();
}

void StatusLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        recolor();
}

void StatusLabel::recolor()
{
    if (m_recoloring)
        return;
    m_recoloring = true; // setting a palette sends the event that brought us here
    const QColor color = themeFor(QGuiApplication::palette()).of(m_mark);
    if (palette().color(QPalette::WindowText) != color) {
        QPalette own = palette();
        own.setColor(QPalette::WindowText, color);
        setPalette(own);
    }
    m_recoloring = false;
}

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("muted", true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void letSelectWhilePointedAt(QLabel *label)
{
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    new SelectionWhilePointedAt(label);
}

QFont scaledFont(const QWidget *widget, double factor, bool bold)
{
    QFont font = widget->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    return font;
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(scaledFont(label, 1.1, true));
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace muster::views
