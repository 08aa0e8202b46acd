#include "views/reachability/reachabilitypage.h"

#include "models/words/sentences.h"
#include "models/words/sightsentences.h"
#include "views/common/linetext.h"
#include "views/common/statuslabel.h"
#include "views/common/theme.h"

#include <QFrame>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <map>
#include <tuple>
#include <utility>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::Mark;
using models::SightModel;

namespace {

constexpr int linesShown = 3;

/// A tinted cell with its glyph and word in the color of its mark. The current cell has a frame.
class SightDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = static_cast<const SightModel *>(index.model());
        const SightModel::Face face = model->face(index.row(), index.column());
        const bool current = option.state.testFlag(QStyle::State_Selected);
        if (model->isCompact() && !current) {
            const double ratio = painter->device()->devicePixelRatioF();
            painter->drawPixmap(option.rect.topLeft(), stamp(face, option, ratio));
            return;
        }
        painter->save();
        draw(painter, option.rect, option.font, face);
        if (current) {
            painter->setPen(QPen(themeFor(QGuiApplication::palette()).accent,
                option.state.testFlag(QStyle::State_HasFocus) ? 2 : 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        }
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QFont font = option.font;
        font.setBold(true);
        const QFontMetrics metrics(font);
        return {metrics.horizontalAdvance(index.data().toString()) + 12, metrics.height() + 6};
    }

private:
    static void draw(QPainter *painter, const QRect &place, const QFont &plain, const SightModel::Face &face)
    {
        const Theme &theme = themeFor(QGuiApplication::palette());
        painter->fillRect(place, theme.surface);
        if (!face.self)
            painter->fillRect(place.adjusted(1, 1, -1, -1), theme.tint(face.mark));
        QFont font = plain;
        font.setBold(face.mark != Mark::Ok && !face.self);
        painter->setFont(font);
        painter->setPen(face.self ? theme.muted : theme.of(face.mark));
        drawLine(painter, place, Qt::AlignCenter, face.text);
    }

    /// Thousands of small cells with a handful of looks: each look is drawn once.
    const QPixmap &stamp(const SightModel::Face &face, const QStyleOptionViewItem &option, double ratio) const
    {
        const Ground ground{option.rect.size(), ratio, option.font, QGuiApplication::palette().cacheKey()};
        if (std::exchange(m_ground, ground) != ground)
            m_stamps.clear();
        QPixmap &pixmap = m_stamps[{face.mark, face.self}];
        if (pixmap.isNull()) {
            pixmap = QPixmap(option.rect.size() * ratio);
            pixmap.setDevicePixelRatio(ratio);
            QPainter painter(&pixmap);
            draw(&painter, QRect(QPoint(), option.rect.size()), option.font, face);
        }
        return pixmap;
    }

    using Ground = std::tuple<QSize, double, QFont, qint64>;
    mutable Ground m_ground; ///< of the stamps
    mutable std::map<std::pair<Mark, bool>, QPixmap> m_stamps; ///< a compact cell's text is its mark's glyph
};

} // namespace

ReachabilityPage::ReachabilityPage(QWidget *parent) : LazyPage(parent), m_model(new SightModel(this))
{
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 16, 12);
    inside->setSpacing(6);
    for (int line = 1; line <= linesShown; ++line) {
        auto *label = new StatusLabel(card);
        label->setObjectName(u"sightSummary%1"_s.arg(line));
        m_lines.append(label);
        inside->addWidget(label);
    }
    m_more = mutedLabel({}, card);
    m_more->setObjectName(u"sightMore"_s);
    inside->addWidget(m_more);
    m_howToRead = mutedLabel({}, this);
    m_howToRead->setWordWrap(true);
    m_empty = mutedLabel({}, this);
    m_empty->setObjectName(u"sightEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_detail = new QLabel(this);
    m_detail->setObjectName(u"sightDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_detail->setMinimumHeight(3 * fontMetrics().lineSpacing());
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(card);
    layout->addWidget(m_howToRead);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_detail);
    layout->addWidget(m_empty, 1);
    setMainWidget(m_table);
}

