#pragma once
#include "api/admin/sampleservice.h"
#include "api/http/controller.h"
#include "api/http/router.h"

namespace muster::api {

/// GET /api/v4/muster/samples. Thread: any.
class SampleController final : public Controller {
public:
    explicit SampleController(SampleService &samples) : m_samples(samples) { } // borrowed
    void addRoutes(Router &router) override;

private:
    void list(const Call &call) const;

    SampleService &m_samples;
};

} // namespace muster::api
