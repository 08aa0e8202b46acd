#pragma once
#include <QList>
#include <QMap>
#include <QString>

class QHeaderView;

namespace muster::views {

/// How pages look, as texts by key ("nodes/view", "events/filter"): what settings keep for each cluster, and
/// what a named layout holds. Plain texts rather than Qt's own states, so that damage is detected. Readers
/// skip keys that are missing or invalid.
using Look = QMap<QString, QString>;

/// Order, widths, hidden columns and the sort order of a table. Without `hasWidths`, widths and hiding are
/// left to the table; the width of the last column is always what remains.
QString columnsText(const QHeaderView *header, bool hasWidths = true);
/// False, and nothing is changed: the text is damaged, or belongs to a table with other columns.
bool setColumns(QHeaderView *header, const QString &text);

/// The two parts of a splitter, in pixels.
QString panesText(const QList<int> &sizes);
/// Empty: the text is damaged, or the border has never been moved.
QList<int> panesFrom(const QString &text);

QString flagText(bool on);
bool flagFrom(const QString &text);

} // namespace muster::views
