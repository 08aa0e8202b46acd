#pragma once
#include "base/result.h"

#include <QFuture>
#include <QJsonObject>

namespace muster::client {

class Transport;

/// What a node says to anybody. The transport is borrowed and may outlive this object, which holds nothing
/// else. Thread: the transport's.
class SystemApi {
public:
    explicit SystemApi(Transport &transport) : m_transport(transport) { }

    /// Answers without a token.
    QFuture<Result<QJsonObject>> ping();

private:
    Transport &m_transport;
};

} // namespace muster::client
