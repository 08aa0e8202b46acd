#pragma once
#include <QByteArray>
#include <QHash>
#include <QString>

#include <compare>
#include <functional>

namespace muster {

/// A string that names one kind of thing, so that a node id cannot be passed for a user id.
/// Explicit from QString, ordered, hashable; no implicit way back.
template <typename Tag>
class Id {
public:
    Id() = default;
    explicit Id(QString value) : m_value(std::move(value)) { }
    const QString &toString() const { return m_value; }
    QByteArray toUtf8() const { return m_value.toUtf8(); }
    bool isEmpty() const { return m_value.isEmpty(); }
    friend bool operator==(const Id &a, const Id &b) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        const int order = QString::compare(a.m_value, b.m_value);
        return order < 0 ? std::strong_ordering::less
            : order > 0  ? std::strong_ordering::greater
                         : std::strong_ordering::equal;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    QString m_value;
};

using NodeId = Id<struct NodeTag>;
using UserId = Id<struct UserTag>;
using SessionId = Id<struct SessionTag>;

/// A fresh id like Mattermost's: 26 characters, base32 of 16 random bytes from the system, in the
/// alphabet `ybndrfg8ejkmcpqxot1uwisza345h769` (reference/mattermost-api.md §1.4). Thread: any.
QString newId();

/// Whether `text` has the shape of such an id: 26 ASCII letters or digits.
bool isId(QStringView text);

} // namespace muster

template <typename Tag>
struct std::hash<muster::Id<Tag>> {
    size_t operator()(const muster::Id<Tag> &id) const noexcept { return qHash(id); }
};
