#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What Qt's JSON parser does not report; private to the room.
namespace muster::config {

/// "line 3, column 14" of a byte offset; both count from 1, the column in bytes.
QString lineAndColumn(const QByteArray &json, qsizetype offset);

struct Scan {
    struct Problem {
        qsizetype offset = 0;
        QString message;
    };
    struct Remark {
        qsizetype offset = 0;
        QStringList path; ///< of the value that it is about
        QString message; ///< the rest of a sentence that begins with the path
    };
    std::optional<Problem> problem; ///< the first; what comes after it is not scanned
    std::vector<Remark> remarks; ///< at most 20
};
/// Scans JSON that a parser has accepted for nesting over `depthMax`, for names that appear twice in one
/// object, however they are escaped, and for texts of which Qt's parser leaves something out. A second name
/// with another value is a problem, what loses nothing that counts is a remark.
Scan scanJson(const QByteArray &json, int depthMax);

} // namespace muster::config
