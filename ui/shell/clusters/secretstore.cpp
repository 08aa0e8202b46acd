#include "shell/clusters/secretstore.h"

#include <QJsonDocument>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

QString secretKey(const client::Profile &profile)
{
    if (!profile.path.isEmpty())
        return profile.path;
    QStringList urls;
    for (const QUrl &url : profile.urls)
        urls += url.toString();
    urls.sort();
    return urls.join(u' ');
}

QString secretText(const client::Credentials &credentials)
{
    QJsonObject json;
    const auto put = [&](QStringView key, const QString &value) {
        if (!value.isEmpty())
            json[key] = value;
    };
    put(u"token", credentials.token);
    put(u"username", credentials.username);
    put(u"password", credentials.password);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

client::Credentials credentialsFromSecret(const QString &text)
{
    constexpr qsizetype secretMax = 16 * 1024;
    if (text.size() > secretMax)
        return {};
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {.token = json[u"token"].toString(),
        .username = json[u"username"].toString(),
        .password = json[u"password"].toString()};
}

} // namespace muster::shell
