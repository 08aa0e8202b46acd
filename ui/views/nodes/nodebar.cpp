#include "views/nodes/nodebar.h"

#include "models/common/mark.h"
#include "models/common/plaintip.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QToolButton>

#include <algorithm>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

NodeBar::NodeBar(QWidget *parent) : QWidget(parent)
{
    m_text = new QLineEdit(this);
    m_text->setObjectName(u"nodeFilter"_s);
    m_text->setPlaceholderText(tr("Filter nodes (Ctrl+F)"));
    m_text->setAccessibleName(tr("Filter nodes"));
    m_text->setClearButtonEnabled(true);
    m_reason = new QComboBox(this);
    m_reason->setObjectName(u"nodeReason"_s);
    m_reason->setAccessibleName(tr("Nodes with which reason"));
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_reason->addItem(tr("Any reason"), QString());
    m_onlyDeviating = new QCheckBox(tr("Only &deviating"), this);
    m_onlyDeviating->setObjectName(u"nodeOnlyDeviating"_s);
    m_onlyDeviating->setToolTip(tr("Hide the nodes that are plainly OK"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_reason);
    layout->addWidget(m_onlyDeviating);
    makeViews();
    connect(m_text, &QLineEdit::textChanged, this, &NodeBar::textChanged);
    connect(m_text, &QLineEdit::returnPressed, this, &NodeBar::textEntered);
    connect(m_reason, &QComboBox::currentIndexChanged, this,
        [this] { emit reasonChanged(m_reason->currentData().toString()); });
    connect(m_onlyDeviating, &QCheckBox::toggled, this, &NodeBar::onlyDeviatingChanged);
}

void NodeBar::makeViews()
{
    struct Choice {
        NodeView view;
        QString text;
        QString name;
        QString tip;
    };
    const QList<Choice> choices{
        {NodeView::Automatic, tr("Auto", "choose the view by the number of nodes"), u"nodesAutomatic"_s,
            tr("Cards up to %1 nodes, a table up to %2, a grid for more").arg(cardsMax).arg(tableMax)},
        {NodeView::Cards, tr("Cards"), u"nodesAsCards"_s, tr("A card for each node")},
        {NodeView::Table, tr("Table"), u"nodesAsTable"_s, tr("A row for each node")},
        {NodeView::Grid, tr("Grid"), u"nodesAsGrid"_s, tr("A cell for each node, the worst first")}};
    auto *group = new QButtonGroup(this);
    for (const Choice &choice : choices) {
        auto *button = new QToolButton(this);
        button->setText(choice.text);
        button->setObjectName(choice.name);
        button->setToolTip(models::plainTip(choice.tip));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button);
        layout()->addWidget(button);
        m_views.insert(choice.view, button);
        connect(button, &QToolButton::clicked, this, [this, view = choice.view] {
            m_view = view;
            emit viewChosen();
        });
    }
    setView(m_view);
}

void NodeBar::setView(NodeView view)
{
    m_view = view;
    m_views.value(view)->setChecked(true);
    // One stop of Tab for the group, at the chosen one: Qt does that only when the choice is clicked.
    for (QAbstractButton *button : std::as_const(m_views))
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
}

void NodeBar::setReasons(const protocol::Overview &overview)
{
    QSet<QString> codes;
    for (const auto &node : overview.nodes) {
        for (const auto &reason : node.reasons)
            codes.insert(reason.code.text());
    }
    const QString chosen = m_reason->currentData().toString();
    for (int at = m_reason->count() - 1; at > 0; --at) {
        const QString code = m_reason->itemData(at).toString();
        if (!codes.contains(code) && code != chosen) // a filter must not be removed while somebody uses it
            m_reason->removeItem(at);
    }
    QStringList wanted(codes.cbegin(), codes.cend());
    std::sort(wanted.begin(), wanted.end());
    for (const QString &code : std::as_const(wanted)) {
        if (m_reason->findData(code) < 0)
            m_reason->addItem(models::codeWord(code), code);
    }
}

bool NodeBar::filtersByTextOrReason() const
{
    return !m_text->text().trimmed().isEmpty() || m_reason->currentIndex() > 0;
}

bool NodeBar::filtersAnything() const
{
    return !m_text->text().isEmpty() || m_reason->currentIndex() > 0 || m_onlyDeviating->isChecked();
}

void NodeBar::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool NodeBar::clear()
{
    if (!filtersAnything())
        return false;
    m_text->clear();
    m_reason->setCurrentIndex(0);
    m_onlyDeviating->setChecked(false);
    return true;
}

void NodeBar::save(Look &look) const
{
    look.insert(u"nodes/view"_s, QString::number(int(m_view)));
    look.insert(u"nodes/onlyDeviating"_s, flagText(m_onlyDeviating->isChecked()));
    look.insert(u"nodes/filter"_s, m_text->text());
    look.insert(u"nodes/reason"_s, m_reason->currentData().toString());
}

void NodeBar::restore(const Look &look)
{
    setView(NodeView(std::clamp(look.value(u"nodes/view"_s).toInt(), 0, int(NodeView::Grid))));
    m_onlyDeviating->setChecked(flagFrom(look.value(u"nodes/onlyDeviating"_s)));
    m_text->setText(look.value(u"nodes/filter"_s));
    chooseReason(look.value(u"nodes/reason"_s));
}

void NodeBar::chooseReason(const QString &code)
{
    static const QRegularExpression isCode(u"^[a-z][a-z0-9-]{0,39}$"_s);
    if (m_reason->findData(code) < 0 && isCode.match(code).hasMatch())
        m_reason->addItem(models::codeWord(code), code); // no node has it now; the filter is still applied
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(code)));
}

} // namespace muster::views
