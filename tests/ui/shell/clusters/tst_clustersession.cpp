// muster_test: USES Muster::Shell WIDGETS
#include "models/examples/examples.h"
#include "shell/clusters/clustersession.h"
#include "shell/window/placeholderpresenter.h"
#include "views/common/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
using State = models::Connection::State;

// Which cluster is open, without a window; and the placeholder while there is nothing to show.
class TestClusterSession : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ClusterSession> m_session;

    client::Profile profile(const QString &name) const
    {
        client::Profile profile;
        profile.name = name;
        profile.urls = {QUrl(u"https://127.0.0.1:1"_s)};
        return profile;
    }
    client::Profile saved(const QString &name)
    {
        const auto kept = m_session->save(profile(name));
        return kept.value_or(client::Profile());
    }

private slots:
    void init()
    {
        const QString folder = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        m_settings = std::make_unique<QSettings>(folder + u"/s.ini"_s, QSettings::IniFormat);
        m_session = std::make_unique<ClusterSession>(m_settings.get(), ProfileList(folder + u"/profiles"_s));
    }
    void cleanup() { m_session.reset(); }

    void openingAnotherSaysSoBeforeAndAfter()
    {
        const client::Profile one = saved(u"one"_s);
        const client::Profile two = saved(u"two"_s);
        m_session->open(one);
        QStringList seen;
        const auto note = [&](const QString &when) {
            seen += when + u' ' + (m_session->profile() ? m_session->profile()->name : u"none"_s);
        };
        connect(m_session.get(), &ClusterSession::aboutToChange, this, [&] { note(u"before"_s); });
        connect(m_session.get(), &ClusterSession::changed, this, [&] { note(u"after"_s); });
        m_session->open(two);
        QCOMPARE(seen, (QStringList{u"before one"_s, u"after two"_s}));
        QCOMPARE(m_session->profiles().size(), 2);
        m_session->remove();
        QCOMPARE(seen.last(), u"after none"_s);
        QCOMPARE(m_session->profiles().size(), 1);
    }

    void theLastOneIsOpenedAgain()
    {
        const client::Profile one = saved(u"one"_s);
        m_session->open(one);
        m_session->close();
        ClusterSession later(m_settings.get(), ProfileList(QFileInfo(one.path).absolutePath()));
        later.reloadProfiles();
        later.openLast();
        QVERIFY(later.profile());
        QCOMPARE(later.profile()->name, u"one"_s);
    }

    void withoutALogInItAsksForOne()
    {
        QSignalSpy wanted(m_session.get(), &ClusterSession::credentialsWanted);
        m_session->open(saved(u"one"_s));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(m_session->connection().state, State::NotLoggedIn);
        QVERIFY(!m_session->keyringProblem().isEmpty());
    }

    void theLowerCeilingHolds()
    {
        client::Profile limited = saved(u"one"_s);
        limited.ceiling = client::Ceiling::ReadOnly;
        m_session->setCeiling(client::Ceiling::Operator);
        QCOMPARE(m_session->ceiling(), client::Ceiling::Operator);
        m_session->open(limited);
        QCOMPARE(m_session->ceiling(), client::Ceiling::ReadOnly);
    }

    void aCommandNamesTheProfile()
    {
        QCOMPARE(m_session->commandLine(u"status"_s), u"musterctl status"_s);
        const client::Profile one = saved(u"one"_s);
        m_session->open(one);
        QVERIFY(m_session->commandLine(u"status"_s).startsWith(u"musterctl --profile "_s));
    }

    void aPinnedCertificateThatChangesIsAStop_data()
    {
        QTest::addColumn<bool>("changed");
        QTest::addColumn<QString>("caFile");
        QTest::addColumn<bool>("stop");
        QTest::newRow("no CA vouches for it: it may be pinned") << false << QString() << false;
        QTest::newRow("another one was pinned") << true << QString() << true;
        QTest::newRow("not of the CA that was named") << false << u"/ca.pem"_s << true;
    }
    void aPinnedCertificateThatChangesIsAStop()
    {
        QFETCH(bool, changed);
        QFETCH(QString, caFile);
        QFETCH(bool, stop);
        client::Profile one = saved(u"one"_s);
        one.caFile = caFile;
        m_session->open(one);
        m_session->present({}, {.state = State::TrustFailed, .node = {}, .trying = {}, .reason = u"why"_s});
        m_session->presentTrust(client::TrustProblem{.host = u"node-1"_s,
            .fingerprint = QByteArray(32, 'x'),
            .subject = {},
            .reason = u"why"_s,
            .changed = changed});
        QCOMPARE(m_session->certificateStop(), stop);
        views::EmptyState view;
        PlaceholderPresenter presenter(m_session.get(), &view);
        presenter.refresh();
        QVERIFY(presenter.isNeeded());
        QCOMPARE(view.findChild<QPushButton *>(u"emptyAction"_s)->isHidden(), stop);
        m_session->pinCertificate();
        QCOMPARE(m_session->profile()->fingerprint.isEmpty(), stop);
    }

    /// Whoever made a profile with one address finds the cluster when that node is dead.
    void addressesThatTheClusterToldAreKept()
    {
        m_session->open(saved(u"one"_s));
        protocol::Overview overview = models::examples::healthy();
        for (protocol::NodeOverview &node : overview.nodes)
            node.vouched = &node != &overview.nodes[1];
        emit m_session->feed()->overviewChanged(overview);
        const client::Profile kept = client::readProfile(m_session->profile()->path).value();
        QCOMPARE(kept.learned.size(), 2);
        QVERIFY(!kept.learned.contains(QUrl(u"https://"_s + overview.nodes[1].address)));
        m_session->present({}, {.state = State::Connecting, .node = {}, .trying = {}, .reason = {}});
        views::EmptyState view;
        PlaceholderPresenter(m_session.get(), &view).refresh();
        const auto labels = view.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
            [](const QLabel *label) { return label->text().contains(u"2 more known from the cluster."_s); }));
    }

    void thePlaceholderSaysWhatToDo()
    {
        views::EmptyState view;
        PlaceholderPresenter presenter(m_session.get(), &view);
        QSignalSpy add(&presenter, &PlaceholderPresenter::addRequested);
        QSignalSpy login(&presenter, &PlaceholderPresenter::loginRequested);
        presenter.refresh();
        QVERIFY(presenter.isNeeded());
        view.findChild<QPushButton *>(u"emptyAction"_s)->click();
        QCOMPARE(add.size(), 1);
        m_session->present({}, {.state = State::NotLoggedIn, .node = {}, .trying = {}, .reason = {}});
        presenter.refresh();
        view.findChild<QPushButton *>(u"emptyAction"_s)->click();
        QCOMPARE(login.size(), 1);
        m_session->present(models::examples::healthy(), models::examples::live());
        QVERIFY(!presenter.isNeeded());
    }
};

QTEST_MAIN(TestClusterSession)
#include "tst_clustersession.moc"
