#include "shell/dialogs/transferdialog.h"

#include "base/whendone.h"
#include "models/words/sentences.h"
#include "shell/actions/actionlist.h"
#include "shell/feed/feed.h"
#include "views/common/statuslabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis askTimeout = 10s;
/// A picture this young may still be from before the wish, and tell of an earlier one.
constexpr Millis oldPictures = 3s;

QLabel *wrapped(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

TransferDialog::TransferDialog(Request request, MakeApi makeApi, QWidget *parent)
    : FittingDialog(parent), m_request(std::move(request)), m_makeApi(std::move(makeApi))
{
    setObjectName(u"transferDialog"_s);
    setWindowTitle(m_request.clear ? tr("Let the lowest id lead again") : tr("Hand leadership over"));
    setMinimumWidth(600);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(patience);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        finish(false,
            tr("It does not lead after %1. The wish stays: it leads as soon as it can, or take the wish "
               "back.")
                .arg(models::durationText(patience.count())));
    });
    build();
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

void TransferDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    m_who = new QComboBox(this);
    m_who->setObjectName(u"transferWho"_s);
    m_who->setAccessibleName(tr("The node that shall lead"));
    for (const NodeId &node : candidates(m_request.overview))
        m_who->addItem(models::nodeName(m_request.overview, node), node.toString());
    if (m_request.to)
        m_who->setCurrentIndex(std::max(0, m_who->findData(m_request.to->toString())));
    m_who->setVisible(!m_request.clear);
    auto *caption = new QLabel(tr("&The node that shall lead:"), this);
    caption->setBuddy(m_who);
    caption->setVisible(!m_request.clear);
    auto *choice = new QHBoxLayout;
    choice->addWidget(caption);
    choice->addWidget(m_who, 1);
    layout->addLayout(choice);
    m_what = wrapped(u"transferWhat"_s, this);
    layout->addWidget(m_what);
    layout->addWidget(views::mutedLabel(tr("The same by command line:"), this));
    m_command = wrapped(u"transferCommand"_s, this);
    QFont mono(u"monospace"_s);
    mono.setStyleHint(QFont::Monospace);
    mono.setPointSizeF(font().pointSizeF());
    m_command->setFont(mono);
    layout->addWidget(m_command);
    m_sure = new QCheckBox(tr("This is a PRODUCTION cluster, and I mean it."), this);
    m_sure->setObjectName(u"transferSure"_s);
    m_sure->setVisible(m_request.production);
    layout->addWidget(m_sure);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Waiting for the new leader"));
    m_progress->hide();
    layout->addWidget(m_progress);
    m_outcome = new views::StatusLabel(this);
    m_outcome->setObjectName(u"transferOutcome"_s);
    m_outcome->hide();
    layout->addWidget(m_outcome);
    m_run = new QPushButton(m_request.clear ? tr("&Take the wish back") : tr("&Hand over"), this);
    m_run->setObjectName(u"transferRun"_s);
    m_run->setProperty("primary", true);
    m_run->setDefault(true);
    m_close = new QPushButton(tr("Cancel"), this);
    m_close->setObjectName(u"transferClose"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_run);
    layout->addLayout(buttons);
    connect(m_who, &QComboBox::currentIndexChanged, this, &TransferDialog::refresh);
    connect(m_sure, &QCheckBox::toggled, this, &TransferDialog::refresh);
    connect(m_run, &QPushButton::clicked, this, &TransferDialog::run);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
}

std::optional<NodeId> TransferDialog::chosen() const
{
    const QString id = m_who->currentData().toString();
    return m_request.clear || id.isEmpty() ? std::nullopt : std::optional(NodeId(id));
}

QString TransferDialog::commandLine() const
{
    const auto node = chosen();
    return shell::commandLine(m_request.profileFile,
        m_request.clear
            ? u"leader transfer --clear"_s
            : u"leader transfer --to "_s + (node ? nodeArgument(m_request.overview, *node) : u"next"_s));
}

