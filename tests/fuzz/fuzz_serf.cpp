// What agents of Serf send each other and us: user messages and the user state of a push/pull.
#include "cluster/membership/serfclock.h"

using namespace muster::cluster;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    SerfClock clock("me");
    const bool gone = clock.hearMessage(bytes) == SerfClock::Claim::Gone
        || clock.hearState(bytes) == SerfClock::Claim::Gone;
    if (clock.time() > quint64(1) << 62)
        abort(); // it would wrap before long
    if (gone && bytes.front() != 0 && bytes.front() != 2)
        abort(); // only an intent or a state can say so
    const quint64 time = clock.next();
    SerfClock other("other");
    if (other.hearMessage(serfLeaveIntent(time, "other")) != SerfClock::Claim::Gone
        || (time <= quint64(1) << 62 && other.time() != time))
        abort(); // what we write is not what we read
    return 0;
}
