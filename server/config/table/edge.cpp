#include "config/table/row.h"

namespace muster::config::table {

using enum KeyClass;

// What one connection, and all of them together, may cost a node (spec Q3). The listener and its threads take
// their limits when they are created, hence Restart. resources/docs/limits.md lists them with the answers.
static constexpr Row rows[] = {
    number("MusterSettings.IoThreads", "0")
        .range(0, 256)
        .used(Restart, "Threads that serve connections; 0: one for each core."),
    number("MusterSettings.MaxHeaderBytes", "16384")
        .range(1'024, 1'048'576)
        .used(Restart, "Bytes the head of a request may have."),
    number("MusterSettings.MaxHeaderFields", "100")
        .range(16, 10'000)
        .used(Restart, "Header fields a request may have, including trailers."),
    number("MusterSettings.MaxBodyBytes", "52428800")
        .range(1'024, 1LL << 40)
        .used(Restart, "Bytes the body of any request may have."),
    number("MusterSettings.MaxHeldBytes", "268435456")
        .range(1'048'576, 1LL << 40)
        .used(Restart,
            "Bytes that request bodies being handled and answers waiting to be read may take at one node, "
            "all "
            "connections together."),
    number("MusterSettings.MaxConnections", "20000")
        .range(1, 10'000'000)
        .used(Restart, "Open connections at one node."),
    number("MusterSettings.MaxConnectionsPerAddress", "10000")
        .range(1, 10'000'000)
        .used(Restart, "Open connections from one address; a proxy counts as one."),
    number("MusterSettings.MaxPipelinedRequests", "8")
        .range(1, 10'000)
        .used(Restart, "Requests of one connection that are started before the others get their turn."),
    number("MusterSettings.MaxUnreadAnswerBytes", "1048576")
        .range(16'384, 1LL << 30)
        .used(Restart,
            "Bytes of answers a client may leave unread; until it reads, its next request is not started."),
    number("MusterSettings.RequestTimeoutSeconds", "10")
        .range(1, 3'600)
        .used(Restart, "Seconds until the head of a request must have arrived."),
    number("MusterSettings.BodyIdleTimeoutSeconds", "10")
        .range(1, 3'600)
        .used(Restart, "Seconds a client may pause within the body of a request."),
    number("MusterSettings.AnswerTimeoutSeconds", "60")
        .range(1, 3'600)
        .used(Restart, "Seconds until the server must have answered."),
    number("MusterSettings.WriteIdleTimeoutSeconds", "30")
        .range(1, 3'600)
        .used(Restart, "Seconds a client may read nothing of an answer that waits for it."),

    number("MusterSettings.MaxWebSocketMessageBytes", "8192")
        .range(1'024, 16'777'216)
        .used(Restart, "Bytes a message of a WebSocket client may have, its fragments together."),
    number("MusterSettings.WebSocketAuthenticationSeconds", "5")
        .range(1, 600)
        .used(Restart, "Seconds until a WebSocket must have presented a session."),
    number("MusterSettings.WebSocketPingSeconds", "60")
        .range(1, 3'600)
        .used(Restart, "Seconds between pings to a WebSocket."),
    number("MusterSettings.WebSocketPongTimeoutSeconds", "100")
        .range(2, 7'200)
        .used(Restart,
            "Seconds without a sign of life until a WebSocket is given up; more than between pings."),
    number("MusterSettings.WebSocketWriteTimeoutSeconds", "30")
        .range(1, 3'600)
        .used(Restart, "Seconds a WebSocket may read nothing of what waits for it."),
    number("MusterSettings.WebSocketQueueFrames", "256")
        .range(256, 1'000'000)
        .used(Restart, "Events that may wait for one WebSocket; one that reads more slowly is disconnected."),
    number("MusterSettings.WebSocketQueueBytes", "16777216")
        .range(2'097'152, 1LL << 30)
        .used(Restart, "Bytes that may wait for one WebSocket."),
};

std::span<const Row> edgeRows()
{
    return rows;
}

} // namespace muster::config::table
