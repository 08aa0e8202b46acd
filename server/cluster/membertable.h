#pragma once
#include "base/random.h"
#include "cluster/membershipoutput.h"

#include <functional>
#include <map>
#include <set>

namespace muster::cluster {

/// An address for comparing: IPv4 and its form mapped into IPv6 are one (§19.13). Peers are always told the
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
    /// Inserts at a random place of the probe order, so that newcomers are not all probed last. The name must
    /// be new.
    Member &add(Member member, Random &random);
    void remove(const MemberName &name);
    void move(Member &member, const Endpoint &address);

    /// The next one that `wanted` accepts, at most one pass; empty if there is none. Shuffles at each wrap.
    MemberName nextInOrder(const Predicate &wanted, Random &random);
    /// Up to `count` different ones that `wanted` accepts, each set equally likely.
    std::vector<MemberName> pick(int count, const Predicate &wanted, Random &random) const;
    int count(const Predicate &wanted) const;

private:
    std::map<MemberName, Member> m_members;
    std::map<QByteArray, std::set<MemberName>> m_byAddress;
    std::vector<MemberName> m_order;
    size_t m_position = 0;
};

} // namespace muster::cluster
