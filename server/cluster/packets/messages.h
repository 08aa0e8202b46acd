#pragma once
#include <QByteArray>
#include <QtGlobal>

#include <array>
#include <variant>
#include <vector>

/// The messages of HashiCorp's memberlist as values (reference/memberlist-protocol.md §3, §5). Their form
/// on the wire is in cluster/packets/codec.h, the rules are in cluster/membership/.
namespace muster::cluster {

/// A member's name on the wire: bytes, case-sensitive, unique in the cluster. A Muster node's name is its
/// node id.
using MemberName = QByteArray;

/// Where packets and streams go. `ip` has 4 or 16 bytes, kept exactly as received, since peers compare them
/// literally.
struct Endpoint {
    QByteArray ip;
    quint16 port = 0;
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
    friend auto operator<=>(const Endpoint &a, const Endpoint &b)
    {
        return std::pair(a.ip.toStdString(), a.port) <=> std::pair(b.ip.toStdString(), b.port);
    }
};

/// {protocol min, max, current, delegate min, max, current}
using Versions = std::array<quint8, 6>;
inline constexpr Versions defaultVersions{1, 5, 2, 0, 0, 0};

struct Ping {
    quint32 seqNo = 0;
    MemberName node;
    Endpoint source; ///< empty ip: answer to where the packet came from
    MemberName sourceNode;
    friend bool operator==(const Ping &, const Ping &) = default;
};
struct IndirectPing {
    quint32 seqNo = 0;
    Endpoint target;
    MemberName node;
    bool nack = false;
    Endpoint source;
    MemberName sourceNode;
    friend bool operator==(const IndirectPing &, const IndirectPing &) = default;
};
struct Ack {
    quint32 seqNo = 0;
    QByteArray payload;
    friend bool operator==(const Ack &, const Ack &) = default;
};
struct Nack {
    quint32 seqNo = 0;
    friend bool operator==(const Nack &, const Nack &) = default;
};
struct Suspect {
    quint32 incarnation = 0;
    MemberName node;
    MemberName from;
    friend bool operator==(const Suspect &, const Suspect &) = default;
};
struct Alive {
    quint32 incarnation = 0;
    MemberName node;
    Endpoint address;
    QByteArray meta;
    Versions versions = defaultVersions;
    friend bool operator==(const Alive &, const Alive &) = default;
};
/// Also "left", if `from` equals `node`.
struct Dead {
    quint32 incarnation = 0;
    MemberName node;
    MemberName from;
    friend bool operator==(const Dead &, const Dead &) = default;
};
/// Application bytes; Muster's own begin with their own type byte.
struct UserData {
    QByteArray body;
    friend bool operator==(const UserData &, const UserData &) = default;
};

using Message = std::variant<Ping, IndirectPing, Ack, Nack, Suspect, Alive, Dead, UserData>;

/// A member's state as push/pull carries it, with memberlist's numbers.
enum class MemberState : quint8 { Alive = 0, Suspect = 1, Dead = 2, Left = 3 };

struct PushPullMember {
    MemberName name;
    Endpoint address;
    QByteArray meta;
    quint32 incarnation = 0;
    MemberState state = MemberState::Alive;
    Versions versions = defaultVersions;
    friend bool operator==(const PushPullMember &, const PushPullMember &) = default;
};

/// The whole table, exchanged both ways over a stream.
struct PushPull {
    bool join = false;
    std::vector<PushPullMember> members;
    QByteArray userState;
    friend bool operator==(const PushPull &, const PushPull &) = default;
};

} // namespace muster::cluster
