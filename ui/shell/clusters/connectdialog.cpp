#include "shell/clusters/connectdialog.h"

#include "models/common/plaintip.h"
#include "views/common/statuslabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

QLineEdit *makeField(const QString &name, const QString &text, const QString &hint, QWidget *parent)
{
    auto *field = new QLineEdit(text, parent);
    field->setObjectName(name);
    field->setPlaceholderText(hint);
    return field;
}

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = views::mutedLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

ConnectDialog::ConnectDialog(const client::Profile &profile, QWidget *parent)
    : views::FittingDialog(parent), m_profile(profile)
{
    setObjectName(u"connectDialog"_s);
    setWindowTitle(
        profile.path.isEmpty() ? tr("Add a cluster") : tr("Edit the cluster %1").arg(profile.name));
    setMinimumWidth(600);
    build();
}

void ConnectDialog::build()
{
    const ConnectDraft draft = ConnectDraft::of(m_profile);
    m_name = makeField(u"connectName"_s, draft.name, tr("Messages, Frankfurt"), this);
    m_addresses = makeField(u"connectAddresses"_s, draft.addresses, u"10.0.0.11:8065 10.0.0.12:8065"_s, this);
    m_user = makeField(u"connectUser"_s, draft.username, tr("a user with the role system_admin"), this);
    m_caFile = makeField(u"connectCaFile"_s, draft.caFile, tr("the system's CAs"), this);
    m_fingerprint =
        makeField(u"connectFingerprint"_s, draft.fingerprint, tr("none: verify with the CA"), this);
    m_production = new QCheckBox(tr("&Production: ask twice before something is changed here"), this);
    m_production->setObjectName(u"connectProduction"_s);
    m_production->setChecked(draft.production);
    m_problem = new views::StatusLabel(this);
    m_problem->setObjectName(u"connectProblem"_s);
    m_problem->hide();
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Addresses"), m_addresses);
    form->addRow(QString(), views::mutedLabel(tr("One node is enough: it knows the others."), this));
    form->addRow(tr("&User"), m_user);
    form->addRow(QString(),
        wrapped(tr("You are asked for the password when you open the cluster; only a keyring may keep it."),
            this));
    form->addRow(tr("&CA file"), makeCaRow());
    form->addRow(tr("&Fingerprint"), m_fingerprint);
    form->addRow(QString(),
        wrapped(tr("SHA-256 of the certificate. Only for https; leave it empty to see and compare "
                   "it at the first contact."),
            this));
    m_role = new QComboBox(this);
    m_role->setObjectName(u"connectRole"_s);
    m_role->addItem(tr("Administrator: everything"), int(client::Ceiling::Admin));
    m_role->addItem(tr("Operator: reload, transfer leadership, drain"), int(client::Ceiling::Operator));
    m_role->addItem(tr("Read-only: change nothing"), int(client::Ceiling::ReadOnly));
    m_role->setCurrentIndex(m_role->findData(int(draft.ceiling)));
    form->addRow(tr("&What you may do"), m_role);
    form->addRow(QString(), m_production);
    auto *buttons = new QDialogButtonBox(this);
    auto *open = new QPushButton(tr("&Save and open"), buttons);
    open->setObjectName(u"connectOpen"_s);
    open->setProperty("primary", true);
    open->setDefault(true);
    buttons->addButton(open, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ConnectDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *ConnectDialog::makeCaRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *browse = new QPushButton(tr("&Browse…"), row);
    browse->setAutoDefault(false);
    layout->addWidget(m_caFile, 1);
    layout->addWidget(browse);
    row->setFocusProxy(m_caFile);
    connect(browse, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(
            this, tr("Certificate authority"), QString(), tr("Certificates (*.pem *.crt);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
        dialog->open();
    });
    return row;
}

ConnectDraft ConnectDialog::draft() const
{
    return {.name = m_name->text(),
        .addresses = m_addresses->text(),
        .username = m_user->text(),
        .caFile = m_caFile->text(),
        .fingerprint = m_fingerprint->text(),
        .production = m_production->isChecked(),
        .ceiling = client::Ceiling(m_role->currentData().toInt())};
}

void ConnectDialog::submit()
{
    const ConnectDraft answers = draft();
    if (const auto problems = answers.problems(); !problems.isEmpty()) {
        showProblem(problems.first().sentence);
        switch (problems.first().field) {
        case ConnectDraft::Field::Name:
            m_name->setFocus();
            break;
        case ConnectDraft::Field::Addresses:
            m_addresses->setFocus();
            break;
        case ConnectDraft::Field::CaFile:
            m_caFile->setFocus();
            break;
        case ConnectDraft::Field::Fingerprint:
            m_fingerprint->setFocus();
            break;
        }
        return;
    }
    emit profileReady(answers.toProfile(m_profile));
}

void ConnectDialog::showProblem(const QString &sentence)
{
    m_problem->setStatus(models::Mark::Down, sentence);
    m_problem->show();
    fit();
}

LoginDialog::LoginDialog(
    const client::Profile &profile, const QString &reason, const Memory &memory, QWidget *parent)
    : views::FittingDialog(parent)
{
    setObjectName(u"loginDialog"_s);
    setWindowTitle(tr("Log in to %1").arg(profile.name));
    setMinimumWidth(440);
    m_user = makeField(u"loginUser"_s, profile.username, {}, this);
    m_password = makeField(u"loginPassword"_s, {}, {}, this);
    m_password->setEchoMode(QLineEdit::Password);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(8);
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("&Password"), m_password);
    auto *buttons = new QDialogButtonBox(this);
    auto *open = new QPushButton(tr("&Log in"), buttons);
    open->setObjectName(u"loginOpen"_s);
    open->setProperty("primary", true);
    open->setDefault(true);
    buttons->addButton(open, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    if (!reason.isEmpty()) {
        auto *label = new views::StatusLabel(this);
        label->setObjectName(u"loginReason"_s);
        label->setStatus(models::Mark::Down, reason);
        layout->addWidget(label);
    }
    layout->addLayout(form);
    layout->addWidget(makeMemory(memory));
    layout->addWidget(buttons);
    (profile.username.isEmpty() ? m_user : m_password)->setFocus();
    const auto ready = [this, open] {
        open->setEnabled(!m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty());
    };
    ready();
    connect(m_user, &QLineEdit::textChanged, this, ready);
    connect(m_password, &QLineEdit::textChanged, this, ready);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit credentialsReady(
            {.token = {}, .username = m_user->text().trimmed(), .password = m_password->text()},
            m_remember->isChecked());
        accept();
    });
}

QWidget *LoginDialog::makeMemory(const Memory &memory)
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_remember = new QCheckBox(tr("&Keep them in this system's keyring"), part);
    m_remember->setObjectName(u"loginRemember"_s);
    m_remember->setEnabled(memory.problem.isEmpty());
    m_remember->setChecked(memory.problem.isEmpty() && memory.wanted);
    m_remember->setToolTip(models::plainTip(memory.problem));
    layout->addWidget(m_remember);
    layout->addWidget(wrapped(
        memory.problem.isEmpty() ? tr(
            "Otherwise nothing is stored: you are asked again when the session has ended or this window was "
            "closed.")
                                 : tr("%1 So nothing is stored, and you are asked each time.",
                                     "why there is no keyring")
                                       .arg(memory.problem),
        part));
    return part;
}

} // namespace muster::shell
