#pragma once
#include "client/profile/profile.h"
#include "protocol/overview/overview.h"

#include <QHash>
#include <QList>
#include <QUrl>

namespace muster::client {

/// Where the nodes of a cluster can be asked: the profile's URLs, and what the newest overview lists. Thread:
/// any one.
class KnownNodes {
public:
    explicit KnownNodes(const Profile &profile) : m_profile(profile.urls) { }

    void learn(const protocol::Overview &overview);
    /// All of them, in the order in which to try: `lost`, which just failed, and those that are known to be
    /// down come last.
    QList<QUrl> toTry(const QUrl &lost) const;

private:
    QList<QUrl> m_profile;
    QList<QUrl> m_learned;
    QHash<QString, QUrl>
        m_urls; ///< by address, of that overview: parsing a thousand again takes milliseconds
    QList<QUrl> m_notAlive;
};

} // namespace muster::client
