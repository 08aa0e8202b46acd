// muster_test: USES muster_realcluster Muster::Shell TIMEOUT 300 WIDGETS SERIAL NEEDS display DEPENDS musterd
// musterctl musterd-other-version PATHS
#include "client/profile/profile.h"
#include "shell/clusters/clustersession.h"
#include "shell/window/mainwindow.h"
#include "support/process/realcluster.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace muster;
using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

// Goal: the window shows what musterctl says, of a real cluster, at about the same time.
// Method: the real window on a display of its own (Xvfb), three real processes; texts are read from the
// widgets.
class TestWindow : public QObject {
    Q_OBJECT
    RealCluster m_cluster{3};
    QTemporaryDir m_home;
    std::unique_ptr<shell::MainWindow> m_window;

    QString text(const char *name) const
    {
        const auto *label = m_window->findChild<QLabel *>(QLatin1StringView(name));
        return label ? label->text() : u"no label "_s + QLatin1StringView(name);
    }
    /// Everything that a view shows, row by row.
    QString shown(const char *name) const
    {
        const auto *view = m_window->findChild<QAbstractItemView *>(QLatin1StringView(name));
        if (!view || !view->model())
            return {};
        QStringList lines;
        const std::function<void(const QModelIndex &)> walk = [&](const QModelIndex &parent) {
            for (int row = 0; row < view->model()->rowCount(parent); ++row) {
                QStringList cells;
                for (int column = 0; column < view->model()->columnCount(parent); ++column)
                    cells.append(view->model()->index(row, column, parent).data().toString());
                lines.append(cells.join(u" | "_s));
                walk(view->model()->index(row, 0, parent));
            }
        };
        walk({});
        return lines.join(u'\n');
    }
    QString nodeLine(int node) const
    {
        for (const QString &line : shown("nodeTable").split(u'\n'))
            if (line.contains(m_cluster.name(node)))
                return line;
        return {};
    }
    /// Waits until musterctl shows the state, then until the window does; returns how much later that was.
    void bothShow(
        const char *what, const std::function<bool()> &reported, const std::function<bool()> &seen) const
    {
        const qint64 ctl = waitFor(reported, 30'000);
        QVERIFY2(ctl >= 0, what);
        const qint64 later = waitFor(seen, 10'000);
        m_window->grab().save(
            QStringLiteral(MUSTER_BINARY_DIR "/window-%1.png").arg(QLatin1StringView(what)));
        QVERIFY2(later >= 0,
            qPrintable(u"%1: %2\n%3\n%4"_s.arg(QLatin1StringView(what), text("verdictSentence"),
                shown("nodeTable"), shown("mismatchTree"))));
        qInfo("%s: in the window at most %lld ms after musterctl", what, later);
    }
    bool ctlShows(int node, const QString &code) const
    {
        const int asked = node == 1 ? 2 : 1;
        return RealCluster::reasonCodes(RealCluster::row(m_cluster.status(asked), m_cluster.name(node)))
            .contains(code);
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        QStandardPaths::setTestModeEnabled(true);
        const auto profile = client::readProfile(m_cluster.profile());
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
        m_window = std::make_unique<shell::MainWindow>(
            std::make_unique<QSettings>(m_home.filePath(u"settings.ini"_s), QSettings::IniFormat),
            shell::ProfileList(m_home.filePath(u"profiles"_s)));
        m_window->resize(1'024, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->session()->open(*profile);
    }

    void green()
    {
        bothShow(
            "green", [&] { return m_cluster.status(1)[u"verdict"].toString() == u"green"; },
            [&] {
                return m_window->session()->overview()
                    && m_window->session()->overview()->verdict == protocol::Verdict::Green
                    && shown("nodeTable").count(u"node-"_s) >= 3
                    && text("verdictLeader").contains(u"node-"_s);
            });
    }

    void theNodeItTalksToDies()
    {
        // Whatever node the window is connected to: it has to find another one on its own.
        const QString from = m_window->session()->connection().node;
        int talksTo = 0;
        for (int node = 1; node <= 3; ++node)
            if (from == m_cluster.name(node) || m_cluster.url(node).endsWith(from))
                talksTo = node;
        QVERIFY2(talksTo > 0, qPrintable(m_window->session()->connection().node));
        m_window->showPage(u"nodes"_s);
        m_cluster.kill(talksTo);
        bothShow(
            "down", [&] { return ctlShows(talksTo, u"down"_s); },
            [&] {
                return nodeLine(talksTo).contains(u"Down"_s, Qt::CaseInsensitive)
                    && text("verdictSentence").contains(m_cluster.name(talksTo));
            });
        QVERIFY(m_cluster.startNode(talksTo));
        const int other = talksTo == 1 ? 2 : 1;
        bothShow(
            "returned", [&] { return m_cluster.status(other)[u"verdict"].toString() == u"green"; },
            [&] {
                return m_window->session()->overview()->verdict == protocol::Verdict::Green
                    && !nodeLine(talksTo).contains(u"Down"_s, Qt::CaseInsensitive);
            });
    }

    void aStoppedNodeIsDownAndReturns()
    {
        QVERIFY(m_cluster.stop(3));
        bothShow(
            "stopped", [&] { return ctlShows(3, u"down"_s); },
            [&] { return nodeLine(3).contains(u"Down"_s, Qt::CaseInsensitive); });
        m_cluster.signal(3, SIGCONT);
        bothShow(
            "continued", [&] { return m_cluster.status(1)[u"verdict"].toString() == u"green"; },
            [&] { return m_window->session()->overview()->verdict == protocol::Verdict::Green; });
    }

    void aDifferenceIsNamedAndMendedFromTheWindow()
    {
        const QString key = u"TeamSettings.SiteName"_s;
        m_window->showPage(u"config"_s);
        m_cluster.edit(2, key, u"From the window"_s);
        bothShow(
            "edited", [&] { return ctlShows(2, u"config-not-reloaded"_s); },
            [&] { return shown("mismatchTree").contains(key); });
        QCOMPARE(m_cluster.ctl({u"reload-config"_s, u"--node"_s, u"node-2"_s}).exitCode, 0);
        bothShow(
            "mismatch", [&] { return ctlShows(2, u"config-mismatch"_s); },
            [&] {
                return shown("mismatchTree").contains(u"From the window"_s)
                    && m_window->session()->overview()->verdict == protocol::Verdict::Red
                    && text("verdictMismatchSentence").contains(u"node-2"_s);
            });
        // Put the file back and press the button.
        m_cluster.edit(2, key, u"Muster demo"_s);
        auto *button = m_window->findChild<QAbstractButton *>(u"mismatchReloadAll"_s);
        QVERIFY(button);
        QVERIFY(waitFor([&] { return button->isVisible() && button->isEnabled(); }, 10'000) >= 0);
        QTest::mouseClick(button, Qt::LeftButton);
        auto run = [&] {
            return m_window->findChild<QAbstractButton *>(u"reloadRun"_s);
        };
        QVERIFY(waitFor([&] { return run() && run()->isVisible() && run()->isEnabled(); }, 5'000) >= 0);
        QTest::mouseClick(run(), Qt::LeftButton);
        bothShow(
            "mended", [&] { return m_cluster.status(1)[u"verdict"].toString() == u"green"; },
            [&] {
                return m_window->session()->overview()->verdict == protocol::Verdict::Green
                    && !shown("mismatchTree").contains(key);
            });
    }

    void anotherVersionIsNamed()
    {
        m_window->showPage(u"nodes"_s);
        m_cluster.kill(3);
        QVERIFY(m_cluster.startNode(3, RealCluster::program(u"musterd-other-version"_s)));
        bothShow(
            "version", [&] { return ctlShows(3, u"version-mismatch"_s); },
            [&] {
                return nodeLine(3).contains(u"0.0.9"_s)
                    && text("verdictMismatchSentence").contains(u"node-3"_s);
            });
    }

    void twoNodesHaveNoMajority()
    {
        RealCluster two(2);
        QVERIFY2(two.start(), qPrintable(two.problem()));
        const auto profile = client::readProfile(two.profile());
        QVERIFY(profile);
        m_window->session()->open(*profile);
        m_window->showPage(u"config"_s);
        two.edit(2, u"TeamSettings.SiteName"_s, u"Other"_s);
        QCOMPARE(two.ctl({u"reload-config"_s, u"--node"_s, u"node-2"_s}).exitCode, 0);
        bothShow(
            "tie",
            [&] {
                const QStringList codes =
                    RealCluster::reasonCodes(RealCluster::row(two.status(1), u"node-1"_s));
                return codes.contains(u"config-mismatch"_s);
            },
            [&] {
                return text("verdictSentence").contains(u"no majority"_s)
                    && text("mismatchSummary").contains(u"majority"_s)
                    && shown("mismatchTree").contains(u"Other"_s);
            });
        const auto back = client::readProfile(m_cluster.profile());
        QVERIFY(back);
        m_window->session()->open(*back);
        QVERIFY(waitFor(
                    [&] {
                        return m_window->session()->overview()
                            && m_window->session()->overview()->nodes.size() == 3;
                    },
                    15'000)
            >= 0);
    }

    void whenNobodyAnswersItSaysHowOldThePictureIs()
    {
        for (int node = 1; node <= 3; ++node)
            m_cluster.kill(node);
        QVERIFY(waitFor(
                    [&] {
                        return text("verdictConnection").contains(u"stale"_s, Qt::CaseInsensitive)
                            || text("verdictConnection").contains(u"lost"_s, Qt::CaseInsensitive);
                    },
                    20'000)
            >= 0);
        m_window->grab().save(QStringLiteral(MUSTER_BINARY_DIR "/window-stale.png"));
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
