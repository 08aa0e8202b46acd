// muster_test: USES muster_realcluster Muster::Shell TIMEOUT 300 WIDGETS SERIAL NEEDS display DEPENDS musterd
// musterctl musterd-other-version PATHS
#include "shell/clusters/clustersession.h"
#include "shell/window/mainwindow.h"
#include "support/process/realcluster.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

// Goal: an operator without a mouse adds a cluster, finds the node that deviates, sees which key differs,
// reloads it, reads its events and goes on to another cluster (spec X12). Method: the real window on a
// display of its own (Xvfb), real processes, and key events to whatever has the focus: nothing here presses a
// button or calls the window to act. Only what is seen is read from the widgets.
class TestKeyboardWindow : public QObject {
    Q_OBJECT
    RealCluster m_cluster{3};
    RealCluster m_other{1};
    QTemporaryDir m_home;
    std::unique_ptr<shell::MainWindow> m_window;

    /// To the focus, as a keyboard does.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : QApplication::activeWindow(), key, modifiers);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    /// There is no window manager on this display, which would give a new window the focus.
    bool waitForDialog(const QString &name) const
    {
        QDialog *dialog = nullptr;
        const auto shown = [&] {
            dialog = m_window->findChild<QDialog *>(name);
            return dialog && dialog->isVisible();
        };
        if (waitFor(shown, 20'000) < 0)
            return false;
        dialog->activateWindow();
        return QTest::qWaitForWindowActive(dialog)
            && waitFor(
                   [&] {
                       return QApplication::focusWidget() && QApplication::focusWidget()->window() == dialog;
                   },
                   5'000)
            >= 0;
    }
    bool backInWindow() const
    {
        if (waitFor([] { return !QApplication::activeModalWidget(); }, 20'000) < 0)
            return false;
        m_window->activateWindow();
        return QTest::qWaitForWindowActive(m_window.get());
    }
    /// By Tab alone.
    static bool tabTo(const QString &name)
    {
        for (int at = 0; at < 60; ++at) {
            if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    QString text(const QString &name) const
    {
        const auto *label = m_window->findChild<QLabel *>(name);
        return label ? label->text() : u"no label "_s + name;
    }
    QString currentRow(const QString &view) const
    {
        const auto *shown = m_window->findChild<QAbstractItemView *>(view);
        QStringList cells;
        for (QModelIndex index = shown->currentIndex();
             index.isValid() && cells.size() < shown->model()->columnCount();)
            cells += index.siblingAtColumn(int(cells.size())).data().toString();
        return cells.join(u" | "_s);
    }
    QString firstRow(const QString &view) const
    {
        const auto *model = m_window->findChild<QAbstractItemView *>(view)->model();
        return model->index(0, 0).data().toString();
    }
    int rowsOf(const QString &view) const
    {
        return m_window->findChild<QAbstractItemView *>(view)->model()->rowCount();
    }
    static QString passwordOf(const RealCluster &cluster)
    {
        QFile file(cluster.file(u"admin-password"_s));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
    }
    bool isLive(int nodes) const
    {
        return m_window->session()->connection().state == models::Connection::State::Live
            && m_window->session()->overview() && m_window->session()->overview()->nodes.size() == nodes;
    }
    /// Ctrl+N, the dialog's fields by Tab, the log-in, each ended by Return.
    bool addCluster(const QString &name, const RealCluster &cluster)
    {
        press(Qt::Key_N, Qt::ControlModifier);
        if (!waitForDialog(u"connectDialog"_s))
            return false;
        type(name);
        press(Qt::Key_Tab);
        type(cluster.url(1));
        press(Qt::Key_Tab);
        type(u"admin"_s);
        press(Qt::Key_Return);
        return logIn(cluster);
    }
    bool logIn(const RealCluster &cluster)
    {
        if (!waitForDialog(u"loginDialog"_s))
            return false;
        type(passwordOf(cluster)); // the name is known: the focus is on the password
        press(Qt::Key_Return);
        return waitFor([&] { return isLive(cluster.size()); }, 30'000) >= 0 && backInWindow();
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        QVERIFY2(m_other.start(), qPrintable(m_other.problem()));
        QStandardPaths::setTestModeEnabled(true);
        m_window = std::make_unique<shell::MainWindow>(
            std::make_unique<QSettings>(m_home.filePath(u"settings.ini"_s), QSettings::IniFormat),
            shell::ProfileList(m_home.filePath(u"profiles"_s)));
        m_window->resize(1'024, 700);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void init() { QVERIFY(backInWindow()); }
    void cleanup()
    {
        if (QTest::currentTestFailed())
            m_window->grab().save(QStringLiteral(MUSTER_BINARY_DIR "/keyboard-%1.png")
                                      .arg(QLatin1StringView(QTest::currentTestFunction())));
    }

    void aClusterIsAdded()
    {
        QVERIFY(addCluster(u"First"_s, m_cluster));
        QVERIFY(waitFor([&] { return text(u"verdictWord"_s).contains(u"HEALTHY"_s); }, 30'000) >= 0);
    }

    void theDeviatingNodeIsFoundAndItsKeySeen()
    {
        m_cluster.edit(2, u"TeamSettings.SiteName"_s, u"By keyboard"_s);
        QVERIFY(
            waitFor([&] { return text(u"verdictMismatchSentence"_s).contains(u"node-2"_s); }, 30'000) >= 0);
        press(Qt::Key_2, Qt::ControlModifier);
        press(Qt::Key_D, Qt::AltModifier); // only deviating
        QVERIFY(waitFor([&] { return rowsOf(u"nodeTable"_s) == 1; }, 5'000) >= 0);
        press(Qt::Key_2, Qt::ControlModifier);
        press(Qt::Key_Home);
        QVERIFY2(currentRow(u"nodeTable"_s).contains(u"node-2"_s), qPrintable(currentRow(u"nodeTable"_s)));
        QVERIFY(waitFor([&] { return text(u"nodeDetailTitle"_s).contains(u"node-2"_s); }, 5'000) >= 0);
        press(Qt::Key_3, Qt::ControlModifier);
        // The file's digest travels in the gossip, which keys differ comes with the node's report after it.
        QVERIFY(
            waitFor([&] { return firstRow(u"mismatchTree"_s).contains(u"TeamSettings.SiteName"_s); }, 30'000)
            >= 0);
        press(Qt::Key_Home);
        QVERIFY2(currentRow(u"mismatchTree"_s).contains(u"TeamSettings.SiteName"_s),
            qPrintable(currentRow(u"mismatchTree"_s)));
    }

    void itIsReloaded()
    {
        QVERIFY(tabTo(u"mismatchFix"_s));
        press(Qt::Key_Space);
        QVERIFY(waitForDialog(u"reloadDialog"_s));
        QVERIFY(text(u"reloadWhat"_s).contains(u"By keyboard"_s));
        press(Qt::Key_Return);
        QVERIFY(waitFor([&] { return !text(u"reloadOutcome"_s).isEmpty(); }, 30'000) >= 0);
        QVERIFY2(text(u"reloadOutcome"_s).startsWith(u'●'), qPrintable(text(u"reloadOutcome"_s)));
        press(Qt::Key_Escape);
        QVERIFY(backInWindow());
        // It runs what its file says now, and so differs from the others: the window says that next.
        QVERIFY(waitFor([&] { return text(u"verdictWord"_s).contains(u"MISMATCH"_s); }, 30'000) >= 0);
        m_cluster.edit(2, u"TeamSettings.SiteName"_s, u"Muster demo"_s);
        QVERIFY(
            waitFor([&] { return text(u"verdictMismatchSentence"_s).contains(u"node-2"_s); }, 30'000) >= 0);
        press(Qt::Key_K, Qt::ControlModifier); // the other way: by name
        QVERIFY(waitForDialog(u"palette"_s));
        type(u"reload configuration of node-2"_s);
        press(Qt::Key_Return);
        QVERIFY(waitForDialog(u"reloadDialog"_s));
        press(Qt::Key_Return);
        QVERIFY(waitFor([&] { return text(u"verdictWord"_s).contains(u"HEALTHY"_s); }, 30'000) >= 0);
        press(Qt::Key_Escape);
        QVERIFY(backInWindow());
    }

    void itsEventsAreRead()
    {
        press(Qt::Key_7, Qt::ControlModifier);
        press(Qt::Key_F, Qt::ControlModifier);
        type(u"node-2"_s);
        QVERIFY(waitFor([&] { return rowsOf(u"eventTable"_s) > 0; }, 5'000) >= 0);
        press(Qt::Key_7, Qt::ControlModifier);
        press(Qt::Key_Home);
        QVERIFY2(currentRow(u"eventTable"_s).contains(u"node-2"_s), qPrintable(currentRow(u"eventTable"_s)));
        press(Qt::Key_Escape); // the filter goes
    }

    // Its log is read here, by the same keys, on the page Logs.

    void anotherClusterIsOpenedAndTheFirstAgain()
    {
        QVERIFY(addCluster(u"Second"_s, m_other));
        QVERIFY(m_window->windowTitle().startsWith(u"Second"_s));
        QVERIFY(tabTo(u"profileList"_s));
        press(Qt::Key_Up);
        press(Qt::Key_Return);
        QVERIFY(logIn(m_cluster)); // no keyring here, so it asks again
        QVERIFY(m_window->windowTitle().startsWith(u"First"_s));
    }
};

QTEST_MAIN(TestKeyboardWindow)
#include "tst_keyboardwindow.moc"
