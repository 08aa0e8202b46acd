#include "node/traffic/clientsettings.h"

#include "protocol/http/routes.h"

#include <QJsonObject>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

void sendClientSettings(ConfigFile &config, net::HubService &hub)
{
    config.subscribe({u"*"_s}, &hub, [&config, &hub](const QStringList &) {
        const auto snapshot = config.snapshot();
        hub.setServerVersion(QString::fromLatin1(snapshot->versionId));
        QJsonObject client;
        for (auto it = snapshot->clientFull.begin(); it != snapshot->clientFull.end(); ++it)
            client.insert(it.key(), it.value());
        hub.publish({QString(protocol::events::configChanged), {{u"config"_s, client}}, {}, 0},
            hub::Audience::everyone());
    });
}

} // namespace muster::node
