#include "node/config/serversettings.h"

#include "base/secretfile.h"
#include "config/derived.h"
#include "keys/certificates.h"
#include "log/logline.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslKey>
#include <QSslSocket>
#include <QUrl>

#include <algorithm>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {

log::Level levelOf(const QString &name)
{
    return log::nearestLevel(name).value_or(log::Level::Info);
}

/// Relative names are relative to the configuration's folder, so that a node's directory can be moved as a
/// whole; or, as in Mattermost, to the working directory if the file exists only there.
QString fileBeside(const config::Document &config, const QString &name)
{
    if (name.isEmpty() || config.fileName().isEmpty())
        return name;
    const QString beside = QFileInfo(config.fileName()).absoluteDir().absoluteFilePath(name);
    return QFile::exists(beside) || !QFile::exists(name) ? beside : name;
}

constexpr qint64 pemBytesMax = 1024 * 1024;

Result<QByteArray> readCertificate(const QString &id, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::InvalidArgument,
            u"%1 is \"%2\", which cannot be read: %3"_s.arg(id, path, file.errorString()));
    return file.read(pemBytesMax);
}

/// Both keys are ids of one section. Errors name the one that cannot be used.
Result<QSslConfiguration> readPair(
    const config::Document &config, const QString &certificateId, const QString &keyId)
{
    const QString certificateFile = fileBeside(config, config.text(certificateId));
    const QString keyFile = fileBeside(config, config.text(keyId));
    const auto certificate = readCertificate(certificateId, certificateFile);
    if (!certificate)
        return failed(certificate);
    const auto keyText = readSecretFile(keyFile, pemBytesMax);
    if (!keyText)
        return fail(ErrorCode::InvalidArgument, u"%1: %2"_s.arg(keyId, keyText.error().detail));
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificate, QSsl::Pem);
    if (chain.isEmpty())
        return fail(ErrorCode::InvalidArgument,
            u"%1 is \"%2\", which contains no PEM certificate."_s.arg(certificateId, certificateFile));
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        const QSslKey key(*keyText, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (key.isNull())
            continue;
        if (const auto pair = keys::checkPair({*certificate, *keyText}); !pair)
            return fail(ErrorCode::InvalidArgument,
                u"%1 \"%2\" and %3 \"%4\": %5."_s.arg(
                    certificateId, certificateFile, keyId.section(u'.', 1), keyFile, pair.error().detail));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(chain);
        tls.setPrivateKey(key);
        return tls;
    }
    return fail(ErrorCode::InvalidArgument,
        u"%1 is \"%2\", which contains no RSA or EC key in PEM without a password."_s.arg(keyId, keyFile));
}

/// Only what is forward secret: Qt's default for servers still offers the exchange of keys by RSA.
QList<QSslCipher> cipherSuites(const QStringList &overwritten)
{
    QStringList names;
    for (const QString &name : overwritten)
        if (const auto known = config::cipherSuite(name))
            names.append(*known);
    QList<QSslCipher> modern;
    QList<QSslCipher> chosen;
    for (const QSslCipher &cipher : QSslConfiguration::supportedCiphers()) {
        const QString name = cipher.name();
        if (cipher.protocol() == QSsl::TlsV1_3)
            modern.append(cipher);
        else if (names.isEmpty() && name.startsWith("ECDHE-"_L1) && !name.contains("PSK"_L1)
            && (name.contains("GCM"_L1) || name.contains("CHACHA20"_L1)))
            chosen.append(cipher);
    }
    for (const QString &name : std::as_const(names))
        chosen.append(QSslCipher(name));
    return modern + chosen;
}

QSsl::SslProtocol oldestProtocol(const config::Document &config)
{
    return config.text(u"ServiceSettings.TLSMinVer") == u"1.3" ? QSsl::TlsV1_3OrLater : QSsl::TlsV1_2OrLater;
}

