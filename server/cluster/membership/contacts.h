#pragma once
#include "cluster/membership/dials.h"
#include "cluster/membership/paths.h"
#include "cluster/membership/probe.h"

#include <map>

namespace muster::cluster::membership {

/// How each member is reached, measured independently of whether it is alive and without influence on that:
/// fills in Member::contact.
/// Invariant: at most 1,024 ended probes are kept, each for two seconds.
class Contacts {
public:
    Contacts(Shared &shared, Paths &paths) : m_shared(shared), m_paths(paths) { }

    /// The probe's own time is over, with or without an answer by other paths.
    void probeEnded(const Probe &probe, TimePoint now);
    /// A datagram with the answer to our ping `number`; `probe` is null if that is no longer running. Relays
    /// forward answers to pings that were escalated: those count only from the member's own address.
    void noteAnswer(const Endpoint &from, quint32 number, const Probe *probe, TimePoint now);
    void notePacket(const Endpoint &from, const std::vector<Message> &parts, TimePoint now);
    void noteStream(const Dials::Dial &dial, const std::optional<StreamFailure> &failure, TimePoint now);
    void forgetEnded() { m_ended.clear(); }
    void sweep(TimePoint now);

private:
    /// A probe that was answered in another way first, or not in time: its target's own answer still counts.
    struct Ended {
        MemberName target;
        TimePoint sentAt;
        TimePoint until;
    };
    Shared &m_shared;
    Paths &m_paths;
    std::map<quint32, Ended> m_ended; ///< by sequence number
};

} // namespace muster::cluster::membership
