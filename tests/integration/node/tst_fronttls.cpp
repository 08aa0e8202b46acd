// muster_test: USES OpenSSL::SSL OpenSSL::Crypto DEPENDS musterd PATHS
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>
#include <map>
#include <memory>

#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int waitMillis = 20'000;

QByteArray pemOf(const std::function<void(BIO *)> &write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), &BIO_free);
    write(bio.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, qsizetype(size)};
}

/// A key with its certificate, both PEM. RSA, since only then the weaker suites could be agreed on.
struct Identity {
    QByteArray certificate;
    QByteArray key;

    explicit Identity(long serial)
    {
        const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(EVP_RSA_gen(2048), &EVP_PKEY_free);
        const std::unique_ptr<X509, decltype(&X509_free)> x509(X509_new(), &X509_free);
        X509_set_version(x509.get(), 2);
        ASN1_INTEGER_set(X509_get_serialNumber(x509.get()), serial);
        X509_gmtime_adj(X509_getm_notBefore(x509.get()), -60);
        X509_gmtime_adj(X509_getm_notAfter(x509.get()), 3600);
        X509_set_pubkey(x509.get(), pair.get());
        X509_NAME *const name = X509_get_subject_name(x509.get());
        X509_NAME_add_entry_by_txt(
            name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("muster test"), -1, -1, 0);
        X509_set_issuer_name(x509.get(), name);
        X509_sign(x509.get(), pair.get(), EVP_sha256());
        certificate = pemOf([&](BIO *bio) { PEM_write_bio_X509(bio, x509.get()); });
        key = pemOf([&](BIO *bio) {
            PEM_write_bio_PrivateKey(bio, pair.get(), nullptr, nullptr, 0, nullptr, nullptr);
        });
    }
};

/// One of these numbers is always the same one: making an RSA key takes its time.
const Identity &numbered(long serial)
{
    static std::map<long, Identity> made;
    return made.try_emplace(serial, serial).first->second;
}

/// One handshake as a browser makes it, and what came of it.
struct Handshake {
    struct Offer {
        int oldest = TLS1_2_VERSION;
        int newest = TLS1_3_VERSION;
        const char *suites = nullptr; ///< of TLS 1.2; null: OpenSSL's
    };

    bool done = false;
    QByteArray suite;
    long serial = 0;
    bool askedForCertificate = false;

    Handshake(quint16 port, const Offer &offer)
    {
        m_context.reset(SSL_CTX_new(TLS_client_method()));
        SSL_CTX_set_min_proto_version(m_context.get(), offer.oldest);
        SSL_CTX_set_max_proto_version(m_context.get(), offer.newest);
        SSL_CTX_set_security_level(m_context.get(), 0);
        if (offer.suites)
            SSL_CTX_set_cipher_list(m_context.get(), offer.suites);
        SSL_CTX_set_client_cert_cb(m_context.get(), [](SSL *ssl, X509 **, EVP_PKEY **) {
            static_cast<Handshake *>(SSL_get_app_data(ssl))->askedForCertificate = true;
            return 0;
        });
        BIO *const bio = BIO_new_connect("127.0.0.1");
        BIO_set_conn_port(bio, QByteArray::number(port).constData());
        m_ssl.reset(SSL_new(m_context.get()));
        SSL_set_app_data(m_ssl.get(), this);
        SSL_set_bio(m_ssl.get(), bio, bio);
        done = BIO_do_connect(bio) == 1 && SSL_connect(m_ssl.get()) == 1;
        if (!done)
            return;
        suite = SSL_get_cipher_name(m_ssl.get());
        const std::unique_ptr<X509, decltype(&X509_free)> peer(
            SSL_get1_peer_certificate(m_ssl.get()), &X509_free);
        serial = ASN1_INTEGER_get(X509_get0_serialNumber(peer.get()));
    }
    Q_DISABLE_COPY_MOVE(Handshake)
    /// The head of the answer to a request on this connection.
    QByteArray ping()
    {
        const QByteArray request = "GET /api/v4/system/ping HTTP/1.1\r\nHost: localhost\r\n\r\n";
        SSL_write(m_ssl.get(), request.constData(), int(request.size()));
        char buffer[4096];
        const int size = SSL_read(m_ssl.get(), buffer, int(sizeof buffer));
        return size > 0 ? QByteArray(buffer, size) : QByteArray();
    }

private:
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_context{nullptr, &SSL_CTX_free};
    std::unique_ptr<SSL, decltype(&SSL_free)> m_ssl{nullptr, &SSL_free};
};

