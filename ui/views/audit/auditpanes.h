#pragma once
#include <QList>
#include <QSplitter>

#include <utility>

class QTableWidget;

namespace muster::views {

/// A table, and below it, if wanted, everything that is known of its current row. Object name: auditDetail.
/// Thread: GUI.
class AuditPanes final : public QSplitter {
    Q_OBJECT
public:
    /// Becomes the owner of `table`.
    explicit AuditPanes(QWidget *table, QWidget *parent = nullptr);
    void showFields(const QList<std::pair<QString, QString>> &fields);
    void setDetailWanted(bool wanted);
    bool isDetailWanted() const { return m_isWanted; }
    /// The sizes that the operator gave the panes, as a look keeps them.
    QString sizesText() const;
    void setSizesText(const QString &text);

private:
    void share();

    QTableWidget *m_fields = nullptr;
    QList<int> m_chosen; // as the operator left them; empty: not touched
    bool m_isWanted = false;
};

} // namespace muster::views
