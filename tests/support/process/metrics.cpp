#include "support/process/metrics.h"

#include <QEventLoop>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int scrapeMillis = 10'000;
constexpr int judgeMillis = 20'000;

} // namespace

Metrics Metrics::scrape(const QUrl &url)
{
    QNetworkAccessManager network;
    QNetworkRequest request(url);
    request.setTransferTimeout(scrapeMillis);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    Metrics metrics;
    metrics.m_status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    metrics.m_contentType = reply->rawHeader("Content-Type");
    metrics.m_text = reply->readAll();
    for (const QByteArray &line : metrics.m_text.split('\n')) {
        const qsizetype space = line.lastIndexOf(' ');
        if (space > 0 && !line.startsWith('#'))
            metrics.m_samples.insert(line.left(space), line.mid(space + 1).toDouble());
    }
    return metrics;
}

double Metrics::value(const QByteArray &sample) const
{
    return m_samples.value(sample, std::numeric_limits<double>::quiet_NaN());
}

QByteArray Metrics::info(const QByteArray &family) const
{
    for (auto it = m_samples.begin(); it != m_samples.end(); ++it)
        if (it.key().startsWith(family + '{') && it.value() == 1)
            return it.key();
    return {};
}

QSet<QString> Metrics::names() const
{
    QSet<QString> names;
    for (auto it = m_samples.begin(); it != m_samples.end(); ++it)
        names.insert(QString::fromUtf8(it.key().split('{').first()));
    return names;
}

QString Metrics::judge() const
{
    QProcess promtool;
    promtool.setProcessChannelMode(QProcess::MergedChannels);
    promtool.start(qEnvironmentVariable("MUSTER_PROMTOOL"), {u"check"_s, u"metrics"_s});
    promtool.write(m_text);
    promtool.closeWriteChannel();
    if (!promtool.waitForFinished(judgeMillis))
        return u"promtool did not finish: "_s + promtool.errorString();
    const QString said = QString::fromUtf8(promtool.readAll());
    return promtool.exitCode() == 0 ? said : u"exit code %1: %2"_s.arg(promtool.exitCode()).arg(said);
}

QSet<QString> metricsNamedIn(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression name(u"\\b(?:muster|mattermost)_[a-z_]+\\b"_s);
    QSet<QString> names;
    auto found = name.globalMatch(QString::fromUtf8(in.readAll()));
    while (found.hasNext())
        names.insert(found.next().captured());
    return names;
}

} // namespace muster::test
