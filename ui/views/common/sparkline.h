#pragma once
#include "views/common/markdelegate.h"

#include <QList>
#include <QRectF>

class QPainter;

namespace muster::views {

struct Theme;

/// A line without axes from 0 to the largest value, or `least` if that is larger; NaN is a gap.
void paintSparkline(
    QPainter *painter, const QRectF &place, const QList<double> &values, double least, const Theme &theme);

/// A cell of text with the sparkline of `valuesRole` at its left.
class SparklineDelegate final : public MarkDelegate {
    Q_OBJECT
public:
    static constexpr int lineWidth = 56;
    SparklineDelegate(int valuesRole, double least, QObject *parent = nullptr);
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const int m_role;
    const double m_least;
};

} // namespace muster::views
