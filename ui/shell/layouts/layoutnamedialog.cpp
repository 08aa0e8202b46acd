#include "shell/layouts/layoutnamedialog.h"

#include "models/common/plaintip.h"
#include "views/common/statuslabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using Problem = LayoutStore::NameProblem;

LayoutNameDialog::LayoutNameDialog(
    const LayoutStore &store, Purpose purpose, const QString &name, QWidget *parent)
    : views::FittingDialog(parent), m_store(store), m_purpose(purpose), m_first(name)
{
    setObjectName(u"layoutNameDialog"_s);
    setWindowTitle(purpose == Purpose::Save ? tr("Save layout as") : tr("Rename layout"));
    setMinimumWidth(520);
    build();
    refresh();
}

void LayoutNameDialog::build()
{
    m_name = new QLineEdit(m_first, this);
    m_name->setObjectName(u"layoutName"_s);
    m_name->selectAll();
    auto *about = views::mutedLabel(
        tr("A layout keeps the page shown, the view of the nodes, columns, sorting, filters, "
           "and the sizes of panes and window. It is yours, and fits every cluster."),
        this);
    about->setObjectName(u"layoutNameAbout"_s);
    about->setWordWrap(true);
    about->setVisible(m_purpose == Purpose::Save);
    m_problem = new views::StatusLabel(this);
    m_problem->setObjectName(u"layoutNameProblem"_s);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    auto *buttons = new QDialogButtonBox(this);
    m_save = new QPushButton(buttons);
    m_save->setObjectName(u"layoutNameSave"_s);
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(form);
    layout->addWidget(about);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &LayoutNameDialog::refresh);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const bool replacesAsShown = m_replaces;
        refresh(); // another console may have created one meanwhile: then the button says so first
        if (!m_save->isEnabled() || m_replaces != replacesAsShown)
            return;
        emit named(name(), m_replaces);
        accept();
    });
}

QString LayoutNameDialog::name() const
{
    return LayoutStore::cleanName(m_name->text());
}

QString LayoutNameDialog::problem(Problem problem) const
{
    switch (problem) {
    case Problem::None:
        return {};
    case Problem::Empty:
        return m_name->text().isEmpty() ? QString() : tr("Enter a name with at least one visible character.");
    case Problem::TooLong:
        return tr("A name has at most %1 characters.").arg(LayoutStore::nameMax);
    case Problem::Taken:
        return m_purpose == Purpose::Save
            ? tr("There is a layout \"%1\". Replace it with the window as it is now?")
                  .arg(m_store.find(name()).value_or(Layout{}).name)
            : tr("A layout of this name already exists.");
    case Problem::Full:
        return tr("There are %1 layouts, and no more are kept. Delete one first, or enter the name of one "
                  "to replace it.")
            .arg(LayoutStore::layoutsMax);
    }
    Q_UNREACHABLE();
}

void LayoutNameDialog::refresh()
{
    const bool renames = m_purpose == Purpose::Rename;
    Problem found = m_store.problemOf(name());
    // Its own name is not taken, and a rename adds no layout.
    if (renames
        && (found == Problem::Full || (found == Problem::Taken && m_store.find(name())->name == m_first)))
        found = Problem::None;
    m_replaces = !renames && found == Problem::Taken;
    const QString sentence = problem(found);
    m_problem->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_problem->setStatus(models::Mark::Attention, sentence);
    m_name->setAccessibleDescription(sentence);
    m_save->setText(renames ? tr("&Rename") : m_replaces ? tr("&Replace") : tr("&Save"));
    m_save->setEnabled(found == Problem::None || m_replaces);
    m_save->setToolTip(models::plainTip(sentence));
    if (isVisible())
        fit();
}

} // namespace muster::shell
