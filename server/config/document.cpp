#include "config/document.h"

#include "base/textfault.h"
#include "config/hash.h"
#include "config/keytable.h"
#include "config/scan.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype bytesMax = 4 * 1024 * 1024;
constexpr int depthMax = 64;
constexpr qsizetype keysMax = 2048;
constexpr qsizetype nameMax = 100;

QJsonValue valueAt(const QJsonObject &root, const QStringList &path)
{
    QJsonValue value = root;
    for (const QString &name : path) {
        if (!value.isObject())
            return QJsonValue::Undefined;
        value = value.toObject().value(name);
    }
    return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
}

QJsonObject withValueAt(QJsonObject object, QStringList path, const QJsonValue &value)
{
    const QString name = path.takeFirst();
    if (path.isEmpty()) {
        if (value.isUndefined())
            object.remove(name);
        else
            object.insert(name, value);
    } else if (!value.isUndefined() || object.value(name).isObject()) {
        object.insert(name, withValueAt(object.value(name).toObject(), path, value));
    }
    return object;
}

/// Unknown sections are expanded one level, known ones as far as the table knows keys below.
void collect(const QStringList &path, const QJsonValue &value, std::map<QString, Leaf> &leaves)
{
    if (value.isNull() || value.isUndefined())
        return;
    const QString id = joinId(path);
    const KeyInfo *info = findKey(id);
    const bool section = path.isEmpty() || (!info && (path.size() == 1 || isSection(id)));
    if (section && value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto i = object.begin(); i != object.end(); ++i)
            collect(path + QStringList{i.key()}, i.value(), leaves);
        return;
    }
    const QString canonicalId = info ? QString(info->id) : id;
    // Of two spellings of one key the table's counts, regardless of their order.
    if (info && id != canonicalId && leaves.contains(canonicalId))
        return;
    leaves[canonicalId] = {path, value};
}

/// Sections that Mattermost would not have either: names that are unreadable in a table or a log.
QString nameProblem(const QJsonObject &root)
{
    qsizetype keys = 0;
    for (auto i = root.begin(); i != root.end(); ++i) {
        const QJsonObject section = i.value().toObject();
        keys += std::max<qsizetype>(1, section.size());
        qsizetype longest = i.key().size();
        for (const QString &name : section.keys())
            longest = std::max(longest, name.size());
        if (longest > nameMax)
            return u"%1: a name is longer than %2 characters"_s.arg(i.key().left(40)).arg(nameMax);
    }
    if (keys > keysMax)
        return u"there are %1 keys; at most %2 are read"_s.arg(keys).arg(keysMax);
    return {};
}

} // namespace

QStringList splitId(QStringView id)
{
    QStringList path(1);
    for (qsizetype i = 0; i < id.size(); ++i) {
        if (id.at(i) == u'\\' && i + 1 < id.size())
            path.last().append(id.at(++i));
        else if (id.at(i) == u'.')
            path.append(QString());
        else
            path.last().append(id.at(i));
    }
    return path;
}

QString joinId(const QStringList &path)
{
    QString id;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (i > 0)
            id += u'.';
        for (const QChar c : path.at(i)) {
            if (c == u'.' || c == u'\\')
                id += u'\\';
            id += c;
        }
    }
    return id;
}

Document::Document(QJsonObject root, QString fileName)
    : m_root(std::move(root)), m_fileName(std::move(fileName))
{
}

bool Document::contains(QStringView id) const
{
    return !present(id).isUndefined();
}

QJsonValue Document::present(QStringView id) const
{
    const KeyInfo *info = findKey(id);
    if (!info)
        return valueAt(m_root, splitId(id));
    const QJsonValue value = valueAt(m_root, splitId(QString(info->id)));
    return value.isUndefined() && !info->alias.isEmpty() ? valueAt(m_root, splitId(QString(info->alias)))
                                                         : value;
}

QString Document::spelling(QStringView id) const
{
    const KeyInfo *info = findKey(id);
    if (!info)
        return id.toString();
    const bool other = !info->alias.isEmpty() && valueAt(m_root, splitId(QString(info->id))).isUndefined()
        && !valueAt(m_root, splitId(QString(info->alias))).isUndefined();
    return QString(other ? info->alias : info->id);
}

QJsonValue Document::value(QStringView id) const
{
    const QJsonValue value = present(id);
    return value.isUndefined() ? defaultValue(id) : value;
}

