#include "hub/hub.h"

namespace muster::hub {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Millis second{1'000};

/// The share of `total` that is due in `passed`, rounded up so that it comes to an end.
size_t shareOf(size_t total, Millis passed, Millis within)
{
    const auto whole = size_t(within.count());
    return (total * size_t(passed.count()) + whole - 1) / whole;
}

} // namespace

void Hub::greet(const ConnectionId &id, const Connection &connection)
{
    const protocol::SocketEvent hello{QString(protocol::events::hello),
        {{u"server_version"_s, m_options.serverVersion},
            {u"connection_id"_s, connection.catchUp.announcedId(id)},
            {u"server_hostname"_s, m_options.hostname}},
        {{u"user_id"_s, connection.session->user.toString()}, {u"channel_id"_s, QString()},
            {u"team_id"_s, QString()}, {u"omit_users"_s, QJsonValue()}},
        0};
    Frame frame = eventFrame(hello);
    frame.restartsNumbers = true;
    m_output.sends.push_back({id, std::move(frame)});
}

void Hub::recheckAll()
{
    for (auto &[id, connection] : m_connections)
        connection.catchUp.doubt();
}

void Hub::startOverAll()
{
    for (auto &[id, connection] : m_connections)
        if (connection.session) // the others get their first hello
            connection.catchUp.startOver();
}

void Hub::catchUpSome(TimePoint now)
{
    const Millis passed = std::min(now - std::exchange(m_caughtUpAt, now).value_or(now), second);
    size_t lookups = shareOf(m_connections.size(), passed, m_options.recheckWithin);
    size_t hellos = shareOf(size_t(m_options.startOversPerSecond), passed, second);
    for (auto &[id, connection] : m_connections) {
        CatchUp &catchUp = connection.catchUp;
        if (catchUp.isDoubted() && connection.session && connection.lookup == 0 && lookups > 0) {
            --lookups;
            catchUp.lookedUp();
            lookUp(id, connection);
        }
        if (hellos > 0 && connection.session && catchUp.startsOver(now, m_options.startOverAgainAfter)) {
            --hellos;
            catchUp.told(now);
            greet(id, connection);
        }
    }
}

} // namespace muster::hub
