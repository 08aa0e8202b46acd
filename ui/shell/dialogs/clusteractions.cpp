#include "shell/dialogs/clusteractions.h"

#include "shell/actions/actionlist.h"
#include "shell/clusters/clustersession.h"
#include "shell/dialogs/leveldialog.h"
#include "shell/dialogs/reloaddialog.h"
#include "shell/dialogs/transferdialog.h"

namespace muster::shell {

ClusterActions::ClusterActions(ClusterSession *session, QWidget *window)
    : QObject(window), m_session(session), m_window(window)
{
    connect(session, &ClusterSession::overviewChanged, this, [this] {
        if (m_transfer && m_session->overview())
            m_transfer->setOverview(*m_session->overview());
    });
}

QString ClusterActions::whyBlocked(client::Ceiling needs) const
{
    if (!m_session->isLive())
        return tr("There is no live connection to the cluster.");
    return ceilingProblem(m_session->ceiling(), needs);
}

std::optional<ActionTarget> ClusterActions::target()
{
    const QString why = whyBlocked();
    if (!m_session->overview() || !why.isEmpty()) {
        emit said(why);
        return std::nullopt;
    }
    const auto &profile = m_session->profile();
    return ActionTarget{.overview = *m_session->overview(),
        .profileFile = profile ? profile->path : QString(),
        .production = profile && profile->production,
        .makeApi = [feed = m_session->feed()](Millis timeout) {
            return feed->makeApiToChange(timeout, client::Ceiling::Operator);
        }};
}

void ClusterActions::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ClusterActions::reload(const QList<NodeId> &nodes)
{
    if (const auto cluster = target())
        open(new ReloadDialog(*cluster, nodes, m_window));
}

void ClusterActions::transfer(const std::optional<NodeId> &to)
{
    openTransfer(false, to);
}

void ClusterActions::clearPreference()
{
    openTransfer(true, {});
}

void ClusterActions::openTransfer(bool clear, const std::optional<NodeId> &to)
{
    if (m_transfer)
        return;
    const auto cluster = target();
    if (!cluster)
        return;
    using Purpose = TransferDialog::Purpose;
    m_transfer = new TransferDialog(*cluster, clear ? Purpose::Clear : Purpose::Transfer, to, m_window);
    open(m_transfer);
}

void ClusterActions::setLevel()
{
    if (const auto cluster = target())
        open(new LevelDialog(*cluster, m_watched, m_window));
}

} // namespace muster::shell