void ReachabilityPage::buildTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"sightTable"_s);
    m_table->setAccessibleName(
        tr("Who sees whom: a row for each node that sees, a column for each that is seen"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new SightDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (QHeaderView *header : {m_table->horizontalHeader(), m_table->verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setHighlightSections(true);
        header->setSectionsClickable(false);
        header->setMinimumSectionSize(10);
    }
    m_table->setCornerButtonEnabled(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &, const QModelIndex &) { showDetail(); });
}

void ReachabilityPage::fill(const protocol::Overview &overview)
{
    m_model->setOverview(overview, isStale());
    const bool alone = overview.nodes.size() < 2;
    const bool unreported = overview.reachability.rows.isEmpty();
    const bool shown = !alone && !unreported;
    m_table->setVisible(shown);
    m_detail->setVisible(shown);
    m_howToRead->setVisible(shown);
    m_empty->setVisible(!shown);
    m_empty->setText(
        alone ? tr(
            "There is one node only, so there is nobody to reach. Start a second one with the same cluster "
            "name and database, and this page shows how each of them reaches the other.")
              : tr("The answering node does not report who reaches whom: it runs an older version, or is not "
                   "clustered (ClusterSettings.Enable)."));
    m_howToRead->setText(m_model->isCompact() ? tr("A row is what that node measured itself: read “row sees "
                                                   "column”. Columns have the numbers of the "
                                                   "rows.")
                                              : tr("A row is what that node measured itself: read “row sees "
                                                   "column”. The time is the round trip."));
    showSummary(overview);
    if (!shown)
        return;
    fitCells();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, std::min(1, m_model->columnCount() - 1)));
    showDetail();
}

void ReachabilityPage::showSummary(const protocol::Overview &overview)
{
    QList<models::SightLine> lines;
    if (overview.nodes.size() < 2)
        lines = {{Mark::Ok, tr("Nobody to reach")}};
    else if (overview.reachability.rows.isEmpty())
        lines = {{Mark::Unknown, tr("Not reported")}};
    else
        lines = models::sightSummary(overview);
    if (isStale())
        for (models::SightLine &line : lines) {
            line.text = models::lastKnownText(line.text);
            if (line.mark == Mark::Ok)
                line.mark = Mark::Unknown;
        }
    for (qsizetype line = 0; line < m_lines.size(); ++line) {
        m_lines[line]->setVisible(line < lines.size());
        if (line < lines.size())
            m_lines[line]->setStatus(lines[line].mark, lines[line].text);
    }
    const int more = int(lines.size()) - linesShown;
    m_more->setVisible(more > 0);
    if (more > 0)
        m_more->setText(tr("And %n more; the matrix shows all of them.", nullptr, more));
}

void ReachabilityPage::fitCells()
{
    QFont bold = m_table->font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int width = metrics.horizontalAdvance(u"00"_s) + (m_model->isCompact() ? 10 : 24);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        width = std::max(width,
            metrics.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString())
                + (m_model->isCompact() ? 8 : 28));
        for (int row = 0; row < m_model->rowCount() && !m_model->isCompact(); ++row)
            width = std::max(
                width, metrics.horizontalAdvance(m_model->index(row, column).data().toString()) + 20);
    }
    m_table->horizontalHeader()->setDefaultSectionSize(width);
    m_table->verticalHeader()->setDefaultSectionSize(metrics.height() + (m_model->isCompact() ? 6 : 14));
}

void ReachabilityPage::showDetail()
{
    const QModelIndex current = m_table->currentIndex();
    m_detail->setText(current.isValid() ? current.data(Qt::AccessibleTextRole).toString()
                                        : tr("Choose a cell to see its details."));
}

} // namespace muster::views
