# The one room with SQL: workers, migrations, repositories, fenced writes.
find_package(SQLite3 REQUIRED)
find_package(PostgreSQL REQUIRED)
muster_room(Store DIR server/store SUBROOMS sql sqlite postgresql drivers schema leadership cluster accounts admin teams channels posts preferences status
    USES Muster::Base Muster::Log Muster::Protocol Qt6::Sql SQLite::SQLite3 PostgreSQL::PostgreSQL)
file(GLOB migrations CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/resources/migrations/*/*.sql")
qt_add_resources(muster_store muster_migrations PREFIX "/muster" BASE "${PROJECT_SOURCE_DIR}/resources" FILES ${migrations})
