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
    QString language; ///< "de", "zh_CN"; empty: the system's
    bool utc = false; ///< times in UTC rather than local
    bool notify = true; ///< by the desktop's notifications, where there are any
    bool operator==(const Preferences &) const = default;
};

/// The console's languages: code, and the language's own name.
QList<std::pair<QString, QString>> languages();

/// Keeps the preferences in the settings, and applies those that concern the whole program: colors and times.
/// Thread: GUI.
class PreferenceKeeper final : public QObject {
    Q_OBJECT
public:
    /// Reads what is kept. `settings` is borrowed.
    explicit PreferenceKeeper(QSettings *settings, QObject *parent = nullptr);
    const Preferences &now() const { return m_now; }
    /// Applies them. At the start call it once, when the window has all its parts: each widget that is made
    /// or moved under a style sheet is costly.
    void carryOut() const;
    void set(const Preferences &preferences);
    void setAppearance(views::Appearance appearance);

signals:
    /// `times`: the format of times changes, too.
    void changed(bool times);

private:
    QSettings *m_settings;
    Preferences m_now;
};

} // namespace muster::shell
