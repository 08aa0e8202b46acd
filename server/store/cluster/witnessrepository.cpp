#include "store/cluster/witnessrepository.h"

#include "store/schema/systemrepository.h"
#include "store/sql/rowreader.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto prefix = "MusterWitness:"_L1;
constexpr qsizetype rowsMax = 4'096;

QString nameOf(const NodeId &node)
{
    return prefix + node.toString();
}

} // namespace

Result<std::map<NodeId, WitnessEntry>> WitnessRepository::beat(const NodeId &self, const WitnessEntry &own)
{
    const QString value = u"%1 %2 %3"_s.arg(own.beat).arg(own.group.toString(), m_clusterName);
    if (auto written = SystemRepository(m_connection).setValue(nameOf(self), value); !written)
        return failed(written);
    // A range instead of LIKE: it uses the index whatever the collation.
    const auto rows = m_connection.query(u"SELECT Name, Value FROM Systems WHERE Name >= ? AND Name < ?"_s,
        {QString(prefix), u"MusterWitness;"_s}, rowsMax);
    if (!rows)
        return failed(rows);
    std::map<NodeId, WitnessEntry> entries;
    for (const Row &row : *rows) {
        RowReader reader(row);
        const QString node = reader.next<QString>().mid(prefix.size());
        const auto text = reader.next<QString>();
        const qsizetype first = text.indexOf(u' ');
        const qsizetype second = text.indexOf(u' ', first + 1);
        bool ok = false;
        const quint64 beat = text.left(std::max<qsizetype>(0, first)).toULongLong(&ok);
        const QString group = text.mid(first + 1, second - first - 1);
        if (ok && second > first && isId(node) && isId(group) && text.mid(second + 1) == m_clusterName)
            entries.emplace(NodeId(node), WitnessEntry{beat, NodeId(group)});
    }
    return entries;
}

Result<void> WitnessRepository::remove(const QList<NodeId> &nodes)
{
    QList<Statement> removals;
    for (const NodeId &node : nodes)
        removals.append({u"DELETE FROM Systems WHERE Name = ?"_s, {nameOf(node)}});
    return m_connection.transaction([&] { return m_connection.executeAll(removals); });
}

} // namespace muster::store
