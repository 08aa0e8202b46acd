#include "keys/certificates.h"

#include "base/nodename.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <memory>

namespace muster::keys {

using namespace Qt::Literals::StringLiterals;

namespace {

template <auto Free>
struct Deleter {
    template <typename T>
    void operator()(T *value) const
    {
        Free(value);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using Names = std::unique_ptr<GENERAL_NAMES, Deleter<GENERAL_NAMES_free>>;

constexpr int serialBytes = 16; // RFC 5280 §4.1.2.2 allows 20; random, so no list of them is kept
constexpr qsizetype namesMax = 64;
constexpr qsizetype dnsNameMax = 253;
constexpr qint64 backdatedSeconds = 3'600;
constexpr long version3 = 2;

tl::unexpected<Error> opensslFailed()
{
    return fail(ErrorCode::Internal, u"the cryptographic library could not make a certificate"_s);
}

Bio readable(const QByteArray &pem)
{
    return Bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
}

template <typename Write>
QByteArray pemOf(Write write)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || write(bio.get()) != 1)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, size};
}

Identity identityOf(const Certificate &certificate, const Key &key)
{
    return {pemOf([&](BIO *bio) { return PEM_write_bio_X509(bio, certificate.get()); }), pemOf([&](BIO *bio) {
                return PEM_write_bio_PKCS8PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
            })};
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setTime(ASN1_TIME *time, const QDateTime &value)
{
    return ASN1_TIME_set(time, time_t(value.toSecsSinceEpoch())) != nullptr;
}

bool setSerial(X509 *certificate)
{
    unsigned char bytes[serialBytes];
    if (RAND_bytes(bytes, serialBytes) != 1)
        return false;
    bytes[0] = (bytes[0] & 0x7f) | 0x40; // positive, and of a fixed length
    const std::unique_ptr<BIGNUM, Deleter<BN_free>> number(BN_bin2bn(bytes, serialBytes, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setSubject(X509 *certificate, const QString &commonName, const char *unit)
{
    const QByteArray name = commonName.toUtf8();
    const auto add = [subject = X509_get_subject_name(certificate)](const char *field, const char *text) {
        return X509_NAME_add_entry_by_txt(
                   subject, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(text), -1, -1, 0)
            == 1;
    };
    return add("OU", unit) && add("CN", name.constData());
}

/// Everything but extensions and signature.
Certificate unsignedCertificate(
    EVP_PKEY *key, const QString &name, const char *unit, const QDateTime &from, const QDateTime &until)
{
    Certificate certificate(X509_new());
    const bool done = certificate && X509_set_version(certificate.get(), version3) == 1
        && setSerial(certificate.get()) && setSubject(certificate.get(), name, unit)
        && setTime(X509_getm_notBefore(certificate.get()), from)
        && setTime(X509_getm_notAfter(certificate.get()), until)
        && X509_set_pubkey(certificate.get(), key) == 1;
    return done ? std::move(certificate) : nullptr;
}

bool isDnsName(const QString &name)
{
    return !name.isEmpty() && name.size() <= dnsNameMax && !name.startsWith(u'.') && !name.startsWith(u'-')
        && std::ranges::all_of(name, [](QChar c) {
               return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'.' || c == u'-' || c == u'_';
           });
}

bool addName(GENERAL_NAMES *names, int type, ASN1_STRING *value)
{
    GENERAL_NAME *name = value ? GENERAL_NAME_new() : nullptr;
    if (!name)
        return false;
    GENERAL_NAME_set0_value(name, type, value);
    return sk_GENERAL_NAME_push(names, name) > 0;
}

Result<void> addAlternativeNames(X509 *certificate, const NodeSubject &subject)
{
    const Names names(GENERAL_NAMES_new());
    QStringList dnsNames = QStringList{subject.name} + subject.dnsNames;
    dnsNames.removeDuplicates();
    if (dnsNames.size() + subject.addresses.size() > namesMax)
        return fail(
            ErrorCode::InvalidArgument, u"a certificate has at most %1 names and addresses"_s.arg(namesMax));
    for (const QString &dnsName : dnsNames) {
        if (!isDnsName(dnsName))
            return fail(ErrorCode::InvalidArgument, u"\"%1\" is not a host name"_s.arg(dnsName));
        ASN1_STRING *text = ASN1_IA5STRING_new();
        if (!text || ASN1_STRING_set(text, dnsName.toLatin1().constData(), int(dnsName.size())) != 1
            || !addName(names.get(), GEN_DNS, text))
            return opensslFailed();
    }
    for (const QString &address : subject.addresses) {
        ASN1_STRING *bytes = a2i_IPADDRESS(address.toLatin1().constData());
        if (!bytes)
            return fail(ErrorCode::InvalidArgument, u"\"%1\" is not an IP address"_s.arg(address));
        if (!addName(names.get(), GEN_IPADD, bytes))
            return opensslFailed();
    }
    if (X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT) != 1)
        return opensslFailed();
    return {};
}

QDateTime endOf(const X509 *certificate)
{
    tm utc{};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &utc) != 1)
        return {};
    return QDateTime::fromSecsSinceEpoch(qint64(timegm(&utc)), Qt::UTC);
}

} // namespace

Result<Identity> makeClusterCa(const QString &clusterName, const QDateTime &now)
{
    if (clusterName.trimmed().isEmpty() || clusterName.size() > 64 || clusterName.contains(QChar(0)))
        return fail(ErrorCode::InvalidArgument, u"a cluster's name has 1 to 64 characters"_s);
    const Key key(EVP_EC_gen("P-256"));
    if (!key)
        return opensslFailed();
    // X.509 takes 64 characters for a common name.
    const QString name =
        (clusterName + u" cluster CA"_s).size() <= 64 ? clusterName + u" cluster CA"_s : clusterName;
    const Certificate certificate = unsignedCertificate(
        key.get(), name, "Muster cluster CA", now.addSecs(-backdatedSeconds), now.addDays(caDays));
    X509 *raw = certificate.get();
    const bool done = raw && X509_set_issuer_name(raw, X509_get_subject_name(raw)) == 1
        && addExtension(raw, raw, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        && addExtension(raw, raw, NID_key_usage, "critical,keyCertSign,cRLSign")
        && addExtension(raw, raw, NID_subject_key_identifier, "hash")
        && X509_sign(raw, key.get(), EVP_sha256()) > 0;
    if (!done)
        return opensslFailed();
    return identityOf(certificate, key);
}

Result<Identity> issueNodeCertificate(
    const Identity &ca, const NodeSubject &subject, int days, const QDateTime &now)
{
    if (!isNodeName(subject.name))
        return fail(ErrorCode::InvalidArgument,
            u"\"%1\" is not a valid node name: allowed are 1 to 63 letters, digits, '-', '_' and '.', with a letter or digit first and last"_s
                .arg(subject.name));
    if (days < 1 || days > nodeDaysMax)
        return fail(
            ErrorCode::InvalidArgument, u"a certificate is valid for 1 to %1 days"_s.arg(nodeDaysMax));
    const Certificate issuer(PEM_read_bio_X509(readable(ca.certificate).get(), nullptr, nullptr, nullptr));
    // A password is not asked for on the terminal: an encrypted key is refused.
    const auto noPassword = [](char *, int, int, void *) {
        return -1;
    };
    const Key issuerKey(
        PEM_read_bio_PrivateKey(readable(ca.privateKey).get(), nullptr, +noPassword, nullptr));
    if (!issuer || !issuerKey || X509_check_ca(issuer.get()) != 1
        || X509_check_private_key(issuer.get(), issuerKey.get()) != 1)
        return fail(ErrorCode::Corrupt,
            u"the cluster CA cannot sign: a certificate and its matching key in PEM without a password are needed"_s);
    const QDateTime until = std::min(now.addDays(days), endOf(issuer.get()));
    if (until <= now)
        return fail(ErrorCode::InvalidArgument,
            u"the cluster CA expired on %1; create a new one"_s.arg(until.toString(Qt::ISODate)));
    const Key key(EVP_EC_gen("P-256"));
    if (!key)
        return opensslFailed();
    const Certificate certificate =
        unsignedCertificate(key.get(), subject.name, "Muster node", now.addSecs(-backdatedSeconds), until);
    X509 *raw = certificate.get();
    if (!raw || X509_set_issuer_name(raw, X509_get_subject_name(issuer.get())) != 1)
        return opensslFailed();
    if (const auto named = addAlternativeNames(raw, subject); !named)
        return tl::unexpected(named.error());
    const bool done = addExtension(raw, issuer.get(), NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(raw, issuer.get(), NID_key_usage, "critical,digitalSignature")
        && addExtension(raw, issuer.get(), NID_ext_key_usage, "serverAuth,clientAuth")
        && addExtension(raw, issuer.get(), NID_subject_key_identifier, "hash")
        && addExtension(raw, issuer.get(), NID_authority_key_identifier, "keyid:always")
        && X509_sign(raw, issuerKey.get(), EVP_sha256()) > 0;
    if (!done)
        return opensslFailed();
    return identityOf(certificate, key);
}

Result<void> checkPair(const Identity &pair)
{
    const Certificate certificate(
        PEM_read_bio_X509(readable(pair.certificate).get(), nullptr, nullptr, nullptr));
    if (!certificate)
        return fail(ErrorCode::InvalidArgument, u"there is no certificate in PEM"_s);
    const auto noPassword = [](char *, int, int, void *) {
        return 0;
    };
    const Key key(PEM_read_bio_PrivateKey(readable(pair.privateKey).get(), nullptr, +noPassword, nullptr));
    if (!key)
        return fail(ErrorCode::InvalidArgument, u"there is no private key in PEM without a password"_s);
    if (X509_check_private_key(certificate.get(), key.get()) != 1)
        return fail(ErrorCode::InvalidArgument, u"the private key is not that of the certificate"_s);
    return {};
}

} // namespace muster::keys
