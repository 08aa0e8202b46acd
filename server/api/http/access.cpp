#include "api/http/access.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

QLatin1StringView accessName(Access access)
{
    switch (access) {
    case Access::Public:
        return "public"_L1;
    case Access::Optional:
        return "optional"_L1;
    case Access::Session:
        return "session"_L1;
    case Access::SystemAdmin:
        return "system_admin"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace muster::api
