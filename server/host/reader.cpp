#include "host/reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <sys/resource.h>
#include <sys/timex.h>

namespace muster::host {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 fileBytesMax = 64 * 1024;
constexpr qsizetype foundMax = 64;

QString pathOf(const ReadFrom &from, const QString &path)
{
    return QDir(from.root).filePath(path);
}

std::optional<QString> contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QString::fromUtf8(file.read(fileBytesMax));
}

/// The soft value of a line such as "Max open files            1024                 1048576 files".
std::optional<QString> softLimit(const QString &limits, const QString &name)
{
    for (const QString &line : limits.split(u'\n')) {
        if (!line.startsWith(name + u"  "_s))
            continue;
        const QString value = line.mid(name.size()).trimmed().section(QRegularExpression(u"\\s+"_s), 0, 0);
        return value.isEmpty() ? std::nullopt : std::optional(value);
    }
    return std::nullopt;
}

bool inContainer(const ReadFrom &from)
{
    for (const auto &marker : {".dockerenv"_L1, "run/.containerenv"_L1, "run/systemd/container"_L1})
        if (QFileInfo::exists(pathOf(from, marker)))
            return true;
    // In its own process namespace the first process is neither init nor anything with children of the
    // kernel: kthreadd (2) is only visible on the host.
    return contents(pathOf(from, u"proc/2/comm"_s)).value_or(QString()).trimmed() != u"kthreadd";
}

} // namespace

std::optional<QString> readLimit(const LimitRule &rule, const ReadFrom &from)
{
    if (rule.kind == LimitKind::Kernel)
        return contents(pathOf(from, u"proc/sys/"_s + rule.source));
    const auto limits = contents(pathOf(from, u"proc/%1/limits"_s.arg(from.process)));
    return limits ? softLimit(*limits, rule.source) : std::nullopt;
}

QList<qint64> processesNamed(const QStringList &names, const ReadFrom &from)
{
    QList<qint64> found;
    for (const QString &entry : QDir(pathOf(from, u"proc"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        const qint64 id = entry.toLongLong(&isNumber);
        if (!isNumber)
            continue;
        const auto name = contents(pathOf(from, u"proc/%1/comm"_s.arg(id)));
        if (name && names.contains(name->trimmed()))
            found.append(id);
    }
    std::sort(found.begin(), found.end());
    return found.first(std::min(foundMax, found.size()));
}

TimeReading readTime(const ReadFrom &from)
{
    TimeReading reading;
    if (from.askKernel) {
        timex answer{}; // modes 0: reads, changes nothing, needs no privilege
        const int state = ::adjtimex(&answer);
        reading.kernelAnswers = state >= 0;
        reading.unsynchronized = state == TIME_ERROR || (answer.status & STA_UNSYNC) != 0;
        reading.maxError = std::chrono::ceil<Millis>(std::chrono::microseconds(answer.maxerror));
    }
    for (const qint64 id : processesNamed(timeDaemonNames(), from))
        reading.processes.append(
            contents(pathOf(from, u"proc/%1/comm"_s.arg(id))).value_or(QString()).trimmed());
    reading.processes.removeAll(QString()); // ended meanwhile
    reading.otherProcessesHidden = inContainer(from);
    return reading;
}

HostReport checkHost(const ReadFrom &from)
{
    return {judgeLimits([&from](const LimitRule &rule) { return readLimit(rule, from); }),
        judgeTime(readTime(from))};
}

qint64 raiseOpenFiles(qint64 wanted)
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    const rlim_t target = std::min(limit.rlim_max, rlim_t(wanted));
    if (limit.rlim_cur < target) {
        limit.rlim_cur = target;
        if (::setrlimit(RLIMIT_NOFILE, &limit) != 0)
            ::getrlimit(RLIMIT_NOFILE, &limit);
    }
    return qint64(std::min(limit.rlim_cur, rlim_t(std::numeric_limits<qint64>::max())));
}

} // namespace muster::host
