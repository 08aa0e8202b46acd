#include "views/common/emptystate.h"

#include "views/common/statuslabel.h"

#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

EmptyState::EmptyState(QWidget *parent)
    : QFrame(parent)
    , m_title(new StatusLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setProperty("card", true);
    m_title->setObjectName(u"emptyTitle"_s);
    m_title->setFont(scaledFont(this, 1.35, true));
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setObjectName(u"emptyText"_s);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_action->setObjectName(u"emptyAction"_s);
    m_action->setProperty("primary", true);
    m_action->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::show(models::Mark mark, const QString &title, const QString &text, const QString &action)
{
    m_title->setStatus(mark, title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void EmptyState::setStop(bool stop)
{
    setStopLook(this, stop);
}

void setStopLook(QFrame *card, bool stop)
{
    if (card->property("stop").toBool() == stop)
        return;
    card->setProperty("stop", stop);
    QList<QWidget *> widgets = card->findChildren<QWidget *>();
    widgets.prepend(card);
    for (QWidget *widget : std::as_const(widgets)) { // style sheets look at properties only when polished
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

} // namespace muster::views
