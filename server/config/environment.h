#pragma once
#include "config/document.h"

#include <QList>
#include <QSet>

#include <utility>

namespace muster::config {

/// Values from the process environment that override the file: `MM_SECTION_KEY`, in any case of letters, with
/// lists as listFromText() reads them (reference/mattermost-api.md §8). They are never written to disk. Value
/// type. Thread: any.
class EnvironmentOverrides {
public:
    /// Variable name and value. The caller reads the environment. Names outside the known sections
    /// (`MM_CONFIG`, which names the file itself) are ignored. A variable of a known section that names no
    /// known key is a warning, one whose value does not fit its key an error; neither overrides anything.
    using Variables = QList<std::pair<QString, QString>>;
    EnvironmentOverrides() = default;
    explicit EnvironmentOverrides(const Variables &variables);

    const QList<Problem> &problems() const { return m_problems; }
    /// Ids of the keys that are overridden.
    QSet<QString> keys() const;
    /// What the process is to use: the file with the overrides on top. A disk hash is taken of this too, as
    /// an override stays in force when the file is read again.
    Document apply(const Document &file) const;
    /// What may be written to disk: `toSave`, with every overridden key as in `file`, or absent if it is
    /// absent there.
    Document withoutOverrides(const Document &toSave, const Document &file) const;
    /// The answer of GET /config/environment: a tree with `true` at each overridden leaf.
    QJsonObject tree() const;

private:
    struct Override {
        QString variable;
        QJsonValue value;
    };
    void take(const QString &name, const QString &id, const QString &text);

    std::map<QString, Override> m_overrides; ///< by key id
    QList<Problem> m_problems;
};

} // namespace muster::config
