// muster_test: USES Muster::Shell WIDGETS
#include "models/events/eventmodel.h"
#include "models/events/timeline.h"
#include "models/examples/examples.h"
#include "shell/feed/noticelist.h"
#include "shell/pages/pagestack.h"
#include "shell/window/mainwindow.h"

#include <QApplication>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace muster;
using namespace muster::models;
using namespace Qt::Literals::StringLiterals;
using shell::MainWindow;

namespace {

constexpr int eventsKept = 200; // by a node

/// The next second: a node goes down or comes back, and the leader with it from time to time.
void goOn(protocol::Overview &overview, int second)
{
    overview.at = overview.at.addSecs(1);
    ++overview.revision;
    protocol::NodeOverview &node = overview.nodes[second % overview.nodes.size()];
    protocol::EventRecord event;
    event.sequence = overview.events.last().sequence + 1;
    event.at = overview.at;
    event.node = node.id;
    const bool isBack = node.liveness == protocol::Liveness::Down;
    event.nature = isBack ? protocol::EventNature::Recovery : protocol::EventNature::Problem;
    event.kind = isBack ? u"node-up"_s : u"node-down"_s;
    event.severity = protocol::Severity::Red;
    overview.events.append(event);
    if (overview.events.size() > eventsKept)
        overview.events.removeFirst();
    node.liveness = isBack ? protocol::Liveness::Alive : protocol::Liveness::Down;
    node.reasons.clear();
    overview.reasons.removeIf([&node](const protocol::Reason &reason) { return reason.node == node.id; });
    if (isBack)
        return;
    protocol::Reason down;
    down.code = u"down"_s;
    down.severity = protocol::Severity::Red;
    down.detail = u"nothing is heard of it"_s;
    down.since = overview.at;
    node.reasons = {down};
    down.node = node.id;
    overview.reasons.append(down);
}

} // namespace

/// What a window holds does not grow with the time that it is open.
class TestHour : public QObject {
    Q_OBJECT

private slots:
    void eventsAreThoseThatTheNodeTells()
    {
        protocol::Overview overview = examples::healthy();
        EventModel model;
        for (int second = 0; second < 1'000; ++second) {
            goOn(overview, second);
            model.setOverview(overview);
            QCOMPARE(model.rowCount(), int(overview.events.size()));
        }
        QCOMPARE(model.rowCount(), eventsKept);
        const Timeline line = timelineOf(overview);
        QCOMPARE(line.marks.size(), eventsKept);
        // It does not reach further back than what it shows.
        QCOMPARE(line.marks.first().sequence, overview.events.first().sequence);
    }

    void theWindowHoldsNoMoreAfterManyPictures()
    {
        const QTemporaryDir folder;
        MainWindow window(
            std::make_unique<QSettings>(folder.filePath(u"console.ini"_s), QSettings::IniFormat),
            shell::ProfileList(folder.filePath(u"profiles"_s)));
        window.resize(1024, 700);
        window.show();
        protocol::Overview overview = examples::healthy(8);
        const QList<shell::PageEntry> &entries = window.pages()->entries();
        const auto watch = [&](int rounds) { // a multiple of 16: the nodes are then as they were
            for (int round = 0; round < rounds; ++round) {
                goOn(overview, round);
                window.showPage(entries[round / 4 % entries.size()].id);
                window.showOverview(overview, examples::live());
                window.notices()->observe(overview, examples::live());
                QApplication::processEvents();
            }
        };
        const auto objects = [&window] {
            return window.findChildren<QObject *>().size();
        };
        watch(64); // each page was drawn, each row was made
        qsizetype after = 0;
        QTRY_COMPARE(std::exchange(after, objects()), objects()); // what was put off is done
        watch(192);
        QTRY_VERIFY2(objects() <= after, qPrintable(u"%1 objects, then %2"_s.arg(after).arg(objects())));
        QCOMPARE(window.findChild<QTableView *>(u"eventTable"_s)->model()->rowCount(), eventsKept);
        QVERIFY(window.notices()->notices().size() <= 500);
    }
};

QTEST_MAIN(TestHour)
#include "tst_hour.moc"
