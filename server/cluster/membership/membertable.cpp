#include "cluster/membership/membertable.h"

#include <arpa/inet.h>

#include <algorithm>

namespace muster::cluster {

namespace {
const QByteArray mappedPrefix = QByteArray(10, '\0') + QByteArray(2, '\xff');
constexpr size_t smallTable = 32; ///< up to this size a pass over all is as cheap as random draws

/// The finalizer of splitmix64: every bit of the input moves every bit of the output.
quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// One member's part of the digest; 0 for those that do not count.
quint64 digestOf(const Member &member)
{
    if (!isUp(member.state) && !member.meta.startsWith(musterMetaMagic))
        return 0;
    quint64 hash = 0xcbf29ce484222325ULL; // FNV-1a
    for (const char byte : member.name)
        hash = (hash ^ quint8(byte)) * 0x100000001b3ULL;
    const quint64 state = isUp(member.state) ? 0 : quint64(member.state);
    return mixed(mixed(hash) + (quint64(member.incarnation) << 8 | state));
}
} // namespace

QByteArray addressKey(const Endpoint &endpoint)
{
    QByteArray key = endpoint.ip;
    if (key.size() == 16 && key.startsWith(mappedPrefix))
        key.remove(0, mappedPrefix.size());
    key.append(char(endpoint.port >> 8));
    key.append(char(endpoint.port & 0xff));
    return key;
}

QString addressText(const Endpoint &endpoint)
{
    const QByteArray ip = addressKey(endpoint).chopped(2);
    char text[INET6_ADDRSTRLEN] = "";
    if (ip.size() == 4)
        ::inet_ntop(AF_INET, ip.constData(), text, sizeof text);
    else if (ip.size() == 16)
        ::inet_ntop(AF_INET6, ip.constData(), text, sizeof text);
    return (ip.size() == 16 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(QLatin1StringView(text))
        .arg(endpoint.port);
}

Member *MemberTable::find(const MemberName &name)
{
    return m_byName.value(name, nullptr);
}

const Member *MemberTable::find(const MemberName &name) const
{
    return m_byName.value(name, nullptr);
}

std::vector<MemberName> MemberTable::at(const Endpoint &address) const
{
    const auto it = m_byAddress.constFind(addressKey(address));
    if (it == m_byAddress.cend())
        return {};
    return {it->begin(), it->end()};
}

Member &MemberTable::add(Member member, Random &random)
{
    const MemberName name = member.name;
    m_byAddress[addressKey(member.address)].insert(name);
    Member &added = m_members.emplace(name, std::move(member)).first->second;
    m_byName.insert(name, &added);
    const size_t place = size_t(random.below(m_order.size() + 1));
    m_order.insert(m_order.begin() + qsizetype(place), &added);
    if (place < m_position)
        ++m_position;
    count(added, 1);
    return added;
}

void MemberTable::remove(const MemberName &name)
{
    const Member *member = find(name);
    if (!member)
        return;
    count(*member, -1);
    const auto index = m_byAddress.find(addressKey(member->address));
    index->erase(name);
    if (index->empty())
        m_byAddress.erase(index);
    m_byName.remove(name);
    const auto place = std::find(m_order.begin(), m_order.end(), member);
    if (size_t(place - m_order.begin()) < m_position)
        --m_position;
    m_order.erase(place);
    m_members.erase(name);
}

void MemberTable::count(const Member &member, int sign)
{
    if (isUp(member.state))
        m_up += sign;
    else if (sign > 0)
        m_down.insert(member.name);
    else
        m_down.erase(member.name);
    m_digest ^= digestOf(member); // the same operation adds and removes it
}

void MemberTable::setState(Member &member, MemberState state)
{
    count(member, -1);
    member.state = state;
    count(member, 1);
}

void MemberTable::setIncarnation(Member &member, quint32 incarnation)
{
    m_digest ^= digestOf(member);
    member.incarnation = incarnation;
    m_digest ^= digestOf(member);
}

void MemberTable::move(Member &member, const Endpoint &address)
{
    const auto index = m_byAddress.find(addressKey(member.address));
    index->erase(member.name);
    if (index->empty())
        m_byAddress.erase(index);
    member.address = address;
    m_byAddress[addressKey(address)].insert(member.name);
}

void MemberTable::setMeta(Member &member, const QByteArray &meta)
{
    m_digest ^= digestOf(member);
    member.meta = meta;
    m_digest ^= digestOf(member);
}

MemberName MemberTable::nextInOrder(const Predicate &wanted, Random &random)
{
    for (size_t tried = 0; tried < m_order.size(); ++tried) {
        if (m_position >= m_order.size()) {
            m_position = 0;
            random.shuffle(m_order);
        }
        const Member &member = *m_order[m_position++];
        if (wanted(member))
            return member.name;
    }
    return {};
}

std::vector<MemberName> MemberTable::pick(int count, const Predicate &wanted, Random &random) const
{
    const size_t most = size_t(std::max(0, count));
    std::vector<MemberName> names;
    const auto picked = [&names](const MemberName &name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (m_order.size() > smallTable) { // a few draws usually hit, at a cost independent of the table's size
        for (size_t draws = 4 * most + 8; draws > 0 && names.size() < most; --draws) {
            const Member &member = *m_order[size_t(random.below(m_order.size()))];
            if (wanted(member) && !picked(member.name))
                names.push_back(member.name);
        }
    }
    const size_t drawn = names.size();
    if (drawn == most)
        return names;
    std::vector<MemberName> rest;
    for (const auto &[name, member] : m_members) {
        if (wanted(member) && !picked(name))
            rest.push_back(name);
    }
    const size_t missing = std::min(rest.size(), most - drawn);
    for (size_t i = 0; i < missing; ++i) { // the first steps of a shuffle are enough
        std::swap(rest[i], rest[i + size_t(random.below(rest.size() - i))]);
        names.push_back(rest[i]);
    }
    return names;
}

int MemberTable::count(const Predicate &wanted) const
{
    return int(std::count_if(
        m_members.begin(), m_members.end(), [&wanted](const auto &entry) { return wanted(entry.second); }));
}

} // namespace muster::cluster
