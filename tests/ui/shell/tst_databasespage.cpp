// muster_test: USES Muster::Shell muster_fakenode WIDGETS
#include "models/examples/examples.h"
#include "protocol/http/apierror.h"
#include "protocol/http/routes.h"
#include "shell/clusters/clustersession.h"
#include "shell/window/mainwindow.h"
#include "support/fake/fakenode.h"
#include "views/databases/databasespage.h"

#include <QClipboard>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace muster;
using namespace muster::shell;
using namespace muster::test;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

// Goal: the page Databases in the real window, fed by a fake node: what a node answers is shown, and what it
// no longer answers is shown as old.
class TestDatabasesPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<FakeNode> m_node;
    std::unique_ptr<MainWindow> m_window;

    views::DatabasesPage *page() const { return m_window->findChild<views::DatabasesPage *>(); }
    template <typename T>
    T *find(const QString &name) const
    {
        return page()->findChild<T *>(name);
    }
    QString title() const { return find<QLabel>(u"databaseTitle"_s)->text(); }
    QTableView *servers() const { return find<QTableView>(u"serverTable"_s); }
    void answer(const QString &example)
    {
        const auto made = models::examples::databases({example, models::examples::withReplicas(example), {}});
        m_node->setReply(
            u"GET "_s + routes::databases, protocol::jsonResponse(protocol::toJson(made.databases)));
        m_node->setReply(
            u"GET "_s + routes::databaseProbe, protocol::jsonResponse(protocol::toJson(made.targets)));
        m_node->setReply(
            u"GET "_s + routes::databaseAdvice, protocol::jsonResponse(protocol::toJson(made.advice)));
    }
    void open()
    {
        client::Profile profile;
        profile.name = u"test"_s;
        profile.path = m_folder.filePath(u"profile.json"_s);
        profile.urls = {m_node->url()};
        m_window->session()->feed()->open(profile, {{}, u"admin"_s, u"secret password"_s});
        QTRY_VERIFY(m_window->session()->overview().has_value());
        m_window->showPage(u"databases"_s);
    }

private slots:
    void init()
    {
        m_node = std::make_unique<FakeNode>();
        m_node->setOverview(overviewOf({m_node.get(), m_node.get(), m_node.get()}));
        m_window = std::make_unique<MainWindow>(
            std::make_unique<QSettings>(
                m_folder.filePath(u"%1.ini"_s.arg(QString::fromLatin1(QTest::currentTestFunction()))),
                QSettings::IniFormat),
            ProfileList(m_folder.filePath(u"profiles"_s)));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void whatANodeAnswersIsShownAndFollowed()
    {
        answer(u"replicas"_s);
        open();
        QTRY_COMPARE(title(), u"● All nodes write to one database"_s);
        QCOMPARE(servers()->model()->rowCount(), 3);
        QTRY_COMPARE(find<QTableView>(u"writerTable"_s)->model()->rowCount(), 3);
        answer(u"replica-lagging"_s);
        QTRY_COMPARE(title(), u"▲ replica-2: Far behind"_s);
        QVERIFY(find<QLabel>(u"databaseText"_s)->text().contains(u"1 replica(s) could take over"_s));
    }

    void twoWritersStopThePage()
    {
        answer(u"two-writers"_s);
        open();
        QTRY_COMPARE(title(), u"■ Two databases are written to"_s);
        auto *card = qobject_cast<QFrame *>(find<QLabel>(u"databaseTitle"_s)->parentWidget());
        QVERIFY(card->property("stop").toBool());
        answer(u"replicas"_s);
        QTRY_COMPARE(title(), u"● All nodes write to one database"_s);
        QVERIFY(!card->property("stop").toBool());
    }

    void aNodeThatDoesNotKnowTheRouteIsSaidSo()
    {
        m_node->setReply(u"GET "_s + routes::databases,
            protocol::errorResponse(
                {u"api.context.404.app_error"_s, u"There is no such route."_s, 404}, u"request"_s));
        open();
        QTRY_COMPARE(find<QLabel>(u"emptyTitle"_s)->text(), u"◌ The databases are not known"_s);
        QVERIFY(find<QLabel>(u"emptyText"_s)->text().contains(u"too old"_s));
    }

    void whatIsNoLongerAnsweredIsOld()
    {
        answer(u"replicas"_s);
        open();
        QTRY_COMPARE(title(), u"● All nodes write to one database"_s);
        m_node->hang();
        QTRY_COMPARE_WITH_TIMEOUT(title(), u"◌ Last known: All nodes write to one database"_s, 15'000);
        QCOMPARE(servers()->model()->rowCount(), 3);
        m_node->resume();
        QTRY_COMPARE_WITH_TIMEOUT(title(), u"● All nodes write to one database"_s, 15'000);
    }

    void onlyTheVisiblePageAsks()
    {
        answer(u"replicas"_s);
        open();
        QTRY_COMPARE(title(), u"● All nodes write to one database"_s);
        m_window->showPage(u"nodes"_s);
        const auto asked = [this] {
            return m_node->requests().filter(QString(routes::databases)).size();
        };
        QTRY_VERIFY(!page()->isVisible());
        const auto before = asked();
        QSignalSpy news(m_window->session()->feed(), &Feed::overviewChanged);
        m_node->setOverview(overviewOf({m_node.get()}));
        QVERIFY(news.wait());
        QVERIFY(asked() <= before + 1); // one may have been on its way
    }

    void everythingIsReachedByKeyboardAndStatementsAreCopied()
    {
        answer(u"replicas"_s);
        open();
        QTRY_COMPARE(find<QTableView>(u"writerTable"_s)->model()->rowCount(), 3);
        QTRY_VERIFY(servers()->hasFocus() || (page()->setFocus(), servers()->hasFocus()));
        QTest::keyClick(servers(), Qt::Key_Down);
        QCOMPARE(find<QLabel>(u"serverTitle"_s)->text(), u"● replica-1: OK"_s);
        auto *settings = find<QToolButton>(u"serverDetailSettings"_s);
        settings->setFocus();
        QTest::keyClick(settings, Qt::Key_Space);
        QTRY_VERIFY(find<QTableView>(u"adviceTable"_s)->isVisible());
        auto *copy = find<QPushButton>(u"adviceCopy"_s);
        QTRY_VERIFY(copy->isVisible());
        copy->setFocus();
        QTest::keyClick(copy, Qt::Key_Space);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(
            u"ALTER SYSTEM SET synchronous_commit = 'on';"_s));
    }
};

QTEST_MAIN(TestDatabasesPage)
#include "tst_databasespage.moc"
