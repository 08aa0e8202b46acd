#include "log/placedlines.h"

#include "log/logline.h"

#include <algorithm>

namespace muster::log {

QList<PlacedLine> placeLines(const QStringList &lines, Millis clockOffset, WallTime otherwise)
{
    QList<PlacedLine> placed;
    placed.reserve(lines.size());
    std::optional<WallTime> last;
    for (const QString &line : lines) {
        PlacedLine place{{}, false, {}, line.toUtf8()};
        const LineFacts facts = scanLine(place.text);
        place.level = facts.level;
        place.hasOwnTime = facts.timestamp.has_value();
        if (facts.timestamp) {
            const WallTime at = *facts.timestamp - clockOffset;
            if (!last)
                for (PlacedLine &before : placed)
                    before.at = at;
            last = at;
        }
        place.at = last.value_or(otherwise);
        placed.append(std::move(place));
    }
    std::stable_sort(
        placed.begin(), placed.end(), [](const PlacedLine &a, const PlacedLine &b) { return a.at < b.at; });
    return placed;
}

} // namespace muster::log
