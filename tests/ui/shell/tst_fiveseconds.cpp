// muster_test: USES Muster::Shell WIDGETS
#include "models/examples/examples.h"
#include "shell/window/mainwindow.h"

#include <QAccessible>
#include <QLabel>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
namespace examples = muster::models::examples;

namespace {

/// One cell as a screen reader has it: "Cluster: HEALTHY", "3 of 3 nodes green."
struct Heard {
    QString name;
    QString description;
    QString all() const { return name + u' ' + description; }
};

QList<Heard> listen(QWidget *strip)
{
    QList<Heard> cells;
    const QAccessibleInterface *root = QAccessible::queryAccessibleInterface(strip);
    for (int at = 0; root && at < root->childCount(); ++at) {
        const QAccessibleInterface *cell = root->child(at);
        cells += Heard{cell->text(QAccessible::Name), cell->text(QAccessible::Description)};
    }
    return cells;
}

struct Situation {
    std::optional<protocol::Overview> overview;
    models::Connection connection = examples::live();
};

Situation situation(const QString &name)
{
    if (name == u"healthy")
        return {examples::healthy()};
    if (name == u"node-down")
        return {examples::leaderDown()};
    if (name == u"not-reloaded")
        return {examples::notReloaded()};
    if (name == u"tie")
        return {examples::twoNodeTie()};
    if (name == u"version")
        return {examples::versionMismatch()};
    if (name == u"no-leader")
        return {examples::noLeader()};
    if (name == u"one-way")
        return {examples::oneWayCut()};
    if (name == u"stale")
        return {examples::healthy(), examples::stale()};
    if (name == u"no-answer")
        return {examples::healthy(), examples::outage()};
    if (name == u"handing-over") {
        auto overview = examples::healthy();
        overview.preferred = {overview.nodes[1].id, u"pending"_s, {}};
        return {overview};
    }
    qFatal("no such situation");
}

} // namespace

// Goal: whoever sees the strip for five seconds can say whether the service is all right, what is wrong
// where, how much more may fail, whether something is being changed and by whom, and how old all that is
// (reference: the five-second test of the console's design).
// Method: people are not at hand in a build, so a reader that knows only English and the five questions takes
// the answers from what assistive technology is given. What it cannot find there, nobody finds in five
// seconds.
class TestFiveSeconds : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

private slots:
    void theStripAnswers_data()
    {
        QTest::addColumn<QString>("allRight"); // yes, no, unknown
        QTest::addColumn<QString>("who"); // node, or empty
        QTest::addColumn<QString>("kind"); // a word for the trouble
        QTest::addColumn<QString>("mayFail"); // how many more nodes
        QTest::addColumn<QString>("change"); // what of changes
        QTest::addColumn<QString>("age");
        const QString quiet = u"No change running"_s;
        const QString now = u"0.4 s ago"_s;
        QTest::newRow("healthy") << u"yes"_s << u""_s << u"3 of 3"_s << u"2"_s << quiet << now;
        QTest::newRow("node-down") << u"no"_s << u"node-1"_s << u"down"_s << u"1"_s << quiet << now;
        QTest::newRow("not-reloaded")
            << u"yes, but"_s << u"node-2"_s << u"has not reloaded"_s << u"2"_s << quiet << now;
        QTest::newRow("tie") << u"no"_s << u"node-1 and node-2"_s << u"no majority"_s << u"1"_s << quiet
                             << now;
        QTest::newRow("version") << u"no"_s << u"node-2"_s << u"version"_s << u"2"_s << quiet << now;
        QTest::newRow("no-leader") << u"no"_s << u""_s << u"lead"_s << u"2"_s << quiet << now;
        QTest::newRow("one-way") << u"no"_s << u"node-1"_s << u"node-2"_s << u"2"_s << quiet << now;
        QTest::newRow("stale") << u"unknown"_s << u""_s << u"Last known: HEALTHY"_s << u"unknown"_s
                               << u"Last known: No change running"_s << u"STALE 47 s"_s;
        QTest::newRow("no-answer") << u"no"_s << u""_s << u"No node answers for 31 s"_s << u"unknown"_s
                                   << u"Last known: No change running"_s << u"STALE 31 s"_s;
        QTest::newRow("handing-over") << u"yes"_s << u""_s << u"3 of 3"_s << u"2"_s
                                      << u"transferred to node-2, as an operator requested"_s << now;
    }
    void theStripAnswers()
    {
        MainWindow window(std::make_unique<QSettings>(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat),
            ProfileList(m_folder.filePath(u"profiles"_s)));
        window.show();
        const Situation shown = situation(QString::fromLatin1(QTest::currentDataTag()));
        window.showOverview(shown.overview, shown.connection);
        const QList<Heard> cells = listen(window.findChild<QWidget *>(u"verdictStrip"_s));
        QCOMPARE(cells.size(), 5);
        // (1) Is the service all right?
        static const QList<std::pair<QString, QString>> words{{u"HEALTHY"_s, u"yes"_s},
            {u"ATTENTION"_s, u"yes, but"_s}, {u"MISMATCH"_s, u"no"_s}, {u"TROUBLE"_s, u"no"_s},
            {u"NO ANSWER"_s, u"no"_s}, {u"UNKNOWN"_s, u"unknown"_s}};
        QString answer;
        for (const auto &[word, meaning] : words)
            answer += cells[0].name.contains(word) ? meaning : QString();
        QTEST(answer, "allRight");
        // (2) What is wrong, and where?
        QFETCH(QString, who);
        QFETCH(QString, kind);
        QVERIFY2(cells[0].description.contains(who), qPrintable(cells[0].description));
        QVERIFY2(cells[0].description.contains(kind), qPrintable(cells[0].description));
        // (3) How much more may fail?
        static const QRegularExpression count(u"Can lose (\\d+) of \\d+ node"_s);
        const auto found = count.match(cells[2].name);
        answer = found.hasMatch()                           ? found.captured(1)
            : cells[2].name.contains(u"Can lose no node"_s) ? u"0"_s
            : cells[2].name.contains(u"Unknown"_s)          ? u"unknown"_s
                                                            : cells[2].name;
        QTEST(answer, "mayFail");
        // (4) Is something being changed, and by whom?
        QFETCH(QString, change);
        QVERIFY2(cells[3].all().contains(change), qPrintable(cells[3].all()));
        // (5) How old is this?
        QFETCH(QString, age);
        QVERIFY2(cells[4].name.contains(age), qPrintable(cells[4].name));
    }

    // What assistive technology hears is what eyes see: every word of it is on the strip.
    void nothingIsSaidThatIsNotShown()
    {
        MainWindow window(std::make_unique<QSettings>(m_folder.filePath(u"t.ini"_s), QSettings::IniFormat),
            ProfileList(m_folder.filePath(u"profiles"_s)));
        window.show();
        window.showOverview(examples::leaderDown(), examples::live());
        auto *strip = window.findChild<QWidget *>(u"verdictStrip"_s);
        QString seen;
        for (const QLabel *label : strip->findChildren<QLabel *>())
            seen += label->isVisible() ? label->text() + u'\n' : QString();
        for (const QString &part : {u"TROUBLE"_s, u"node-1 is down."_s, u"Can lose 1 of 3"_s, u"node-2"_s,
                 u"No change running"_s, u"Live, 0.4 s ago"_s})
            QVERIFY2(seen.contains(part), qPrintable(part + u" is not in\n"_s + seen));
    }
};

QTEST_MAIN(TestFiveSeconds)
#include "tst_fiveseconds.moc"
