#include "api/admin/samplecontroller.h"

#include "base/then.h"
#include "protocol/http/routes.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype nodeIdLengthMax = 64;
constexpr int secondsMax = int(protocol::minutesKept.count());
constexpr int secondsByDefault = int(protocol::looksKept.count());
} // namespace

void SampleController::addRoutes(Router &router)
{
    router.add(
        "GET", protocol::routes::samples, Access::SystemAdmin, [this](const Call &call) { list(call); });
}

void SampleController::list(const Call &call) const
{
    const QString node = call.request.query.queryItemValue(u"node"_s);
    const QString here = call.request.query.queryItemValue(protocol::routes::hereOnly);
    const QString asked = call.request.query.queryItemValue(u"seconds"_s);
    if (node.isEmpty() || node.size() > nodeIdLengthMax)
        return call.fail(
            {u"api.context.invalid_url_param.app_error"_s, u"Name the node: ?node=<node id>."_s, 400});
    if (!here.isEmpty() && here != m_samples.self().toString())
        return call.fail({u"api.cluster.another_node.app_error"_s,
            u"This is node %1."_s.arg(m_samples.self().toString()), 409});
    bool ok = true;
    const int seconds = asked.isEmpty() ? secondsByDefault : asked.toInt(&ok);
    if (!ok || seconds < 1 || seconds > secondsMax)
        return call.fail({u"api.context.invalid_url_param.app_error"_s,
            u"seconds is a whole number from 1 to %1."_s.arg(secondsMax), 400});
    then(m_samples.samples(NodeId(node), seconds, call.token),
        [call](const Result<protocol::NodeSamples> &samples) {
            if (!samples)
                return call.fail(samples.error(), "cluster.samples"_L1);
            call.reply(protocol::jsonResponse(protocol::toJson(*samples)));
        });
}

} // namespace muster::api
