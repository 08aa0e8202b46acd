// An older build for tests of mixed versions: linked in place of base/build.cpp. It behaves differently, too:
// it does not know configuration reports, so its peers can see that its configuration differs and not in
// which keys.
#include "base/build.h"

namespace muster {

const Build &build()
{
    static const Build theBuild{QStringLiteral("0.0.9"), {}};
    return theBuild;
}

} // namespace muster
