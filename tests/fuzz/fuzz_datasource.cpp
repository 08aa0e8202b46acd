// The address of a PostgreSQL server as a configuration file has it.
#include "store/sql/datasource.h"

#include <cstdint>
#include <cstdlib>

using namespace muster;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto source = store::parseDataSource(QStringLiteral("postgres"), text, QStringLiteral("/"));
    if (!source)
        return 0;
    // What Qt's plugin would take for the end of a parameter, or libpq for the end of the text.
    const QStringList parts = QStringList{source->host, source->database, source->user, source->password}
        + source->parameters.keys() + source->parameters.values();
    for (const QString &part : parts)
        if (part.contains(QLatin1Char(';')) || part.contains(QChar(QLatin1Char('\0'))))
            std::abort();
    if (source->host.isEmpty() || source->database.isEmpty() || source->port == 0
        || source->displayName().isEmpty())
        std::abort();
    return 0;
}
