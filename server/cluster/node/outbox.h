#pragma once
#include "cluster/node/nodeio.h"
#include "cluster/peers/peermessage.h"

#include <map>

namespace muster::cluster {

/// Our messages to peers: those to be sent, and the recipients of those in transit. Thread: any one.
class Outbox {
public:
    explicit Outbox(NodeId self) : m_self(std::move(self)) { }

    void send(const NodeId &to, decltype(PeerMessage::body) body)
    {
        ++m_underWay[to];
        m_messages.push_back({to, encode(PeerMessage{m_self, std::move(body)})});
    }
    /// One to `to` arrived or was given up.
    void ended(const NodeId &to)
    {
        if (const auto count = m_underWay.find(to); count != m_underWay.end() && --count->second == 0)
            m_underWay.erase(count);
    }
    bool isUnderWay(const NodeId &to) const { return m_underWay.contains(to); }
    std::vector<UserMessage> take() { return std::exchange(m_messages, {}); }

private:
    const NodeId m_self;
    std::vector<UserMessage> m_messages;
    std::map<NodeId, int> m_underWay; ///< messages neither delivered nor given up
};

} // namespace muster::cluster
