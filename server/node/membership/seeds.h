#pragma once
#include "cluster/wire/messages.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <vector>

namespace muster::node {

/// The members that the configuration names to be joined (MusterSettings.GossipSeeds), besides those in the
/// database. Names are resolved anew each time, since what stands behind them may move. Thread: main.
class Seeds final : public QObject {
    Q_OBJECT
public:
    /// `seeds` as validated: each "host:port".
    explicit Seeds(QStringList seeds, QObject *parent = nullptr);

    /// Resolves now and again from time to time; resolved() tells what was found.
    void start();

signals:
    void resolved(const std::vector<muster::cluster::Endpoint> &endpoints);

private:
    void resolve();

    const QStringList m_seeds;
    QTimer m_again;
};

} // namespace muster::node
