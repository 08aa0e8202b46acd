#include "views/overview/verdictstrip.h"

#include "views/common/statuslabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr double largest = 1.45;
constexpr double large = 1.1;
constexpr int keptMillis = 30'000;
} // namespace

VerdictStrip::VerdictStrip(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"verdictStrip"_s);
    setAccessibleName(tr("Verdict"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_cells = {makeCell(tr("Cluster"), u"verdict"_s, largest),
        makeCell(tr("Mismatch"), u"verdictMismatch"_s, large),
        makeCell(tr("Fault tolerance"), u"verdictMargin"_s, large),
        makeCell(tr("Changes and leader"), u"verdictChange"_s, large),
        makeCell(tr("Data freshness"), u"verdictConnection"_s, large)};
    m_cells[3].second = makePart(m_cells[3], u"verdictLeader"_s, u"verdictLeaderSentence"_s, 1.0);
    for (size_t at = 0; at < m_cells.size(); ++at) {
        m_cells[at].frame->layout()->addItem(
            new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding));
        layout->addWidget(m_cells[at].frame, at == 0 ? 10 : 8);
    }
    setStrip(models::stripFor(std::nullopt, {}));
}

VerdictStrip::Cell VerdictStrip::makeCell(const QString &caption, const QString &name, double size)
{
    Cell cell;
    cell.frame = new QFrame(this);
    cell.frame->setProperty("card", true);
    cell.caption = caption;
    auto *layout = new QVBoxLayout(cell.frame);
    layout->setContentsMargins(10, 8, 8, 8);
    layout->setSpacing(2);
    layout->addWidget(mutedLabel(caption, cell.frame));
    cell.first = makePart(cell, size == largest ? u"verdictWord"_s : name, name + u"Sentence"_s, size);
    return cell;
}

VerdictStrip::Part VerdictStrip::makePart(
    const Cell &cell, const QString &word, const QString &sentence, double size)
{
    Part part;
    part.word = new StatusLabel(cell.frame);
    part.word->setObjectName(word);
    part.word->setFont(scaledFont(this, size, true));
    cell.frame->layout()->addWidget(part.word);
    part.sentence = new QLabel(cell.frame);
    part.sentence->setObjectName(sentence);
    part.sentence->setWordWrap(true);
    part.sentence->setTextFormat(Qt::PlainText);
    letSelectWhilePointedAt(part.sentence);
    cell.frame->layout()->addWidget(part.sentence);
    return part;
}

QString VerdictStrip::show(const Part &part, const models::StripCell &content)
{
    part.word->setStatus(content.mark, content.word);
    if (part.sentence->text() != content.sentence)
        part.sentence->setText(content.sentence);
    part.sentence->setVisible(!content.sentence.isEmpty());
    return content.sentence;
}

void VerdictStrip::setTexts(const Cell &cell, const QString &word, const QString &sentence)
{
    cell.frame->setAccessibleName(tr("%1: %2", "caption of a cell, its word").arg(cell.caption, word));
    cell.frame->setAccessibleDescription(sentence);
}

void VerdictStrip::setStrip(const models::Strip &strip)
{
    m_strip = strip;
    const std::array<const models::StripCell *, 5> contents{
        &strip.verdict, &strip.mismatch, &strip.margin, &strip.change, &strip.connection};
    for (size_t at = 0; at < m_cells.size(); ++at)
        setTexts(m_cells[at], contents[at]->word, show(m_cells[at].first, *contents[at]));
    show(m_cells[3].second, strip.leader);
    const QString leader =
        tr("Leader: %1, %2", "name or \"No leader\", sentence").arg(strip.leader.word, strip.leader.sentence);
    setTexts(m_cells[3], strip.change.word,
        strip.change.sentence.isEmpty() ? leader : QString(strip.change.sentence + u' ' + leader));
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
    // Set explicitly, since the layout would squeeze the strip before the pages below.
    const int wanted = layout()->totalHeightForWidth(width());
    const bool keeps = wanted < minimumHeight() && width() == m_fittedWidth && m_sinceNeeded.isValid()
        && !m_sinceNeeded.hasExpired(keptMillis);
    if (keeps)
        return;
    m_fittedWidth = width();
    m_sinceNeeded.start();
    setMinimumHeight(wanted);
}

} // namespace muster::views
