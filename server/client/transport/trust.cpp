#include "client/transport/trust.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QSslError>

namespace muster::client {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype fingerprintBytes = 32;
constexpr qint64 caFileBytesMax = 1024 * 1024;

QByteArray fingerprintOf(const QSslCertificate &certificate)
{
    return certificate.isNull() ? QByteArray() : certificate.digest(QCryptographicHash::Sha256);
}
} // namespace

Result<QByteArray> fingerprintFromText(QStringView text)
{
    QByteArray digits;
    for (const QChar c : text) {
        if (c == u':' || c.isSpace())
            continue;
        const char digit = c.toLatin1();
        if (!((digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f')
                || (digit >= 'A' && digit <= 'F')))
            return fail(ErrorCode::InvalidArgument,
                u"a fingerprint is 64 hexadecimal digits, with colons or spaces between them as you like; \"%1\" is neither"_s
                    .arg(c));
        digits.append(digit);
    }
    if (digits.size() != 2 * fingerprintBytes)
        return fail(ErrorCode::InvalidArgument,
            u"a fingerprint is the SHA-256 of a certificate, 64 hexadecimal digits; this one has %1"_s.arg(
                digits.size()));
    return QByteArray::fromHex(digits);
}

QString fingerprintText(const QByteArray &fingerprint)
{
    const QString digits = QString::fromLatin1(fingerprint.toHex());
    QStringList groups;
    for (qsizetype at = 0; at < digits.size(); at += 8)
        groups.append(digits.mid(at, 8));
    return groups.join(u' ');
}

Result<QSslConfiguration> sslConfiguration(const Trust &trust)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!trust.fingerprint.isEmpty()) {
        configuration.setCaCertificates({});
        return configuration;
    }
    if (trust.caFile.isEmpty())
        return configuration;
    QFile file(trust.caFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound,
            u"the CA file \"%1\" cannot be read: %2"_s.arg(trust.caFile, file.errorString()));
    const QList<QSslCertificate> authorities =
        QSslCertificate::fromData(file.read(caFileBytesMax), QSsl::Pem);
    if (authorities.isEmpty())
        return fail(
            ErrorCode::Corrupt, u"the CA file \"%1\" holds no certificate in PEM form"_s.arg(trust.caFile));
    configuration.setCaCertificates(authorities);
    return configuration;
}

bool acceptsPeer(const Trust &trust, const QSslCertificate &leaf)
{
    return trust.fingerprint.size() == fingerprintBytes && fingerprintOf(leaf) == trust.fingerprint;
}

TrustProblem trustProblem(
    const Trust &trust, const QString &host, const QSslCertificate &leaf, const QList<QSslError> &errors)
{
    TrustProblem problem;
    problem.host = host;
    problem.fingerprint = fingerprintOf(leaf);
    problem.subject = leaf.subjectInfo(QSslCertificate::CommonName).join(u", "_s);
    problem.changed = !trust.fingerprint.isEmpty();
    if (problem.changed)
        problem.reason =
            u"%1 shows another certificate than the pinned one; if it was not replaced on purpose, somebody may be in between"_s
                .arg(host);
    else if (errors.isEmpty())
        problem.reason = u"the TLS handshake with %1 failed"_s.arg(host);
    else
        problem.reason =
            u"the certificate of %1 is not trusted: %2"_s.arg(host, errors.first().errorString());
    return problem;
}

} // namespace muster::client
