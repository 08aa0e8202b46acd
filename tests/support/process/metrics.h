#pragma once
#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QString>
#include <QUrl>

namespace muster::test {

/// What a program serves for Prometheus, as of one request.
class Metrics {
public:
    Metrics() = default;
    static Metrics scrape(const QUrl &url);

    int status() const { return m_status; } ///< 0: there was no answer
    const QByteArray &contentType() const { return m_contentType; }
    /// Of a sample as it is written, labels included; NaN if there is none.
    double value(const QByteArray &sample) const;
    /// The sample of that family that is 1, as a muster_..._info is; empty if there is none.
    QByteArray info(const QByteArray &family) const;
    /// The names of all samples.
    QSet<QString> names() const;
    /// What `promtool check metrics` has against it; empty: nothing.
    QString judge() const;

private:
    int m_status = 0;
    QByteArray m_contentType;
    QByteArray m_text;
    QMap<QByteArray, double> m_samples;
};

/// The names of our metrics in a dashboard, or a file of rules.
QSet<QString> metricsNamedIn(const QString &file);

} // namespace muster::test
