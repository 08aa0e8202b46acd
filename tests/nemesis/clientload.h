#pragma once
#include "nemesis/nemesiscluster.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace muster::nemesis {

/// What clients do meanwhile: at every node one asks for the balancer's ping, one looks itself up, and now
/// and then somebody logs in. Thread: main.
class ClientLoad final : public QObject {
    Q_OBJECT
public:
    /// `cluster` is borrowed and must outlive this object.
    explicit ClientLoad(const NemesisCluster &cluster);
    void start();
    void stop();

    struct Count {
        qint64 answered = 0;
        qint64 unavailable = 0; ///< 503, or nobody there: what a client may meet while something is broken
        qint64 slow = 0; ///< no answer in time
    };
    const std::map<QString, Count> &counts() const { return m_counts; } ///< by what was asked
    /// Answers that no client may ever get, whatever is broken: 401 for a good session, 500, nonsense.
    const QStringList &wrong() const { return m_wrong; }

private:
    struct Client {
        std::unique_ptr<client::Transport> api;
        int node = 0;
        QString what; ///< "ping" "me" "login"
    };
    void ask(Client &client);
    void note(Client &client, const std::optional<Error> &error);

    const NemesisCluster &m_cluster;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::map<QString, Count> m_counts;
    QStringList m_wrong;
    bool m_running = false;
};

} // namespace muster::nemesis