bool Document::boolean(QStringView id) const
{
    return value(id).toBool(defaultValue(id).toBool());
}

qint64 Document::integer(QStringView id) const
{
    return value(id).toInteger(defaultValue(id).toInteger());
}

QString Document::text(QStringView id) const
{
    const KeyInfo *info = findKey(id);
    const QString fallback = defaultValue(id).toString();
    const QJsonValue given = value(id);
    if (given.isDouble() && info && info->type == KeyType::Enum) {
        const QString word = QString::fromLatin1(canonicalJson(given));
        return QString(info->allowed).split(u'|').contains(word) ? word : fallback;
    }
    const QString stated = given.toString(fallback);
    return stated.isEmpty() && info && info->rule == TextRule::EmptyIsDefault ? fallback : stated;
}

QStringList Document::list(QStringView id) const
{
    const QJsonValue stated = value(id);
    QStringList texts;
    if (stated.isString() && stated.toString().isEmpty())
        return texts; // charts write "" for a list without entries
    for (const QJsonValue &item : (stated.isArray() ? stated : defaultValue(id)).toArray())
        texts.append(item.toString());
    texts.removeDuplicates();
    return texts;
}

void Document::set(QStringView id, const QJsonValue &value)
{
    const KeyInfo *info = findKey(id);
    if (!info) {
        m_root = withValueAt(m_root, splitId(id), value);
        return;
    }
    const QStringList path = splitId(QString(info->id));
    const QStringList otherPath = info->alias.isEmpty() ? path : splitId(QString(info->alias));
    const bool other = valueAt(m_root, path).isUndefined() && !valueAt(m_root, otherPath).isUndefined();
    m_root = withValueAt(m_root, other ? otherPath : path, value);
    // The other spelling, hidden until now, must not become effective.
    if (value.isUndefined() && !other && otherPath != path)
        m_root = withValueAt(m_root, otherPath, value);
}

std::map<QString, Leaf> Document::leaves() const
{
    std::map<QString, Leaf> all;
    collect({}, m_root, all);
    return all;
}

std::map<QString, Leaf> Document::leavesWithDefaults() const
{
    static const std::map<QString, Leaf> defaults = [] {
        std::map<QString, Leaf> every;
        for (const KeyInfo &info : keyTable())
            every.try_emplace(
                QString(info.id), Leaf{splitId(QString(info.id)), defaultValue(QString(info.id))});
        return every;
    }();
    std::map<QString, Leaf> all = leaves();
    all.insert(defaults.begin(), defaults.end());
    return all;
}

QByteArray Document::toJson() const
{
    return QJsonDocument(m_root).toJson(QJsonDocument::Indented);
}

Result<Document> parseDocument(const QByteArray &json, const QString &fileName)
{
    if (json.size() > bytesMax)
        return fail(ErrorCode::TooLarge,
            u"%1: the file has %2 bytes; a configuration has at most %3"_s.arg(fileName)
                .arg(json.size())
                .arg(bytesMax));
    if (const QString fault = encodingFault(json); !fault.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"%1: not JSON: %2"_s.arg(fileName, fault));
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::InvalidArgument,
            u"%1: %2: not JSON: %3"_s.arg(fileName, lineAndColumn(json, error.offset), error.errorString()));
    const Scan scan = scanJson(json, depthMax);
    if (scan.problem)
        return fail(ErrorCode::InvalidArgument,
            u"%1: %2: %3"_s.arg(fileName, lineAndColumn(json, scan.problem->offset), scan.problem->message));
    if (!parsed.isObject())
        return fail(ErrorCode::InvalidArgument,
            u"%1: line 1, column 1: a configuration is a JSON object with sections such as \"ServiceSettings\""_s
                .arg(fileName));
    if (const QString problem = nameProblem(parsed.object()); !problem.isEmpty())
        return fail(ErrorCode::TooLarge, u"%1: %2"_s.arg(fileName, problem));
    Document document(parsed.object(), fileName);
    QList<Problem> remarks;
    for (const Scan::Remark &remark : scan.remarks)
        remarks.append({.severity = Problem::Severity::Warning,
            .where = fileName,
            .key = joinId(remark.path),
            .value = {},
            .allowed = u"once, and without a byte order mark"_s,
            .message = u"%1: %2: %3 %4"_s.arg(fileName, lineAndColumn(json, remark.offset),
                joinId(remark.path).left(200), remark.message)});
    document.setRemarks(remarks);
    return document;
}

} // namespace muster::config
