#pragma once
#include "bench/edge/edgeserver.h"

namespace muster::bench {

/// A channel of a team with the first users of a server as its members, made through the API.
class Room {
public:
    [[nodiscard]] static Result<Room> make(const EdgeServer &server, const QString &name, int members);
    /// `admin`: the token of who makes it; `members`: those of the others.
    [[nodiscard]] static Result<Room> make(
        quint16 port, const QString &name, const QByteArray &admin, const QList<QByteArray> &members);

    /// A post of the usual length by that member.
    QByteArray postBy(int member) const;
    const QList<QByteArray> &tokens() const { return m_tokens; }

private:
    QByteArray m_channel;
    QList<QByteArray> m_tokens; ///< of its members
};

/// A session's token; empty: it was refused.
QByteArray logIn(quint16 port, const QString &name, const QString &password);

} // namespace muster::bench
