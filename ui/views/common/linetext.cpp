#include "views/common/linetext.h"

#include <QCache>
#include <QFontMetricsF>
#include <QStaticText>

#include <cmath>

namespace muster::views {

namespace {

constexpr int linesMax = 4'000; // a few hundred bytes each

struct Key {
    QString text;
    QFont font;
    int width = 0;
    Qt::TextElideMode elide = Qt::ElideRight;
    bool operator==(const Key &) const = default;
    friend size_t qHash(const Key &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.text, key.font, key.width, int(key.elide));
    }
};

const QStaticText &lineOf(QPainter *painter, const Key &key)
{
    static QCache<Key, QStaticText> lines(linesMax);
    if (const QStaticText *known = lines.object(key))
        return *known;
    const QFontMetricsF metrics(key.font, painter->device());
    auto *line = new QStaticText(metrics.elidedText(key.text, key.elide, key.width));
    line->setTextFormat(Qt::PlainText);
    line->setPerformanceHint(QStaticText::AggressiveCaching);
    line->prepare({}, key.font);
    lines.insert(key, line);
    return *line;
}

} // namespace

void drawLine(QPainter *painter, const QRectF &place, Qt::Alignment alignment, const QString &text,
    Qt::TextElideMode elide)
{
    if (text.isEmpty() || place.width() < 1)
        return;
    const QStaticText &line = lineOf(painter, {text, painter->font(), int(place.width()), elide});
    const QSizeF size = line.size();
    const double spareWidth = place.width() - size.width();
    const double spareHeight = place.height() - size.height();
    const double x = alignment & Qt::AlignRight ? spareWidth
        : alignment & Qt::AlignHCenter          ? spareWidth / 2
                                                : 0;
    const double y = alignment & Qt::AlignBottom ? spareHeight
        : alignment & Qt::AlignVCenter           ? spareHeight / 2
                                                 : 0;
    painter->drawStaticText(QPointF(std::round(place.left() + x), std::round(place.top() + y)), line);
}

} // namespace muster::views
