#pragma once
#include "shell/dialogs/preferences.h"
#include "views/common/fittingdialog.h"

class QCheckBox;
class QComboBox;

namespace muster::shell {

/// Object names: settingsDialog, settingsAppearance, settingsLanguage, settingsTime, settingsNotify,
/// settingsResetColumns, settingsSave. Thread: GUI.
class SettingsDialog final : public views::FittingDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(const Preferences &preferences, QWidget *parent = nullptr);

signals:
    void chosen(const muster::shell::Preferences &preferences);
    /// The default columns, sort orders and filters, for every cluster.
    void resetRequested();

private:
    Preferences preferences() const;

    QComboBox *m_appearance = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_time = nullptr;
    QCheckBox *m_notify = nullptr;
};

} // namespace muster::shell
