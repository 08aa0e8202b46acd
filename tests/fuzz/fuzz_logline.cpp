// Lines of a log, and a file of them: whoever can write into the folder decides their content.
#include "log/logline.h"
#include "log/logreader.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What Qt's parser takes for an object, the scanner must, too, and read the same text out of it.
void checkLine(const QByteArray &line)
{
    const log::LineFacts facts = log::scanLine(line);
    const QJsonDocument parsed = QJsonDocument::fromJson(line);
    if (!parsed.isObject() || line.count('{') + line.count('[') > 60)
        return;
    if (!facts.isObject)
        abort();
    const QJsonValue level = parsed.object()[u"level"];
    if (facts.level && level.isString() && log::nearestLevel(level.toString()) != facts.level)
        abort();
}

QList<QByteArray> readAll(const QString &path, log::ReadQuery query, bool forwards)
{
    QList<QByteArray> lines;
    if (forwards)
        query.after = log::Cursor{};
    for (;;) {
        const log::Page page = log::readFiles(path, query);
        lines = forwards ? lines + page.lines : page.lines + lines;
        if (!page.more)
            return lines;
        (forwards ? query.after : query.before) = forwards ? page.newer : page.older;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    static const QTemporaryDir folder;
    const QString path = folder.filePath(u"m.log"_s);
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    for (const QByteArray &line : bytes.split('\n'))
        checkLine(line);
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        abort();
    out.close();
    log::ReadQuery query;
    query.linesMax = 1 + data[0] % 7;
    if (data[0] & 0x80)
        query.levels.add(log::Level::Warn);
    if (readAll(path, query, false) != readAll(path, query, true))
        abort();
    return 0;
}
