#include "shell/dialogs/settingsdialog.h"

#include "views/common/statuslabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

SettingsDialog::SettingsDialog(const Preferences &preferences, QWidget *parent) : views::FittingDialog(parent)
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    setMinimumWidth(480);
    const auto makeBox = [this](const QString &name) {
        auto *box = new QComboBox(this);
        box->setObjectName(name);
        return box;
    };
    m_appearance = makeBox(u"settingsAppearance"_s);
    m_appearance->addItems({tr("As the system"), tr("Light"), tr("Dark")});
    m_appearance->setCurrentIndex(int(preferences.appearance));
    m_language = makeBox(u"settingsLanguage"_s);
    m_language->addItem(tr("As the system"), QString());
    for (const auto &[code, name] : languages())
        m_language->addItem(name, code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language)));
    m_time = makeBox(u"settingsTime"_s);
    m_time->addItem(tr("Local time"), false);
    m_time->addItem(tr("UTC"), true);
    m_time->setCurrentIndex(preferences.utc ? 1 : 0);
    m_notify = new QCheckBox(tr("&Notify me when the verdict changes or a node is down"), this);
    m_notify->setObjectName(u"settingsNotify"_s);
    m_notify->setChecked(preferences.notify);
    auto *reset = new QPushButton(tr("&Reset columns, sorting and filters"), this);
    reset->setObjectName(u"settingsResetColumns"_s);
    reset->setAutoDefault(false);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Appearance"), m_appearance);
    form->addRow(tr("&Language"), m_language);
    form->addRow(QString(), views::mutedLabel(tr("Takes effect when the console is started again."), this));
    form->addRow(tr("&Times"), m_time);
    form->addRow(QString(), m_notify);
    form->addRow(QString(), reset);
    auto *buttons = new QDialogButtonBox(this);
    auto *save = new QPushButton(tr("&Save"), buttons);
    save->setObjectName(u"settingsSave"_s);
    save->setProperty("primary", true);
    save->setDefault(true);
    buttons->addButton(save, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(reset, &QPushButton::clicked, this, [this, reset] {
        reset->setEnabled(false); // shows that it was done
        emit resetRequested();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(this->preferences());
        accept();
    });
}

Preferences SettingsDialog::preferences() const
{
    return {.appearance = views::Appearance(m_appearance->currentIndex()),
        .language = m_language->currentData().toString(),
        .utc = m_time->currentData().toBool(),
        .notify = m_notify->isChecked()};
}

} // namespace muster::shell