constexpr Handshake::Offer tls12{TLS1_2_VERSION, TLS1_2_VERSION, nullptr};
constexpr Handshake::Offer tls13{TLS1_3_VERSION, TLS1_3_VERSION, nullptr};
constexpr Handshake::Offer withSuites(const char *suites)
{
    return {TLS1_2_VERSION, TLS1_2_VERSION, suites};
}

/// A musterd that serves HTTPS, with its certificate beside its configuration. Ended by its process id.
class TlsServer {
public:
    QJsonObject service{{u"ListenAddress"_s, u"127.0.0.1:0"_s}, {u"ConnectionSecurity"_s, u"TLS"_s},
        {u"TLSCertFile"_s, u"front.pem"_s}, {u"TLSKeyFile"_s, u"front.key"_s}};

    ~TlsServer()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(waitMillis))
            m_process.kill();
        m_process.waitForFinished(1'000);
    }
    void write(const QString &name, const QByteArray &bytes,
        QFile::Permissions rights = QFile::ReadOwner | QFile::WriteOwner)
    {
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
        QVERIFY(file.setPermissions(rights));
    }
    void use(const Identity &identity)
    {
        write(u"front.pem"_s, identity.certificate);
        write(u"front.key"_s, identity.key);
    }
    void writeConfig()
    {
        const QJsonObject config{{u"ServiceSettings"_s, service},
            {u"MusterSettings"_s, QJsonObject{{u"DataDirectory"_s, u"data"_s}}},
            {u"SqlSettings"_s,
                QJsonObject{
                    {u"DriverName"_s, u"sqlite"_s}, {u"DataSource"_s, m_dir.filePath(u"muster.db"_s)}}},
            {u"LogSettings"_s, QJsonObject{{u"EnableFile"_s, false}, {u"EnableConsole"_s, true}}}};
        write(u"config.json"_s, QJsonDocument(config).toJson());
    }
    bool start()
    {
        run({});
        return waitFor("\"msg\":\"serving\"") && port() != 0;
    }
    /// The exit code; the output is in log().
    int startAndEnd(const QStringList &also = {})
    {
        run(also);
        m_process.waitForFinished(waitMillis);
        m_log += m_process.readAll();
        return m_process.exitCode();
    }
    /// SIGHUP; true once the log says that, which it has not said before.
    bool reload(const QByteArray &says)
    {
        m_log.clear();
        ::kill(pid_t(m_process.processId()), SIGHUP);
        return waitFor(says);
    }
    quint16 port() const
    {
        static const QRegularExpression address(u"\"address\":\"[^\"]*:(\\d+)\""_s);
        return quint16(address.match(QString::fromUtf8(m_started)).captured(1).toUInt());
    }
    const QByteArray &log() const { return m_log; }

private:
    void run(const QStringList &also)
    {
        writeConfig();
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral(MUSTER_BINARY_DIR "/bin/musterd"),
            QStringList{u"--config"_s, m_dir.filePath(u"config.json"_s)} + also);
    }
    bool waitFor(const QByteArray &text)
    {
        const bool said = QTest::qWaitFor(
            [&] {
                m_log += m_process.readAll();
                return m_log.contains(text) || m_process.state() == QProcess::NotRunning;
            },
            waitMillis);
        m_started += m_log;
        return said && m_log.contains(text);
    }

    QTemporaryDir m_dir;
    QProcess m_process;
    QByteArray m_log;
    QByteArray m_started;
};

} // namespace

