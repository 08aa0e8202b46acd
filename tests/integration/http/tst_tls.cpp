// muster_test: USES Muster::Net Qt6::WebSockets
#include "integration/http/httpfixture.h"
#include "net/socket/hubservice.h"
#include "support/net/rawclient.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QWebSocket>

#include <memory>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using test::RawClient;
using test::ServerThread;
using test::TestHandler;

namespace {

QByteArray pemOf(const std::function<void(BIO *)> &write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), &BIO_free);
    write(bio.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, qsizetype(size)};
}

/// A self-signed certificate for 127.0.0.1, made on the spot.
QSslConfiguration makeTls()
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -60);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *const name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(
        name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("muster test"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> names(
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1"), &X509_EXTENSION_free);
    X509_add_ext(certificate.get(), names.get(), -1);
    X509_sign(certificate.get(), key.get(), EVP_sha256());

    const QByteArray keyPem = pemOf(
        [&](BIO *bio) { PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
    const QByteArray certificatePem = pemOf([&](BIO *bio) { PEM_write_bio_X509(bio, certificate.get()); });
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(certificatePem));
    tls.setPrivateKey(QSslKey(keyPem, QSsl::Ec));
    return tls;
}

class NoSessions final : public hub::SessionSource {
public:
    void find(const QByteArray &token, Found found) override
    {
        found(hub::SessionInfo{UserId(u"u"_s), SessionId(QString::fromLatin1(token)), {}, {}});
    }
};

} // namespace

class TlsTest : public QObject {
    Q_OBJECT

    const QSslConfiguration m_tls = makeTls();
    TestHandler m_handler;

    net::HttpServerOptions options() const
    {
        net::HttpServerOptions result;
        result.tls = m_tls;
        result.limits.headerTimeout = 500ms;
        return result;
    }
    QSslConfiguration trusting() const
    {
        QSslConfiguration client = QSslConfiguration::defaultConfiguration();
        client.setCaCertificates({m_tls.localCertificate()});
        return client;
    }

private slots:
    void requestsOverTls()
    {
        ServerThread server(options(), &m_handler);
        QVERIFY(server.isListening());
        QNetworkAccessManager manager;
        for (const qsizetype size : {qsizetype(0), qsizetype(5), qsizetype(2'000'000)}) {
            QNetworkRequest request(QUrl(u"https://127.0.0.1:%1/echo"_s.arg(server.port())));
            request.setSslConfiguration(trusting());
            request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain"_s);
            const QByteArray body(size, 'x');
            const std::unique_ptr<QNetworkReply> reply(manager.post(request, body));
            QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 10'000);
            QCOMPARE(reply->error(), QNetworkReply::NoError);
            QCOMPARE(reply->readAll(), body);
            QVERIFY(m_handler.last().secure);
        }
    }
    void pipeliningOverTls()
    {
        ServerThread server(options(), &m_handler);
        QSslSocket client;
        client.setSslConfiguration(trusting());
        client.connectToHostEncrypted(u"127.0.0.1"_s, server.port());
        QVERIFY(client.waitForEncrypted(5'000));
        // More than any buffer on the way, with answers from another thread in between.
        const QByteArray post =
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3000\r\n\r\n" + QByteArray(3'000, 'p');
        const QByteArray all = (post + "GET /async HTTP/1.1\r\nHost: a\r\n\r\n").repeated(100);
        client.write(all);
        QByteArray received;
        QDeadlineTimer deadline(15'000);
        while (received.count("HTTP/1.1 200 OK") < 200 && !deadline.hasExpired())
            if (client.waitForReadyRead(500))
                received += client.readAll();
        QCOMPARE(received.count("HTTP/1.1 200 OK"), 200);
        QCOMPARE(received.count("later"), 100);
    }
    void refusalIsReadableOverTls()
    {
        ServerThread server(options(), &m_handler);
        QSslSocket client;
        client.setSslConfiguration(trusting());
        client.connectToHostEncrypted(u"127.0.0.1"_s, server.port());
        QVERIFY(client.waitForEncrypted(5'000));
        client.write(
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000000\r\n\r\n" + QByteArray(500'000, 'x'));
        QByteArray received;
        while (client.state() == QAbstractSocket::ConnectedState && client.waitForReadyRead(5'000))
            received += client.readAll();
        QVERIFY(received.startsWith("HTTP/1.1 413 "));
    }
    void webSocketOverTls()
    {
        NoSessions sessions;
        net::HubServiceOptions hubOptions;
        hubOptions.path = u"/ws"_s;
        net::HubService hub(hubOptions, &sessions);
        ServerThread server(options(), &m_handler, &hub);
        QWebSocket socket;
        socket.setSslConfiguration(trusting());
        QSignalSpy texts(&socket, &QWebSocket::textMessageReceived);
        QNetworkRequest request(QUrl(u"wss://127.0.0.1:%1/ws"_s.arg(server.port())));
        request.setRawHeader("Cookie", "a=b; MMAUTHTOKEN=t; c=d");
        socket.open(request);
        QTRY_COMPARE(texts.size(), 1);
        QVERIFY(texts[0][0].toString().contains(u"\"hello\""_s));
        hub.publish({u"big"_s, {{u"text"_s, QString(300'000, u'x')}}, {}, 0}, hub::Audience::everyone());
        QTRY_COMPARE(texts.size(), 2);
        QCOMPARE(texts[1][0].toString().size() > 300'000, true);
        socket.sendTextMessage(uR"({"seq":1,"action":"ping"})"_s);
        QTRY_COMPARE(texts.size(), 3);
    }
    void plainTextToTheTlsPortIsClosed()
    {
        ServerThread server(options(), &m_handler);
        RawClient client(server.port());
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        client.receiveUntilClosed();
        QVERIFY(!client.isConnected());
        QTRY_COMPARE(server.stats().connections, 0);
    }
    void handshakeThatNeverComesIsClosed()
    {
        ServerThread server(options(), &m_handler);
        RawClient client(server.port());
        client.receiveUntilClosed();
        QVERIFY(!client.isConnected());
    }
    void certificateWithoutKeyIsAnError()
    {
        net::HttpServerOptions broken = options();
        broken.tls->setPrivateKey({});
        net::HttpServer server(broken, &m_handler);
        QCOMPARE(server.listen().error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
