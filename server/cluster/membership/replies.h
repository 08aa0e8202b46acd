#pragma once
#include "cluster/packets/messages.h"

#include <optional>
#include <utility>
#include <vector>

namespace muster::cluster::membership {

/// What goes back in one datagram to whoever sent the packet that is being handled.
/// Invariant: empty while no packet is handled; what is added then is dropped.
class Replies {
public:
    /// Who sent the ping in that packet, with its number.
    struct Question {
        MemberName asker;
        quint32 seqNo = 0;
    };
    struct Collected {
        std::vector<Message> parts;
        bool withOurselves = false; ///< our own alive message is added
        bool small = false; ///< a large reply seems to have been lost
        std::optional<Question> question;
    };

    void open();
    bool isOpen() const { return m_open; }
    bool isSmall() const { return m_collected.small; }
    void add(Message message);
    void addOurselves();
    /// The answer to a ping.
    void answer(Ack ack, const MemberName &asker, bool small);
    /// Finishes the handling of the packet.
    Collected close();

private:
    bool m_open = false;
    Collected m_collected;
};

} // namespace muster::cluster::membership
