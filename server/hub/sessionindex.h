#pragma once
#include "hub/session.h"

#include <QHash>

#include <algorithm>
#include <set>
#include <vector>

namespace muster::hub {

/// Which entries have a session of a user, or with a role: thousands of others must not make a delivery to a
/// few more expensive. An entry stays where it is as long as it is in here. Thread: the hub's.
template <typename Entry>
class SessionIndex {
public:
    /// Both in the order of their keys: a run must not depend on hashes or addresses.
    using Few = std::vector<const Entry *>;
    struct ByKey {
        bool operator()(const Entry *a, const Entry *b) const { return a->first < b->first; }
    };
    using Many = std::set<const Entry *, ByKey>;

    void add(const Entry &entry, const SessionInfo &session)
    {
        Few &own = m_byUser[session.user];
        own.insert(std::ranges::lower_bound(own, &entry, ByKey()), &entry);
        for (const QString &role : session.roles)
            m_byRole[role].insert(&entry);
        ++m_size;
    }
    /// `session` is the one that it was added with.
    void remove(const Entry &entry, const SessionInfo &session)
    {
        const auto own = m_byUser.find(session.user);
        std::erase(*own, &entry);
        if (own->empty())
            m_byUser.erase(own);
        for (const QString &role : session.roles)
            m_byRole[role].erase(&entry);
        --m_size;
    }
    const Few &ofUser(const UserId &user) const { return at(m_byUser, user); }
    const Many &withRole(const QString &role) const { return at(m_byRole, role); }
    int size() const { return m_size; }

private:
    template <typename Key, typename Entries>
    static const Entries &at(const QHash<Key, Entries> &all, const Key &key)
    {
        static const Entries none;
        const auto of = all.constFind(key);
        return of == all.cend() ? none : *of;
    }

    QHash<UserId, Few> m_byUser;
    QHash<QString, Many> m_byRole;
    int m_size = 0;
};

} // namespace muster::hub
