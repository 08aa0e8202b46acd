#pragma once
#include "shell/layouts/layoutstore.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace muster::views {
class StatusLabel;
}

namespace muster::shell {

/// All named layouts: apply, rename or delete one; deleted ones can be restored until the dialog is closed.
/// Return applies, F2 renames, Del deletes, Ctrl+Z restores. Object names: layoutsDialog, layoutsAbout,
/// layoutsList, layoutsStatus, layoutsApply, layoutsRename, layoutsDelete, layoutsUndo, layoutsClose.
/// Thread: GUI.
class LayoutsDialog final : public QDialog {
    Q_OBJECT
public:
    struct Row {
        QString page; ///< title of the page that it shows
        QString keys; ///< that apply it; may be empty
    };
    using Describe = std::function<Row(const Layout &layout, int place)>;
    /// `store` is borrowed and must outlive this.
    LayoutsDialog(LayoutStore *store, Describe describe, QWidget *parent = nullptr);
    void choose(const QString &name);

signals:
    /// The dialog closes itself.
    void applyRequested(const QString &name);
    void changed();

private:
    void build();
    QPushButton *addButton(const QString &text, const QString &name);
    void fill();
    void refresh();
    void apply();
    void askName();
    void rename(const QString &from, const QString &to);
    void removeCurrent();
    void undo();
    QString current() const;

    LayoutStore *m_store;
    const Describe m_describe;
    QList<LayoutStore::Removed> m_removed; // newest last
    QTreeWidget *m_list = nullptr;
    QLabel *m_about = nullptr;
    views::StatusLabel *m_status = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_undo = nullptr;
};

} // namespace muster::shell
