#pragma once
#include "base/random.h"
#include "cluster/membership/membershipoptions.h"
#include "cluster/membership/membershipoutput.h"

#include <QHash>

#include <functional>
#include <map>
#include <set>

namespace muster::cluster {

/// An address for comparison: IPv4 and its form mapped into IPv6 are equal (§19.13). Peers always get the
/// bytes as received.
QByteArray addressKey(const Endpoint &endpoint);
inline bool sameAddress(const Endpoint &a, const Endpoint &b)
{
    return addressKey(a) == addressKey(b);
}
/// "10.0.0.1:8074", for logs.
QString addressText(const Endpoint &endpoint);

inline bool isUp(MemberState state)
{
    return state == MemberState::Alive || state == MemberState::Suspect;
}

/// The members by name, by address, and in the shuffled order in which they are probed.
class MemberTable {
public:
    using Predicate = std::function<bool(const Member &)>;

    const std::map<MemberName, Member> &all() const { return m_members; }
    Member *find(const MemberName &name);
    const Member *find(const MemberName &name) const;
    /// The names at this address: several if one was replaced by another there.
    std::vector<MemberName> at(const Endpoint &address) const;
    /// Inserts at a random position in the probe order, so that newcomers are not all probed last. The name
    /// must be new.
    Member &add(Member member, Random &random);
    void remove(const MemberName &name);
    void move(Member &member, const Endpoint &address);
    /// The only ways to change these; counts and digest are updated.
    void setState(Member &member, MemberState state);
    void setIncarnation(Member &member, quint32 incarnation);
    void setMeta(Member &member, const QByteArray &meta);

    int up() const { return m_up; } ///< how many are up, this node included
    /// Those that are not up; usually few.
    const std::set<MemberName> &down() const { return m_down; }
    /// Equal for equal tables, in whatever order they were filled: names, incarnations and whether members
    /// are alive. Suspicions do not count, since they end soon. Nor do dead members that are not Muster
    /// nodes: they are forgotten soon, and each node forgets them at a different moment.
    quint64 digest() const { return m_digest; }

    /// The next one that `wanted` accepts, at most one pass; empty if there is none. Shuffles at each wrap.
    MemberName nextInOrder(const Predicate &wanted, Random &random);
    /// Up to `count` different ones that `wanted` accepts; each set is equally likely.
    std::vector<MemberName> pick(int count, const Predicate &wanted, Random &random) const;
    int count(const Predicate &wanted) const;

private:
    void count(const Member &member, int sign);

    std::map<MemberName, Member> m_members;
    // By hash, since each message of each packet looks one up; never iterated, so runs do not depend on the
    // order.
    QHash<MemberName, Member *> m_byName;
    QHash<QByteArray, std::set<MemberName>> m_byAddress; ///< by addressKey()
    std::vector<Member *> m_order; ///< pointers into m_members, whose nodes never move
    size_t m_position = 0;
    std::set<MemberName> m_down;
    int m_up = 0;
    quint64 m_digest = 0;
};

} // namespace muster::cluster
