#pragma once
#include "shell/layouts/layoutstore.h"
#include "views/common/fittingdialog.h"

class QLineEdit;
class QPushButton;

namespace muster::views {
class StatusLabel;
}

namespace muster::shell {

/// Asks for the name of a layout, and says as it is typed what is wrong with it. To save under a name that is
/// there already is to replace that one: the button says so. To rename to one is refused. Object names:
/// layoutNameDialog, layoutName, layoutNameAbout, layoutNameProblem, layoutNameSave. Thread: GUI.
class LayoutNameDialog final : public views::FittingDialog {
    Q_OBJECT
public:
    enum class Purpose { Save, Rename };
    /// `store` is borrowed and must outlive this. `name` is what stands there at first.
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
