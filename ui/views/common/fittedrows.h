#pragma once
#include <QObject>
#include <QTimer>

class QTableView;

namespace muster::views {

/// Gives the rows of a table their heights: one line each, and more only where a text needs it. Unlike
/// QHeaderView::ResizeToContents it lays out no text that fits, touches only rows that are new or changed,
/// and does nothing for a table that is not seen. Thread: GUI. Owned by its table.
class FittedRows final : public QObject {
    Q_OBJECT
public:
    /// The table has its model and its delegate; its columns do not follow their contents.
    explicit FittedRows(QTableView *table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit(int first, int last);
    void fitAll();
    bool fitsOneLine(int row) const;

    QTableView *const m_table;
    QTimer m_later; ///< several columns change their width at once
    bool m_stale = true; ///< rows changed while nobody saw them
    int m_oneLine = 0; ///< height of a row; 0: not measured yet
};

} // namespace muster::views
