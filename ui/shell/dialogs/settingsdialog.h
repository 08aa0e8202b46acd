#pragma once
#include "shell/dialogs/fittingdialog.h"
#include "views/common/theme.h"

class QCheckBox;
class QComboBox;

namespace muster::shell {

/// What the operator chose about the console itself.
struct Preferences {
    views::Appearance appearance = views::Appearance::System;
    QString language; ///< "de", "zh_CN"; empty: as the system
    bool utc = false; ///< times in UTC rather than local
    bool notify = true; ///< by the desktop's notifications, where there are any
    bool operator==(const Preferences &) const = default;
};

/// Languages that the console speaks: code, and the name that its speakers give it.
QList<std::pair<QString, QString>> languages();

/// Object names: settingsDialog, settingsAppearance, settingsLanguage, settingsTime, settingsNotify,
/// settingsResetColumns, settingsSave. Thread: GUI.
class SettingsDialog final : public FittingDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(const Preferences &preferences, QWidget *parent = nullptr);

signals:
    void chosen(const muster::shell::Preferences &preferences);
    /// Columns, sort orders and filters as they were made, for every cluster.
    void resetRequested();

private:
    Preferences preferences() const;

    QComboBox *m_appearance = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_time = nullptr;
    QCheckBox *m_notify = nullptr;
};

} // namespace muster::shell
