#include "views/nodes/nodecards.h"

#include "models/nodes/nodemodel.h"
#include "views/common/linetext.h"
#include "views/common/sparkline.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace muster::views {

using models::NodeModel;

namespace {

constexpr int margin = 12;
constexpr int gap = 4;
constexpr int between = 10; // cards
constexpr int widest = 420;
constexpr int sparkline = 64; // width, beside the name
constexpr int gapToSparkline = 10;
constexpr int measuredAtOnce = 100; // cards

struct Lines {
    QString status;
    QString badge;
    QString name;
    QString config;
    QString seen;
};

Lines linesOf(const QModelIndex &index)
{
    const auto at = [&](int column) {
        return index.siblingAtColumn(column).data().toString();
    };
    Lines lines;
    lines.status = at(NodeModel::StatusColumn);
    lines.badge = index.data(NodeModel::LeaderRole).toBool() ? NodeCardDelegate::tr("Leader") : QString();
    lines.name = at(NodeModel::NameColumn);
    lines.config = NodeCardDelegate::tr("Version %1 · config: %2")
                       .arg(at(NodeModel::VersionColumn), at(NodeModel::ConfigColumn));
    lines.seen = index.data(NodeModel::StaleRole).toBool()
        ? NodeCardDelegate::tr("Last known state")
        : NodeCardDelegate::tr("Seen by %1 · heard %2")
              .arg(at(NodeModel::SeenColumn), at(NodeModel::AgeColumn));
    return lines;
}

QFont larger(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setBold(true);
    return font;
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

/// A card without texts.
struct Face {
    QSize size;
    QColor ground = {};
    QColor stripe = {};
    QPen pen = {};
};

/// Drawn once for all cards that look the same: the strokes of rounded frames cost more than all the rest.
QPixmap pixmapOf(const Face &face, double ratio)
{
    const QString key = QStringLiteral("muster-card/%1x%2@%3/%4/%5/%6/%7/%8")
                            .arg(face.size.width())
                            .arg(face.size.height())
                            .arg(ratio)
                            .arg(face.ground.rgba())
                            .arg(face.stripe.rgba())
                            .arg(face.pen.color().rgba())
                            .arg(face.pen.widthF())
                            .arg(int(face.pen.style()));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(face.size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(QPointF(), face.size).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(frame, 8, 8);
    painter.fillPath(shape, face.ground);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(QRectF(frame.left(), frame.top(), 5, frame.height()), face.stripe);
    painter.restore();
    painter.setPen(face.pen);
    const double inset = (face.pen.widthF() - 1) / 2;
    painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), 8, 8);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

QSize NodeCardDelegate::needed(const QFont &font, const QModelIndex &index)
{
    const Lines lines = linesOf(index);
    const QFontMetrics plain(font);
    const QFontMetrics strong(bold(font));
    const QFontMetrics name(larger(font));
    const int badge = lines.badge.isEmpty() ? 0 : strong.horizontalAdvance(lines.badge) + 24;
    const int width = std::max({strong.horizontalAdvance(lines.status) + badge,
        name.horizontalAdvance(lines.name) + gapToSparkline + sparkline,
        plain.horizontalAdvance(lines.config), plain.horizontalAdvance(lines.seen)});
    const int height = strong.height() + name.height() + 2 * plain.height() + 3 * gap + 2 * margin;
    return {width + 2 * margin + 6 + between + 2, height + between};
}

QSize NodeCardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return m_cell;
}

/// The first card of a row starts and the last one ends at the view's edge: gaps are only between cards.
QRectF NodeCardDelegate::frameIn(const QRect &cell) const
{
    const double column = std::round(double(cell.left()) / std::max(1, m_cell.width()));
    const double share = double(between) / m_columns;
    const double left = std::round(cell.left() + column * share);
    const double right = std::round(cell.left() + (column + 1) * share + m_cell.width() - between);
    // Half a pixel: a one-pixel line is then as sharp as the frames of the tables.
    return QRectF(left, cell.top(), right - left, cell.height()).adjusted(0.5, 4.5, -0.5, -5.5);
}

void NodeCardDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeFor(QGuiApplication::palette());
    const auto mark = models::Mark(index.data(NodeModel::MarkRole).toInt());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const Lines lines = linesOf(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF frame = frameIn(option.rect);
    const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus);
    const bool dashed = index.data(NodeModel::StaleRole).toBool() || mark == models::Mark::Unknown;
    Face face{.size = frame.toAlignedRect().size(), .stripe = theme.of(mark)};
    face.ground = selected ? theme.selection : mark == models::Mark::Ok ? theme.surface : theme.tint(mark);
    face.pen = QPen(selected ? theme.accent
            : dashed         ? theme.muted
                             : theme.border,
        focused ? 2 : 1, dashed ? Qt::DashLine : Qt::SolidLine);
    painter->drawPixmap(
        frame.toAlignedRect().topLeft(), pixmapOf(face, painter->device()->devicePixelRatioF()));

