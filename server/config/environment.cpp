#include "config/environment.h"

#include "config/keytable.h"
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

/// Undefined where the text does not fit the type.
QJsonValue typedValue(KeyType type, const QString &text)
{
    static const QStringList yes{u"1"_s, u"t"_s, u"T"_s, u"TRUE"_s, u"true"_s, u"True"_s};
    static const QStringList no{u"0"_s, u"f"_s, u"F"_s, u"FALSE"_s, u"false"_s, u"False"_s};
    bool numeric = false;
    switch (type) {
    case KeyType::Bool:
        if (yes.contains(text) || no.contains(text))
            return yes.contains(text);
        break;
    case KeyType::Int:
        if (const qint64 number = text.trimmed().toLongLong(&numeric); numeric)
            return number;
        break;
    case KeyType::Number:
        if (const double number = text.trimmed().toDouble(&numeric); numeric && qIsFinite(number))
            return number;
        break;
    case KeyType::String:
    case KeyType::Enum:
        return text;
    case KeyType::StringList:
        return QJsonArray::fromStringList(text.split(u' ', Qt::SkipEmptyParts));
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
        if (!name.startsWith("MM_"_L1))
            continue;
        const QString id = variables_().value(name);
        if (id.isEmpty()) {
            if (namesSection(name))
                m_problems.append({.severity = Problem::Severity::Warning,
                    .where = name,
                    .key = {},
                    .value = {},
                    .allowed = u"MM_SECTION_KEY of a known key"_s,
                    .message = u"The variable %1 does not name a known key and has no effect."_s.arg(
                        name.left(200))});
            continue;
        }
        if (text.size() > valueMax) {
            m_problems.append({.severity = Problem::Severity::Error,
                .where = name,
                .key = id,
                .value = {},
                .allowed = u"at most %1 characters"_s.arg(valueMax),
                .message = u"%1: the value for %2 has %3 characters; allowed are %4."_s.arg(name, id)
                               .arg(text.size())
                               .arg(valueMax)});
            continue;
        }
        const QJsonValue value = typedValue(findKey(id)->type, text);
        // A value that does not even have the right type is judged as text, for the sake of the message.
        QList<Problem> problems = validateValue(id, value.isUndefined() ? QJsonValue(text) : value, name);
        for (Problem &problem : problems)
            problem.severity = Problem::Severity::Error;
        if (problems.isEmpty())
            m_overrides[id] = value;
        m_problems += problems;
    }
}

QSet<QString> EnvironmentOverrides::keys() const
{
    QSet<QString> ids;
    for (const auto &[id, value] : m_overrides)
        ids.insert(id);
    return ids;
}

Document EnvironmentOverrides::apply(const Document &file) const
{
    Document effective = file;
    for (const auto &[id, value] : m_overrides)
        effective.set(id, value);
    return effective;
}

Document EnvironmentOverrides::withoutOverrides(const Document &toSave, const Document &file) const
{
    Document clean = toSave;
    for (const auto &[id, value] : m_overrides)
        clean.set(id, file.present(id));
    return clean;
}

QJsonObject EnvironmentOverrides::tree() const
{
    QJsonObject root;
    for (const auto &[id, value] : m_overrides)
        root = withTrueAt(root, splitId(id));
    return root;
}

} // namespace muster::config
