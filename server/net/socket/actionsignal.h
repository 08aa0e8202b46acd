#pragma once
#include "hub/hub.h"

#include <QObject>

namespace muster::net {

/// Brings the requests for one action to the thread of whoever answers them. Thread: emitted from any.
class ActionSignal final : public QObject {
    Q_OBJECT

signals:
    void asked(const muster::hub::Asked &asked);
};

} // namespace muster::net
