#include "config/environment.h"

#include "config/keytable.h"
#include "config/listtext.h"
#include "config/secrets.h"
#include "config/validation.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype valueMax = 64 * 1024;

QString variableName(QLatin1StringView id)
{
    return u"MM_"_s + QString(id).toUpper().replace(u'.', u'_');
}

/// Variable names of all keys under both spellings, to the key's id.
const QHash<QString, QString> &variables_()
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> all;
        for (const KeyInfo &info : keyTable()) {
            all.insert(variableName(info.id), QString(info.id));
            if (!info.alias.isEmpty())
                all.insert(variableName(info.alias), QString(info.id));
        }
        return all;
    }();
    return names;
}

/// Whether a name begins like those of a known section, and so was meant for the configuration.
bool namesSection(const QString &name)
{
    const QString section = name.mid(3).section(u'_', 0, 0);
    return section.size() + 3 < name.size() && std::ranges::any_of(keyTable(), [&](const KeyInfo &info) {
        return QString(info.id).section(u'.', 0, 0).compare(section, Qt::CaseInsensitive) == 0
            && info.id.contains(u'.');
    });
}

/// A whole number as JSON writes it, so that what is shown is what was given.
QJsonValue numberFrom(const QString &text, KeyType type)
{
    const QJsonArray only = QJsonDocument::fromJson('[' + text.trimmed().toUtf8() + ']').array();
    const QJsonValue value = only.at(0);
    const bool whole = value.toInteger(0) == value.toInteger(1);
    return only.size() == 1 && value.isDouble() && (whole || type == KeyType::Number)
        ? value
        : QJsonValue(QJsonValue::Undefined);
}

/// Undefined where the text does not fit the type.
QJsonValue typedValue(const KeyInfo &info, const QString &text)
{
    static const QStringList yes{u"1"_s, u"t"_s, u"T"_s, u"TRUE"_s, u"true"_s, u"True"_s};
    static const QStringList no{u"0"_s, u"f"_s, u"F"_s, u"FALSE"_s, u"false"_s, u"False"_s};
    switch (info.type) {
    case KeyType::Bool:
        if (yes.contains(text.trimmed()) || no.contains(text.trimmed()))
            return yes.contains(text.trimmed());
        break;
    case KeyType::Int:
    case KeyType::Number:
        return numberFrom(text, info.type);
    case KeyType::String:
    case KeyType::Enum:
        return text;
    case KeyType::StringList:
        if (const auto entries = listFromText(text, info.rule != TextRule::DataSource))
            return QJsonArray::fromStringList(*entries);
        break;
    case KeyType::Object:
    case KeyType::List: {
        const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
        if (json.isObject())
            return json.object();
        if (json.isArray())
            return json.array();
        break;
    }
    }
    return QJsonValue::Undefined;
}

QJsonObject withTrueAt(QJsonObject object, QStringList path)
{
    const QString name = path.takeFirst();
    object.insert(name, path.isEmpty() ? QJsonValue(true) : withTrueAt(object.value(name).toObject(), path));
    return object;
}

} // namespace

EnvironmentOverrides::EnvironmentOverrides(const Variables &variables)
{
    for (const auto &[name, text] : variables) {
        // In any case of letters, as Mattermost reads them.
        const QString known = name.toUpper();
        if (!known.startsWith("MM_"_L1))
            continue;
        if (const QString id = variables_().value(known); !id.isEmpty())
            take(name, id, text);
        else if (namesSection(known))
            m_problems.append({.severity = Problem::Severity::Warning,
                .where = name,
                .key = {},
                .value = {},
                .allowed = u"MM_SECTION_KEY of a known key"_s,
                .message =
                    u"The variable %1 does not name a known key and has no effect."_s.arg(name.left(200))});
    }
}

void EnvironmentOverrides::take(const QString &name, const QString &id, const QString &text)
{
    const auto refuse = [&](const QString &allowed, const QString &message) {
        m_problems.append({.severity = Problem::Severity::Error,
            .where = name,
            .key = id,
            .value = {},
            .allowed = allowed,
            .message = message});
    };
    if (text.size() > valueMax)
        return refuse(u"at most %1 characters"_s.arg(valueMax),
            u"%1: the value for %2 has %3 characters; allowed are %4."_s.arg(name, id)
                .arg(text.size())
                .arg(valueMax));
    const QJsonValue value = typedValue(*findKey(id), text);
    if (const auto other = m_overrides.find(id); other != m_overrides.end() && other->second.value != value)
        return refuse(u"one variable for a key"_s,
            u"%1 and %2 both name %3 and have different values; remove one of them."_s.arg(
                other->second.variable, name, id));
    // A value that does not even have the right type is judged as text, for the sake of the message.
    QList<Problem> problems = validateValue(id, value.isUndefined() ? QJsonValue(text) : value, name);
    if (value.isUndefined())
        for (Problem &problem : problems)
            problem.severity = Problem::Severity::Error;
    // What is worth a warning only is told with the whole document.
    if (hasErrors(problems))
        m_problems += problems;
    else
        m_overrides[id] = {name, value};
}

QSet<QString> EnvironmentOverrides::keys() const
{
    QSet<QString> ids;
    for (const auto &entry : m_overrides)
        ids.insert(entry.first);
    return ids;
}

Document EnvironmentOverrides::apply(const Document &file) const
{
    Document effective = file;
    for (const auto &[id, from] : m_overrides) {
        effective.set(id, from.value);
        effective.setOrigin(id, from.variable);
    }
    return effective;
}

Document EnvironmentOverrides::withoutOverrides(const Document &toSave, const Document &file) const
{
    Document clean = toSave;
    for (const auto &entry : m_overrides)
        clean.set(entry.first, file.present(entry.first));
    return clean;
}

QJsonObject EnvironmentOverrides::tree() const
{
    QJsonObject root;
    for (const auto &entry : m_overrides)
        root = withTrueAt(root, splitId(entry.first));
    return root;
}

} // namespace muster::config
