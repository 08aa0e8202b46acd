#pragma once
#include "cluster/membership/membership.h"

#include <map>

namespace muster::sim {

/// What must hold of every node after every step, whatever the network did. Looks from outside only: at
/// outputs and at what members() shows. Keeps the first violation.
class Invariants {
public:
    /// A process of this name begins (again) and will be the only one of this name.
    void started(const cluster::MemberName &name);
    /// After an input to `core` at `now`, with what it left to do.
    void afterStep(const cluster::Membership &core, const cluster::Membership::Output &output, TimePoint now);
    /// After a tick: the next one must be later, or an adapter would spin.
    void afterTick(const cluster::Membership &core, TimePoint now);
    const QString &violation() const { return m_violation; }

private:
    /// Of one member, in the eyes of one node.
    struct Seen {
        cluster::MemberState reported; ///< by the last event
        quint32 incarnation = 0; ///< after the last step
        cluster::Endpoint address;
        const quint32 *issued = nullptr; ///< in m_issued
    };
    struct View {
        int skipped = 0; ///< steps since the members were looked at
        std::map<cluster::MemberName, Seen> seen;
        quint32 persisted = 0;
    };
    void checkOutput(const cluster::Membership &core, const cluster::Membership::Output &output, View &view);
    void checkPacket(const cluster::Membership &core, const cluster::Packet &packet, const View &view);
    void checkMembers(const cluster::Membership &core, View &view);
    std::map<cluster::MemberName, Seen>::iterator checkGone(
        std::map<cluster::MemberName, Seen>::iterator gone, View &view);
    void violated(const QString &what);

    std::map<cluster::MemberName, View> m_views;
    std::map<cluster::MemberName, quint32> m_issued; ///< the highest incarnation a name ever gave itself
    const cluster::Membership *m_core = nullptr; ///< that is being checked
    TimePoint m_now;
    QString m_violation;
};

} // namespace muster::sim