// Goal: the front speaks TLS as the keys say, no weaker than they say, and takes over a new certificate while
// it runs. Method: a real musterd and OpenSSL as a client that offers one thing at a time.
class FrontTlsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSpokenByDefault()
    {
        TlsServer server;
        server.use(numbered(1));
        QVERIFY2(server.start(), server.log());
        Handshake modern(server.port(), tls13);
        QVERIFY(modern.done);
        QVERIFY2(modern.ping().startsWith("HTTP/1.1 200"), "it serves");
        QVERIFY(!modern.askedForCertificate);
        const Handshake older(server.port(), tls12);
        QVERIFY(older.done);
        QVERIFY2(older.suite.startsWith("ECDHE-"), older.suite);
        QVERIFY(!older.askedForCertificate);
        QVERIFY(!Handshake(server.port(), withSuites("AES128-SHA:AES256-SHA256:AES256-GCM-SHA384")).done);
        QVERIFY(!Handshake(server.port(), withSuites("DHE-RSA-AES128-GCM-SHA256")).done);
        QVERIFY(!Handshake(server.port(), {TLS1_VERSION, TLS1_1_VERSION, nullptr}).done);
    }

    void theOldestVersion()
    {
        TlsServer server;
        server.use(numbered(1));
        server.service[u"TLSMinVer"] = u"1.3"_s;
        QVERIFY2(server.start(), server.log());
        QVERIFY(!Handshake(server.port(), tls12).done);
        QVERIFY(Handshake(server.port(), tls13).done);
    }

    void suitesThatAreChosen()
    {
        TlsServer server;
        server.use(numbered(1));
        server.service[u"TLSOverwriteCiphers"] = QJsonArray{u"TLS_RSA_WITH_AES_256_GCM_SHA384"_s};
        QVERIFY2(server.start(), server.log());
        QVERIFY(Handshake(server.port(), withSuites("AES256-GCM-SHA384")).done);
        QVERIFY(!Handshake(server.port(), withSuites("ECDHE-RSA-AES128-GCM-SHA256")).done);
        QVERIFY(Handshake(server.port(), tls13).done);
    }

    void strictTransport()
    {
        TlsServer server;
        server.use(numbered(1));
        QVERIFY2(server.start(), server.log());
        QVERIFY(!Handshake(server.port(), tls13).ping().contains("Strict-Transport-Security"));
        server.service[u"TLSStrictTransport"] = true;
        server.writeConfig();
        QVERIFY2(server.reload("configuration reloaded"), server.log());
        QVERIFY(
            Handshake(server.port(), tls13).ping().contains("Strict-Transport-Security: max-age=63072000"));
    }

    void aKeyThatOthersMayReadIsRefused_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::newRow("at the start") << QStringList() << 1;
        QTest::newRow("when it is checked") << QStringList{u"--check-config"_s} << 2;
    }
    void aKeyThatOthersMayReadIsRefused()
    {
        QFETCH(QStringList, options);
        QFETCH(int, code);
        const Identity &identity = numbered(1);
        TlsServer server;
        server.use(identity);
        server.write(u"front.key"_s, identity.key, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        QCOMPARE(server.startAndEnd(options), code);
        QVERIFY2(server.log().contains("ServiceSettings.TLSKeyFile: "), server.log());
        QVERIFY2(server.log().contains("chmod 600"), server.log());
    }

    void aKeyOfAnotherCertificateIsRefused()
    {
        TlsServer server;
        server.use(numbered(1));
        server.write(u"front.key"_s, numbered(2).key);
        QCOMPARE(server.startAndEnd(), 1);
        QVERIFY2(server.log().contains("the private key is not that of the certificate"), server.log());
    }

    void aNewCertificateIsTakenOver()
    {
        TlsServer server;
        server.use(numbered(1));
        QVERIFY2(server.start(), server.log());
        Handshake open(server.port(), tls13);
        QCOMPARE(open.serial, 1);
        server.use(numbered(2));
        QVERIFY2(server.reload("another certificate is in use"), server.log());
        QCOMPARE(Handshake(server.port(), tls13).serial, 2);
        QVERIFY2(open.ping().startsWith("HTTP/1.1 200"), "what is open goes on");
        // And so are the other words about TLS.
        server.service[u"TLSMinVer"] = u"1.3"_s;
        server.writeConfig();
        QVERIFY2(server.reload("configuration reloaded"), server.log());
        QTRY_VERIFY(!Handshake(server.port(), tls12).done);
    }

    void oneThatCannotBeUsedIsRefusedAndTheOldOneGoesOn_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("readable");
        const Identity &two = numbered(2);
        QTest::newRow("no certificate") << QByteArray("-----BEGIN") << two.key << false;
        QTest::newRow("an empty file") << QByteArray() << two.key << false;
        QTest::newRow("another key") << two.certificate << numbered(3).key << false;
        QTest::newRow("half a key") << two.certificate << two.key.first(300) << false;
        QTest::newRow("a key that others may read") << two.certificate << two.key << true;
    }
    void oneThatCannotBeUsedIsRefusedAndTheOldOneGoesOn()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(QByteArray, key);
        QFETCH(bool, readable);
        TlsServer server;
        server.use(numbered(1));
        QVERIFY2(server.start(), server.log());
        server.write(u"front.pem"_s, certificate);
        server.write(u"front.key"_s, key,
            QFile::ReadOwner | QFile::WriteOwner | (readable ? QFile::ReadGroup : QFile::Permissions()));
        server.service[u"TLSStrictTransport"] = true; // nothing of the file counts then
        server.writeConfig();
        QVERIFY2(server.reload("the configuration was not reloaded: ServiceSettings.TLS"), server.log());
        Handshake after(server.port(), tls13);
        QCOMPARE(after.serial, 1);
        QVERIFY(!after.ping().contains("Strict-Transport-Security"));
    }
};

QTEST_GUILESS_MAIN(FrontTlsTest)
#include "tst_fronttls.moc"
