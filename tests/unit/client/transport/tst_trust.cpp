// muster_test: USES Muster::Client muster_fakenode
#include "client/feed/clusterfeed.h"

#include "support/fake/fakenode.h"

#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::client;
using namespace Qt::Literals::StringLiterals;
using test::FakeNode;
using State = Connection::State;

/// Over real TLS with certificates made for the run: by a CA, by a pin, and refused.
class TestTrust : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString certificate() const { return m_dir.filePath(u"cert.pem"_s); }
    QString key() const { return m_dir.filePath(u"key.pem"_s); }

    QByteArray fingerprint() const
    {
        return QSslCertificate::fromPath(certificate()).first().digest(QCryptographicHash::Sha256);
    }
    /// What the feed comes to with this trust in the profile.
    Connection connectWith(const QString &caFile, const QByteArray &pin)
    {
        FakeNode node(nullptr, certificate(), key());
        node.setOverview(test::overviewOf({&node}));
        Profile profile;
        profile.urls = {node.url()};
        profile.caFile = caFile;
        profile.fingerprint = pin;
        ClusterFeed feed(profile, {{}, u"admin"_s, u"secret password"_s});
        feed.start();
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(feed.connection().state > State::Connecting, 4000);
        }();
        if (feed.connection().state == State::TrustFailed) {
            // Nothing secret may have gone to somebody who is not trusted.
            if (!node.requests().isEmpty())
                qWarning("the refused node got %s", qPrintable(node.requests().join(u' ')));
            Q_ASSERT(node.requests().isEmpty());
        }
        return feed.connection();
    }

private slots:
    void initTestCase()
    {
        QProcess openssl;
        openssl.start(u"openssl"_s,
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                u"/CN=muster test"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, key(),
                u"-out"_s, certificate()});
        QVERIFY(openssl.waitForFinished(20'000));
        QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError().constData());
    }

    void aCertificateOfTheCaIsTrusted() { QCOMPARE(connectWith(certificate(), {}).state, State::Live); }

    void aPinnedCertificateIsTrusted() { QCOMPARE(connectWith({}, fingerprint()).state, State::Live); }

    void anUnknownCertificateIsRefusedAndShown()
    {
        const Connection connection = connectWith({}, {});
        QCOMPARE(connection.state, State::TrustFailed);
        QVERIFY(connection.trust);
        QCOMPARE(connection.trust->fingerprint, fingerprint());
        QCOMPARE(connection.trust->subject, u"muster test"_s);
        QVERIFY(!connection.trust->changed);
    }

    void anotherCertificateThanThePinnedOneIsRefused()
    {
        const Connection connection = connectWith({}, QByteArray(32, 'x'));
        QCOMPARE(connection.state, State::TrustFailed);
        QVERIFY(connection.trust->changed);
    }

    void aPinIsNotOverruledByACa()
    {
        QCOMPARE(connectWith(certificate(), QByteArray(32, 'x')).state, State::TrustFailed);
    }

    void theStreamChecksThePinItself()
    {
        FakeNode node(nullptr, certificate(), key());
        node.accounts()->tokens.insert(u"token"_s);
        StreamOptions options;
        options.trust.fingerprint = QByteArray(32, 'x');
        EventStream stream(options);
        QSignalSpy lost(&stream, &EventStream::lost);
        QSignalSpy refused(&stream, &EventStream::trustFailed);
        stream.open(node.url(), u"token"_s);
        QTRY_COMPARE(lost.count(), 1);
        QCOMPARE(lost.first().first().value<Error>().code, ErrorCode::Unauthorized);
        QCOMPARE(refused.first().first().value<TrustProblem>().fingerprint, fingerprint());
        QVERIFY(node.requests().isEmpty());
    }

    void aCaFileThatIsNoneIsNamed()
    {
        Profile profile;
        profile.urls = {QUrl(u"https://127.0.0.1:1"_s)};
        profile.caFile = key();
        ClusterFeed feed(profile, {u"token"_s, {}, {}});
        feed.start();
        QTRY_VERIFY(!feed.connection().reason.detail.isEmpty());
        QVERIFY2(
            feed.connection().reason.detail.contains(key()), qPrintable(feed.connection().reason.detail));
    }

    void aPinOfACertificateTheOperatorAcceptedLater()
    {
        FakeNode node(nullptr, certificate(), key());
        node.setOverview(test::overviewOf({&node}));
        Profile profile;
        profile.urls = {node.url()};
        ClusterFeed feed(profile, {{}, u"admin"_s, u"secret password"_s});
        feed.start();
        QTRY_COMPARE(feed.connection().state, State::TrustFailed);
        feed.setTrust({{}, feed.connection().trust->fingerprint});
        QTRY_COMPARE(feed.connection().state, State::Live);
    }
};

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
