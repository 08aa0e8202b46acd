#include "shell/dialogs/reloaddialog.h"

#include "base/whendone.h"
#include "models/words/sentences.h"
#include "shell/actions/actionlist.h"
#include "shell/feed/feed.h"
#include "views/common/statuslabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis reloadTimeout = 20s; // a pool that is recycled may take a while

QLabel *wrapped(const QString &text, const QString &name, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ReloadDialog::ReloadDialog(Request request, MakeApi makeApi, QWidget *parent)
    : FittingDialog(parent), m_request(std::move(request)), m_makeApi(std::move(makeApi))
{
    setObjectName(u"reloadDialog"_s);
    setWindowTitle(tr("Reload configuration"));
    setMinimumWidth(600);
    build();
}

QStringList ReloadDialog::commandLines(const Request &request)
{
    if (request.nodes.isEmpty())
        return {commandLine(request.profileFile, u"reload-config --all"_s)};
    QStringList lines;
    for (const auto &node : request.nodes)
        lines += commandLine(
            request.profileFile, u"reload-config --node "_s + nodeArgument(request.overview, node));
    return lines;
}

QString ReloadDialog::whatChanges() const
{
    QStringList names;
    for (const auto &node : m_request.overview.nodes) {
        if (m_request.nodes.isEmpty() || m_request.nodes.contains(node.id))
            names += models::nodeName(m_request.overview, node.id);
    }
    QStringList lines{m_request.nodes.isEmpty()
            ? tr("Every node reads its configuration file again.")
            : tr("%1 will read the configuration file again.").arg(models::nameList(names))};
    constexpr int shown = 12;
    int keys = 0;
    for (const auto &difference : m_request.overview.differences) {
        for (const auto &value : difference.values) {
            const bool asked = m_request.nodes.isEmpty() || m_request.nodes.contains(value.node);
            if (!asked || value.cause != "edited-not-reloaded"_L1)
                continue;
            if (++keys <= shown)
                lines += difference.secret
                    ? tr("• %1 on %2: a new secret (%3)")
                          .arg(difference.key, models::nodeName(m_request.overview, value.node),
                              models::keyClassText(difference.keyClass))
                    : tr("• %1 on %2: %3 → %4 (%5)")
                          .arg(difference.key, models::nodeName(m_request.overview, value.node),
                              value.running, value.disk, models::keyClassText(difference.keyClass));
        }
    }
    if (keys > shown)
        lines += tr("• and %n more", nullptr, keys - shown);
    if (keys == 0)
        lines += tr("As far as is known, no file differs from what its node runs: nothing will change.");
    return lines.join(u'\n');
}

void ReloadDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(wrapped(whatChanges(), u"reloadWhat"_s, this));
    layout->addWidget(views::mutedLabel(tr("The same by command line:"), this));
    QLabel *command = wrapped(commandLines(m_request).mid(0, 5).join(u'\n'), u"reloadCommand"_s, this);
    QFont mono(u"monospace"_s);
    mono.setStyleHint(QFont::Monospace);
    mono.setPointSizeF(font().pointSizeF());
    command->setFont(mono);
    layout->addWidget(command);
    m_sure = new QCheckBox(tr("This is a PRODUCTION cluster, and I mean it."), this);
    m_sure->setObjectName(u"reloadSure"_s);
    m_sure->setVisible(m_request.production);
    layout->addWidget(m_sure);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reloading"));
    m_progress->hide();
    layout->addWidget(m_progress);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(4);
    layout->addLayout(m_lines);
    m_outcome = new views::StatusLabel(this);
    m_outcome->setObjectName(u"reloadOutcome"_s);
    m_outcome->hide();
    layout->addWidget(m_outcome);
    m_run = new QPushButton(tr("&Reload"), this);
    m_run->setObjectName(u"reloadRun"_s);
    m_run->setProperty("primary", true);
    m_run->setDefault(true);
    m_run->setEnabled(!m_request.production);
    m_close = new QPushButton(tr("Cancel"), this);
    m_close->setObjectName(u"reloadClose"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_run);
    layout->addLayout(buttons);
    connect(m_sure, &QCheckBox::toggled, m_run, &QWidget::setEnabled);
    connect(m_run, &QPushButton::clicked, this, &ReloadDialog::run);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
}

void ReloadDialog::run()
{
    m_run->setEnabled(false);
    m_sure->setEnabled(false);
    m_close->setText(tr("Close"));
    m_api = m_makeApi(reloadTimeout);
    if (!m_api) {
        addLine(false, tr("There is no live connection to the cluster. Nothing was done."));
        ++m_failures;
        finish();
        return;
    }
    if (m_request.nodes.isEmpty())
        m_queue += std::nullopt;
    for (const auto &node : std::as_const(m_request.nodes))
        m_queue += node;
    m_progress->show();
    fit();
    next();
}

void ReloadDialog::next()
{
    if (m_queue.isEmpty()) {
        finish();
        return;
    }
    whenDone(m_api->clusterReload(m_queue.takeFirst()), this,
        [this](const Result<QList<client::NodeReload>> &answer) { answered(answer); });
}

void ReloadDialog::answered(const Result<QList<client::NodeReload>> &answer)
{
    if (!answer) {
        ++m_failures;
        addLine(false, errorText(answer.error()));
        next();
        return;
    }
    for (const auto &node : *answer) {
        const QString name = models::nodeName(m_request.overview, node.node);
        ++m_asked;
        m_failures += node.ok ? 0 : 1;
        if (!node.ok) {
            addLine(false, tr("%1: %2", "node, error").arg(name, node.error));
            continue;
        }
        QString line = node.changed.isEmpty()
            ? tr("%1: reloaded, nothing changed.").arg(name)
            : tr("%1: reloaded, %n key(s) changed: %2", nullptr, int(node.changed.size()))
                  .arg(name, node.changed.mid(0, 6).join(u", "_s));
        if (!node.restart.isEmpty())
            line = tr("%1 %n key(s) wait for a restart: %2", "first sentence, keys", int(node.restart.size()))
                       .arg(line, node.restart.mid(0, 6).join(u", "_s));
        addLine(true, line);
    }
    next();
}

void ReloadDialog::addLine(bool ok, const QString &text)
{
    auto *label = new views::StatusLabel(this);
    label->setStatus(ok ? models::Mark::Ok : models::Mark::Down, text);
    m_lines->addWidget(label);
    fit();
}

void ReloadDialog::finish()
{
    m_progress->hide();
    m_run->hide();
    m_close->setDefault(true);
    m_close->setFocus();
    m_outcome->setStatus(m_failures == 0 ? models::Mark::Ok : models::Mark::Down,
        m_failures == 0
            ? tr("%n node(s) reloaded.", nullptr, m_asked)
            : tr("%n failure(s): see above. The other nodes are not affected.", nullptr, m_failures));
    m_outcome->show();
    fit();
}

} // namespace muster::shell
