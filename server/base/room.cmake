# Ids, time (steady and wall as types), `Result`, randomness, futures.
configure_file("${PROJECT_SOURCE_DIR}/server/base/version.h.in" "${PROJECT_BINARY_DIR}/generated/base/version.h" @ONLY)
muster_room(Base DIR server/base USES Qt6::Core tl::expected)
target_include_directories(muster_base PRIVATE "${PROJECT_BINARY_DIR}/generated")
