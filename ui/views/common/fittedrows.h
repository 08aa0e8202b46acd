#pragma once
#include <QObject>
#include <QTimer>

class QTableView;

namespace muster::views {

/// Sets the row heights of a table: one line each, and more only where a text needs it. Unlike
/// QHeaderView::ResizeToContents it lays out no text that fits, touches only rows that are new or changed,
/// and does nothing for a table that is not visible. Thread: GUI. Owned by its table.
class FittedRows final : public QObject {
    Q_OBJECT
public:
    /// The table must have its model and delegate; its columns must not resize to their contents.
    explicit FittedRows(QTableView *table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit(int first, int last);
    void fitAll();
    bool fitsOneLine(int row) const;

    QTableView *const m_table;
    QTimer m_later; ///< collects width changes of several columns
    bool m_stale = true; ///< rows changed while the table was hidden
    int m_oneLine = 0; ///< height of a row; 0: not measured yet
};

} // namespace muster::views