/// Of the certificate: what it may be called by, and until when.
Result<void> checkNames(const QSslCertificate &certificate, const QString &name)
{
    if (const QDateTime until = certificate.expiryDate(); until < QDateTime::currentDateTimeUtc())
        return fail(ErrorCode::InvalidArgument,
            u"MusterSettings.NodeCertFile: the certificate expired on %1."_s.arg(
                until.toString(Qt::ISODate)));
    const QStringList names = certificate.subjectAlternativeNames().values();
    if (!names.contains(name, Qt::CaseInsensitive))
        return fail(ErrorCode::InvalidArgument,
            u"MusterSettings.NodeCertFile: the certificate is for %1, and this node's name is %2."_s.arg(
                names.join(u", "_s), name));
    return {};
}

/// A whole number of a key that the table keeps within the range of int.
int intOf(const config::Document &config, QStringView id)
{
    return int(config.integer(id));
}

std::chrono::seconds secondsOf(const config::Document &config, QStringView id)
{
    return std::chrono::seconds(config.integer(id));
}

net::HttpLimits httpLimits(const config::Document &config)
{
    net::HttpLimits limits;
    limits.headerBytesMax = intOf(config, u"MusterSettings.MaxHeaderBytes");
    limits.headerCountMax = intOf(config, u"MusterSettings.MaxHeaderFields");
    limits.uriBytesMax = intOf(config, u"ServiceSettings.MaximumURLLength");
    // No route accepts anything but JSON so far.
    limits.bodyBytesMax = std::min(config.integer(u"ServiceSettings.MaximumPayloadSizeBytes"),
        config.integer(u"MusterSettings.MaxBodyBytes"));
    limits.heldBytesMax = config.integer(u"MusterSettings.MaxHeldBytes");
    limits.bodyTimeout = secondsOf(config, u"ServiceSettings.ReadTimeout");
    limits.headerTimeout =
        std::min(limits.bodyTimeout, Millis(secondsOf(config, u"MusterSettings.RequestTimeoutSeconds")));
    limits.bodyIdleTimeout = secondsOf(config, u"MusterSettings.BodyIdleTimeoutSeconds");
    limits.answerTimeout = secondsOf(config, u"MusterSettings.AnswerTimeoutSeconds");
    limits.writeIdleTimeout = secondsOf(config, u"MusterSettings.WriteIdleTimeoutSeconds");
    limits.writeTimeout = secondsOf(config, u"ServiceSettings.WriteTimeout");
    limits.idleTimeout = secondsOf(config, u"ServiceSettings.IdleTimeout");
    limits.writeBufferMax = config.integer(u"MusterSettings.MaxUnreadAnswerBytes");
    limits.pipelinedMax = intOf(config, u"MusterSettings.MaxPipelinedRequests");
    limits.connectionsMax = intOf(config, u"MusterSettings.MaxConnections");
    limits.connectionsPerAddressMax = intOf(config, u"MusterSettings.MaxConnectionsPerAddress");
    return limits;
}

net::SocketLimits socketLimits(const config::Document &config)
{
    net::SocketLimits limits;
    limits.messageBytesMax = intOf(config, u"MusterSettings.MaxWebSocketMessageBytes");
    limits.pingInterval = secondsOf(config, u"MusterSettings.WebSocketPingSeconds");
    limits.pongTimeout = secondsOf(config, u"MusterSettings.WebSocketPongTimeoutSeconds");
    limits.writeTimeout = secondsOf(config, u"MusterSettings.WebSocketWriteTimeoutSeconds");
    limits.outbox = {intOf(config, u"MusterSettings.WebSocketQueueFrames"),
        config.integer(u"MusterSettings.WebSocketQueueBytes")};
    return limits;
}

/// Alike for all spellings of one origin (RFC 6454 §4): QUrl lowers scheme and host; a default port may be
/// written out, and clients that are no browsers send the scheme of the socket.
QString originOf(const QUrl &url)
{
    const bool isSecure = url.scheme() == u"https" || url.scheme() == u"wss";
    const bool isPlain = url.scheme() == u"http" || url.scheme() == u"ws";
    return u"%1://%2:%3"_s.arg(isSecure     ? u"https"_s
                                  : isPlain ? u"http"_s
                                            : url.scheme(),
                              url.host())
        .arg(url.port(isSecure ? 443 : 80));
}

