#include "protocol/admin/databaseadvice.h"
#include "protocol/admin/databases.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace muster;

// Whatever a node answers, the console reads a bounded list of servers, write targets or advice, or an error;
// and no advice becomes a statement with more in it than a name and a value.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (const auto read = protocol::databasesFromJson(json)) {
        if (read->servers.size() > protocol::databaseServersMax)
            std::abort();
        const auto again = protocol::databasesFromJson(protocol::toJson(*read));
        if (!again || again->servers != read->servers)
            std::abort();
    }
    if (const auto read = protocol::writeTargetsFromJson(json))
        if (protocol::writtenIdentities(*read).size() > read->size())
            std::abort();
    if (const auto read = protocol::adviceFromJson(json)) {
        for (const protocol::ServerAdvice &server : *read)
            for (const protocol::SettingAdvice &advice : server.settings)
                if (protocol::commandFor(advice).count(u'\'') > 2)
                    std::abort();
        const auto again = protocol::adviceFromJson(protocol::toJson(*read));
        if (!again || *again != *read)
            std::abort();
    }
    return 0;
}
