#include "views/overview/outagebanner.h"

#include "views/common/statuslabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

OutageBanner::OutageBanner(QWidget *parent)
    : QFrame(parent), m_title(new StatusLabel(this)), m_text(new QLabel(this))
{
    setObjectName(u"outageBanner"_s);
    setProperty("stop", true);
    m_title->setObjectName(u"outageTitle"_s);
    m_title->setFont(scaledFont(this, 1.35, true));
    m_text->setObjectName(u"outageText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    letSelectWhilePointedAt(m_text);
    auto *retry = new QPushButton(tr("Try again now"), this);
    retry->setObjectName(u"outageRetry"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(retry);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 6, 8, 8);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_text);
    connect(retry, &QPushButton::clicked, this, &OutageBanner::retryRequested);
    hide();
}

void OutageBanner::show(const models::Outage &outage)
{
    setVisible(!outage.title.isEmpty());
    if (isHidden())
        return;
    m_title->setStatus(models::Mark::Down, outage.title);
    if (m_text->text() != outage.text)
        m_text->setText(outage.text);
    setAccessibleName(outage.title);
    setAccessibleDescription(outage.text);
    fit();
}

void OutageBanner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void OutageBanner::fit()
{
    // Set explicitly, as the strip's: the layout would squeeze it before the page below.
    setMinimumHeight(layout()->totalHeightForWidth(width()));
}

} // namespace muster::views
