#pragma once
#include <QSplitter>

class QLabel;
class QTableWidget;

namespace muster::views {

class LogView;

/// The lines, and below them all fields of the selected one; without one the lines have all the room. Object
/// names: logDetail, logDetailTime. Thread: GUI.
class LogPanes final : public QSplitter {
    Q_OBJECT
public:
    /// Becomes the owner of `view`.
    explicit LogPanes(LogView *view, QWidget *parent = nullptr);
    /// Of models::LogModel; invalid: none.
    void showLine(const QModelIndex &line);
    /// The sizes that the operator gave the panes, as a look keeps them.
    QString sizesText() const;
    void setSizesText(const QString &text);

private:
    void configureTable();
    void showDetail(bool wanted);
    void share();

    QWidget *m_detail = nullptr;
    QLabel *m_time = nullptr;
    QTableWidget *m_fields = nullptr;
    QList<int> m_chosen; // as the operator left them; empty: not touched
    bool m_isDetailShown = true;
};

} // namespace muster::views
