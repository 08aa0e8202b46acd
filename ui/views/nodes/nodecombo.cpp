#include "views/nodes/nodecombo.h"

#include "models/words/sentences.h"

#include <QComboBox>
#include <QHash>
#include <QSet>
#include <QVariant>

#include <algorithm>

namespace muster::views {

namespace {

constexpr char waitedFor[] = "waitedForNode"; // a property: the id of the node to choose once it is offered

} // namespace

void chooseNode(QComboBox *choice, const QString &id)
{
    const int place = id.isEmpty() ? 0 : choice->findData(id);
    if (!choice->property(waitedFor).isValid()) // any choice counts, even the same again
        QObject::connect(
            choice, &QComboBox::activated, choice, [choice] { choice->setProperty(waitedFor, QString()); });
    choice->setProperty(waitedFor, place < 0 ? id : QString());
    choice->setCurrentIndex(std::max(0, place));
}

QString chosenNode(const QComboBox *choice)
{
    const QString waited = choice->property(waitedFor).toString();
    return waited.isEmpty() ? choice->currentData().toString() : waited;
}

void offerNodes(QComboBox *choice, const protocol::Overview &overview)
{
    QHash<QString, QString> names;
    for (const auto &node : overview.nodes)
        names.insert(node.id.toString(), models::nodeName(node));
    QSet<QString> known;
    for (int at = choice->count() - 1; at > 0; --at) {
        const QString id = choice->itemData(at).toString();
        const auto name = names.constFind(id);
        if (name == names.constEnd()) {
            const bool isChosen = at == choice->currentIndex();
            if (isChosen)
                choice->setCurrentIndex(0);
            choice->removeItem(at);
            if (isChosen)
                chooseNode(choice, id);
            continue;
        }
        known.insert(id);
        if (choice->itemText(at) != *name)
            choice->setItemText(at, *name);
    }
    for (const auto &node : overview.nodes) {
        const QString id = node.id.toString();
        if (known.contains(id))
            continue;
        known.insert(id);
        choice->addItem(names.value(id), id);
    }
    const QString waited = choice->property(waitedFor).toString();
    if (!waited.isEmpty() && known.contains(waited))
        chooseNode(choice, waited);
}

} // namespace muster::views
