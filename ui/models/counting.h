#pragma once
#include <QCollator>
#include <QStringList>

namespace muster::models {

/// Compares as people count: node-2 comes before node-10. Thread: GUI.
inline const QCollator &countingCollator()
{
    static const QCollator counting = [] {
        QCollator collator(QLocale(QLocale::English)); // the C locale cannot count
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        return collator;
    }();
    return counting;
}

/// The places of these names in the order in which people count; of equal ones the first comes first.
/// Thread: GUI.
QList<qsizetype> countingOrder(const QStringList &names);

} // namespace muster::models
