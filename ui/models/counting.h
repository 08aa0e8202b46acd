#pragma once
#include <QCollator>

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

} // namespace muster::models
