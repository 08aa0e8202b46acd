#include "host/report.h"

#include "base/cbor.h"
#include "protocol/vocabulary/hostfix.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <algorithm>

namespace muster::host {

using namespace Qt::Literals::StringLiterals;

namespace {

// Fields are numbered; the numbers are part of the protocol and are never reused.
enum Field : qint64 { LimitsField = 1, SynchronizedField, DaemonField, MaxErrorField, DetailField, FixField };
enum LimitPlace : qsizetype { IdPlace, ActualPlace, RecommendedPlace, StatePlace, LimitFixPlace };

/// Notices the first text that is too long, not a text, or more than one line, so that a reader can read on
/// without checks.
class Reader {
public:
    QString text(const QCborValue &value)
    {
        const QString text = value.toString();
        m_good = m_good && (value.isString() || value.isUndefined()) && text.size() <= hostTextMax
            && std::none_of(
                text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
        return m_good ? text : QString();
    }
    bool good() const { return m_good; }

private:
    bool m_good = true;
};

tl::unexpected<Error> corrupt(const QString &what)
{
    return fail(ErrorCode::Corrupt, u"host report: "_s + what);
}

} // namespace

QByteArray encodeReport(const HostReport &report)
{
    QCborArray limits;
    for (const LimitCheck &check : report.limits)
        limits.append(QCborArray{
            check.id, check.actual, check.recommended, QString(protocol::name(check.state)), check.fix});
    QCborMap map{{LimitsField, limits}, {DaemonField, report.time.daemon},
        {MaxErrorField, qint64(report.time.maxError.count())}, {DetailField, report.time.detail},
        {FixField, report.time.fix}};
    if (report.time.synchronized)
        map[SynchronizedField] = *report.time.synchronized;
    return map.toCborValue().toCbor();
}

Result<HostReport> decodeReport(const QByteArray &bytes)
{
    if (bytes.size() > hostReportBytesMax)
        return fail(ErrorCode::TooLarge, u"host report: %1 bytes"_s.arg(bytes.size()));
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return corrupt(u"not a CBOR map"_s);
    const QCborMap map = value.toMap();
    const QCborArray limits = map[LimitsField].toArray();
    if (limits.size() > hostLimitsMax)
        return fail(ErrorCode::TooLarge, u"host report: %1 limits"_s.arg(limits.size()));
    Reader reader;
    HostReport report;
    for (const QCborValue &item : limits) {
        const QCborArray entry = item.toArray();
        const auto state = protocol::fromName<LimitState>(entry.at(StatePlace).toString());
        LimitCheck check{reader.text(entry.at(IdPlace)), reader.text(entry.at(ActualPlace)),
            reader.text(entry.at(RecommendedPlace)), state.value_or(LimitState::Unknown), {}};
        reader.text(entry.at(LimitFixPlace)); // of the older versions' form, and not used
        if (state == LimitState::Deviates)
            check.fix = protocol::limitFix(check.id);
        if (check.id.isEmpty() || !state)
            return corrupt(u"a limit is malformed"_s);
        report.limits.append(std::move(check));
    }
    const QCborValue synchronized = map[SynchronizedField];
    if (synchronized.isBool())
        report.time.synchronized = synchronized.toBool();
    report.time.daemon = reader.text(map[DaemonField]);
    report.time.maxError = Millis(std::clamp<qint64>(integerOf(map[MaxErrorField]), 0, 3'600'000));
    report.time.detail = reader.text(map[DetailField]);
    reader.text(map[FixField]);
    report.time.fix = protocol::timeFix(report.time.daemon, report.time.synchronized);
    if (!reader.good())
        return corrupt(u"a text is too long, or not a text"_s);
    return report;
}

} // namespace muster::host
