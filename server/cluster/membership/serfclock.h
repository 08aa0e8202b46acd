#pragma once
#include "cluster/packets/messages.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// The part of Serf that a member that is no Serf agent needs on top of memberlist: to be shown as "left" and
/// not as "failed" when it leaves (reference/memberlist-protocol.md §17). Thread: any; values only.
namespace muster::cluster {

/// Whether a member announces what a Serf agent announces: tags, and Serf's delegate versions.
bool isSerf(const QByteArray &meta, const Versions &versions);

/// Whether a user message is of a kind that Serf's agents send each other.
bool isSerfMessage(QByteArrayView body);

/// Serf's user messages about a node that joins or leaves.
QByteArray serfLeaveIntent(quint64 time, const MemberName &node);
QByteArray serfJoinIntent(quint64 time, const MemberName &node);

/// Serf orders intents by a logical clock; an intent that is not later than what a receiver knows of its
/// subject is ignored. This class follows that clock by observing messages. Untrusted input: every length and
/// count is limited, and times that would soon wrap are not believed.
class SerfClock {
public:
    explicit SerfClock(MemberName self) : m_self(std::move(self)) { }

    /// What a message or state says of us.
    enum class Claim {
        Nothing,
        Gone, ///< that we have left or are leaving
    };
    /// A user message, its type byte first; kinds other than intents are skipped.
    Claim hearMessage(QByteArrayView body);
    /// The user state of a push/pull; that of another program is skipped.
    Claim hearState(QByteArrayView state);

    /// A time that is later than all heard so far; each call returns a later one.
    quint64 next() { return ++m_time; }
    quint64 time() const { return m_time; }

private:
    void witness(quint64 time);

    MemberName m_self;
    quint64 m_time = 0;
};

} // namespace muster::cluster
