// The example log: three nodes, one of which loses the database for a moment.
#include "models/examples/exampleparts.h"
#include "models/examples/examples.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace muster::models::examples {

using namespace Qt::Literals::StringLiterals;
using namespace parts;

QList<LogLine> logLines()
{
    struct Said {
        log::Level level;
        QString component;
        QString message;
        QJsonObject fields;
    };
    using enum log::Level;
    const QList<Said> story{
        {Info, u"node"_s, u"serving"_s, {{u"name"_s, u"node-1"_s}, {u"clustered"_s, true}}},
        {Debug, u"gossip"_s, u"an acknowledgement came late"_s, {{u"peer"_s, u"node-3"_s}, {u"ms"_s, 212}}},
        {Info, u"http"_s, u"a request was answered"_s,
            {{u"method"_s, u"POST"_s}, {u"path"_s, u"/api/v4/posts"_s}, {u"status"_s, 201}, {u"ms"_s, 3}}},
        {Warn, u"store"_s, u"a statement took long"_s,
            {{u"ms"_s, 1'480}, {u"pool"_s, QJsonObject{{u"open"_s, 12}, {u"waiting"_s, 4}}}}},
        {Info, u"audit"_s, u"POST /api/v4/users/login"_s,
            {{u"outcome"_s, u"ok"_s}, {u"ip_address"_s, u"10.0.0.7"_s}}},
        {Error, u"store"_s, u"the database does not answer"_s, {{u"address"_s, u"10.0.0.21:5432"_s}}},
        {Info, u"lease"_s, u"leadership was taken"_s, {{u"term"_s, 8}}},
        {Info, u"store"_s, u"the database answers again"_s, {{u"after_ms"_s, 2'310}}}};
    QList<LogLine> lines;
    constexpr int rounds = 30;
    for (int at = 0; at < rounds * int(story.size()); ++at) {
        const Said &said = story[at % story.size()];
        QJsonObject json = said.fields;
        const WallTime when =
            fromDateTime(noon(at * 3 - 3 * rounds * int(story.size()))) + Millis(at * 37 % 1'000);
        json[u"timestamp"] = epochMillis(when);
        json[u"level"] = QString(log::levelName(said.level));
        json[u"component"] = said.component;
        json[u"msg"] = said.message;
        lines.append(
            {when, quint16(at * 7 % 3), said.level, QJsonDocument(json).toJson(QJsonDocument::Compact)});
    }
    return lines;
}

} // namespace muster::models::examples
