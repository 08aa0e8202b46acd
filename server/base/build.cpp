#include "base/build.h"

#include "base/version.h"

namespace muster {

const Build &build()
{
    static const Build theBuild{QStringLiteral(MUSTER_VERSION_STRING),
        {QStringLiteral("config-report"), QStringLiteral("host-facts"), QStringLiteral("reachability")}};
    return theBuild;
}

} // namespace muster
