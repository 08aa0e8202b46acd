// muster_test: USES Muster::Shell muster_fakenode WIDGETS
#include "models/examples/examples.h"
#include "models/nodes/history.h"
#include "shell/clusters/clustersession.h"
#include "shell/window/mainwindow.h"
#include "support/fake/fakenode.h"
#include "views/common/chartview.h"
#include "views/nodes/historypanel.h"
#include "views/nodes/nodedetail.h"
#include "views/nodes/nodespage.h"

#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace muster;
using namespace muster::models;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::NodeSample;
using protocol::NodeSamples;
using views::ChartView;
using views::HistoryPanel;

namespace {

Chart chartOf(const NodeSamples &samples, const QString &id)
{
    for (const Chart &chart : historyCharts(samples)) {
        if (chart.id == id)
            return chart;
    }
    return {};
}

http::Response answerOf(const NodeSamples &samples)
{
    return {.status = 200,
        .headers = {{"Content-Type", "application/json"}},
        .body = QJsonDocument(protocol::toJson(samples)).toJson()};
}

} // namespace

/// What a node measured of itself, as charts.
class TestHistory : public QObject {
    Q_OBJECT

private slots:
    void gapsStayGaps()
    {
        NodeSamples samples = examples::samples();
        const Chart before = chartOf(samples, u"cpu"_s);
        QCOMPARE(before.lines.size(), 1);
        const auto pieces = before.lines[0].pieces.size();
        samples.samples.remove(100, 10); // the node did not run, or was stopped
        QCOMPARE(chartOf(samples, u"cpu"_s).lines[0].pieces.size(), pieces + 1);
        for (int at = 300; at < 320; ++at)
            samples.samples[at].cpuPercent.reset(); // this was not measured
        QCOMPARE(chartOf(samples, u"cpu"_s).lines[0].pieces.size(), pieces + 2);
        QCOMPARE(chartOf(samples, u"memory"_s).lines[0].pieces.size(), pieces + 1);
    }

    void theSummarySaysNowAndTheHighest()
    {
        NodeSamples samples = examples::samples();
        samples.samples = samples.samples.mid(0, 100);
        for (NodeSample &sample : samples.samples)
            sample.cpuPercent = 3;
        samples.samples[20].cpuPercent = 40;
        const QString time = toDateTime(samples.samples[20].at).toLocalTime().toString(u"HH:mm"_s);
        QCOMPARE(chartOf(samples, u"cpu"_s).summary, u"CPU: now 3 %, highest 40 % at "_s + time);
        for (NodeSample &sample : samples.samples)
            sample.cpuPercent.reset();
        QCOMPARE(chartOf(samples, u"cpu"_s).summary, u"CPU: not measured"_s);
        QVERIFY(chartOf(samples, u"cpu"_s).empty());
    }

    void axesAreRoundAndSkewHasASign()
    {
        NodeSamples samples = examples::samples();
        for (NodeSample &sample : samples.samples) {
            sample.clockOffsetMillis = -130;
            sample.cpuPercent = 41;
            sample.residentBytes = 48.2e6;
        }
        QCOMPARE(chartOf(samples, u"cpu"_s).top, 50.0);
        QCOMPARE(chartOf(samples, u"memory"_s).top, 50.0);
        QCOMPARE(chartOf(samples, u"skew"_s).top, 200.0);
        QCOMPARE(chartOf(samples, u"skew"_s).bottom, -200.0);
        QCOMPARE(chartOf({}, u"cpu"_s).top, 10.0);
    }

