#pragma once
#include "base/id.h"
#include "base/result.h"
#include "store/cluster/discoveryrepository.h"
#include "store/cluster/refusedrepository.h"
#include "store/sql/sqlpool.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <functional>
#include <memory>

namespace muster::node {

/// Whether a live process has what this one wants to be: its node id at another address (a copied data
/// directory), or its database under another cluster's name. Such a process is asked at the address in its
/// row, since rows outlive those who wrote them. While it lives this one must not serve, and says so in the
/// database, where the cluster reads it. Of several that begin at one time the one that writes the row of
/// their id first has the place. Thread: main.
class Identity final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const Result<void> &)>;

    /// `own` gives the row that this node would write. `secure`: nodes are asked over HTTPS. `process`: what
    /// our own HTTP listener calls this process until it serves. `pool` is borrowed and must outlive this
    /// object.
    Identity(std::function<store::DiscoveryRow()> own, bool secure, QByteArray process, store::SqlPool &pool);

    /// If the place is free, our row is in the database then. Conflict names both processes; any other error
    /// is the database's.
    void check(Done done);

private:
    struct Round;
    void ask(const std::shared_ptr<Round> &round);
    void refused(const store::DiscoveryRow &holder, const Done &done);
    void claim(const Round &round);
    bool hasPlace(QNetworkReply &reply, const store::DiscoveryRow &row) const;
    store::RefusedProcess self() const;

    const std::function<store::DiscoveryRow()> m_own;
    const bool m_secure;
    const QByteArray m_process;
    store::SqlPool &m_pool;
    QNetworkAccessManager m_network;
    bool m_said = false; ///< that it is refused
};

} // namespace muster::node
