// muster_test: USES Muster::Shell WIDGETS
#include "models/events/eventmodel.h"
#include "models/events/timeline.h"
#include "models/examples/examples.h"
#include "models/words/auditwords.h"
#include "models/words/sentences.h"
#include "shell/window/mainwindow.h"
#include "views/events/eventspage.h"
#include "views/events/timelineview.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace muster;
using namespace muster::models;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using shell::MainWindow;
using views::TimelineView;

namespace {

QString bandsOf(const Timeline &timeline)
{
    QStringList bands;
    for (const LeaderBand &band : timeline.bands)
        bands.append(u"%1 %2 s%3"_s.arg(band.term > 0 ? band.name : u"nobody"_s)
                         .arg(band.when.length() / 1s)
                         .arg(band.open ? u" open"_s : QString()));
    return bands.join(u", "_s);
}

TimeAxis hourAxis(double width)
{
    const WallTime from = fromDateTime(QDateTime(QDate(2026, 11, 23), QTime(12, 0))); // local
    return {{from, from + 1h}, 0, width};
}

} // namespace

/// Leaders and events on one axis.
class TestTimeline : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    TimelineView *line() const { return m_window->findChild<TimelineView *>(u"timeline"_s); }
    QTableView *table() const { return m_window->findChild<QTableView *>(u"eventTable"_s); }

    void open(const protocol::Overview &overview)
    {
        m_window = std::make_unique<MainWindow>(
            std::make_unique<QSettings>(m_folder.filePath(u"console.ini"_s), QSettings::IniFormat),
            shell::ProfileList(m_folder.filePath(u"profiles"_s)));
        m_window->resize(1024, 700);
        m_window->showOverview(overview, examples::live());
        m_window->showPage(u"events"_s);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

private slots:
    void whoLedAndWhenNobodyDid()
    {
        QCOMPARE(
            bandsOf(timelineOf(examples::leaderDown())), u"node-1 7157 s, nobody 1 s, node-2 37 s open"_s);
        QCOMPARE(bandsOf(timelineOf(examples::noLeader())), u"node-1 7180 s, nobody 15 s"_s);
        QCOMPARE(bandsOf(timelineOf(examples::healthy())), u"node-1 7195 s open"_s);
        QCOMPARE(bandsOf(timelineOf({})), QString());
    }

    void aTermWhoseEndIsNotToldEndsWithTheNext()
    {
        auto overview = examples::leaderDown();
        overview.terms[0].until.reset();
        QCOMPARE(bandsOf(timelineOf(overview)), u"node-1 7158 s, node-2 37 s open"_s);
        // By two clocks a term may end after the next one began: no band overlaps another.
        overview.terms[0].until = overview.terms[1].since.addSecs(5);
        QCOMPARE(bandsOf(timelineOf(overview)), u"node-1 7158 s, node-2 37 s open"_s);
        overview.terms[1].since = overview.terms[0].since.addSecs(-100); // before the first: it takes no time
        const Timeline odd = timelineOf(overview);
        for (qsizetype at = 1; at < odd.bands.size(); ++at)
            QCOMPARE(odd.bands[at].when.from, odd.bands[at - 1].when.to);
    }

    void zoomAndPanStayWithinWhatThereIs()
    {
        const auto range = [](int from, int to) {
            return TimeRange{WallTime(Millis(from)), WallTime(Millis(to))};
        };
        const auto at = [](int millis) {
            return WallTime(Millis(millis));
        };
        const TimeRange whole = range(0, 1'000'000);
        QCOMPARE(zoomed(whole, 0.5, at(500'000), whole), range(250'000, 750'000));
        QCOMPARE(
            zoomed(whole, 0.5, at(0), whole), range(0, 500'000)); // what is under the pointer stays there
        QCOMPARE(zoomed(whole, 2, at(500'000), whole), whole);
        QCOMPARE(zoomed(range(500'000, 506'000), 0.1, at(503'000), whole).length(), rangeMin);
        QCOMPARE(zoomed(range(0, 0), 0.5, at(0), range(0, 0)).from, at(0));
        QCOMPARE(panned(range(0, 100'000), -5s, whole), range(0, 100'000));
        QCOMPARE(panned(range(0, 100'000), 5'000s, whole), range(900'000, 1'000'000));
        QCOMPARE(panned(range(0, 3'000'000), 10ms, whole), whole);
    }

    void ticksAreRoundAndApart_data()
    {
        QTest::addColumn<double>("width");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("second");
        QTest::newRow("wide: every five minutes") << 1200.0 << 13 << u"12:05"_s;
        QTest::newRow("narrow: every half hour") << 300.0 << 3 << u"12:30"_s;
        QTest::newRow("no space: the hour and no more") << 40.0 << 1 << QString();
    }
    void ticksAreRoundAndApart()
    {
        QFETCH(double, width);
        QFETCH(QString, second);
        const TimeAxis axis = hourAxis(width);
        const auto ticks = ticksOn(axis, 90);
        QTEST(int(ticks.size()), "count");
        QCOMPARE(ticks[0].text, u"12:00"_s);
        if (!second.isEmpty())
            QCOMPARE(ticks[1].text, second);
        for (qsizetype at = 1; at < ticks.size(); ++at)
            QVERIFY(axis.x(ticks[at].at) - axis.x(ticks[at - 1].at) >= 90);
    }

    void aTickOfAnotherDayNamesTheDay()
    {
        TimeAxis axis = hourAxis(800);
        axis.shown.from += 11h + 1ms; // from 23:00 on
        axis.shown.to = axis.shown.from + 2h;
        int days = 0;
        for (const TimeTick &tick : ticksOn(axis, 90))
            days += tick.text.contains(u':') ? 0 : 1;
        QCOMPARE(days, 1);
    }

    void marksThatCannotBeToldApartAreOneWithTheWorstGlyph()
    {
        Timeline timeline;
        const TimeAxis axis = hourAxis(360); // ten seconds a pixel
        const auto add = [&](int seconds, Mark mark) {
            timeline.marks.append(
                {.at = axis.shown.from + std::chrono::seconds(seconds), .mark = mark, .sequence = 1});
        };
        add(0, Mark::Ok);
        add(40, Mark::Down);
        add(90, Mark::Attention);
        add(600, Mark::Ok);
        add(7'200, Mark::Down); // outside of the range
        const auto clusters = clustersOn(axis, timeline, Lane::Events, 13);
        QCOMPARE(clusters.size(), 2);
        QCOMPARE(clusters[0].marks, (QList<int>{0, 1, 2}));
        QCOMPARE(clusters[0].mark, Mark::Down);
        QCOMPARE(clusters[1].marks, QList<int>{3});
        QCOMPARE(clusters[1].x, 60.0);
    }

    void theSummarySaysWhatIsSeen()
    {
        const Timeline timeline = timelineOf(examples::leaderDown());
        const QString all = timelineSummary(timeline, timeline.whole);
        QVERIFY2(all.contains(u"7 event(s), 2 of them trouble.")
                && all.contains(u"node-1, nobody for 1.0 s, node-2"),
            qPrintable(all));
        const TimeRange early{timeline.whole.from, timeline.whole.from + 60s};
        QVERIFY(timelineSummary(timeline, early).contains(u"none of them trouble"));
        QVERIFY(timelineSummary({}, {WallTime(), WallTime(1ms)}).contains(u"Nothing is known"));
    }

    // Goal: a node that keeps 200 events does not claim that nothing happened before them.
    void aFullMemorySaysSinceWhen()
    {
        protocol::Overview overview = examples::healthy();
        overview.events.clear();
        for (int event = 0; event < 200; ++event) {
            protocol::EventRecord record;
            record.sequence = quint64(event + 1);
            record.at = overview.at.addMSecs(-1000 * (200 - event));
            overview.events += record;
        }
        const Timeline full = timelineOf(overview);
        const TimeRange range{full.whole.to - 10min, full.whole.to};
        const QString since = inShownZone(overview.events.first().at).toString(u"HH:mm:ss"_s);
        const QString said = timelineSummary(full, range);
        QVERIFY2(said.contains(u"the last 200 event(s), since "_s + since), qPrintable(said));
        QVERIFY(!timelineSummary(full, {full.whole.to - 100s, full.whole.to}).contains(u"since"_s));
        overview.events.removeFirst();
        QVERIFY(!timelineSummary(timelineOf(overview), range).contains(u"since"_s));
    }

    // Goal: the time line names who did what as the page Audit does.
    void whatPeopleDidHasTheNamesOfTheAudit()
    {
        const protocol::Overview overview = examples::leaderDown();
        const Timeline timeline = timelineOf(overview, peopleMarks(examples::audits(), overview));
        QStringList spoken;
        for (const EventMark &mark : timeline.marks)
            if (mark.lane() == Lane::People)
                spoken += mark.spoken;
        QCOMPARE(spoken.size(), 8); // log-ins change nothing
        const protocol::AuditWords words = auditWords(examples::audits().first(), overview);
        for (const QString &word : {words.who, words.action, words.target, words.outcome})
            QVERIFY2(spoken.last().contains(word), qPrintable(spoken.last()));
        QVERIFY2(spoken.first().contains(u"night.shift"), qPrintable(spoken.first()));
        // What was done before the oldest event would stretch the line to weeks.
        QCOMPARE(timeline.whole, timelineOf(overview).whole);
        QCOMPARE(usualRange(timeline), usualRange(timelineOf(overview)));
        auto old = examples::audits();
        for (protocol::AuditRecord &audit : old)
            audit.createAt -= 24h * 7;
        QCOMPARE(
            timelineOf(overview, peopleMarks(old, overview)).marks.size(), timelineOf(overview).marks.size());
    }

    void allTimesAreInTheZoneThatIsShown()
    {
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "Asia/Tokyo");
        tzset();
        const auto back = qScopeGuard([&zone] {
            showTimesInUtc(false);
            zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
            tzset();
        });
        const Timeline timeline = timelineOf(examples::leaderDown());
        const TimeRange hour{timeline.whole.to - 1h, timeline.whole.to};
        const QString there = toDateTime(hour.to).toLocalTime().toString(u"HH:mm"_s);
        const QString utc = toDateTime(hour.to).toUTC().toString(u"HH:mm"_s);
        QVERIFY(there != utc);
        QVERIFY(timelineSummary(timeline, hour).contains(there));
        QCOMPARE(ticksOn({hour, 0, 1200}, 90).last().text, there);
        showTimesInUtc(true);
        QVERIFY(timelineSummary(timeline, hour).contains(utc));
        QCOMPARE(ticksOn({hour, 0, 1200}, 90).last().text, utc);
    }

    void keysWalkThroughWhatPeopleDid()
    {
        open(examples::leaderDown());
        const int before = line()->sizeHint().height();
        auto *page = m_window->findChild<views::EventsPage *>();
        page->setAudits(examples::audits(), {});
        QVERIFY(line()->sizeHint().height() > before); // a lane more
        QSignalSpy said(page, &views::Page::said);
        QSignalSpy pages(page, &views::Page::pageRequested);
        line()->setFocus();
        QTest::keyClick(line(), Qt::Key_End); // an event
        QTest::keyClick(line(), Qt::Key_Return);
        QCOMPARE(pages.count(), 0);
        for (int i = 0; i < 10 && said.isEmpty(); ++i)
            QTest::keyClick(line(), Qt::Key_Left);
        QCOMPARE(said.count(), 1);
        QVERIFY(said[0][0].toString().contains(u"Reload configuration"));
        QTest::keyClick(line(), Qt::Key_Return);
        QCOMPARE(pages.value(0).value(0).toString(), u"audit"_s);
        page->setAudits({}, {}); // as for somebody who may not read them
        QCOMPARE(line()->sizeHint().height(), before);
    }

    void keysWalkThroughTheEventsAndSelectAStretch()
    {
        open(examples::leaderDown());
        const int all = table()->model()->rowCount();
        line()->setFocus();
        QTest::keyClick(line(), Qt::Key_End);
        QCOMPARE(table()->currentIndex().data(EventModel::SequenceRole).toInt(), 7);
        QTest::keyClick(line(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(table()->model()->rowCount(), 3); // two happened in the same second
        auto *range = m_window->findChild<QPushButton *>(u"eventRange"_s);
        QVERIFY(range->isVisible());
        QTest::keyClick(line(), Qt::Key_Escape); // as any filter
        QCOMPARE(table()->model()->rowCount(), all);
        QVERIFY(!range->isVisible());
        QTest::keyClick(line(), Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(table()->model()->rowCount() < all);
        range->click();
        QCOMPARE(table()->model()->rowCount(), all);
    }

    void keysZoomPanAndShowAll()
    {
        open(examples::leaderDown());
        const TimeRange usual = line()->shown();
        line()->setFocus();
        QTest::keyClick(line(), Qt::Key_Plus);
        QVERIFY(line()->shown().length() < usual.length());
        QTest::keyClick(line(), Qt::Key_PageUp);
        QVERIFY(line()->shown().to < usual.to);
        const TimeRange before = line()->shown();
        m_window->showOverview(examples::leaderDown(), examples::live()); // who looks at the past stays there
        QCOMPARE(line()->shown(), before);
        QTest::keyClick(line(), Qt::Key_0);
        QVERIFY(line()->shown().length() >= 7'195s);
        auto later = examples::leaderDown();
        later.at = later.at.addSecs(30);
        m_window->showOverview(later, examples::live()); // who looks at the present follows it
        QCOMPARE(line()->shown().to, fromDateTime(later.at));
    }

    void draggingSelectsAndAClickChooses()
    {
        open(examples::leaderDown());
        const int all = table()->model()->rowCount();
        line()->showAll();
        const int middle = line()->height() / 2;
        QTest::mousePress(line(), Qt::LeftButton, {}, {line()->width() / 2, middle});
        QTest::mouseMove(line(), {line()->width() - 12, middle});
        QTest::mouseRelease(line(), Qt::LeftButton, {}, {line()->width() - 12, middle});
        QVERIFY(line()->selection());
        QCOMPARE(table()->model()->rowCount(), 3);
        QTest::mouseClick(line(), Qt::LeftButton, {}, {line()->width() / 2, 4}); // where nothing is
        QCOMPARE(table()->model()->rowCount(), all);
    }

    void bandsAndEventsAreReadAloud()
    {
        open(examples::leaderDown());
        line()->showAll();
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(line());
        QCOMPARE(list->childCount(), 3 + 7);
        QVERIFY(list->child(0)->text(QAccessible::Name).startsWith(u"node-1 led in term 1"));
        QVERIFY(list->child(1)->text(QAccessible::Name).startsWith(u"Nobody led"));
        QVERIFY(list->child(9)->text(QAccessible::Name).contains(u"node-2 leads in term 2"));
        QVERIFY(!list->child(1)->rect().isEmpty()); // a second of two hours is still seen
        QVERIFY(list->text(QAccessible::Description).contains(u"nobody for 1.0 s"));
    }
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
