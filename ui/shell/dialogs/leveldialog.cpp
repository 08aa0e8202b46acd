#include "shell/dialogs/leveldialog.h"

#include "base/whendone.h"
#include "models/words/sentences.h"
#include "shell/feed/feed.h"
#include "views/common/statuslabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis askTimeout = 10s;

QString quoted(const QString &argument)
{
    QString inner = argument;
    inner.replace(u'\'', u"'\\''"_s);
    return u'\'' + inner + u'\'';
}

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

LevelDialog::LevelDialog(Request request, MakeApi makeApi, QWidget *parent)
    : FittingDialog(parent), m_request(std::move(request)), m_makeApi(std::move(makeApi))
{
    setObjectName(u"levelDialog"_s);
    setWindowTitle(tr("Log everything for a while"));
    setMinimumWidth(600);
    build();
    refresh();
}

void LevelDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    m_node = new QComboBox(this);
    m_node->setObjectName(u"levelNode"_s);
    m_node->setAccessibleName(tr("On which node"));
    m_node->addItem(tr("All nodes"), QString());
    for (const auto &node : m_request.overview.nodes)
        m_node->addItem(models::nodeName(m_request.overview, node.id), node.id.toString());
    if (m_request.node)
        m_node->setCurrentIndex(std::max(0, m_node->findData(m_request.node->toString())));
    m_minutes = new QComboBox(this);
    m_minutes->setObjectName(u"levelMinutes"_s);
    m_minutes->setAccessibleName(tr("For how long"));
    for (const int minutes : {15, 5, 60})
        m_minutes->addItem(tr("%n minute(s)", nullptr, minutes), minutes);
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_node, 1);
    choice->addWidget(m_minutes);
    layout->addLayout(choice);
    m_what = wrapped(u"levelWhat"_s, this);
    layout->addWidget(m_what);
    layout->addWidget(views::mutedLabel(tr("The same by command line:"), this));
    m_command = wrapped(u"levelCommand"_s, this);
    QFont mono(u"monospace"_s);
    mono.setStyleHint(QFont::Monospace);
    mono.setPointSizeF(font().pointSizeF());
    m_command->setFont(mono);
    layout->addWidget(m_command);
    m_sure = new QCheckBox(tr("This is a PRODUCTION cluster, and I mean it."), this);
    m_sure->setObjectName(u"levelSure"_s);
    m_sure->setVisible(m_request.production);
    layout->addWidget(m_sure);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Waiting for the nodes"));
    m_progress->hide();
    layout->addWidget(m_progress);
    m_outcome = new views::StatusLabel(this);
    m_outcome->setObjectName(u"levelOutcome"_s);
    m_outcome->hide();
    layout->addWidget(m_outcome);
    m_run = new QPushButton(tr("&Log everything"), this);
    m_run->setObjectName(u"levelRun"_s);
    m_run->setProperty("primary", true);
    m_run->setDefault(true);
    m_close = new QPushButton(tr("Cancel"), this);
    m_close->setObjectName(u"levelClose"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_run);
    layout->addLayout(buttons);
    connect(m_node, &QComboBox::currentIndexChanged, this, &LevelDialog::refresh);
    connect(m_minutes, &QComboBox::currentIndexChanged, this, &LevelDialog::refresh);
    connect(m_sure, &QCheckBox::toggled, this, &LevelDialog::refresh);
    connect(m_run, &QPushButton::clicked, this, &LevelDialog::run);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
}

QString LevelDialog::commandLine() const
{
    const QString start = m_request.profileFile.isEmpty()
        ? u"musterctl"_s
        : u"musterctl --profile %1"_s.arg(quoted(m_request.profileFile));
    const bool all = m_node->currentData().toString().isEmpty();
    return u"%1 log-level debug --target file --for %2 %3"_s.arg(start)
        .arg(m_minutes->currentData().toInt())
        .arg(all ? u"--all"_s : u"--node "_s + m_node->currentText());
}

void LevelDialog::refresh()
{
    m_what->setText(
        tr("The log files get every line, debug lines too, for %n minute(s). Then the levels are by "
           "themselves what they are now, also if this window is gone. Files grow faster meanwhile; "
           "users notice nothing.",
            nullptr, m_minutes->currentData().toInt()));
    m_command->setText(commandLine());
    m_run->setEnabled(!m_api && (!m_request.production || m_sure->isChecked()));
    fit();
}

void LevelDialog::run()
{
    m_api = m_makeApi(askTimeout);
    for (QWidget *choice : {static_cast<QWidget *>(m_node), static_cast<QWidget *>(m_minutes),
             static_cast<QWidget *>(m_sure), static_cast<QWidget *>(m_run)})
        choice->setEnabled(false);
    m_close->setText(tr("Close"));
    if (!m_api)
        return finish(false, tr("There is no live connection to the cluster. Nothing was done."));
    m_progress->show();
    fit();
    const protocol::LogLevelChange change{u"debug"_s, {}, m_minutes->currentData().toInt()};
    whenDone(m_api->clusterLogLevels(change, m_node->currentData().toString()), this,
        [this](const Result<QList<protocol::NodeLogLevels>> &answer) { answered(answer); });
}

void LevelDialog::answered(const Result<QList<protocol::NodeLogLevels>> &answer)
{
    if (!answer)
        return finish(false, errorText(answer.error()));
    QStringList done;
    QStringList failed;
    QString until;
    for (const protocol::NodeLogLevels &node : *answer) {
        if (!node.levels) {
            failed += tr("%1: %2", "node, why").arg(node.name, node.levels.error().detail);
            continue;
        }
        done += node.name;
        if (node.levels->until)
            until = node.levels->until->toLocalTime().toString(u"HH:mm:ss"_s);
    }
    QString text = done.isEmpty()
        ? QString()
        : tr("%1 log everything until %2.", "nodes, time").arg(models::nameList(done), until);
    if (!failed.isEmpty())
        text += (text.isEmpty() ? QString() : u"\n"_s)
            + tr("It was not possible on %n node(s): %1", nullptr, int(failed.size()))
                  .arg(failed.join(u"; "_s));
    finish(failed.isEmpty(), text);
}

void LevelDialog::finish(bool good, const QString &text)
{
    m_progress->hide();
    m_run->hide();
    m_close->setDefault(true);
    m_close->setFocus();
    m_outcome->setStatus(good ? models::Mark::Ok : models::Mark::Attention, text);
    m_outcome->show();
    fit();
}

} // namespace muster::shell
