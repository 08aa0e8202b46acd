#include "shell/feed/historyloader.h"

#include "base/whendone.h"
#include "client/admin/sampleapi.h"
#include "views/nodes/historypanel.h"

namespace muster::shell {

using namespace std::chrono_literals;

namespace {
constexpr Millis again = 5s; // as often as nodes sample
constexpr Millis deadline = 7s; // the answering node gives its peer five
} // namespace

HistoryLoader::HistoryLoader(Feed *feed, views::HistoryPanel *panel, QObject *parent)
    : QObject(parent), m_feed(feed), m_panel(panel)
{
    m_again.setInterval(again);
    connect(&m_again, &QTimer::timeout, this, &HistoryLoader::ask);
    connect(panel, &views::HistoryPanel::wanted, this, &HistoryLoader::ask);
    m_again.start();
}

void HistoryLoader::ask()
{
    const auto node = m_panel->node();
    if (!m_panel->isVisible() || !node || (m_asking && m_asked == node))
        return;
    const std::shared_ptr<client::Transport> api = m_feed->makeApi(deadline);
    if (!api) {
        m_panel->setError(tr("There is no live connection to the cluster."));
        return;
    }
    m_asking = true;
    m_asked = node;
    const int seconds = m_panel->secondsWanted(wallNow());
    // Capturing the client keeps it alive for its call.
    whenDone(client::SampleApi(*api).samples(*node, seconds), this,
        [this, api, node = *node](const Result<protocol::NodeSamples> &samples) {
            if (m_asked == node)
                m_asking = false;
            if (m_panel->node() != node)
                return;
            if (samples)
                m_panel->setSamples(*samples);
            else
                m_panel->setError(errorText(samples.error()));
        });
}

} // namespace muster::shell
