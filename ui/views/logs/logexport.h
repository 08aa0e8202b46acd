#pragma once
#include "base/durablefile.h"
#include "models/logs/logmodel.h"

#include <QPersistentModelIndex>
#include <QTimer>

namespace muster::views {

/// Writes the lines that are shown to a file, a few thousand at a time, so that the window stays responsive.
/// The file appears completely or not at all. Thread: GUI.
class LogExport final : public QObject {
    Q_OBJECT
public:
    LogExport(const models::LogModel *model, const QString &file, QObject *parent);
    void start();

signals:
    /// `error` empty: the file was written. It does not name the file.
    void finished(const QString &error, int lines);

private:
    void slice();
    [[nodiscard]] Result<void> writeSome();
    QString causeOf(const Error &error) const;

    const models::LogModel *m_model;
    const QString m_name;
    DurableFile m_file;
    QTimer m_timer;
    std::vector<quint32> m_lines; ///< those shown when it began
    size_t m_next = 0;
    int m_written = 0;
};

/// One line as it is copied and saved: corrected time in UTC, node, and the line as it was written.
QByteArray exportedLine(const QModelIndex &index);

} // namespace muster::views
