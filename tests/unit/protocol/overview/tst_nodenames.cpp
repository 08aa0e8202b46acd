// muster_test: USES Muster::Protocol
#include "protocol/overview/nodenames.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Two of one name, one of its own, one without.
Overview overview()
{
    Overview overview;
    for (const auto &[id, name] : {std::pair{u"aaa1"_s, u"twin"_s}, std::pair{u"aab2"_s, u"twin"_s},
             std::pair{u"bbb3"_s, u"my node"_s}, std::pair{u"ccc4"_s, QString()}}) {
        NodeOverview node;
        node.id = NodeId(id);
        node.name = name;
        overview.nodes.append(node);
    }
    return overview;
}

} // namespace

/// A node is named so that a command line, a shell and a person mean the same one.
class TestNodeNames : public QObject {
    Q_OBJECT

private slots:
    void aUniqueNameStandsForTheNode()
    {
        QCOMPARE(nodeArgument(overview(), NodeId(u"bbb3"_s)), u"'my node'"_s);
        QCOMPARE(nodeArgument(overview(), NodeId(u"aaa1"_s)), u"aaa1"_s);
        QCOMPARE(nodeArgument(overview(), NodeId(u"ccc4"_s)), u"ccc4"_s);
        QCOMPARE(nodeArgument(overview(), NodeId(u"gone"_s)), u"gone"_s);
    }

    void aNameThatCannotBePastedIsNotOffered()
    {
        Overview odd = overview();
        odd.nodes[2].name = u"a\x1b[2J"_s;
        QCOMPARE(nodeArgument(odd, NodeId(u"bbb3"_s)), u"bbb3"_s);
        odd.nodes[2].name = u"a;touch x #%2"_s;
        QCOMPARE(nodeArgument(odd, NodeId(u"bbb3"_s)), u"'a;touch x #%2'"_s);
    }

    void findsByNameIdAndBeginning()
    {
        QCOMPARE(*findNode(overview(), u"my node"_s), NodeId(u"bbb3"_s));
        QCOMPARE(*findNode(overview(), u"aaa1"_s), NodeId(u"aaa1"_s));
        QCOMPARE(*findNode(overview(), u"aab"_s), NodeId(u"aab2"_s));
    }

    void saysWhatThereIsToChooseFrom()
    {
        for (const QString &text : {u"twin"_s, u"aa"_s, u"nobody"_s, QString()}) {
            const auto found = findNode(overview(), text);
            QVERIFY(!found);
            QCOMPARE(found.error().code, ErrorCode::InvalidArgument);
            QVERIFY2(found.error().detail.contains(u"twin (aaa1)"_s), qPrintable(found.error().detail));
        }
    }
};

QTEST_GUILESS_MAIN(TestNodeNames)
#include "tst_nodenames.moc"
