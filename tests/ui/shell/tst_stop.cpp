// muster_test: USES Muster::Shell muster_fakenode WIDGETS
#include "shell/clusters/clustersession.h"
#include "shell/window/mainwindow.h"
#include "support/fake/fakenode.h"
#include "views/common/theme.h"

#include <QAction>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
using test::FakeNode;
using State = models::Connection::State;

// Goal: a server whose certificate changes is a red page without a way through, and nothing is sent to it
// (spec X11).
// Method: a real TLS server on loopback, two certificates made for the run, the real window.
class TestStop : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<FakeNode> m_node;
    std::unique_ptr<MainWindow> m_window;
    client::Profile m_profile;

    QString file(const QString &name) const { return m_folder.filePath(name); }
    QByteArray fingerprint(const QString &name) const
    {
        return QSslCertificate::fromPath(file(name)).first().digest(QCryptographicHash::Sha256);
    }
    QString text(const QString &name) const
    {
        return m_window->findChild<QWidget *>(u"placeholder"_s)->findChild<QLabel *>(name)->text();
    }
    QPushButton *action() const
    {
        return m_window->findChild<QWidget *>(u"placeholder"_s)->findChild<QPushButton *>(u"emptyAction"_s);
    }
    bool stripShows() const { return m_window->findChild<QWidget *>(u"verdictStrip"_s)->isVisible(); }

private slots:
    void initTestCase()
    {
        for (const QString &name : {u"first"_s, u"second"_s}) {
            QProcess openssl;
            openssl.start(u"openssl"_s,
                {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                    u"-subj"_s, u"/CN="_s + name, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
                    u"-keyout"_s, file(name + u".key"_s), u"-out"_s, file(name + u".pem"_s)});
            QVERIFY(openssl.waitForFinished(20'000));
            QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError().constData());
        }
    }
    void init()
    {
        m_node = std::make_unique<FakeNode>(nullptr, file(u"first.pem"_s), file(u"first.key"_s));
        m_node->setOverview(test::overviewOf({m_node.get()}));
        QFile password(file(u"password"_s));
        QVERIFY(password.open(QIODevice::WriteOnly) && password.write("secret password") > 0
            && password.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        m_profile = {};
        m_profile.name = u"demo"_s;
        m_profile.urls = {m_node->url()};
        m_profile.username = u"admin"_s;
        m_profile.passwordFile = u"password"_s;
        m_profile.path = file(u"profile.json"_s);
        m_window =
            std::make_unique<MainWindow>(std::make_unique<QSettings>(file(u"s.ini"_s), QSettings::IniFormat),
                ProfileList(file(u"profiles"_s)));
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_node.reset();
    }

    void anUnknownCertificateIsShownAndPinnedOnlyOnRequestThenAChangeStops()
    {
        m_window->session()->open(m_profile);
        QTRY_COMPARE(m_window->session()->connection().state, State::TrustFailed);
        QVERIFY(text(u"emptyText"_s).contains(client::fingerprintText(fingerprint(u"first.pem"_s))));
        QVERIFY(m_node->requests().isEmpty()); // no name, no password, not even a path
        QVERIFY(stripShows());
        action()->click();
        QTRY_COMPARE(m_window->session()->connection().state, State::Live);
        const auto saved = client::readProfile(m_profile.path);
        QVERIFY(saved);
        QCOMPARE(saved->fingerprint, fingerprint(u"first.pem"_s));

        const qsizetype asked = m_node->requests().size();
        m_node->changeCertificate(file(u"second.pem"_s), file(u"second.key"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->connection().state, State::TrustFailed, 20'000);
        QVERIFY(text(u"emptyTitle"_s).contains(u"STOP"_s));
        QVERIFY(text(u"emptyText"_s).contains(client::fingerprintText(fingerprint(u"second.pem"_s))));
        QVERIFY(action()->isHidden());
        QVERIFY(!stripShows());
        QCOMPARE(m_node->requests().size(), asked);
        // The whole page has the color of trouble; it is not a box with a question.
        QCoreApplication::processEvents();
        auto *page = m_window->findChild<QWidget *>(u"placeholder"_s);
        const QImage seen = page->grab().toImage();
        QCOMPARE(seen.pixelColor(seen.width() / 2, 30),
            views::themeFor(QGuiApplication::palette()).of(models::Mark::Down));
        QVERIFY(page->height() > m_window->height() * 3 / 4);
        // Trying again does not remove it.
        m_window->findChild<QAction *>(u"reconnect"_s)->trigger();
        QTRY_COMPARE(m_window->session()->connection().state, State::TrustFailed);
        QVERIFY(text(u"emptyTitle"_s).contains(u"STOP"_s));
        QCOMPARE(m_node->requests().size(), asked);
        // Nor does it stay when the right one is back.
        m_node->changeCertificate(file(u"first.pem"_s), file(u"first.key"_s));
        m_window->findChild<QAction *>(u"reconnect"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->connection().state, State::Live, 20'000);
        QTRY_VERIFY(stripShows());
    }

    void aCertificateThatIsNotOfTheNamedAuthorityStopsToo()
    {
        m_profile.caFile = file(u"first.pem"_s);
        m_window->session()->open(m_profile);
        QTRY_COMPARE(m_window->session()->connection().state, State::Live);
        m_node->changeCertificate(file(u"second.pem"_s), file(u"second.key"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->connection().state, State::TrustFailed, 20'000);
        QVERIFY(text(u"emptyTitle"_s).contains(u"is refused"_s));
        QVERIFY(action()->isHidden());
    }
};

QTEST_MAIN(TestStop)
#include "tst_stop.moc"
