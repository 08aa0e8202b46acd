#pragma once
#include <QCollator>
#include <QStringList>

namespace muster::models {

/// Compares as people count: node-2 comes before node-10. Thread: GUI.
inline const QCollator &countingCollator()
{
    static const QCollator counting = [] {
        QCollator collator{QLocale(QLocale::English)}; // the C locale cannot count
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        return collator;
    }();
    return counting;
}

/// The positions of these names in natural order; equal names keep their order.
/// Thread: GUI.
QList<qsizetype> countingOrder(const QStringList &names);

/// The same for names that change seldom while overviews come often: they are sorted only when one is new.
class CountingOrder {
public:
    const QList<qsizetype> &of(const QStringList &names)
    {
        if (names != m_names) {
            m_order = countingOrder(names);
            m_names = names;
        }
        return m_order;
    }

private:
    QStringList m_names;
    QList<qsizetype> m_order;
};

} // namespace muster::models
