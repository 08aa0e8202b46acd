#include "node/traffic/trafficgate.h"

#include "log/log.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto component = "node"_L1;
constexpr Millis drainWithin = 10s; // so that the other nodes do not get all sessions at once
} // namespace

void TrafficGate::take(const cluster::Isolation &isolation)
{
    if (m_cutOff != isolation.cutOff()) {
        m_cutOff = isolation.cutOff();
        m_sessions.setTrusting(!m_cutOff);
    }
    if (m_withdrawn == isolation.withdrawn())
        return;
    m_withdrawn = isolation.withdrawn();
    if (m_withdrawn) {
        m_readiness.setWithdrawn(u"This node is cut off from its peers, which serve without it."_s);
        m_sockets->drain(drainWithin, u"cut off from the cluster"_s);
    } else {
        m_readiness.setWithdrawn({});
        m_sockets->cancelDrain();
    }
    log::write(m_withdrawn ? log::Level::Error : log::Level::Info, component,
        m_withdrawn ? u"cut off from live peers: out of rotation until that is over"_s
                    : u"no longer cut off: back in rotation"_s,
        {{u"standing"_s, cluster::standingName(isolation.standing)},
            {u"connections"_s, m_sockets->connections()}});
}

} // namespace muster::node
