#include "nemesis/clientload.h"

#include "base/whendone.h"
#include "client/accounts/sessionapi.h"
#include "client/system/systemapi.h"
#include "client/transport/transport.h"
#include "protocol/http/routes.h"
#include "protocol/messaging/user.h"

namespace muster::nemesis {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis answerMax = 3s;
/// Between an answer and the next question: a load that leaves the machine capacity for the nemesis.
constexpr Millis pause = 25ms;
constexpr Millis loginPause = 4s; // a password costs CPU on purpose
constexpr Millis pauseAfterFailure = 200ms;
constexpr qsizetype wrongMax = 100;

} // namespace

ClientLoad::ClientLoad(const NemesisCluster &cluster) : m_cluster(cluster) { }

void ClientLoad::start()
{
    m_running = true;
    for (int node = 1; node <= m_cluster.size(); ++node) {
        for (const QString &what : {u"ping"_s, u"me"_s, u"login"_s}) {
            auto client = std::make_unique<Client>();
            client->api = std::make_unique<client::Transport>(
                m_cluster.url(node), client::TransportOptions{answerMax, 1 << 20, m_cluster.trust()});
            client->api->setToken(m_cluster.token());
            client->node = node;
            client->what = what;
            ask(*m_clients.emplace_back(std::move(client)));
        }
    }
}

void ClientLoad::stop()
{
    m_running = false;
    m_clients.clear();
}

void ClientLoad::ask(Client &client)
{
    const auto answered = [this, &client](const auto &result) {
        note(client, result ? std::nullopt : std::optional(result.error()));
    };
    // The client lives as long as its answers: stop() cancels what is open.
    if (client.what == u"ping")
        whenDone(client::SystemApi(*client.api).ping(), client.api.get(), answered);
    else if (client.what == u"me")
        whenDone(
            client.api->callForObject<protocol::User>({"GET", protocol::routes::me}, protocol::userFromJson),
            client.api.get(), answered);
    else
        whenDone(client::SessionApi(*client.api).login(m_cluster.username(), m_cluster.password()),
            client.api.get(), answered);
}

void ClientLoad::note(Client &client, const std::optional<Error> &error)
{
    Count &count = m_counts[client.what];
    if (!error)
        ++count.answered;
    else if (error->code == ErrorCode::Unavailable)
        ++count.unavailable;
    else if (error->code == ErrorCode::TimedOut)
        ++count.slow;
    else if (m_wrong.size() < wrongMax)
        m_wrong.append(u"%1 at node %2: %3"_s.arg(client.what).arg(client.node).arg(error->detail));
    if (!m_running)
        return;
    const Millis next = error ? pauseAfterFailure : client.what == u"login" ? loginPause : pause;
    QTimer::singleShot(next, client.api.get(), [this, &client] { ask(client); });
}

} // namespace muster::nemesis
