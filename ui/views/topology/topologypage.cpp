#include "views/topology/topologypage.h"

#include "views/common/statuslabel.h"
#include "views/topology/topologyview.h"

#include <QVBoxLayout>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

TopologyPage::TopologyPage(QWidget *parent) : LazyPage(parent)
{
    m_view = new TopologyView(this);
    m_view->setObjectName(u"topologyView"_s);
    m_notes = mutedLabel({}, this);
    m_notes->setObjectName(u"topologyNotes"_s);
    m_notes->setWordWrap(true);
    m_detail = new QLabel(this);
    m_detail->setObjectName(u"topologyDetail"_s);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_detail->setMinimumHeight(3 * fontMetrics().lineSpacing());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_detail);
    layout->addWidget(m_notes);
    setMainWidget(m_view);
    connect(m_view, &TopologyView::currentChanged, this, &TopologyPage::showDetail);
    connect(m_view, &TopologyView::activated, this, &TopologyPage::nodeRequested);
}

void TopologyPage::fill(const protocol::Overview &overview)
{
    models::Topology topology = models::topologyOf(overview, isStale());
    const QString notes = topology.notes.join(u' ');
    if (m_notes->text() != notes)
        m_notes->setText(notes);
    m_view->setTopology(std::move(topology));
}

void TopologyPage::showDetail(int box)
{
    const QString text = box >= 0 ? m_view->partText(box) : QString();
    if (m_detail->text() != text)
        m_detail->setText(text);
}

} // namespace muster::views