/// Whether a page of that scheme://host:port is this server's, or SiteURL's.
bool isOwnOrigin(const config::Document &config, const QByteArray &origin, const QByteArray &host)
{
    const QUrl url(QString::fromUtf8(origin));
    if (!url.authority().isEmpty() && url.authority().toUtf8() == host)
        return true;
    const QUrl site(config.text(u"ServiceSettings.SiteURL"));
    return !site.isEmpty() && originOf(url) == originOf(site);
}

/// It may connect, too, if AllowCorsFrom lists it.
bool originAllowed(const config::Document &config, const QByteArray &origin, const QByteArray &host)
{
    return isOwnOrigin(config, origin, host) || config::originAllowed(config, QString::fromUtf8(origin));
}

/// As for requests, where the browser keeps the answer from the page.
bool cookiesAllowed(const config::Document &config, const QByteArray &origin, const QByteArray &host)
{
    return isOwnOrigin(config, origin, host) || config::credentialsAllowed(config);
}

} // namespace

bool speaksTls(const config::Document &config)
{
    return config.text(u"ServiceSettings.ConnectionSecurity") == u"TLS";
}

Result<std::optional<QSslConfiguration>> frontTls(const config::Document &config)
{
    if (!speaksTls(config))
        return std::nullopt;
    return readPair(config, u"ServiceSettings.TLSCertFile"_s, u"ServiceSettings.TLSKeyFile"_s)
        .map([&config](QSslConfiguration tls) {
            tls.setProtocol(oldestProtocol(config));
            tls.setCiphers(cipherSuites(config.list(u"ServiceSettings.TLSOverwriteCiphers")));
            tls.setPeerVerifyMode(QSslSocket::VerifyNone); // Qt would ask each client for a certificate
            return std::optional(tls);
        });
}

Result<std::optional<QSslConfiguration>> streamingTls(const config::Document &config, const QString &name)
{
    const QString certificate = u"MusterSettings.NodeCertFile"_s;
    const QString key = u"MusterSettings.NodeKeyFile"_s;
    const QString authority = peerTrust(config).caFile;
    if (!config.boolean(u"ClusterSettings.Enable"))
        return std::nullopt;
    for (const QString &id : {certificate, key, u"MusterSettings.ClusterCAFile"_s})
        if (config.text(id).isEmpty())
            return fail(ErrorCode::InvalidArgument,
                u"%1 is empty; 'musterctl init' makes the file that it names."_s.arg(id));
    auto tls = readPair(config, certificate, key);
    if (!tls)
        return failed(tls);
    if (const auto fits = checkNames(tls->localCertificate(), name); !fits)
        return failed(fits);
    const QList<QSslCertificate> authorities = QSslCertificate::fromPath(authority, QSsl::Pem);
    if (authorities.isEmpty())
        return fail(ErrorCode::InvalidArgument,
            u"MusterSettings.ClusterCAFile is \"%1\", which contains no PEM certificate."_s.arg(authority));
    tls->setCaCertificates(authorities);
    tls->setProtocol(QSsl::TlsV1_3OrLater);
    return *tls;
}

client::Trust peerTrust(const config::Document &config)
{
    return {fileBeside(config, config.text(u"MusterSettings.ClusterCAFile")), {}};
}

log::Options logOptions(const config::Document &config)
{
    log::Options options;
    options.console = config.boolean(u"LogSettings.EnableConsole");
    options.consoleLevel = levelOf(config.text(u"LogSettings.ConsoleLevel"));
    options.fileLevel = levelOf(config.text(u"LogSettings.FileLevel"));
    constexpr qint64 megabyte = 1024 * 1024;
    options.rotateBytes = config.integer(u"MusterSettings.LogRotateMegabytes") * megabyte;
    options.rotateHours = int(config.integer(u"MusterSettings.LogRotateHours"));
    options.keepDays = int(config.integer(u"MusterSettings.LogKeepDays"));
    options.keepBytes = config.integer(u"MusterSettings.LogKeepMegabytes") * megabyte;
    if (config.boolean(u"LogSettings.EnableFile")) {
        const QString folder = config.text(u"LogSettings.FileLocation");
        const QString home =
            config.fileName().isEmpty() ? QDir::currentPath() : QFileInfo(config.fileName()).absolutePath();
        options.file =
            QDir(QDir(home).filePath(folder.isEmpty() ? u"logs"_s : folder)).filePath(u"musterd.log"_s);
    }
    return options;
}

