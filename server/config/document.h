#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <map>

namespace muster::config {

/// A wrong value, or one that will not do what its author intended. Texts are English and complete.
struct Problem {
    enum class Severity { Error, Warning };
    Severity severity = Severity::Error;
    QString where; ///< file name, or the name of an environment variable
    QString key; ///< "Section.Key"; empty if it is about the whole
    QString value; ///< JSON text of the value, masked if secret, at most 200 characters
    QString allowed; ///< what would be valid
    QString message; ///< one sentence that names where, key, value and what is allowed
    bool operator==(const Problem &) const = default;
};

/// A value of a configuration with the path of names to it.
struct Leaf {
    QStringList path;
    QJsonValue value;
};

/// A config.json in Mattermost's format as a tree. Unknown sections and keys are kept; a key that is null
/// counts as absent, as in Mattermost. Value type. Thread: any.
///
/// Keys are named "Section.Key". Where an unknown name itself contains '.' or '\', its id has a '\' before
/// it.
class Document {
public:
    Document() = default;
    explicit Document(QJsonObject root, QString fileName = {});

    const QJsonObject &root() const { return m_root; }
    /// For messages only; the room opens no file.
    const QString &fileName() const { return m_fileName; }
    /// Where the value of a key comes from, for messages: the file, or what setOrigin() said.
    QString whereOf(const QString &id) const { return m_origins.value(id, m_fileName); }
    void setOrigin(const QString &id, const QString &where) { m_origins.insert(id, where); }
    /// The spelling under which a key is present; its id if it is absent.
    QString spelling(QStringView id) const;
    /// What parsing noticed and did not refuse, such as a name that is given twice with the same value.
    const QList<Problem> &remarks() const { return m_remarks; }
    void setRemarks(QList<Problem> remarks) { m_remarks = std::move(remarks); }

    /// Whether the key, or its other spelling, is present and not null.
    bool contains(QStringView id) const;
    /// The value if present, otherwise the default of the key table, otherwise Undefined.
    QJsonValue value(QStringView id) const;
    /// The value if present under either spelling, otherwise Undefined.
    QJsonValue present(QStringView id) const;
    /// Shorthands of value(); a value of a wrong type counts as the default, since validate() reports it. In
    /// a list, an entry that is there twice counts once.
    bool boolean(QStringView id) const;
    qint64 integer(QStringView id) const;
    QString text(QStringView id) const;
    QStringList list(QStringView id) const;

    /// Sets a value under the spelling that is present; creates sections as needed. Undefined removes it.
    void set(QStringView id, const QJsonValue &value);

    /// All values that are present and not null by id: those of known sections key by key, anything else
    /// whole. Known keys have their table id whatever the spelling.
    std::map<QString, Leaf> leaves() const;
    /// leaves() and the defaults of all known keys that are absent.
    std::map<QString, Leaf> leavesWithDefaults() const;

    /// As written to disk: indented by four, all keys, a newline at the end.
    QByteArray toJson() const;
    bool operator==(const Document &other) const { return m_root == other.m_root; }

private:
    QJsonObject m_root;
    QString m_fileName;
    QHash<QString, QString> m_origins; ///< by key id
    QList<Problem> m_remarks;
};

/// The names that lead to a key, and back. A '\\' before '.' or '\\' makes it part of a name.
QStringList splitId(QStringView id);
QString joinId(const QStringList &path);

/// Reads a config.json. A name that is given twice in one object with different values is an error, since one
/// of them would be lost; with the same value it is a remark. Limits: 4 MiB, nesting 64, 2,048 keys, names of
/// 100 characters in the first two levels. Errors name the file, line and column. Types and ranges are
/// checked by validate().
[[nodiscard]] Result<Document> parseDocument(const QByteArray &json, const QString &fileName);

} // namespace muster::config
