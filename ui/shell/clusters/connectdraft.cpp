#include "shell/clusters/connectdraft.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <utility>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::shell::ConnectDraft)
};

constexpr qsizetype nameMax = 100;
constexpr qsizetype addressesMax = 100;

QStringList split(const QString &addresses)
{
    static const QRegularExpression gaps(u"[\\s,;]+"_s);
    return addresses.split(gaps, Qt::SkipEmptyParts);
}

} // namespace

QList<ConnectDraft::Problem> ConnectDraft::problems() const
{
    QList<Problem> found;
    if (name.trimmed().isEmpty() || name.size() > nameMax)
        found += Problem{Field::Name, Text::tr("Give the cluster a name of 1 to 100 characters.")};
    const QStringList all = split(addresses);
    if (all.isEmpty())
        found += Problem{
            Field::Addresses, Text::tr("Give the address of at least one node, such as 10.0.0.11:8065.")};
    if (all.size() > addressesMax)
        found += Problem{Field::Addresses, Text::tr("At most 100 addresses are allowed.")};
    for (const QString &address : all.mid(0, addressesMax)) {
        if (const auto url = client::nodeUrl(address); !url)
            found += Problem{Field::Addresses,
                Text::tr("\"%1\" is not an address. Write host:port or https://host:port.")
                    .arg(address.left(80))};
    }
    if (!caFile.isEmpty() && !QFileInfo(caFile).isFile())
        found += Problem{Field::CaFile, Text::tr("The file %1 does not exist.").arg(caFile)};
    if (!fingerprint.trimmed().isEmpty() && !client::fingerprintFromText(fingerprint))
        found += Problem{Field::Fingerprint,
            Text::tr("A fingerprint is 64 hexadecimal digits; spaces and colons do not matter.")};
    return found;
}

client::Profile ConnectDraft::toProfile(client::Profile base) const
{
    base.name = name.trimmed();
    const QList<QUrl> before = std::exchange(base.urls, {});
    for (const QString &address : split(addresses)) {
        if (auto url = client::nodeUrl(address))
            base.urls += *url;
    }
    if (base.urls != before)
        base.learned.clear(); // perhaps another cluster's now
    base.username = username.trimmed();
    base.caFile = caFile;
    base.fingerprint = client::fingerprintFromText(fingerprint).value_or(QByteArray());
    base.production = production;
    base.ceiling = ceiling;
    return base;
}

ConnectDraft ConnectDraft::of(const client::Profile &profile)
{
    QStringList addresses;
    for (const QUrl &url : profile.urls)
        addresses += url.toString();
    return {.name = profile.name,
        .addresses = addresses.join(u' '),
        .username = profile.username,
        .caFile = profile.caFile.isEmpty() ? QString() : profile.resolve(profile.caFile),
        .fingerprint =
            profile.fingerprint.isEmpty() ? QString() : client::fingerprintText(profile.fingerprint),
        .production = profile.production,
        .ceiling = profile.ceiling};
}

} // namespace muster::shell
