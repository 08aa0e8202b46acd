// muster_test: USES Muster::Keys NEEDS openssl
#include "keys/certificates.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::keys;
using namespace Qt::Literals::StringLiterals;

// Goal: other TLS clients and servers accept the certificates, for their purpose and for
// nothing else. The judge is the openssl program.
class CertificatesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    Identity m_ca;

    struct Outcome {
        int exitCode = -1;
        QString text;
    };
    Outcome openssl(const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"openssl"_s, arguments);
        if (!process.waitForFinished(20'000)) {
            process.kill();
            process.waitForFinished(1'000);
            return {};
        }
        return {process.exitCode(), QString::fromUtf8(process.readAll())};
    }
    QString stored(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    Outcome verify(const Identity &ca, const Identity &leaf, const QStringList &more) const
    {
        return openssl(QStringList{u"verify"_s, u"-x509_strict"_s, u"-no-CApath"_s, u"-no-CAstore"_s,
                           u"-CAfile"_s, stored(u"ca.pem"_s, ca.certificate)}
            + more + QStringList{stored(u"leaf.pem"_s, leaf.certificate)});
    }
    QString text(const Identity &identity) const
    {
        return openssl(
            {u"x509"_s, u"-noout"_s, u"-text"_s, u"-in"_s, stored(u"shown.pem"_s, identity.certificate)})
            .text;
    }

private slots:
    void initTestCase()
    {
        const auto ca = makeClusterCa(u"Ünïversity chat"_s, m_now);
        QVERIFY2(ca.has_value(), qPrintable(ca ? QString() : ca.error().detail));
        m_ca = *ca;
    }

    void theAuthorityIsOne()
    {
        const QString shown = text(m_ca);
        QVERIFY2(shown.contains(u"CA:TRUE, pathlen:0"_s), qPrintable(shown));
        QVERIFY(shown.contains(u"Certificate Sign, CRL Sign"_s));
        QVERIFY(shown.contains(u"NIST CURVE: P-256"_s));
        QVERIFY(shown.contains(u"ecdsa-with-SHA256"_s));
        QCOMPARE(verify(m_ca, m_ca, {}).exitCode, 0);
        const Outcome lasts = openssl({u"x509"_s, u"-noout"_s, u"-checkend"_s,
            QString::number(qint64(caDays - 1) * 86'400), u"-in"_s, stored(u"end.pem"_s, m_ca.certificate)});
        QCOMPARE(lasts.exitCode, 0);
    }

    void aNodesCertificateVerifiesForBothSidesOfTlsAndItsNames()
    {
        const auto node = issueNodeCertificate(m_ca,
            {u"node-1"_s, {u"chat.example.org"_s}, {u"10.1.2.3"_s, u"fd00::17"_s}}, nodeDaysDefault, m_now);
        QVERIFY2(node.has_value(), qPrintable(node ? QString() : node.error().detail));
        for (const QString &purpose : {u"sslserver"_s, u"sslclient"_s}) {
            const Outcome outcome = verify(m_ca, *node, {u"-purpose"_s, purpose});
            QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.text));
        }
        for (const QString &name : {u"node-1"_s, u"chat.example.org"_s})
            QVERIFY(verify(m_ca, *node, {u"-verify_hostname"_s, name}).exitCode == 0);
        for (const QString &address : {u"10.1.2.3"_s, u"fd00::17"_s})
            QVERIFY(verify(m_ca, *node, {u"-verify_ip"_s, address}).exitCode == 0);
        QVERIFY(verify(m_ca, *node, {u"-verify_hostname"_s, u"other.example.org"_s}).exitCode != 0);
        QVERIFY(verify(m_ca, *node, {u"-verify_ip"_s, u"10.1.2.4"_s}).exitCode != 0);
        QVERIFY(verify(m_ca, *node, {u"-purpose"_s, u"crlsign"_s}).exitCode != 0);
        const QString shown = text(*node);
        QVERIFY2(shown.contains(u"CA:FALSE"_s), qPrintable(shown));
        const auto endsAfter = [&](int days) {
            return openssl({u"x509"_s, u"-noout"_s, u"-checkend"_s, QString::number(qint64(days) * 86'400),
                               u"-in"_s, stored(u"end.pem"_s, node->certificate)})
                       .exitCode
                == 0;
        };
        QVERIFY(endsAfter(nodeDaysDefault - 1));
        QVERIFY(!endsAfter(nodeDaysDefault + 1));
    }

    void keyAndCertificateBelongTogether()
    {
        const auto node = issueNodeCertificate(m_ca, {u"n"_s, {}, {}}, 10, m_now);
        QVERIFY(node);
        const QString key = stored(u"node.key"_s, node->privateKey);
        const Outcome fromKey = openssl({u"pkey"_s, u"-pubout"_s, u"-in"_s, key});
        const Outcome fromCertificate =
            openssl({u"x509"_s, u"-noout"_s, u"-pubkey"_s, u"-in"_s, stored(u"n.pem"_s, node->certificate)});
        QCOMPARE(fromKey.exitCode, 0);
        QCOMPARE(fromKey.text, fromCertificate.text);
        QCOMPARE(openssl({u"pkey"_s, u"-check"_s, u"-noout"_s, u"-in"_s, key}).exitCode, 0);
    }

    void anotherClustersAuthorityDoesNotVouch()
    {
        const auto other = makeClusterCa(u"Ünïversity chat"_s, m_now);
        const auto node = issueNodeCertificate(*other, {u"node-1"_s, {}, {}}, 10, m_now);
        QVERIFY(other && node);
        QVERIFY(verify(m_ca, *node, {}).exitCode != 0);
    }

    void aNodeCannotSignNodes()
    {
        const auto node = issueNodeCertificate(m_ca, {u"node-1"_s, {}, {}}, 10, m_now);
        QVERIFY(node);
        const auto forged = issueNodeCertificate(*node, {u"node-2"_s, {}, {}}, 10, m_now);
        QVERIFY(!forged);
        QCOMPARE(forged.error().code, ErrorCode::Corrupt);
    }

    void serialsAreRandom()
    {
        QSet<QString> serials;
        for (int i = 0; i < 20; ++i) {
            const auto node = issueNodeCertificate(m_ca, {u"n"_s, {}, {}}, 10, m_now);
            QVERIFY(node);
            const QString serial = openssl(
                {u"x509"_s, u"-noout"_s, u"-serial"_s, u"-in"_s, stored(u"serial.pem"_s, node->certificate)})
                                       .text.trimmed();
            QCOMPARE(serial.section(u'=', 1).size(), 32);
            serials.insert(serial);
        }
        QCOMPARE(serials.size(), 20);
    }

    void aCertificateEndsWithItsAuthority()
    {
        const QDateTime late = m_now.addDays(caDays - 5);
        const auto node = issueNodeCertificate(m_ca, {u"n"_s, {}, {}}, nodeDaysDefault, late);
        QVERIFY(node);
        const auto end = [&](const Identity &identity) {
            return openssl(
                {u"x509"_s, u"-noout"_s, u"-enddate"_s, u"-in"_s, stored(u"end.pem"_s, identity.certificate)})
                .text;
        };
        QCOMPARE(end(*node), end(m_ca));
        QVERIFY(!issueNodeCertificate(m_ca, {u"n"_s, {}, {}}, 10, m_now.addDays(caDays + 1)));
    }

    void wrongInputIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("dnsName");
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("days");
        QTest::newRow("no name") << QString() << u"a"_s << u"10.0.0.1"_s << 10;
        QTest::newRow("a path") << u"../a"_s << u"a"_s << u"10.0.0.1"_s << 10;
        QTest::newRow("dots only") << u".."_s << u"a"_s << u"10.0.0.1"_s << 10;
        QTest::newRow("a long name") << QString(64, u'a') << u"a"_s << u"10.0.0.1"_s << 10;
        QTest::newRow("a host name with a blank") << u"n"_s << u"a b"_s << u"10.0.0.1"_s << 10;
        QTest::newRow("an injected extension") << u"n"_s << u"a,DNS:evil"_s << u"10.0.0.1"_s << 10;
        QTest::newRow("no address") << u"n"_s << u"a"_s << u"10.0.0"_s << 10;
        QTest::newRow("no day") << u"n"_s << u"a"_s << u"10.0.0.1"_s << 0;
        QTest::newRow("a century") << u"n"_s << u"a"_s << u"10.0.0.1"_s << 36'500;
    }
    void wrongInputIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, dnsName);
        QFETCH(QString, address);
        QFETCH(int, days);
        const auto node = issueNodeCertificate(m_ca, {name, {dnsName}, {address}}, days, m_now);
        QVERIFY(!node);
        QCOMPARE(node.error().code, ErrorCode::InvalidArgument);
    }

    void anAuthorityThatIsNoneIsRefused()
    {
        const auto other = makeClusterCa(u"other"_s, m_now);
        QVERIFY(other);
        for (const Identity &ca : {Identity{}, Identity{"rubbish", "rubbish"},
                 Identity{m_ca.certificate, other->privateKey}, Identity{m_ca.certificate, {}}}) {
            const auto node = issueNodeCertificate(ca, {u"n"_s, {}, {}}, 10, m_now);
            QVERIFY(!node);
            QCOMPARE(node.error().code, ErrorCode::Corrupt);
        }
        QVERIFY(!makeClusterCa(QString(), m_now));
        QVERIFY(!makeClusterCa(QString(65, u'x'), m_now));
    }
};

QTEST_GUILESS_MAIN(CertificatesTest)
#include "tst_certificates.moc"