    QRectF line = frame.adjusted(margin + 5, margin, -margin, 0);
    const auto write = [&](const QFont &font, const QColor &color, const QString &text, double right = 0) {
        line.setHeight(QFontMetricsF(font).height());
        painter->setFont(font);
        painter->setPen(color);
        drawLine(
            painter, line.adjusted(0, 0, -right, 0), Qt::AlignLeft | Qt::AlignVCenter, text, Qt::ElideMiddle);
    };
    const QFont strong = bold(option.font);
    double badge = 0;
    if (!lines.badge.isEmpty()) {
        badge = QFontMetricsF(strong).horizontalAdvance(lines.badge) + 16;
        const QRectF box(line.right() - badge, line.top() - 1, badge, QFontMetricsF(strong).height() + 2);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        painter->drawRoundedRect(box, box.height() / 2, box.height() / 2);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(theme.onAccent);
        painter->setFont(strong);
        painter->drawText(box, Qt::AlignCenter, lines.badge);
        badge += 6;
    }
    write(strong, theme.of(mark), lines.status, badge);
    line.translate(0, line.height() + gap);
    write(larger(option.font), theme.text, lines.name, gapToSparkline + sparkline);
    paintSparkline(painter, QRectF(line.right() - sparkline, line.top() + 2, sparkline, line.height() - 4),
        index.data(NodeModel::TripsRole).value<QList<double>>(), 1, theme);
    line.translate(0, line.height() + gap);
    write(option.font, theme.text, lines.config);
    line.translate(0, line.height() + gap);
    write(option.font, theme.muted, lines.seen);
    painter->restore();
}

NodeCards::NodeCards(QWidget *parent) : QListView(parent), m_delegate(new NodeCardDelegate(this))
{
    setAccessibleName(tr("Nodes as cards"));
    setItemDelegate(m_delegate);
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setWrapping(true);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setModelColumn(models::NodeModel::StatusColumn);
    m_goOn.setSingleShot(true);
    m_goOn.setInterval(0);
    connect(&m_goOn, &QTimer::timeout, this, &NodeCards::measureSome);
}

void NodeCards::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &NodeCards::measure);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &NodeCards::measure);
    connect(model, &QAbstractItemModel::dataChanged, this, &NodeCards::measure);
    connect(model, &QAbstractItemModel::modelReset, this, &NodeCards::measure);
    measure();
}

void NodeCards::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_cell = {};
        measure();
    }
}

QStringList NodeCards::elidedTexts() const
{
    QStringList names;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QSize needed = NodeCardDelegate::needed(font(), model()->index(row, 0));
        if (needed.width() > m_cell.width() || needed.height() > m_cell.height())
            names += model()->index(row, 1).data().toString();
    }
    return names;
}

void NodeCards::measure()
{
    if (!isVisible()) { // a thousand hidden cards must not be measured at each overview
        m_measured = false;
        return;
    }
    m_measured = true;
    m_nextRow = 0;
    measureSome();
}

/// A thousand cards take longer than a click may wait: they are measured in several turns of the event loop.
void NodeCards::measureSome()
{
    QSize cell = m_cell.expandedTo(QSize(230, 0)); // only grows: ages change their length all the time
    const int rows = model() ? model()->rowCount() : 0;
    for (const int end = std::min(rows, m_nextRow + measuredAtOnce); m_nextRow < end; ++m_nextRow)
        cell = cell.expandedTo(NodeCardDelegate::needed(font(), model()->index(m_nextRow, 0)));
    cell.setWidth(std::min(cell.width(), widest));
    if (m_nextRow < rows && cell.width() < widest)
        m_goOn.start();
    const bool grown = cell != m_cell;
    m_cell = cell;
    spread();
    if (grown)
        emit cellChanged();
}

void NodeCards::showEvent(QShowEvent *event)
{
    if (!m_measured)
        measure();
    QListView::showEvent(event);
}

void NodeCards::spread()
{
    if (m_cell.isEmpty())
        return;
    // The bar is switched here: otherwise the view reserves its space even where all cards fit.
    const auto columnsIn = [this](int width) {
        return std::max(1, width / m_cell.width());
    };
    const int rows = ((model() ? model()->rowCount() : 0) + columnsIn(width()) - 1) / columnsIn(width());
    const bool bar = rows * m_cell.height() > height();
    setVerticalScrollBarPolicy(bar ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    // A row that fits exactly would wrap, so the viewport extends a little beyond the view.
    setViewportMargins(0, 0, bar ? 0 : -4, 0);
    const int room = width() - (bar ? verticalScrollBar()->sizeHint().width() + between : 0);
    const int columns = columnsIn(room);
    const QSize wider(std::max(m_cell.width(), room / columns), m_cell.height());
    if (wider == gridSize())
        return;
    m_delegate->setCell(wider, columns);
    setGridSize(wider);
    scheduleDelayedItemsLayout();
}

void NodeCards::resizeEvent(QResizeEvent *event)
{
    spread();
    QListView::resizeEvent(event);
}

} // namespace muster::views
