#pragma once
#include "auth/sessions.h"
#include "log/log.h"
#include "net/streaming/streamingoptions.h"
#include "node/streaming/clusterevent.h"

#include <functional>
#include <set>

namespace muster::node {

/// The one place for events between nodes. What a use case brings about here is carried out on this node and
/// told to the others; what they tell is carried out here. What only this node's clients follow, such as its
/// overview, does not pass here but goes to the hub itself.
///
/// When events of another node may be missing, no session is trusted before the database confirmed it, and
/// clients are told to start over. A node that took its leave, or that was known to be gone, misses nothing.
///
/// Thread: what is published and ended, any; a thread's events arrive everywhere in its order.
/// StreamReceiver: the streaming thread.
class ClusterEvents final : public hub::Publisher, public auth::SessionEnds, public net::StreamReceiver {
public:
    /// All borrowed; they must outlive this object, and take calls from any thread.
    struct Deps {
        hub::Publisher &clients;
        auth::Sessions &sessions;
        std::function<void()> recheckAll; ///< hub::Hub::recheckAll()
        std::function<void()> startOverAll; ///< hub::Hub::startOverAll()
    };
    explicit ClusterEvents(Deps deps) : m_deps(std::move(deps)) { }

    /// How payloads get to the other nodes; nothing, as at first: there are none. To be called first.
    void sendBy(std::function<void(const QByteArray &payload)> send) { m_send = std::move(send); }
    /// Tells the others that nothing more comes from this process.
    void takeLeave();
    /// A change was made or not, and nobody knows: its events may be missing on all nodes.
    void startOver();

    void publish(const protocol::SocketEvent &event, const hub::Audience &audience,
        QByteArray coalesceKey = {}) override;
    bool reaches(const hub::Audience &audience) const override;
    void closeSession(const SessionId &session) override;
    void closeUser(const UserId &user) override;
    void ended(const SessionId &session, const QByteArray &tokenHash) override;
    void changed(const UserId &user) override;

    void event(const NodeId &from, const QByteArray &payload) override;
    void flush(const NodeId &from, quint64 lost) override;
    void forgotten(const NodeId &node) override;
    void trusted(TimePoint until) override;

private:
    void tell(const ClusterEvent &event) const;
    void carryOut(const NodeId &from, const ClusterEvent &event);
    void endHere(const SessionEnded &ended) const;
    void endHere(const UserEnded &ended) const;
    void doubtSessions() const;
    void missed(log::Level level, const NodeId &from, const QString &why) const;
    void missed() const;

    const Deps m_deps;
    std::function<void(const QByteArray &payload)> m_send;
    // Of the streaming thread.
    std::set<NodeId> m_heard; ///< nodes whose events arrived, or would have
    std::set<NodeId> m_left; ///< of those, the ones that took their leave
    bool m_isTold = true; ///< by all nodes that stream
    std::optional<TimePoint> m_oddAt; ///< the last line about an event that was not understood
};

} // namespace muster::node
