find_package(SQLite3 REQUIRED)
muster_room(Store DIR server/store SUBROOMS sql sqlite schema leadership cluster accounts admin
    USES Muster::Base Muster::Log Qt6::Sql PkgConfig::Sodium SQLite::SQLite3)
file(GLOB migrations CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/resources/migrations/*/*.sql")
qt_add_resources(muster_store muster_migrations PREFIX "/muster" BASE "${PROJECT_SOURCE_DIR}/resources" FILES ${migrations})
