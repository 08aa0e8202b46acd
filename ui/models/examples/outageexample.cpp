#include "models/examples/examples.h"

namespace muster::models::examples {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Connection outage()
{
    Connection connection = stale();
    connection.age = 31s;
    connection.nobody = {{.name = u"node-1 (10.0.0.11:8065)"_s, .answer = PortAnswer::Refused},
        {.name = u"node-2 (10.0.0.12:8065)"_s, .answer = PortAnswer::Silent},
        {.name = u"node-3 (10.0.0.13:8065)"_s, .answer = PortAnswer::Nothing}};
    return connection;
}

} // namespace muster::models::examples
