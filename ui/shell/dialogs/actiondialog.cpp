#include "shell/dialogs/actiondialog.h"

#include "client/profile/equivalentcommand.h"
#include "client/transport/transport.h"
#include "views/common/statuslabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int linesShown = 5; // of the equivalent command

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

ActionDialog::ActionDialog(Texts texts, ActionTarget target, QWidget *parent)
    : views::FittingDialog(parent), m_texts(std::move(texts)), m_target(std::move(target))
{
    setObjectName(m_texts.name + "Dialog"_L1);
    setWindowTitle(m_texts.title);
    setMinimumWidth(600);
    build();
}

ActionDialog::~ActionDialog() = default;

void ActionDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    m_choice = new QHBoxLayout;
    layout->addLayout(m_choice);
    m_what = wrapped(m_texts.name + "What"_L1, this);
    layout->addWidget(m_what);
    layout->addWidget(views::mutedLabel(tr("Equivalent command:"), this));
    m_command = wrapped(m_texts.name + "Command"_L1, this);
    QFont mono(u"monospace"_s);
    mono.setStyleHint(QFont::Monospace);
    mono.setPointSizeF(font().pointSizeF());
    m_command->setFont(mono);
    layout->addWidget(m_command);
    m_sure = new QCheckBox(tr("I understand that this is a PRODUCTION cluster."), this);
    m_sure->setObjectName(m_texts.name + "Sure"_L1);
    m_sure->setVisible(m_target.production);
    layout->addWidget(m_sure);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(m_texts.waiting);
    m_progress->hide();
    layout->addWidget(m_progress);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(4);
    layout->addLayout(m_lines);
    m_outcome = new views::StatusLabel(this);
    m_outcome->setObjectName(m_texts.name + "Outcome"_L1);
    m_outcome->hide();
    layout->addWidget(m_outcome);
    m_run = new QPushButton(m_texts.run, this);
    m_run->setObjectName(m_texts.name + "Run"_L1);
    m_run->setProperty("primary", true);
    m_run->setDefault(true);
    m_close = new QPushButton(tr("Cancel"), this);
    m_close->setObjectName(m_texts.name + "Close"_L1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_run);
    layout->addLayout(buttons);
    connect(m_sure, &QCheckBox::toggled, this, &ActionDialog::refresh);
    connect(m_run, &QPushButton::clicked, this, &ActionDialog::start);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
}

void ActionDialog::addChoice(QWidget *choice, int stretch)
{
    m_choices += choice;
    m_choice->addWidget(choice, stretch);
}

QStringList ActionDialog::commandLines() const
{
    QStringList lines;
    for (const QString &words : commands())
        lines += client::commandLine(m_target.profileFile, words);
    return lines;
}

void ActionDialog::refresh()
{
    m_what->setText(whatHappens());
    m_command->setText(commandLines().mid(0, linesShown).join(u'\n'));
    m_run->setEnabled(!m_isStarted && canRun() && (!m_target.production || m_sure->isChecked()));
    fit();
}

void ActionDialog::start()
{
    m_isStarted = true;
    for (QWidget *choice : std::as_const(m_choices))
        choice->setEnabled(false);
    m_sure->setEnabled(false);
    m_run->setEnabled(false);
    m_close->setText(tr("Close"));
    m_api = m_target.makeApi(m_texts.timeout);
    if (!m_api) {
        finish(models::Mark::Down, tr("There is no live connection to the cluster. Nothing was done."));
        return;
    }
    m_progress->show();
    fit();
    run(*m_api);
}

void ActionDialog::addLine(models::Mark mark, const QString &text)
{
    auto *label = new views::StatusLabel(this);
    label->setStatus(mark, text);
    m_lines->addWidget(label);
    fit();
}

void ActionDialog::setProgress(const QString &text)
{
    m_outcome->setStatus(models::Mark::Changing, text);
    m_outcome->show();
    fit();
}

void ActionDialog::finish(models::Mark mark, const QString &text)
{
    m_isFinished = true;
    m_progress->hide();
    m_run->hide();
    m_close->setDefault(true);
    m_close->setFocus();
    m_outcome->setStatus(mark, text);
    m_outcome->show();
    fit();
}

} // namespace muster::shell
