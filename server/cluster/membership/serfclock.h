#pragma once
#include "cluster/wire/messages.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// What Serf adds to memberlist, as far as a member that is no Serf agent needs it: to be shown as "left" and
/// not as "failed" when it leaves (reference/memberlist-protocol.md §17). Thread: any; values only.
namespace muster::cluster {

/// Whether what a member announces is what an agent of Serf announces: tags, and Serf's delegate versions.
bool isSerf(const QByteArray &meta, const Versions &versions);

/// Whether a user message is of a kind that Serf's agents send each other.
bool isSerfMessage(QByteArrayView body);

/// Serf's user messages about one node's coming and going.
QByteArray serfLeaveIntent(quint64 time, const MemberName &node);
QByteArray serfJoinIntent(quint64 time, const MemberName &node);

/// Serf orders intents by a logical clock; one that is not later than what a receiver knows of its subject is
/// ignored. This follows that clock by what passes by. Untrusted input: every length and count is limited,
/// and times that would soon wrap are not believed.
class SerfClock {
public:
    explicit SerfClock(MemberName self) : m_self(std::move(self)) { }

    /// What a message or state says of us.
    enum class Told {
        Nothing,
        Gone, ///< that we left or leave
    };
    /// A user message, its type byte first; other kinds than intents are passed over.
    Told hearMessage(QByteArrayView body);
    /// The user state of a push/pull; that of another program is passed over.
    Told hearState(QByteArrayView state);

    /// A time that is later than all that were heard; taken, so that the next one is later still.
    quint64 next() { return ++m_time; }
    quint64 time() const { return m_time; }

private:
    void witness(quint64 time);

    MemberName m_self;
    quint64 m_time = 0;
};

} // namespace muster::cluster
