#include "hub/overviewstream.h"

#include "protocol/overview/overviewchange.h"

#include <QJsonDocument>

#include <utility>

namespace muster::hub {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A change does not take the place of a whole picture: who waits for one could not use it.
constexpr QByteArrayView wholeKey = "muster_overview";
constexpr QByteArrayView changeKey = "muster_overview_change";

Audience administrators(bool takingChanges)
{
    Audience audience = Audience::withRole(u"system_admin"_s);
    audience.takesChanges = takingChanges;
    return audience;
}

protocol::SocketEvent changeEvent(
    const protocol::Overview &before, const protocol::Overview &next, qint64 picture)
{
    const QJsonObject data{
        {u"base"_s, picture - 1}, {u"picture"_s, picture}, {u"change"_s, protocol::changeOf(before, next)}};
    return {QString(protocol::events::overviewChange), {}, {}, 0,
        QJsonDocument(data).toJson(QJsonDocument::Compact)};
}

} // namespace

void OverviewStream::publish(const std::shared_ptr<const protocol::Overview> &overview)
{
    const auto before = std::exchange(m_newest, overview);
    ++m_picture;
    m_whole.reset();
    const Audience followers = administrators(true);
    if (m_publisher.reaches(followers)) {
        if (before)
            m_publisher.publish(
                changeEvent(*before, *overview, m_picture), followers, changeKey.toByteArray());
        else
            sendWhole(followers);
    }
    if (const Audience others = administrators(false); m_publisher.reaches(others))
        sendWhole(others);
}

void OverviewStream::sendWhole(const ConnectionId &connection)
{
    Audience audience = Audience::ofConnection(connection);
    audience.role = u"system_admin"_s;
    if (m_newest && m_publisher.reaches(audience))
        sendWhole(audience);
}

void OverviewStream::sendWhole(const Audience &audience)
{
    if (!m_whole)
        m_whole = m_encoder.event(*m_newest, m_picture);
    m_publisher.publish(*m_whole, audience, wholeKey.toByteArray());
}

} // namespace muster::hub
