#include "shell/dialogs/preferences.h"

#include "models/words/sentences.h"

#include <QSettings>

#include <algorithm>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

QList<std::pair<QString, QString>> languages()
{
    return {{u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}, {u"fr"_s, u"Français"_s},
        {u"es"_s, u"Español"_s}, {u"ja"_s, u"日本語"_s}, {u"zh_CN"_s, u"简体中文"_s}};
}

PreferenceKeeper::PreferenceKeeper(QSettings *settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    m_now.appearance = views::Appearance(std::clamp(settings->value(u"appearance"_s, 0).toInt(), 0, 2));
    m_now.language = settings->value(u"language"_s).toString();
    m_now.utc = settings->value(u"utc"_s, false).toBool();
    m_now.notify = settings->value(u"notify"_s, true).toBool();
}

void PreferenceKeeper::carryOut() const
{
    views::applyAppearance(m_now.appearance);
    models::showTimesInUtc(m_now.utc);
}

void PreferenceKeeper::set(const Preferences &preferences)
{
    const bool times = preferences.utc != m_now.utc;
    m_now = preferences;
    m_settings->setValue(u"appearance"_s, int(preferences.appearance));
    m_settings->setValue(u"language"_s, preferences.language); // main() reads it
    m_settings->setValue(u"utc"_s, preferences.utc);
    m_settings->setValue(u"notify"_s, preferences.notify);
    carryOut();
    emit changed(times);
}

void PreferenceKeeper::setAppearance(views::Appearance appearance)
{
    Preferences chosen = m_now;
    chosen.appearance = appearance;
    set(chosen);
}

} // namespace muster::shell
