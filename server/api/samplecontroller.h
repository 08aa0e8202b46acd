#pragma once
#include "api/router.h"
#include "api/sampleservice.h"

namespace muster::api {

/// GET /api/v4/muster/samples. Thread: any.
class SampleController {
public:
    explicit SampleController(SampleService &samples) : m_samples(samples) { } // borrowed
    void addRoutes(Router &router);

private:
    void list(const Call &call) const;

    SampleService &m_samples;
};

} // namespace muster::api
