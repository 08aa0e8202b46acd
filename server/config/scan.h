#pragma once
#include <QByteArray>
#include <QString>

#include <optional>

/// What Qt's JSON parser does not report; private to the room.
namespace muster::config {

/// "line 3, column 14" of a byte offset; both count from 1, the column in bytes.
QString lineAndColumn(const QByteArray &json, qsizetype offset);

struct ScanProblem {
    qsizetype offset = 0;
    QString message;
};
/// Scans JSON that a parser has accepted for nesting over `depthMax` and for a name that appears twice in one
/// object; returns the first problem.
std::optional<ScanProblem> scanJson(const QByteArray &json, int depthMax);

} // namespace muster::config
