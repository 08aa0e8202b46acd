#include "net/io/connectionquota.h"

namespace muster::net {

std::optional<ConnectionQuota::Place> ConnectionQuota::admit(const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    if (m_connections >= m_max || m_perAddress.value(address) >= m_perAddressMax)
        return std::nullopt;
    ++m_connections;
    ++m_perAddress[address];
    return Place(shared_from_this(), address);
}

void ConnectionQuota::release(const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    --m_connections;
    const auto it = m_perAddress.find(address);
    Q_ASSERT(it != m_perAddress.end());
    if (--*it == 0)
        m_perAddress.erase(it);
}

int ConnectionQuota::connections() const
{
    const std::lock_guard lock(m_mutex);
    return m_connections;
}

} // namespace muster::net
