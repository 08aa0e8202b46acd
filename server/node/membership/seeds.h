#pragma once
#include "cluster/packets/messages.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <vector>

namespace muster::node {

/// The members that the configuration says to join (MusterSettings.GossipSeeds), besides those in the
/// database. Names are resolved again each time, since their addresses may change. Thread: main.
class Seeds final : public QObject {
    Q_OBJECT
public:
    /// `seeds` as validated: each "host:port".
    explicit Seeds(QStringList seeds, QObject *parent = nullptr);

    /// Resolves now and then periodically; resolved() reports what was found.
    void start();

signals:
    void resolved(const std::vector<muster::cluster::Endpoint> &endpoints);

private:
    void resolve();

    const QStringList m_seeds;
    QTimer m_again;
};

} // namespace muster::node
