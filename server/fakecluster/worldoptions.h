#pragma once
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace muster::fakecluster {

struct WorldOptions {
    int nodes = 3; ///< 1 to nodesMax
    quint64 seed = 1;
    double churnPercent = 0; ///< of the nodes to which something happens each second
    QString clusterName = QStringLiteral("simulated");
    QString version; ///< that all begin with
    QStringList features;
    int schema = 1;
    QDateTime epoch; ///< wall clock at the start
    QString address; ///< host:port of the first node; the others have addresses at which nobody listens
};

} // namespace muster::fakecluster
