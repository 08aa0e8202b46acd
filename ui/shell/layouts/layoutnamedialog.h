#pragma once
#include "shell/layouts/layoutstore.h"
#include "views/common/fittingdialog.h"

class QLineEdit;
class QPushButton;

namespace muster::views {
class StatusLabel;
}

namespace muster::shell {

/// Asks for the name of a layout, and says while typing what is wrong with it. Saving under an existing name
/// replaces that layout: the button says so. Renaming to an existing name is refused. Object names:
/// layoutNameDialog, layoutName, layoutNameAbout, layoutNameProblem, layoutNameSave. Thread: GUI.
class LayoutNameDialog final : public views::FittingDialog {
    Q_OBJECT
public:
    enum class Purpose { Save, Rename };
    /// `store` is borrowed and must outlive this. `name` is the initial text.
    LayoutNameDialog(
        const LayoutStore &store, Purpose purpose, const QString &name, QWidget *parent = nullptr);

signals:
    /// Cleaned, and without a problem. `replaces`: there is one of that name.
    void named(const QString &name, bool replaces);

private:
    void build();
    void refresh();
    QString name() const;
    QString problem(LayoutStore::NameProblem problem) const;

    const LayoutStore &m_store;
    const Purpose m_purpose;
    const QString m_first;
    bool m_replaces = false;
    QLineEdit *m_name = nullptr;
    views::StatusLabel *m_problem = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace muster::shell
