#include "config/requestrules.h"

#include "config/derived.h"

namespace muster::config {

RequestRules requestRules(const Document &effective)
{
    RequestRules rules;
    rules.crossOrigin = !effective.text(u"ServiceSettings.AllowCorsFrom").isEmpty();
    rules.strictCsrf = effective.boolean(u"ServiceSettings.ExperimentalStrictCSRFEnforcement");
    if (effective.boolean(u"ServiceSettings.TLSStrictTransport"))
        rules.strictTransport =
            "max-age=" + QByteArray::number(effective.integer(u"ServiceSettings.TLSStrictTransportMaxAge"));
    rules.sessionIdle = sessionIdleTimeout(effective);
    rules.sessionLength = webSessionLength(effective);
    rules.extendsSessions = effective.boolean(u"ServiceSettings.ExtendSessionLengthWithActivity");
    return rules;
}

} // namespace muster::config
