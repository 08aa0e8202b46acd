#pragma once
#include "client/profile/profile.h"
#include "protocol/overview/overview.h"

#include <QHash>
#include <QList>
#include <QUrl>

namespace muster::client {

/// What a profile should know of addresses that were learned (Profile::learned) after this overview: those
/// that the cluster's database vouches for, first those that it has already, so that it changes seldom. As it
/// was while the database vouches for none.
QList<QUrl> learnedFrom(const protocol::Overview &overview, const Profile &profile);

/// Where the nodes of a cluster can be asked: the profile's URLs, and those addresses of the newest overview
/// that the cluster's database vouches for, since whoever is dialed gets the session; before the first one
/// those that were learned earlier. Thread: any one.
class KnownNodes {
public:
    explicit KnownNodes(const Profile &profile) : m_profile(profile.urls), m_learned(profile.learned) { }

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
