#pragma once
#include "base/rankedmutex.h"

#include <QHash>
#include <QHostAddress>

#include <memory>
#include <optional>
#include <utility>

namespace muster::net {

/// Counts open connections, in all and per peer address. Thread: any.
class ConnectionQuota : public std::enable_shared_from_this<ConnectionQuota> {
public:
    /// One admitted connection; returns its slot when destroyed.
    class Place {
    public:
        Place(std::shared_ptr<ConnectionQuota> quota, const QHostAddress &address)
            : m_quota(std::move(quota)), m_address(address)
        {
        }
        Place(Place &&other) noexcept = default;
        Place &operator=(Place &&other) noexcept
        {
            std::swap(m_quota, other.m_quota);
            std::swap(m_address, other.m_address);
            return *this;
        }
        ~Place()
        {
            if (m_quota)
                m_quota->release(m_address);
        }
        const QHostAddress &address() const { return m_address; }

    private:
        std::shared_ptr<ConnectionQuota> m_quota;
        QHostAddress m_address;
    };

    ConnectionQuota(int connectionsMax, int perAddressMax)
        : m_max(connectionsMax), m_perAddressMax(perAddressMax)
    {
    }
    /// Empty when a limit is reached.
    std::optional<Place> admit(const QHostAddress &address);
    int connections() const;

private:
    void release(const QHostAddress &address);

    const int m_max;
    const int m_perAddressMax;
    mutable RankedMutex m_mutex{LockRank::ConnectionQuota};
    int m_connections = 0;
    QHash<QHostAddress, int> m_perAddress;
};

} // namespace muster::net
