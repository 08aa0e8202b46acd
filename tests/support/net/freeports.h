#pragma once

#include <QtGlobal>

// Ports for the programs that a test starts. Between the choice of a port and the start of its program
// nothing holds it, so that a port of the range from which the kernel serves outgoing connections may be gone
// by then. These lie below that range, and a hundred at a time belong to one test process: an abstract socket
// says so, which ends with the process.

namespace muster::test {

inline constexpr int portsPerBlock = 100;

/// The first of `count` consecutive ports, free for TCP and UDP on loopback and given to nobody else; 0 if
/// there are none. At most `portsPerBlock`. Any thread.
[[nodiscard]] quint16 freePorts(int count);
[[nodiscard]] quint16 freePort();

} // namespace muster::test