QString TransferDialog::whatHappens() const
{
    const protocol::Overview &overview = m_request.overview;
    if (m_request.clear)
        return tr("The node with the lowest id leads again once it has been stable for 30 s. Until then %1 "
                  "goes on leading.")
            .arg(overview.leader ? models::nodeName(overview, *overview.leader) : tr("nobody"));
    const auto node = chosen();
    if (!node)
        return tr("There is no other living node that could lead.");
    const QString name = models::nodeName(overview, *node);
    return overview.leader
        ? tr("%1 gives the lease back and %2 takes it, in a new term. Scheduled work pauses for about a "
             "second; users notice nothing. %2 leads until it fails or the wish is taken back.")
              .arg(models::nodeName(overview, *overview.leader), name)
        : tr("Nobody leads at this moment. %1 is asked to take the lease. It leads until it fails or the "
             "wish is taken back.")
              .arg(name);
}

void TransferDialog::refresh()
{
    m_what->setText(whatHappens());
    m_command->setText(commandLine());
    m_run->setEnabled(
        !m_api && (m_request.clear || chosen()) && (!m_request.production || m_sure->isChecked()));
    fit();
}

void TransferDialog::run()
{
    m_api = m_makeApi(askTimeout);
    m_who->setEnabled(false);
    m_sure->setEnabled(false);
    m_run->setEnabled(false);
    m_close->setText(tr("Close"));
    if (!m_api) {
        finish(false, tr("There is no live connection to the cluster. Nothing was done."));
        return;
    }
    m_progress->show();
    fit();
    const auto node = chosen();
    whenDone(node ? m_api->transferLeader(node->toString()) : m_api->clearLeaderPreference(), this,
        [this](const Result<client::LeaderTransfer> &answer) { answered(answer); });
}

void TransferDialog::answered(const Result<client::LeaderTransfer> &answer)
{
    if (!answer) {
        // The cluster answered, and said no: its sentence says why.
        const bool refused =
            answer.error().code == ErrorCode::Conflict || answer.error().code == ErrorCode::NotFound;
        finish(false, refused ? tr("Refused: %1").arg(answer.error().detail) : errorText(answer.error()));
        return;
    }
    if (m_request.clear) {
        finish(true, tr("The wish is taken back."));
        return;
    }
    m_wanted = chosen();
    m_outcome->setStatus(models::Mark::Changing,
        tr("Asked. Waiting until %1 leads …").arg(models::nodeName(m_request.overview, *m_wanted)));
    m_outcome->show();
    m_deadline.start();
    m_accepted.start();
    fit();
    follow();
}

void TransferDialog::setOverview(const protocol::Overview &overview)
{
    m_request.overview = overview;
    follow();
}

void TransferDialog::follow()
{
    if (!m_wanted || m_over)
        return;
    const protocol::Overview &overview = m_request.overview;
    const QString name = models::nodeName(overview, *m_wanted);
    if (overview.leader == m_wanted) {
        finish(true, tr("%1 leads, in term %2.").arg(name).arg(overview.term));
        return;
    }
    const auto &preferred = overview.preferred;
    if (!preferred || m_accepted.elapsed() < oldPictures.count())
        return;
    if (preferred->node != *m_wanted)
        finish(false,
            tr("Somebody else asked for %1 meanwhile.").arg(models::nodeName(overview, preferred->node)));
    else if (preferred->state == "declined"_L1 || preferred->state == "unavailable"_L1)
        finish(false, tr("%1 does not lead: %2", "node, why").arg(name, preferred->detail));
}

void TransferDialog::finish(bool good, const QString &text)
{
    m_over = true;
    m_deadline.stop();
    m_progress->hide();
    m_run->hide();
    m_close->setDefault(true);
    m_close->setFocus();
    m_outcome->setStatus(good ? models::Mark::Ok : models::Mark::Down, text);
    m_outcome->show();
    fit();
}

} // namespace muster::shell
