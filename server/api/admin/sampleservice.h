#pragma once
#include "base/result.h"
#include "protocol/admin/samples.h"

#include <QFuture>

namespace muster::api {

/// What nodes measured of themselves; server/node implements it.
class SampleService {
public:
    virtual ~SampleService() = default;
    virtual NodeId self() const = 0;
    /// The samples of the last so many seconds of that node; another one is asked as the user of `token`
    /// within a deadline. NotFound: no such node; Unavailable: it is down or does not answer. Thread: any.
    virtual QFuture<Result<protocol::NodeSamples>> samples(
        const NodeId &node, int seconds, const QString &token) = 0;
};

} // namespace muster::api
