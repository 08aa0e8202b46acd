#pragma once
#include "api/admin/databaseservice.h"
#include "api/http/controller.h"
#include "api/http/router.h"

namespace muster::api {

/// GET /api/v4/muster/database and below. Thread: any.
class DatabaseController final : public Controller {
public:
    explicit DatabaseController(DatabaseService &databases) : m_databases(databases) { } // borrowed
    void addRoutes(Router &router) override;

private:
    void list(const Call &call) const;
    void probe(const Call &call) const;
    void advise(const Call &call) const;

    DatabaseService &m_databases;
};

} // namespace muster::api
