#include "net/http/requestparser.h"
#include "net/socket/handshake.h"

#include <cstdlib>

/// HTTP requests in pieces: the first byte says how long the pieces are. A request that is accepted must be
/// so however it was cut.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace muster;
    if (size < 2)
        return 0;
    net::HttpLimits limits;
    limits.headerBytesMax = 1024;
    limits.uriBytesMax = 256;
    limits.bodyBytesMax = 4096;
    const qsizetype piece = 1 + data[0] % 64;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));

    net::RequestParser parser(limits);
    QByteArray unread;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        unread += bytes.mid(at, piece);
        for (auto before = parser.state();; before = parser.state()) {
            const qsizetype taken = parser.feed(unread);
            unread.remove(0, taken);
            if (parser.state() == net::RequestParser::State::Failed)
                return 0;
            if (parser.state() == net::RequestParser::State::Complete) {
                const http::Request request = parser.takeRequest();
                if (request.body.size() > limits.bodyBytesMax
                    || request.headers.size() > limits.headerCountMax || !request.path.startsWith(u'/')
                    || request.path.contains(QChar(0)))
                    std::abort();
                if (!net::handshakeProblem(request) && net::handshakeAnswer(request).count("\r\n\r\n") != 1)
                    std::abort(); // an answer within the answer
                parser.reset();
                continue;
            }
            if (taken == 0 && parser.state() == before)
                break;
        }
        if (unread.size() > limits.headerBytesMax + piece)
            std::abort(); // memory would grow with what a peer sends
    }
    return 0;
}
