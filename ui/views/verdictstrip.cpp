#include "views/verdictstrip.h"

#include "views/statuslabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

VerdictStrip::VerdictStrip(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"verdictStrip"_s);
    setAccessibleName(tr("Verdict"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_cells = {makeCell(tr("Cluster"), u"verdict"_s, true),
        makeCell(tr("Mismatch"), u"verdictMismatch"_s, false),
        makeCell(tr("Leader"), u"verdictLeader"_s, false),
        makeCell(tr("This picture"), u"verdictConnection"_s, false)};
    layout->addWidget(m_cells[0].frame, 10);
    layout->addWidget(m_cells[1].frame, 7);
    layout->addWidget(m_cells[2].frame, 5);
    layout->addWidget(m_cells[3].frame, 7);
    setStrip(models::stripFor(std::nullopt, {}));
}

VerdictStrip::Cell VerdictStrip::makeCell(const QString &caption, const QString &name, bool large)
{
    Cell cell;
    cell.frame = new QFrame(this);
    cell.frame->setProperty("card", true);
    auto *layout = new QVBoxLayout(cell.frame);
    layout->setContentsMargins(12, 8, 10, 8);
    layout->setSpacing(2);
    layout->addWidget(mutedLabel(caption, cell.frame));
    cell.word = new StatusLabel(cell.frame);
    cell.word->setObjectName(large ? u"verdictWord"_s : name);
    cell.word->setFont(scaledFont(this, large ? 1.45 : 1.1, true));
    layout->addWidget(cell.word);
    cell.sentence = new QLabel(cell.frame);
    cell.sentence->setObjectName(name + u"Sentence"_s);
    cell.sentence->setWordWrap(true);
    cell.sentence->setTextFormat(Qt::PlainText);
    cell.sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(cell.sentence);
    layout->addStretch();
    return cell;
}

void VerdictStrip::show(const Cell &cell, const models::StripCell &content)
{
    cell.word->setStatus(content.mark, content.word);
    if (cell.sentence->text() != content.sentence)
        cell.sentence->setText(content.sentence);
    cell.frame->setAccessibleName(content.word);
    cell.frame->setAccessibleDescription(content.sentence);
}

void VerdictStrip::setStrip(const models::Strip &strip)
{
    m_strip = strip;
    show(m_cells[0], strip.verdict);
    show(m_cells[1], strip.mismatch);
    show(m_cells[2], strip.leader);
    show(m_cells[3], strip.connection);
    fit();
}

void VerdictStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

bool VerdictStrip::event(QEvent *event)
{
    const bool handled = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Polish)
        fit();
    return handled;
}

void VerdictStrip::fit()
{
    // Said plainly, since the pages below would rather squeeze the strip than themselves.
    setMinimumHeight(layout()->totalHeightForWidth(width()));
}

} // namespace muster::views
