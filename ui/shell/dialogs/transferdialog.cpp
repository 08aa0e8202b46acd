#include "shell/dialogs/transferdialog.h"

#include "base/whendone.h"
#include "client/admin/clusterapi.h"
#include "models/words/sentences.h"
#include "protocol/overview/nodenames.h"
#include "shell/feed/feed.h"

#include <QComboBox>
#include <QLabel>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using models::Mark;

namespace {
/// An overview this early may date from before the request and show an earlier one.
constexpr Millis oldOverviews = 3s;
} // namespace

TransferDialog::TransferDialog(
    ActionTarget target, Purpose purpose, const std::optional<NodeId> &to, QWidget *parent)
    : ActionDialog(
        {.name = u"transfer"_s,
            .title = purpose == Purpose::Clear ? tr("Clear leader preference") : tr("Transfer leadership"),
            .run = purpose == Purpose::Clear ? tr("&Clear") : tr("&Transfer"),
            .waiting = tr("Waiting for the new leader")},
        std::move(target), parent)
    , m_purpose(purpose)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(patience);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        end(Mark::Down,
            tr("It does not lead after %1. The preference is kept; clear it to let the lowest id lead.")
                .arg(models::durationText(patience)));
    });
    if (purpose == Purpose::Transfer)
        offerCandidates(to);
    refresh();
}

QList<NodeId> TransferDialog::candidates(const protocol::Overview &overview)
{
    QList<NodeId> able;
    for (const auto &node : overview.nodes) {
        if (node.liveness == protocol::Liveness::Alive && node.id != overview.leader)
            able += node.id;
    }
    return able;
}

void TransferDialog::offerCandidates(const std::optional<NodeId> &to)
{
    m_who = new QComboBox(this);
    m_who->setObjectName(u"transferWho"_s);
    m_who->setAccessibleName(tr("New leader"));
    for (const NodeId &node : candidates(overview()))
        m_who->addItem(models::nodeName(overview(), node), node.toString());
    if (to)
        m_who->setCurrentIndex(std::max(0, m_who->findData(to->toString())));
    auto *caption = new QLabel(tr("&New leader:"), this);
    caption->setBuddy(m_who);
    addChoice(caption);
    addChoice(m_who, 1);
    connect(m_who, &QComboBox::currentIndexChanged, this, &TransferDialog::refresh);
}

std::optional<NodeId> TransferDialog::chosen() const
{
    const QString id = m_who ? m_who->currentData().toString() : QString();
    return id.isEmpty() ? std::nullopt : std::optional(NodeId(id));
}

bool TransferDialog::canRun() const
{
    return m_purpose == Purpose::Clear || chosen();
}

QStringList TransferDialog::commands() const
{
    if (m_purpose == Purpose::Clear)
        return {u"leader transfer --clear"_s};
    const auto node = chosen();
    return {u"leader transfer --to "_s + (node ? protocol::nodeArgument(overview(), *node) : u"next"_s)};
}

QString TransferDialog::whatHappens() const
{
    const auto &leader = overview().leader;
    if (m_purpose == Purpose::Clear)
        return tr("The node with the lowest id leads again once it has been stable for 30 s. Until then %1 "
                  "keeps leading.")
            .arg(leader ? models::nodeName(overview(), *leader) : tr("nobody"));
    const auto node = chosen();
    if (!node)
        return tr("There is no other live node that could lead.");
    const QString name = models::nodeName(overview(), *node);
    return leader
        ? tr(
            "%1 releases the lease and %2 takes it, in a new term. Scheduled work pauses for about a second; "
            "users notice nothing. %2 leads until it fails or the preference is cleared.")
              .arg(models::nodeName(overview(), *leader), name)
        : tr("Nobody leads at this moment. %1 is asked to take the lease. It leads until it fails or the "
             "preference is cleared.")
              .arg(name);
}

void TransferDialog::run(client::Transport &api)
{
    const auto node = chosen();
    whenDone(node ? client::ClusterApi(api).transferLeader(node->toString())
                  : client::ClusterApi(api).clearLeaderPreference(),
        this, [this](const Result<protocol::LeaderTransfer> &answer) { answered(answer); });
}

void TransferDialog::answered(const Result<protocol::LeaderTransfer> &answer)
{
    if (!answer) {
        // The cluster answered, and said no: its sentence says why.
        const bool refused =
            answer.error().code == ErrorCode::Conflict || answer.error().code == ErrorCode::NotFound;
        end(Mark::Down, refused ? tr("Refused: %1").arg(answer.error().detail) : errorText(answer.error()));
        return;
    }
    if (m_purpose == Purpose::Clear) {
        end(Mark::Ok, tr("The leader preference is cleared."));
        return;
    }
    m_wanted = chosen();
    setProgress(
        tr("Requested. Waiting for %1 to become leader…").arg(models::nodeName(overview(), *m_wanted)));
    m_deadline.start();
    m_accepted.start();
    follow();
}

void TransferDialog::setOverview(const protocol::Overview &overview)
{
    setTargetOverview(overview);
    follow();
}

void TransferDialog::follow()
{
    if (!m_wanted || isFinished())
        return;
    const QString name = models::nodeName(overview(), *m_wanted);
    if (overview().leader == m_wanted) {
        end(Mark::Ok, tr("%1 leads, in term %2.").arg(name).arg(overview().term));
        return;
    }
    const auto &preferred = overview().preferred;
    if (!preferred || m_accepted.elapsed() < oldOverviews.count())
        return;
    if (preferred->node != *m_wanted)
        end(Mark::Down,
            tr("Somebody else has requested %1 meanwhile.")
                .arg(models::nodeName(overview(), preferred->node)));
    else if (preferred->state == protocol::PreferenceState::Declined
        || preferred->state == protocol::PreferenceState::Unavailable)
        end(Mark::Down, tr("%1 does not lead: %2", "node, why").arg(name, preferred->detail));
}

void TransferDialog::end(Mark mark, const QString &text)
{
    m_deadline.stop();
    finish(mark, text);
}

} // namespace muster::shell
