#pragma once
#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

#include <initializer_list>
#include <utility>

namespace muster::node {

/// Writes metrics in Prometheus' text format, version 0.0.4, family by family. Names and help are ours; the
/// values of labels may be anybody's text: they are cut to `labelMax`, made printable and escaped, so that
/// they neither end their line nor reach a terminal as commands. Pure. Thread: any one.
class Exposition {
public:
    static constexpr auto contentType = "text/plain; version=0.0.4; charset=utf-8";
    static constexpr qsizetype labelMax = 256; ///< UTF-16 units of a value
    enum class Type {
        Counter, ///< only grows, until the process ends
        Gauge,
        Histogram,
        Untyped, ///< a gauge that Mattermost named like a counter
    };
    using Label = std::pair<QLatin1StringView, QString>;
    using Labels = std::initializer_list<Label>;

    /// Begins one; each name once. What follows are its samples, no two with the same labels.
    void family(QLatin1StringView name, Type type, QStringView help);
    void sample(double value, Labels labels = {});
    /// Of a histogram that begins with bucket(): so many were within `limit`, shorter ones included. The
    /// limits grow; end() is the last of each set of labels, and counts all.
    void bucket(double limit, double count, const Label &label);
    void end(double sum, double count, const Label &label);

    /// A family of one sample.
    void counter(QLatin1StringView name, double value, QStringView help);
    void gauge(QLatin1StringView name, double value, QStringView help, Labels labels = {});

    const QByteArray &text() const { return m_text; }

private:
    void line(QLatin1StringView suffix, Labels labels, double value);

    QByteArray m_text;
    QByteArray m_name; ///< of the family
};

} // namespace muster::node
