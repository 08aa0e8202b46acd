// muster_test: USES Muster::Shell WIDGETS DEPENDS musterctl PATHS
#include "models/examples/examples.h"
#include "shell/pages/pagestack.h"
#include "shell/window/mainwindow.h"
#include "shell/window/nodemenu.h"

#include <QAbstractButton>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
namespace examples = muster::models::examples;

// Goal: whatever the console does to a cluster or shows of it, musterctl can do, too (spec: "everything that
// the console can do"). Method: the console's own list of actions, and each button of its pages; every
// command line that they name is given to the real musterctl with --help, which refuses words and options
// that it does not know.
class TestTwins : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    /// Empty: musterctl knows it.
    static QString problemWith(const QString &commandLine)
    {
        QStringList words = QProcess::splitCommand(commandLine);
        if (words.isEmpty() || words.takeFirst() != u"musterctl")
            return u"it is no command of musterctl"_s;
        QProcess ctl;
        ctl.start(QStringLiteral(MUSTER_BINARY_DIR "/bin/musterctl"), words + QStringList{u"--help"_s});
        if (!ctl.waitForFinished(20'000))
            return u"it did not end: "_s + ctl.errorString();
        return ctl.exitCode() == 0 ? QString() : QString::fromUtf8(ctl.readAllStandardError());
    }

private slots:
    void initTestCase()
    {
        m_window = std::make_unique<MainWindow>(
            std::make_unique<QSettings>(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat),
            ProfileList(m_folder.filePath(u"profiles"_s)));
        m_window->showOverview(examples::notReloaded(), examples::live());
        m_window->show();
    }

    void aWordThatMusterctlDoesNotKnowIsFound()
    {
        QVERIFY(!problemWith(u"musterctl fly"_s).isEmpty());
        QVERIFY(!problemWith(u"musterctl reload-config --everywhere"_s).isEmpty());
        QVERIFY(!problemWith(u"systemctl restart musterd"_s).isEmpty());
        QCOMPARE(problemWith(u"musterctl status"_s), QString());
    }

    void everyActionHasATwin()
    {
        int checked = 0;
        for (const auto &entry : m_window->actions().entries()) {
            if (entry.scope == ActionList::Scope::Console)
                continue;
            QVERIFY2(entry.commands, qPrintable(entry.id));
            const QStringList lines = entry.commands();
            QVERIFY2(!lines.isEmpty(), qPrintable(entry.id));
            for (const QString &line : lines) {
                QVERIFY2(problemWith(line).isEmpty(), qPrintable(line + u": "_s + problemWith(line)));
                ++checked;
            }
        }
        QVERIFY(checked >= m_window->pages()->entries().size() + 6);
    }

    void whatANodesMenuOffersHasATwin()
    {
        const auto items = m_window->findChild<NodeMenu *>()->items(examples::notReloaded().nodes[1].id);
        QVERIFY(items.size() >= 4);
        for (const PaletteItem &item : items) {
            QVERIFY2(!item.commands.isEmpty(), qPrintable(item.text));
            for (const QString &line : item.commands)
                QVERIFY2(problemWith(line).isEmpty(), qPrintable(line + u": "_s + problemWith(line)));
        }
    }

    // A button on a page is one more way to an action of the list, or it concerns only the window. Whoever
    // adds one says here which.
    void everyButtonBelongsToAnActionOrToTheWindowAlone()
    {
        static const QHash<QString, QString> action{{u"mismatchFix"_s, u"reload-node"_s},
            {u"mismatchReloadAll"_s, u"reload-all"_s}, {u"nodeReload"_s, u"reload-node"_s},
            {u"leaderTransfer"_s, u"transfer"_s}, {u"leaderClear"_s, u"clear-preference"_s},
            {u"noticesButton"_s, u"notices"_s}, {u"addCluster"_s, u"add-cluster"_s},
            {u"logDebug"_s, u"debug-level"_s}};
        static const QSet<QString> window{u"mismatchCopy"_s, u"timeCopy"_s, u"limitCopy"_s, u"limitCopyAll"_s,
            u"nodesAsTable"_s, u"nodesAsCards"_s, u"nodesAsGrid"_s, u"nodeDetailNode"_s, u"nodeDetailHost"_s,
            u"nodeDetailHistory"_s, u"historyReset"_s, u"nodeOnlyDeviating"_s, u"eventTroubleOnly"_s,
            u"emptyAction"_s, u"nodesAutomatic"_s, u"eventRange"_s, u"nodeLogs"_s, u"logRegex"_s,
            u"logFollow"_s, u"logJump"_s, u"logOlder"_s, u"logSave"_s, u"auditRetry"_s, u"outageRetry"_s,
            u"adviceCopy"_s, u"serverDetailServer"_s, u"serverDetailSettings"_s};
        QStringList unknown;
        for (const auto *button : m_window->findChildren<QAbstractButton *>()) {
            const QString name = button->objectName();
            const bool part = name.startsWith(u"qt_"_s) || name.startsWith(u"ScrollLeft"_s)
                || name.startsWith(u"ScrollRight"_s) || button->inherits("QLineEditIconButton")
                || button->inherits("QTableCornerButton")
                || (button->parent() && button->parent()->inherits("QMenuBar"));
            const bool repair = name.isEmpty() && button->window() == m_window.get()
                && QStringList{u"Reload…"_s, u"Compare"_s, u"Show"_s}.contains(button->text());
            if (part || repair || window.contains(name))
                continue;
            if (!action.contains(name))
                unknown += u"%1 \"%2\""_s.arg(name, button->text());
            else
                QVERIFY2(m_window->actions().find(action.value(name)), qPrintable(name));
        }
        QVERIFY2(unknown.isEmpty(),
            qPrintable(u"name the action, and so the command line, of: "_s + unknown.join(u", "_s)));
    }
};

QTEST_MAIN(TestTwins)
#include "tst_twins.moc"
