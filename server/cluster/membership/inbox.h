#pragma once
#include "cluster/membership/contacts.h"
#include "cluster/membership/prober.h"
#include "cluster/membership/relays.h"
#include "cluster/membership/responder.h"
#include "cluster/membership/serf.h"

namespace muster::cluster::membership {

/// Takes a datagram apart, passes each message to the part that handles it, and sends back their replies.
/// Holds no state of its own.
/// Invariant: `replies` is open exactly while a packet is handled.
class Inbox {
public:
    struct Others {
        Sender &sender;
        Replies &replies;
        Paths &paths;
        Contacts &contacts;
        Tables &tables;
        Relays &relays;
        Prober &prober;
        Beliefs &beliefs;
        Serf &serf;
        Responder &responder;
    };
    Inbox(Shared &shared, const Others &others) : m_shared(shared), m_others(others) { }

    void receive(const Endpoint &from, const std::vector<Message> &parts, TimePoint now);

private:
    void handlePart(const Endpoint &from, const Message &part, TimePoint now);
    void takeUserData(const Endpoint &from, const QByteArray &body, TimePoint now);
    void sendReplies(const Endpoint &to, TimePoint now);

    Shared &m_shared;
    const Others m_others;
};

} // namespace muster::cluster::membership
