// muster_test: USES Muster::Shell WIDGETS
#include "models/examples/examples.h"
#include "models/topology/topologyplan.h"
#include "shell/window/mainwindow.h"
#include "views/nodes/nodespage.h"
#include "views/topology/topologyview.h"

#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::models;
using namespace Qt::Literals::StringLiterals;
using shell::MainWindow;
using Kind = TopologyBox::Kind;

/// The cluster topology: what is drawn, where, and how it is walked through.
class TestTopology : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    static QStringList titles(const Topology &topology)
    {
        QStringList titles;
        for (const TopologyBox &box : topology.boxes)
            titles.append(box.title);
        return titles;
    }
    static QStringList broken(const Topology &topology)
    {
        QStringList sentences;
        for (const TopologyEdge &edge : topology.edges) {
            if (edge.broken)
                sentences.append(edge.spoken);
        }
        return sentences;
    }

private slots:
    void layersAndNamesGiveTheOrder()
    {
        auto overview = examples::healthy(11);
        std::reverse(overview.nodes.begin(), overview.nodes.end());
        const Topology topology = topologyOf(overview);
        QCOMPARE(
            titles(topology).mid(0, 4), (QStringList{u"Clients"_s, u"node-1"_s, u"node-2"_s, u"node-3"_s}));
        QCOMPARE(titles(topology).mid(10), (QStringList{u"node-10"_s, u"node-11"_s, u"Primary database"_s}));
        QCOMPARE(topology.firstNode, 1);
        QCOMPARE(topology.endNode, 12);
        QVERIFY(topology.framed);
        QVERIFY(!topologyOf(examples::healthy(8)).framed);
    }

    void theLeadersWritesAreTheStrongLine()
    {
        const Topology topology = topologyOf(examples::leaderDown());
        int strong = 0;
        for (const TopologyEdge &edge : topology.edges) {
            if (!edge.strong)
                continue;
            ++strong;
            QCOMPARE(topology.boxes[edge.from].title, u"node-2"_s);
            QCOMPARE(topology.boxes[edge.to].kind, Kind::Database);
            QVERIFY(edge.spoken.contains(u"term 2"));
        }
        QCOMPARE(strong, 1);
        QCOMPARE(broken(topology), QStringList{u"node-1 takes no traffic: nothing answers there."_s});
        // A node that is down has no edge to the database.
        QVERIFY(std::none_of(topology.edges.cbegin(), topology.edges.cend(),
            [](const TopologyEdge &edge) { return edge.from == 1; }));
        QVERIFY(topology.boxes[1].spoken.startsWith(u"node-1, status Down."));
        QVERIFY(topology.boxes[1].spoken.contains(u"takes no traffic"));
    }

    void whatIsBrokenIsDashedAndSaid()
    {
        const Topology cut = topologyOf(examples::oneWayCut());
        QCOMPARE(
            broken(cut), QStringList{u"node-2 cannot hear node-1, but node-1 hears node-2: one-way cut."_s});
        const Topology off = topologyOf(examples::cutOff());
        QVERIFY(broken(off).contains(u"node-3 takes no traffic: it is cut off from live peers."_s));
        auto overview = examples::healthy();
        overview.nodes[1].lifecycle = u"draining"_s;
        overview.nodes[2].reasons.append({.code = u"database-unreachable"_s,
            .detail = {},
            .keys = {},
            .evidence = {},
            .since = {},
            .node = {}});
        overview.databases[0].state = u"unreachable"_s;
        const Topology topology = topologyOf(overview);
        QCOMPARE(broken(topology),
            (QStringList{
                u"node-2 takes no new traffic: it is draining."_s, u"node-3 cannot reach the database."_s}));
        QCOMPARE(topology.boxes.last().mark, Mark::Down);
    }

    void whatIsNotKnownIsSaidToBeUnknown()
    {
        auto overview = examples::healthy();
        const QString notes = topologyOf(overview).notes.join(u' ');
        QVERIFY(notes.contains(u"balancer") && notes.contains(u"file store"));
        QCOMPARE(topologyOf(overview).boxes.first().mark, Mark::Unknown);
        overview.databases.clear();
        QVERIFY(topologyOf(overview).notes.join(u' ').contains(u"Not known: the database"));
        QCOMPARE(topologyOf({}).boxes.size(), 1); // no nodes at all
    }

    void manyNodesAreGroupsWithASentence()
    {
        const Topology topology = topologyOf(examples::crowd());
        QVERIFY(topology.notes.join(u' ').contains(u"200"));
        int nodes = 0;
        for (const TopologyBox &box : topology.boxes)
            nodes += box.kind == Kind::Nodes ? 1 : 0;
        QVERIFY(nodes >= 4 && nodes <= 7);
        QCOMPARE(topology.boxes[topology.firstNode].mark, Mark::Down); // the worst first
        QCOMPARE(titles(topologyOf(examples::healthy(200))).size(), 202);
    }

    void boxesLieInLayersAndNoTwoOverlap_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<QSize>("room");
        QTest::newRow("three in a row") << 3 << QSize(800, 500);
        QTest::newRow("wrapped") << 20 << QSize(800, 500);
        QTest::newRow("the most that are shown singly") << 200 << QSize(800, 500);
        QTest::newRow("narrower than a box") << 4 << QSize(60, 500);
        QTest::newRow("no height") << 4 << QSize(800, 1);
    }
    void boxesLieInLayersAndNoTwoOverlap()
    {
        QFETCH(int, nodes);
        QFETCH(QSize, room);
        const Topology topology = topologyOf(examples::healthy(nodes));
        const TopologyPlan plan = planTopology(topology, room, {120, 50});
        QCOMPARE(plan.boxes.size(), topology.boxes.size());
        QRegion taken;
        for (int at = 0; at < plan.boxes.size(); ++at) {
            QVERIFY(!taken.intersects(plan.boxes[at]));
            taken += plan.boxes[at];
            QVERIFY(QRect({}, plan.size).contains(plan.boxes[at]));
            QCOMPARE(plan.boxAt(plan.boxes[at].center()), at);
            if (at > 0 && topology.layerOf(at) > topology.layerOf(at - 1))
                QVERIFY(plan.boxes[at].top() > plan.boxes[at - 1].bottom() + 30);
            if (topology.framed && topology.layerOf(at) == 1)
                QVERIFY(plan.frame.contains(plan.boxes[at]));
        }
        QCOMPARE(plan.boxAt({1, 1}), -1);
    }

    void linesBetweenLayersCrossNoBox_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<QSize>("room");
        QTest::addColumn<int>("around"); // lines with a detour
        QTest::newRow("a row") << u"leader-down"_s << QSize(800, 500) << 0;
        QTest::newRow("three nodes below each other") << u"leader-down"_s << QSize(160, 500) << 2;
        QTest::newRow("twelve, and some in trouble") << u"large"_s << QSize(600, 400) << 1;
        QTest::newRow("two hundred") << u"wide"_s << QSize(800, 500) << 1;
    }
    void linesBetweenLayersCrossNoBox()
    {
        QFETCH(QString, example);
        QFETCH(QSize, room);
        QFETCH(int, around);
        const auto examples = models::examples::all();
        const auto found = std::find_if(
            examples.cbegin(), examples.cend(), [&](const auto &each) { return each.name == example; });
        QVERIFY(found != examples.cend());
        const Topology topology = topologyOf(*found->overview);
        const TopologyPlan plan = planTopology(topology, room, {120, 50});
        QCOMPARE(plan.labels.size(), topology.edges.size());
        int detours = 0;
        for (qsizetype at = 0; at < topology.edges.size(); ++at) {
            const TopologyEdge &edge = topology.edges[at];
            if (topology.layerOf(edge.from) == topology.layerOf(edge.to))
                continue;
            detours += plan.edges[at].size() > 2 ? 1 : 0;
            QCOMPARE(plan.boxAt(plan.labels[at].toPoint()), -1);
            for (qsizetype piece = 0; piece + 1 < plan.edges[at].size(); ++piece) {
                const QLineF line(plan.edges[at][piece], plan.edges[at][piece + 1]);
                for (int step = 0; step <= 100; ++step) {
                    const int box = plan.boxAt(line.pointAt(step / 100.0).toPoint());
                    QVERIFY2(box < 0 || box == edge.from || box == edge.to,
                        qPrintable(u"line %1 crosses box %2"_s.arg(at).arg(box)));
                }
            }
        }
        QVERIFY2(detours >= around, QByteArray::number(detours));
    }

    void theSamePictureIsTheSameEachDay()
    {
        const Topology topology = topologyOf(examples::leaderDown());
        const TopologyPlan plan = planTopology(topology, {600, 400}, {120, 50});
        // Clients in the middle, three nodes with 18 between them, the database in the middle again.
        QCOMPARE(plan.boxes[0], QRect(240, 14, 120, 50));
        QCOMPARE(plan.boxes[1].left(), 102);
        QCOMPARE(plan.boxes[2].left(), 240);
        QCOMPARE(plan.boxes[3].left(), 378);
        QCOMPARE(plan.boxes[4].left(), 240);
        QCOMPARE(plan.boxes[4].top() - plan.boxes[1].top(), plan.boxes[1].top() - plan.boxes[0].top());
        QCOMPARE(planTopology(topologyOf(examples::leaderDown()), {600, 400}, {120, 50}).boxes, plan.boxes);
    }

    void linesAreHitBesideTheirMiddle()
    {
        const Topology topology = topologyOf(examples::oneWayCut());
        const TopologyPlan plan = planTopology(topology, {700, 460}, {120, 50});
        for (int at = 0; at < topology.edges.size(); ++at) {
            QCOMPARE(plan.edgeAt(plan.labels[at]), at);
        }
        QCOMPARE(plan.edgeAt({3, 3}), -1);
    }

    void arrowKeysWalkThroughTheLayers()
    {
        using Step = TopologyPlan::Step;
        const Topology topology = topologyOf(examples::healthy());
        const TopologyPlan plan = planTopology(topology, {600, 400}, {120, 50});
        QCOMPARE(plan.moved(0, Step::Down, topology), 2); // the nearest below
        QCOMPARE(plan.moved(2, Step::Right, topology), 3);
        QCOMPARE(plan.moved(3, Step::Right, topology), 3);
        QCOMPARE(plan.moved(1, Step::Left, topology), 1);
        QCOMPARE(plan.moved(3, Step::Down, topology), 4);
        QCOMPARE(plan.moved(4, Step::Down, topology), 4);
        QCOMPARE(plan.moved(4, Step::Up, topology), 2);
        QCOMPARE(plan.moved(-1, Step::Up, topology), 1); // nothing was chosen: the first node
    }

    void thePageIsUsedWithoutAMouseAndReadAloud()
    {
        MainWindow window(
            std::make_unique<QSettings>(m_folder.filePath(u"console.ini"_s), QSettings::IniFormat),
            shell::ProfileList(m_folder.filePath(u"profiles"_s)));
        window.showOverview(examples::leaderDown(), examples::live(2));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.showPage(u"topology"_s);
        auto *view = window.findChild<views::TopologyView *>(u"topologyView"_s);
        const auto *detail = window.findChild<QLabel *>(u"topologyDetail"_s);
        view->setFocus();
        QVERIFY2(detail->text().startsWith(u"node-1, status Down."), qPrintable(detail->text()));
        QTest::keyClick(view, Qt::Key_Right);
        QVERIFY2(detail->text().startsWith(u"node-2, status OK. It leads"), qPrintable(detail->text()));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view);
        QCOMPARE(list->childCount(), 5);
        QVERIFY(list->child(2)->state().focused);
        QCOMPARE(list->child(2)->text(QAccessible::Name), detail->text());
        // A new overview leaves the choice where it is.
        window.showOverview(examples::leaderDown(), examples::live(2));
        QVERIFY(detail->text().startsWith(u"node-2"));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(window.findChild<views::NodesPage *>()->selected(),
            std::optional(examples::leaderDown().nodes[1].id));
        QVERIFY(window.findChild<views::NodesPage *>()->isVisible());
    }
};

QTEST_MAIN(TestTopology)
#include "tst_topology.moc"
