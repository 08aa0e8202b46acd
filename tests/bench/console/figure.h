#pragma once
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace muster::bench::console {

struct Figure {
    QString id; ///< stable, for the JSON
    QString what;
    QString unit;
    double value = 0; ///< less is better
    std::optional<double> must; ///< of the specification
    std::optional<double> aims;
    bool holds() const { return !must || value <= *must; }
};

/// The value below which so many of a hundred lie; 0 of none.
double percentile(std::vector<double> values, double percent);

/// As a line of the table.
void print(const Figure &figure);
QJsonObject toJson(const Figure &figure);
Figure figureFromJson(const QJsonObject &json);

} // namespace muster::bench::console
