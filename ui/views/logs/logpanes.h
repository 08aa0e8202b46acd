#pragma once
#include <QSplitter>

class QLabel;
class QTableWidget;

namespace muster::views {

class LogView;

/// The lines, and below them all fields of the selected one; without one the lines have all the space. Object
/// names: logDetail, logDetailTime. Thread: GUI.
class LogPanes final : public QSplitter {
    Q_OBJECT
public:
    /// Takes ownership of `view`.
    explicit LogPanes(LogView *view, QWidget *parent = nullptr);
    /// Of models::LogModel; invalid: none.
    void showLine(const QModelIndex &line);
    /// The sizes of the panes that the operator chose, as a look keeps them.
    QString sizesText() const;
    void setSizesText(const QString &text);

private:
    void configureTable();
    void showDetail(bool wanted);
    void share();

    QWidget *m_detail = nullptr;
    QLabel *m_time = nullptr;
    QTableWidget *m_fields = nullptr;
    QList<int> m_chosen; // chosen by the operator; empty: not touched
    bool m_isDetailShown = true;
};

} // namespace muster::views