    void theValueUnderThePointer()
    {
        NodeSamples samples = examples::samples();
        samples.samples[50].cpuPercent = 7.3;
        samples.samples.remove(100, 50);
        const Chart chart = chartOf(samples, u"cpu"_s);
        const WallTime at = samples.samples[50].at;
        QVERIFY2(chartValue(chart, at + 1'900ms, 5s).startsWith(u"7.3 % at "),
            qPrintable(chartValue(chart, at + 1'900ms, 5s)));
        QVERIFY(chartValue(chart, samples.samples[99].at + 60s, 5s).startsWith(u"not measured"));
        QVERIFY(chartValue(chartOf(samples, u"latency"_s), at, 5s).contains(u"99 % within"));
    }

    void laterAnswersAreJoined()
    {
        NodeSamples known = examples::samples();
        NodeSamples came = known;
        came.samples = known.samples.mid(known.samples.size() - 4);
        for (int more = 0; more < 3; ++more) {
            NodeSample next = came.samples.last();
            next.at += 5s;
            came.samples.append(next);
        }
        const NodeSamples all = joined(known, came);
        QCOMPARE(all.samples.last().at, came.samples.last().at);
        for (qsizetype at = 1; at < all.samples.size(); ++at)
            QVERIFY(all.samples[at].at > all.samples[at - 1].at);
        QVERIFY(all.samples.size() <= 721); // the hour moves on
        QVERIFY(all.samples.first().at > known.samples.first().at);
        came.node = NodeId(u"another"_s);
        QCOMPARE(joined(known, came).samples.size(), came.samples.size());
        came = known;
        came.samples.clear(); // it was restarted and has no samples yet
        QVERIFY(joined(known, came).samples.isEmpty());
    }

    void aDayOfAnswersIsNoMoreThanTheHour()
    {
        NodeSamples known = examples::samples();
        NodeSamples year = known; // claims to keep so much
        year.kept = 366 * 24h;
        const auto answer = [](NodeSamples &all) {
            NodeSamples came = all;
            came.samples = all.samples.mid(all.samples.size() - 3);
            NodeSample next = came.samples.last();
            next.at += 5s;
            came.samples.append(next);
            all = joined(all, came);
        };
        for (int at = 0; at < 86'400 / 5; ++at) {
            answer(known);
            answer(year);
            QVERIFY(known.samples.size() <= 721);
            QVERIFY(year.samples.size() <= protocol::samplesMax);
        }
        QCOMPARE(known.samples.last().at - known.samples.first().at, Millis(1h));
        QCOMPARE(year.samples.last().at, known.samples.last().at); // the newest stay
        QCOMPARE(year.samples.size(), protocol::samplesMax);
    }

    void thePanelSaysWhatItIsDoing()
    {
        HistoryPanel panel;
        QSignalSpy wanted(&panel, &HistoryPanel::wanted);
        const NodeSamples samples = examples::samples();
        panel.setNode(samples.node, u"node-1"_s);
        QCOMPARE(wanted.count(), 0); // the panel is hidden
        panel.show();
        QCOMPARE(wanted.count(), 1);
        const auto *title = panel.findChild<QLabel *>(u"emptyTitle"_s);
        QVERIFY(title->text().contains(u"Asking node-1"));
        panel.setError(u"The node cannot be reached."_s);
        QVERIFY(title->text().contains(u"No history of node-1"));
        panel.setSamples(samples);
        const auto *state = panel.findChild<QLabel *>(u"historyState"_s);
        QVERIFY(state->isVisible());
        QVERIFY(state->text().contains(u"node-1"));
        panel.setError(u"The node cannot be reached."_s); // what is known stays, and says that it is old
        QVERIFY2(state->text().contains(u"old"), qPrintable(state->text()));
        QVERIFY(panel.findChild<ChartView *>(u"chart_cpu"_s)->isVisible());
        NodeSamples strange = samples;
        strange.node = NodeId(u"another"_s);
        strange.name = u"node-9"_s;
        panel.setSamples(strange); // too late: not of the selected node
        QVERIFY(state->text().contains(u"old"));
        panel.setNode(NodeId(u"another"_s), u"node-9"_s);
        QVERIFY(!state->isVisible());
        QCOMPARE(wanted.count(), 2);
        QCOMPARE(panel.secondsWanted(WallTime()), 3'600);
    }

    void onlyWhatIsNewIsAskedFor()
    {
        HistoryPanel panel;
        const NodeSamples samples = examples::samples();
        panel.setNode(samples.node, u"node-1"_s);
        panel.setSamples(samples);
        const WallTime last = samples.samples.last().at;
        QCOMPARE(panel.secondsWanted(last + 5s), 20);
        QCOMPARE(panel.secondsWanted(last + 24h), 3'600);
        QCOMPARE(panel.secondsWanted(last - 24h), 3'600); // our clock is wrong
    }

    void allChartsShareTheirTime()
    {
        HistoryPanel panel;
        panel.resize(800, 600);
        panel.setNode(examples::samples().node, u"node-1"_s);
        panel.show();
        panel.setSamples(examples::samples());
        auto *cpu = panel.findChild<ChartView *>(u"chart_cpu"_s);
        auto *memory = panel.findChild<ChartView *>(u"chart_memory"_s);
        auto *reset = panel.findChild<QPushButton *>(u"historyReset"_s);
        QVERIFY(!reset->isEnabled());
        QTest::keyClick(cpu, Qt::Key_Plus);
        QVERIFY(reset->isEnabled()); // less than all is shown
        const QString newest = memory->valueText();
        for (int steps = 0; steps < 30; ++steps)
            QTest::keyClick(cpu, Qt::Key_Left);
        QVERIFY(memory->valueText() != newest); // the time cursor is on every chart
        const QString there = cpu->valueText().right(8);
        QCOMPARE(memory->valueText().right(8), there);
        QTest::keyClick(memory, Qt::Key_0);
        QVERIFY(!reset->isEnabled());
        QVERIFY(cpu->accessibleDescription().startsWith(u"CPU: now "));
        QCOMPARE(cpu->accessibleName(), u"CPU"_s);
    }

    void theWindowAsksTheNodeThatAnswers()
    {
        QTemporaryDir folder;
        test::FakeNode one;
        const auto overview = test::overviewOf({&one});
        one.setOverview(overview);
        NodeSamples samples = examples::samples();
        samples.node = overview.nodes[0].id;
        one.setReply(u"GET /api/v4/muster/samples"_s, answerOf(samples));
        QFile file(folder.filePath(u"admin-password"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write("secret password");
        file.close();
        client::Profile profile;
        profile.name = u"demo"_s;
        profile.urls = {one.url()};
        profile.username = u"admin"_s;
        profile.passwordFile = u"admin-password"_s;
        profile.path = folder.filePath(u"profile.json"_s);
        shell::MainWindow window(
            std::make_unique<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat),
            shell::ProfileList(folder.filePath(u"profiles"_s)));
        window.show();
        window.session()->open(profile);
        QTRY_COMPARE(window.session()->connection().state, Connection::State::Live);
        window.showPage(u"nodes"_s);
        const auto asked = [&] {
            return one.requests().filter(u"/muster/samples"_s);
        };
        QVERIFY(asked().isEmpty()); // the history is hidden
        window.findChild<QToolButton *>(u"nodeDetailHistory"_s)->click();
        const auto *state = window.findChild<QLabel *>(u"historyState"_s);
        QTRY_VERIFY(state->isVisible());
        QVERIFY2(asked().first().contains(u"node=%1&seconds=3600"_s.arg(samples.node.toString())),
            qPrintable(asked().first()));
        one.setReply(u"GET /api/v4/muster/samples"_s,
            {.status = 503,
                .headers = {},
                .body =
                    R"({"id":"x","message":"node-1 is down: its samples were in its memory.","status_code":503})"});
        QTRY_VERIFY_WITH_TIMEOUT(state->text().contains(u"old"), 12'000);
        QVERIFY2(state->text().contains(u"its samples were in its memory"), qPrintable(state->text()));
    }
};

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
