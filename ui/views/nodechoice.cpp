#include "views/nodechoice.h"

#include "models/sentences.h"

#include <QComboBox>
#include <QHash>
#include <QSet>

namespace muster::views {

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
            choice->removeItem(at);
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
}

} // namespace muster::views
