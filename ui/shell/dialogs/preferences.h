#pragma once
#include "views/common/theme.h"

#include <QList>
#include <QObject>
#include <QString>

#include <utility>

class QSettings;

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

/// Keeps the preferences in the settings, and carries out those that are the whole program's: colors and
/// times. Thread: GUI.
class PreferenceKeeper final : public QObject {
    Q_OBJECT
public:
    /// Carries out what is kept. `settings` is borrowed.
    explicit PreferenceKeeper(QSettings *settings, QObject *parent = nullptr);
    const Preferences &now() const { return m_now; }
    void set(const Preferences &preferences);
    void setAppearance(views::Appearance appearance);

signals:
    /// `times`: they are written in another way from now on.
    void changed(bool times);

private:
    void carryOut() const;

    QSettings *m_settings;
    Preferences m_now;
};

} // namespace muster::shell