cluster::ClockLimits clockLimits(const config::Document &config)
{
    return {Millis(config.integer(u"MusterSettings.ClockSkewWarnMilliseconds")),
        Millis(config.integer(u"MusterSettings.ClockSkewRedMilliseconds"))};
}

net::GossipOptions gossipOptions(
    const config::Document &config, const DataDirectory &data, const OwnAddress &address)
{
    net::GossipOptions options;
    options.self = data.nodeId().toUtf8();
    options.bindAddress = address.gossipBind;
    options.port = address.gossipPort;
    options.advertiseAddress = address.advertised;
    if (config.boolean(u"MusterSettings.UseGossipLabel"))
        options.label = config.text(u"ClusterSettings.ClusterName").toUtf8();
    options.dataDirectory = QFileInfo(data.file("gossip-incarnation"_L1)).absolutePath();
    options.membership = config.text(u"MusterSettings.ClusterProfile") == u"WAN"
        ? cluster::MembershipOptions::wan()
        : cluster::MembershipOptions::lan();
    if (const auto spoken =
            config::parseDelegateVersions(config.text(u"MusterSettings.GossipDelegateVersions"))) {
        options.membership.versions[3] = spoken->min;
        options.membership.versions[4] = spoken->max;
        options.membership.versions[5] = spoken->current;
    }
    options.randomSeed = QRandomGenerator::system()->generate64();
    return options;
}

Result<net::HttpServerOptions> httpOptions(const config::Document &config, const OwnAddress &address)
{
    net::HttpServerOptions options;
    options.address = address.listenAddress;
    options.port = address.listenPort;
    options.ioThreads = int(config.integer(u"MusterSettings.IoThreads"));
    options.limits = httpLimits(config);
    options.sockets = socketLimits(config);
    return frontTls(config).map([&](const std::optional<QSslConfiguration> &tls) {
        options.tls = tls;
        return options;
    });
}

Result<std::optional<net::HttpServerOptions>> metricsOptions(const config::Document &config)
{
    if (!config.boolean(u"MetricsSettings.Enable"))
        return std::nullopt;
    return boundAddress(config, u"MetricsSettings.ListenAddress").map([](const BoundAddress &bound) {
        net::HttpServerOptions options;
        options.address = bound.address;
        options.port = bound.port;
        options.ioThreads = 1;
        // A few programs that scrape, and nothing to upload.
        options.limits.connectionsMax = 64;
        options.limits.connectionsPerAddressMax = 32;
        options.limits.bodyBytesMax = 0;
        options.limits.heldBytesMax = 16LL * 1024 * 1024;
        return std::optional(options);
    });
}

net::HubServiceOptions hubOptions(const ConfigFile &config, const NodeId &node, const QString &hostname)
{
    net::HubServiceOptions options;
    options.hub.node = node;
    options.hub.hostname = hostname;
    options.hub.serverVersion = QString::fromLatin1(config.snapshot()->versionId);
    options.hub.authenticationTimeout =
        secondsOf(config.snapshot()->running, u"MusterSettings.WebSocketAuthenticationSeconds");
    options.path = u"/api/v4/websocket"_s;
    options.allowOrigin = [&config](const QByteArray &origin, const QByteArray &host) {
        return originAllowed(config.snapshot()->running, origin, host);
    };
    options.allowCookies = [&config](const QByteArray &origin, const QByteArray &host) {
        return cookiesAllowed(config.snapshot()->running, origin, host);
    };
    return options;
}

} // namespace muster::node
