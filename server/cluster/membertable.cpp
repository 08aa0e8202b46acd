#include "cluster/membertable.h"

#include <QStringList>

#include <algorithm>

namespace muster::cluster {

namespace {
const QByteArray mappedPrefix = QByteArray(10, '\0') + QByteArray(2, '\xff');
}

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
    QStringList parts;
    const QByteArray ip = addressKey(endpoint).chopped(2);
    if (ip.size() == 4) {
        for (const char byte : ip)
            parts << QString::number(quint8(byte));
        return QStringLiteral("%1:%2").arg(parts.join(u'.')).arg(endpoint.port);
    }
    for (qsizetype i = 0; i + 1 < ip.size(); i += 2)
        parts << QString::number((quint8(ip[i]) << 8) | quint8(ip[i + 1]), 16);
    return QStringLiteral("[%1]:%2").arg(parts.join(u':')).arg(endpoint.port);
}

Member *MemberTable::find(const MemberName &name)
{
    const auto it = m_members.find(name);
    return it == m_members.end() ? nullptr : &it->second;
}

const Member *MemberTable::find(const MemberName &name) const
{
    const auto it = m_members.find(name);
    return it == m_members.end() ? nullptr : &it->second;
}

std::vector<MemberName> MemberTable::at(const Endpoint &address) const
{
    const auto it = m_byAddress.find(addressKey(address));
    if (it == m_byAddress.end())
        return {};
    return {it->second.begin(), it->second.end()};
}

Member &MemberTable::add(Member member, Random &random)
{
    const MemberName name = member.name;
    m_byAddress[addressKey(member.address)].insert(name);
    const size_t place = size_t(random.below(m_order.size() + 1));
    m_order.insert(m_order.begin() + qsizetype(place), name);
    if (place < m_position)
        ++m_position;
    return m_members.emplace(name, std::move(member)).first->second;
}

void MemberTable::remove(const MemberName &name)
{
    const Member *member = find(name);
    if (!member)
        return;
    const auto index = m_byAddress.find(addressKey(member->address));
    index->second.erase(name);
    if (index->second.empty())
        m_byAddress.erase(index);
    const auto place = std::find(m_order.begin(), m_order.end(), name);
    if (size_t(place - m_order.begin()) < m_position)
        --m_position;
    m_order.erase(place);
    m_members.erase(name);
}

void MemberTable::move(Member &member, const Endpoint &address)
{
    const auto index = m_byAddress.find(addressKey(member.address));
    index->second.erase(member.name);
    if (index->second.empty())
        m_byAddress.erase(index);
    member.address = address;
    m_byAddress[addressKey(address)].insert(member.name);
}

MemberName MemberTable::nextInOrder(const Predicate &wanted, Random &random)
{
    for (size_t tried = 0; tried < m_order.size(); ++tried) {
        if (m_position >= m_order.size()) {
            m_position = 0;
            random.shuffle(m_order);
        }
        const MemberName &name = m_order[m_position++];
        if (wanted(m_members.at(name)))
            return name;
    }
    return {};
}

std::vector<MemberName> MemberTable::pick(int count, const Predicate &wanted, Random &random) const
{
    std::vector<MemberName> names;
    for (const auto &[name, member] : m_members) {
        if (wanted(member))
            names.push_back(name);
    }
    const size_t most = std::min(names.size(), size_t(std::max(0, count)));
    for (size_t i = 0; i < most; ++i) // the first steps of a shuffle are enough
        std::swap(names[i], names[i + size_t(random.below(names.size() - i))]);
    names.resize(most);
    return names;
}

int MemberTable::count(const Predicate &wanted) const
{
    return int(std::count_if(
        m_members.begin(), m_members.end(), [&wanted](const auto &entry) { return wanted(entry.second); }));
}

} // namespace muster::cluster
